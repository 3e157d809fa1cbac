"""How findings are gathered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from battlemap.assess.results.base import Finding, Findings, Value

INFLUENTIAL = 4


def finding(id: str, **names: Value | None) -> Finding:  # noqa: A002
    """A finding with its names; those without a value are left out."""
    return Finding(id, {name: value for name, value in names.items() if value is not None})


def sections(found: Mapping[str, Iterable[Finding]], known: Mapping[str, object]) -> Findings:
    """Findings by section; those that the playbook has no sentence for are dropped, so that the next one is
    taken.
    """
    return {section: tuple(f for f in each if f.id in known) for section, each in found.items()}
