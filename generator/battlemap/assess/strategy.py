"""Whether the chosen way to compete fits, which one would, and who still has to be won (M35)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from battlemap.assess.checklist import NO_TICKS, Prove, check_items
from battlemap.assess.results.evaluation import EvaluationResult
from battlemap.assess.results.people import RoleStatus, Stakeholder
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.assess.results.strategy import Standing, StrategyResult, Winning
from battlemap.model.method.strategy import Way
from battlemap.model.opportunity import Opportunity
from battlemap.model.text import Text

DECIDES = "economic"
TOP = "decision"
WEIGHTY = 4


def assess_strategy(
    opportunity: Opportunity,
    ways: Sequence[Way],
    prove: Prove,
    as_of: date,
    card: ScorecardResult | None,
    evaluation: EvaluationResult | None,
    roles: Sequence[RoleStatus],
) -> StrategyResult:
    """The strategy against the conditions of the method; the rival is that of the file, else the best."""
    entry = opportunity.strategy
    held = {way.id: check_items(way.fits, NO_TICKS, prove, as_of) for way in ways}
    chosen = next((way for way in ways if entry and way.id == entry.kind), None)
    suggested = next((way for way in ways if held[way.id] and all(c.done for c in held[way.id])), None)
    rival = (entry.against if entry else None) or _best(card, evaluation)
    standings = sorted(_standings(rival, card, evaluation), key=lambda s: -abs(s.lead))
    plans = entry.people if entry else {}
    return StrategyResult(
        chosen=chosen,
        entry=entry,
        conditions=held[chosen.id] if chosen else (),
        suggested=suggested,
        rival=rival,
        standings=tuple(standings),
        people=tuple(Winning(who, held_, plans.get(who.id)) for who, held_ in _deciders(roles)),
    )


def _best(card: ScorecardResult | None, evaluation: EvaluationResult | None) -> str | None:
    if evaluation is not None and evaluation.rival is not None:
        return evaluation.rival
    trailing = card.trailing if card else None
    return trailing.rival if trailing else None


def _standings(
    rival: str | None, card: ScorecardResult | None, evaluation: EvaluationResult | None
) -> Iterator[Standing]:
    """Leads on the customer's own criteria; without those, on the criteria of the assessment."""
    if rival is None:
        return
    columns = [total.column for total in evaluation.totals] if evaluation else []
    if evaluation is not None and rival in columns:
        at = columns.index(rival)
        for row in evaluation.rows:
            mine, theirs = row.scores[0], row.scores[at]
            if mine is not None and theirs is not None and mine != theirs:
                yield Standing(row.label, mine - theirs, row.weight)
        return
    found = next((lead for lead in card.leads if lead.rival == rival), None) if card else None
    if card is None or found is None:
        return
    labels = {part.id: part.label for part in card.us.score.parts}
    yield from (Standing(labels[id_], lead, None) for id_, lead in found.criteria if lead)


def _deciders(roles: Sequence[RoleStatus]) -> Iterator[tuple[Stakeholder, tuple[Text, ...]]]:
    """Who signs, and whoever holds another role and sits at the top or carries weight; each person once."""
    held: dict[str, tuple[Stakeholder, list[Text]]] = {}
    for status in roles:
        for who in status.holders:
            heavy = who.person.level == TOP or (who.person.influence or 0) >= WEIGHTY
            if status.role.id == DECIDES or heavy or who.id in held:
                held.setdefault(who.id, (who, []))[1].append(status.role.label)
    yield from ((who, tuple(names)) for who, names in held.values())
