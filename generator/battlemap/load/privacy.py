"""Faults of the private blocks of a body, as diagnostics: what could publish a private line stops a build."""

from __future__ import annotations

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.frontmatter import Parts
from battlemap.model.private_blocks import Kind, faults

_CODES: dict[Kind, str] = {
    "unclosed": "BM711",
    "unopened": "BM712",
    "audience": "BM713",
    "misplaced": "BM714",
}


def check_blocks(parts: Parts, path: str) -> tuple[Diagnostic, ...]:
    """What is wrong with the private blocks of a file's body."""
    return tuple(
        Diagnostic(_CODES[fault.kind], Location(path, parts.body_line + fault.line - 1), fault.word or None)
        for fault in faults(parts.body)
    )
