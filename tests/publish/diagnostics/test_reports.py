"""Formats for code hosts: their published structure, stable names, nothing that steers a log."""

import json
import re
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from battlemap.diagnostics import Diagnostic, Location
from battlemap.publish.diagnostics import FORMATS, render
from battlemap.publish.diagnostics.baseline import accepted, compared, document
from battlemap.publish.diagnostics.fingerprint import fingerprints
from tests.publish.diagnostics.findings import CATALOGUE, FINDINGS

TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
COUNT = {"type": "integer", "minimum": 1}
PLACE = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri"],
                    "properties": {
                        "uri": {"type": "string", "pattern": "^[!-~]+$"},
                        "uriBaseId": {"type": "string"},
                    },
                    "additionalProperties": False,
                },
                "region": {
                    "type": "object",
                    "required": ["startLine"],
                    "properties": {
                        "startLine": COUNT,
                        "startColumn": COUNT,
                        "endColumn": COUNT,
                        "snippet": TEXT,
                    },
                    "additionalProperties": False,
                },
            },
        }
    },
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
SARIF = {  # the parts of the 2.1.0 schema that are used
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                    "originalUriBaseIds": {"type": "object"},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id", "shortDescription", "help"],
                                            "properties": {
                                                "shortDescription": TEXT,
                                                "help": {**TEXT, "required": ["text", "markdown"]},
                                                "defaultConfiguration": {"properties": {"level": LEVEL}},
                                            },
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message", "ruleId", "level", "locations", "partialFingerprints"],
                            "properties": {
                                "message": TEXT,
                                "level": LEVEL,
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "locations": {"type": "array", "items": PLACE},
                                "relatedLocations": {"type": "array", "items": PLACE, "uniqueItems": True},
                                "partialFingerprints": {"additionalProperties": {"type": "string"}},
                            },
                            "propertyNames": {
                                "enum": [
                                    "message",
                                    "ruleId",
                                    "ruleIndex",
                                    "level",
                                    "locations",
                                    "relatedLocations",
                                    "partialFingerprints",
                                ]
                            },
                        },
                    },
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^[^./]"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": COUNT}},
                },
            },
        },
    },
}
COMMAND = re.compile(r"::(?P<kind>error|warning|notice) (?P<properties>[^:\r\n]*)::(?P<message>[^\r\n]+)\n")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("form", FORMATS)
def test_every_format_takes_every_finding(form: str, lang: str) -> None:
    text = render(FINDINGS, CATALOGUE, form, lang)
    for code in ("BM303", "BM306", "BM802", "BM807", "BM999"):
        assert code in text
    assert "\r" not in text


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_sarif_has_the_published_structure(lang: str) -> None:
    log = json.loads(render(FINDINGS, CATALOGUE, "sarif", lang))
    Draft202012Validator(SARIF).validate(log)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["BM303", "BM306", "BM802", "BM807"]
    assert [rules[r["ruleIndex"]] for r in run["results"][:-1]] == [f.code for f in FINDINGS[:-1]]
    first = run["results"][0]
    place = first["locations"][0]["physicalLocation"]
    # Characters, not bytes or UTF-16 units: two, a space, one emoji, a colon and a space come before.
    assert place["region"] == {
        "startLine": 14,
        "startColumn": 7,
        "endColumn": 11,
        "snippet": {"text": "opne"},
    }
    assert place["artifactLocation"]["uri"] == "content/accounts/%E5%8D%8E%E9%91%AB.md"
    assert [r["level"] for r in run["results"]][:5] == ["error", "error", "error", "warning", "note"]


def test_gitlab_has_the_published_structure_and_different_fingerprints() -> None:
    report = json.loads(render(FINDINGS, CATALOGUE, "gitlab", "en"))
    Draft202012Validator(GITLAB).validate(report)
    assert len({found["fingerprint"] for found in report}) == len(FINDINGS)
    assert [found["severity"] for found in report][2:5] == ["major", "minor", "info"]
    assert json.loads(render([], CATALOGUE, "gitlab", "en")) == []


def test_github_commands_cannot_be_broken_out_of() -> None:
    text = render(FINDINGS, CATALOGUE, "github", "en")
    commands = list(COMMAND.finditer(text))
    assert "".join(command[0] for command in commands) == text
    assert [command["kind"] for command in commands][2:5] == ["error", "warning", "notice"]
    assert commands[0]["properties"] == (
        "title=BM303 unknown-choice,file=content/accounts/华鑫.md,line=14,col=7,endLine=14,endColumn=11"
    )
    assert "file=a%2Cb%3Ac%2520\\u000ad.md," in commands[2]["properties"]
    assert render([], CATALOGUE, "github", "en") == ""


def test_nothing_of_a_private_line_is_in_any_format() -> None:
    secret = Diagnostic("BM306", Location("a.md", 3, 5, 9), private=True)
    for form in FORMATS:
        text = render([secret], CATALOGUE, form, "en")
        assert '"snippet"' not in text
        assert "…" in text


def test_a_fingerprint_survives_another_line_number_and_indentation() -> None:
    moved = [
        replace(f, location=f.location._replace(line=f.location.line + 5), source_line=f"  {f.source_line}")
        for f in FINDINGS
        if f.source_line
    ]
    assert fingerprints(moved) == fingerprints([f for f in FINDINGS if f.source_line])


def test_a_baseline_hides_as_many_as_it_lists() -> None:
    known = accepted(document(FINDINGS))
    assert compared(FINDINGS, known).new == ()
    once_more = (*FINDINGS, replace(FINDINGS[4], location=Location("a.md", 30, 3)))
    result = compared(once_more, known)
    assert (len(result.new), result.known, result.gone) == (1, 7, 0)
    fewer = compared(FINDINGS[:4], known)  # two equal ones and the unlisted one are gone
    assert (len(fewer.new), fewer.known, fewer.gone) == (0, 4, 3)


def test_a_baseline_is_the_same_in_any_order() -> None:
    assert document(FINDINGS) == document(FINDINGS[::-1])


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": 2}', '{"version": 1, "accepted": []}'])
def test_another_file_is_no_baseline(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  (the sentence is said where it is read)
        accepted(text)
