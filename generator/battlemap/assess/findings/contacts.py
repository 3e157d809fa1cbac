"""Findings about who meets whom: our team, rivals, those at the top, coverage over time (M16-M18)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.dossier import Dossier
from battlemap.assess.facts.answer import FEW
from battlemap.assess.findings.build import INFLUENTIAL, finding
from battlemap.assess.results.base import Finding, Share
from battlemap.model.opportunity import US

LEAST = 2  # first choices below this say nothing about who is favoured


def candidates(dossier: Dossier) -> dict[str, list[Finding]]:
    """Candidates per section."""
    return {
        "team": list(team(dossier)),
        "favours": list(favours(dossier)),
        "executives": list(executives(dossier)),
        "reach": list(reach(dossier)),
    }


def team(dossier: Dossier) -> Iterator[Finding]:
    """Which contact falls short, and for whom none is wanted yet."""
    matrix, context = dossier.contacts.team, dossier.context
    if matrix.gaps:
        who, tie = matrix.gaps[0]
        yield finding(
            "contact_gap",
            count=len(matrix.gaps),
            total=matrix.wanted,
            member=context.member(tie.member),
            person=who.name,
        )
    elif matrix.wanted:
        yield finding("contact_reached", total=matrix.wanted)
    heavy = [who for who in dossier.present if (who.person.influence or 0) >= INFLUENTIAL]
    unowned = [who for who in heavy if not who.person.team]
    if unowned:
        yield finding("contact_unstated", count=len(unowned), total=len(heavy))


def favours(dossier: Dossier) -> Iterator[Finding]:
    """Where the weight of those stands who compare us with a rival."""
    matrix = dossier.contacts.favours
    sides = [side for side in matrix.sides if side.weight is not None]
    if sum(side.first for side in sides) >= LEAST:
        best = max(sides, key=lambda side: side.weight or 0.0)
        if best.id == US:
            yield finding("favours_us", percent=Share(best.weight or 0.0), count=best.first)
        else:
            yield finding(
                "favours_rival", rival=best.name, percent=Share(best.weight or 0.0), count=best.first
            )
    if matrix.rows and matrix.unknown:
        yield finding("favours_unknown", unknown=matrix.unknown, total=matrix.unknown + len(matrix.rows))


def executives(dossier: Dossier) -> Iterator[Finding]:
    """Whether the tops meet, and what trust lacks."""
    found, days = dossier.contacts.executives, dossier.context.limit.window_days
    if not found.people:
        return
    rated = [each for each in found.people if each.trust is not None and each.trust.weakest is not None]
    if not found.peers.visits:
        yield finding("executives_apart", days=days)
    elif found.peers.last is not None:
        yield finding("executives_meet", count=found.peers.visits, days=days, date=found.peers.last)
    if rated:
        worst = min(rated, key=lambda each: each.trust.score.value or 0.0 if each.trust else 0.0)
        if worst.trust and worst.trust.weakest:
            element = worst.trust.weakest.criterion.label
            yield finding("executive_weakest", person=worst.who.name, element=element)


def reach(dossier: Dossier) -> Iterator[Finding]:
    """How much of the contact of the last quarters was at the top."""
    found = dossier.contacts.reach
    total = sum(quarter.total for quarter in found.quarters)
    if total < FEW or not found.levels:
        return
    top = sum(quarter.contacts[0] for quarter in found.quarters)
    quarters = len(found.quarters)
    if top:
        yield finding("reach_top", count=top, total=total, quarters=quarters)
    else:
        yield finding("reach_no_top", total=total, quarters=quarters)
