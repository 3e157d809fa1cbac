"""People × our team: how well each of us knows whom, against how well it should be (M17)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from battlemap.assess.mean import UNKNOWN, Figure, Line, weighted
from battlemap.assess.people import contacts, depth_of
from battlemap.assess.results.base import Spot
from battlemap.assess.results.contacts import TeamMatrix, TeamRow, TieResult
from battlemap.assess.results.people import Contact, Stakeholder
from battlemap.model.activity import Visit

DEPTH = {"none": 0, "brief": 1, "several": 2, "regular": 3, "deep": 4}
WEIGHTY = 3  # whose influence counts where nobody has said what contact is wanted
MIDDLING = 3  # the weight of a person whose influence is not known
NOBODY: Mapping[str, Contact] = {}
NOTHING: Mapping[str, TieResult] = {}


def team_matrix(
    present: Sequence[Stakeholder], visits: Sequence[Visit], as_of: date, window_days: int
) -> TeamMatrix:
    """Rows are the people with a wanted tie or a visit, columns those of us who have one of them, the busiest
    first.
    """
    met = _met(visits, as_of, window_days)
    members = _members(present, met)
    rows = []
    nothing = {member: TieResult(member, None, 0, 0, None) for member in members}
    for who in present:
        ties = tuple(_tie(who, member, met.get(member, NOBODY), nothing) for member in members)
        if any(tie.wanted is not None or tie.last is not None for tie in ties):
            rows.append(TeamRow(who, ties))
    gaps = [(row.who, tie) for row in rows for tie in row.ties if tie.short]
    gaps.sort(key=lambda gap: (-(gap[0].person.influence or 0), -gap[1].short, gap[0].id, gap[1].member))
    wanted = sum(1 for row in rows for tie in row.ties if tie.wanted)
    lines = [_line(who, met) for who in present if who.person.team or (who.person.influence or 0) >= WEIGHTY]
    return TeamMatrix(members, tuple(rows), tuple(gaps), wanted, weighted("team_contact", lines))


def _met(visits: Sequence[Visit], as_of: date, window_days: int) -> Mapping[str, Mapping[str, Contact]]:
    """Contact per person of each of us; the visits of one who did not take part do not count."""
    mine: dict[str, list[Visit]] = {}
    for visit in visits:
        for member in dict.fromkeys(visit.by):
            mine.setdefault(member, []).append(visit)
    return {member: contacts(log, as_of, window_days) for member, log in mine.items()}


def _members(present: Sequence[Stakeholder], met: Mapping[str, Mapping[str, Contact]]) -> tuple[str, ...]:
    known = {who.id for who in present}
    load = {
        member: sum(1 for person, contact in of.items() if person in known and contact.last)
        for member, of in met.items()
    }
    for who in present:
        for member in who.person.team:
            load.setdefault(member, 0)
    named = {member for who in present for member in who.person.team}
    return tuple(sorted((m for m in load if load[m] or m in named), key=lambda m: (-load[m], m)))


def _tie(
    who: Stakeholder,
    member: str,
    met: Mapping[str, Contact],
    nothing: Mapping[str, TieResult] = NOTHING,
) -> TieResult:
    tie = who.person.team.get(member)
    contact = met.get(who.person.id)
    if tie is None and contact is None and member in nothing:
        return nothing[member]
    visits = contact.visits if contact else 0
    return TieResult(
        member,
        DEPTH[tie.wanted] if tie else None,
        depth_of(visits),
        visits,
        contact.last if contact else None,
        Spot(tie.at) if tie else None,
    )


def _line(who: Stakeholder, met: Mapping[str, Mapping[str, Contact]]) -> Line:
    """How far the ties wanted with one person were reached, each step weighing the same."""
    ties = [_tie(who, member, met.get(member, NOBODY)) for member in who.person.team]
    wanted = sum(tie.wanted or 0 for tie in ties)
    reached = sum(min(tie.depth, tie.wanted or 0) for tie in ties)
    figure = Figure(100 * reached / wanted, spot=Spot(who.person.at, "team")) if wanted else UNKNOWN
    return Line(who.id, who.name, float(who.person.influence or MIDDLING), figure)
