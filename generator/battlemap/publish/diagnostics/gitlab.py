"""Diagnostics as a code quality report of GitLab, which shows them in merge requests."""

from __future__ import annotations

import json
from collections.abc import Sequence

from battlemap.diagnostics import Catalogue, Diagnostic, Severity
from battlemap.publish.diagnostics import wording
from battlemap.publish.diagnostics.fingerprint import fingerprints

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(diagnostics: Sequence[Diagnostic], catalogue: Catalogue, lang: str) -> str:
    """A JSON list, one object per diagnostic; its fingerprint tells GitLab which ones are new."""
    found = []
    for each, fingerprint in zip(diagnostics, fingerprints(diagnostics), strict=True):
        entry = catalogue.entries.get(each.code)
        found.append(
            {
                "description": f"{each.code} {wording.told(each, catalogue, lang)}",
                "check_name": entry.name if entry else each.code,
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[catalogue.severity(each)],
                "location": {
                    "path": wording.visible(each.location.path),
                    "lines": {"begin": each.location.line},
                },
            }
        )
    return json.dumps(found, ensure_ascii=False, allow_nan=False, indent=2) + "\n"
