"""Whatever lies in the folder, reading ends with plans and diagnostics, never with an exception."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from battlemap.load.catalogue import catalogue
from battlemap.load.yaml_tree import DefaultParser, PureParser, read_tree
from battlemap.publish.diagnostics import FORMATS, render
from tests.load.helpers import read

KEYS = ("people:", "opportunities:", "stages:", "evaluation: ", "visits: ", "checklist: ", "assessment: ")
VALUES = ("- id: a", "target: 2026-02-30", "walk_away: 4M", "us: 3", "weight: 3%", "reports_to: a", "en: x")
SIGNS = ("{", "}", "[", "]", ", ", ": ", "：", "?", "~", "#1", "'", '"', "&a", "*a", "!t", "<<: ", "@", "|")
SPACES = ("  ", "\n", "\n  ", "\n  - ", "\t", "---\n", "\n---\n", "\u2028", "\x00", "王", "😀")
PIECES = st.sampled_from((*KEYS, *VALUES, *SIGNS, *SPACES))
TEXTS = st.lists(PIECES, max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_yaml_ends_in_a_tree_or_a_fault(text):
    for parser in (DefaultParser, PureParser):
        tree, faults = read_tree(text, "x.yml", parser=parser)
        assert tree is not None or faults or parser(text).get_event() is not None
        assert all(f.location.line >= 1 and f.location.column >= 1 for f in faults)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.binary(max_size=60), TEXTS)
def test_any_files_end_in_plans_and_diagnostics_that_can_be_told(fields, noise, list_text):
    files: dict[str, str | bytes] = {
        "accounts/a.md": f"---\nname: A\n{fields}\n---\n",
        "accounts/b/index.md": noise,
        "accounts/b/opportunities/o.md": f"---\n{fields}\n---\n{fields}",
        "accounts/b/visits/2026-13-45-x.md": f"---\n{list_text}\n---\n",
        "cases/c.md": noise + fields.encode(),
        "team.yml": list_text,
        "playbook/stages.yml": list_text,
        "playbook/labels/x.yml": fields,
        "page.md": fields,
    }
    with tempfile.TemporaryDirectory() as folder:
        loaded = read(Path(folder), files)
    for form in FORMATS:
        for lang in ("en", "zh"):
            render(loaded.diagnostics, catalogue(), form, lang).encode("utf-8")
