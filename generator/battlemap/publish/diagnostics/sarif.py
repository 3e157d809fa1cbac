"""Diagnostics as SARIF 2.1.0, which code hosts and editors read: results, and the rules with their pages."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from battlemap.diagnostics import Catalogue, CatalogueEntry, Diagnostic, Location
from battlemap.publish.diagnostics import wording
from battlemap.publish.diagnostics.explain import page
from battlemap.publish.diagnostics.fingerprint import fingerprints

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_BASE = "PROJECTROOT"  # paths are those seen from the folder of the configuration


def log(diagnostics: Sequence[Diagnostic], catalogue: Catalogue, lang: str) -> str:
    """One run of one tool. Columns count characters, as everywhere; only rules with results are listed."""
    codes = sorted({each.code for each in diagnostics if each.code in catalogue.entries})
    driver: dict[str, Any] = {
        "name": "battlemap",
        "rules": [_rule(catalogue.entries[code], catalogue, lang) for code in codes],
    }
    pairs = zip(diagnostics, fingerprints(diagnostics), strict=True)
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "language": "zh-CN" if lang == "zh" else "en-US",
        "originalUriBaseIds": {_BASE: {"description": {"text": "The folder that holds mkdocs.yml."}}},
        "results": [_result(each, mark, codes, catalogue, lang) for each, mark in pairs],
    }
    document = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2) + "\n"


def _rule(entry: CatalogueEntry, catalogue: Catalogue, lang: str) -> dict[str, Any]:
    text = page(entry, catalogue, lang)
    short = wording.filled(entry.summary[lang], {}) if entry.wrong else text.partition("\n")[0]
    return {
        "id": entry.code,
        "name": entry.name,
        "shortDescription": {"text": short},
        "help": {"text": text, "markdown": text},
        "defaultConfiguration": {"level": str(entry.severity)},
    }


def _result(
    diagnostic: Diagnostic, fingerprint: str, codes: Sequence[str], catalogue: Catalogue, lang: str
) -> dict[str, Any]:
    known = {"ruleIndex": codes.index(diagnostic.code)} if diagnostic.code in codes else {}
    result = {
        "ruleId": diagnostic.code,
        **known,
        "level": str(catalogue.severity(diagnostic)),
        "message": {"text": wording.told(diagnostic, catalogue, lang)},
        "locations": [_place(diagnostic.location, diagnostic.source_line)],
        "partialFingerprints": {"primaryLocationLineHash": fingerprint, "battlemap/v1": fingerprint},
    }
    if diagnostic.related:
        result["relatedLocations"] = [_place(place) for place in diagnostic.related]
    return result


def _place(location: Location, line: str | None = None) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": location.line, "startColumn": location.column}
    if location.end_column is not None:
        region["endColumn"] = location.end_column
        if line is not None:
            word = line[location.column - 1 : location.end_column - 1]
            region["snippet"] = {"text": wording.visible(word)}
    artifact = {"uri": quote(location.path.encode("utf-8", "replace")), "uriBaseId": _BASE}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
