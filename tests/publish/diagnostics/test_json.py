import json

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.catalogue import catalogue
from battlemap.publish.diagnostics import render


def test_everything_a_program_needs_is_in_the_document():
    fault = Diagnostic(
        "BM420", Location("a.md", 3, 5, 7), "ab", related=(Location("b.md", 1, 2),), source_line="- id: ab"
    )
    document = json.loads(render([fault], catalogue(), "json", "zh"))
    assert (document["version"], document["language"]) == (1, "zh")
    [found] = document["diagnostics"]
    assert found.pop("help")
    assert found == {
        "path": "a.md",
        "line": 3,
        "column": 5,
        "end_column": 7,
        "code": "BM420",
        "name": "duplicate-id",
        "severity": "error",
        "message": "编号“ab”重复",
        "word": "ab",
        "nearest": [],
        "related": [{"path": "b.md", "line": 1, "column": 2, "end_column": None}],
        "source_line": "- id: ab",
    }


def test_no_findings_are_an_empty_list():
    assert json.loads(render([], catalogue(), "json", "en"))["diagnostics"] == []
