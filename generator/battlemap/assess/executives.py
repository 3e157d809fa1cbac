"""Access to those at the top: ways to a meeting, elements of trust, who met whom (M18, M43)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import product

from battlemap.assess.answers import answers_about
from battlemap.assess.context import Context
from battlemap.assess.mean import UNKNOWN, Figure, Line, weighted
from battlemap.assess.results.base import Score, Spot
from battlemap.assess.results.contacts import Executive, Executives, Meeting, WayState
from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.assess.scorecard import assess_card
from battlemap.model.activity import Visit
from battlemap.model.opportunity import US
from battlemap.model.person import Person

ELEMENTS = "executive-trust"
MIDDLING = 3  # the weight of a person whose influence is not known


def executives(
    present: Sequence[Stakeholder], visits: Sequence[Visit], context: Context, top: str
) -> Executives:
    """Those of the top level, and everyone with scorecards of their own. Visits after today do not count."""
    done = [visit for visit in visits if visit.date <= context.as_of]
    since = date.fromordinal(max(1, context.as_of.toordinal() - context.limit.window_days))
    recent = [visit for visit in done if visit.date >= since]
    ours = {member.id: member.level for member in context.plans.team}
    levels = tuple(level.id for level in context.method.levels)
    found = []
    for who in present:
        cards = person_cards(who.person, context)
        if who.person.level == top or cards:
            found.append(_executive(who, cards, recent, ours, context, top))
    theirs = {who.id: who.person.level for who in present}
    meetings = _meetings(levels, done, since, theirs, ours)
    at_top = tuple(each for each in found if each.who.person.level == top)
    return Executives(
        at_top,
        tuple(each for each in found if each.cards),
        context.method.levels,
        meetings,
        meetings[levels.index(top)][levels.index(top)] if top in levels else Meeting(0, None),
        _trust(at_top),
    )


def person_cards(person: Person, context: Context) -> Mapping[str, ScorecardResult]:
    """The scorecards that were answered for one person, by id."""
    found = {}
    for prepared in context.cards:
        card = prepared.card
        if card.subject == "person" or card.per_person:
            answers = answers_about(card, person)
            if answers:
                found[card.id] = assess_card(prepared, {US: answers}, ())
    return found


def _executive(
    who: Stakeholder,
    cards: Mapping[str, ScorecardResult],
    recent: Sequence[Visit],
    ours: Mapping[str, str | None],
    context: Context,
    top: str,
) -> Executive:
    met = [visit for visit in recent if who.id in visit.people]
    peers = sum(1 for visit in met if any(ours.get(member) == top for member in visit.by))
    ways = tuple(WayState(way, who.person.access.get(way.id)) for way in context.method.access_ways)
    return Executive(who, ways, cards, len(met), peers)


def _meetings(
    levels: Sequence[str],
    done: Sequence[Visit],
    since: date,
    theirs: Mapping[str, str | None],
    ours: Mapping[str, str | None],
) -> tuple[tuple[Meeting, ...], ...]:
    """Visits per pair of levels; one visit counts once for each pair that took part."""
    count: dict[tuple[str | None, str | None], int] = {}
    last: dict[tuple[str | None, str | None], date] = {}
    for visit in done:
        rows, columns = {theirs.get(p) for p in visit.people}, {ours.get(m) for m in visit.by}
        for pair in product(rows, columns):
            last[pair] = max(visit.date, last.get(pair, visit.date))
            if visit.date >= since:
                count[pair] = count.get(pair, 0) + 1
    return tuple(
        tuple(Meeting(count.get((row, column), 0), last.get((row, column))) for column in levels)
        for row in levels
    )


def _trust(people: Sequence[Executive]) -> Score:
    lines = []
    for each in people:
        card, figure = each.cards.get(ELEMENTS), UNKNOWN
        if card is not None and card.score.value is not None:
            spot = Spot(each.who.person.at, "executive_trust")
            figure = Figure(float(card.score.value), card.score.known, spot)
        lines.append(Line(each.who.id, each.who.name, float(each.who.person.influence or MIDDLING), figure))
    return weighted("executive_trust", lines)
