"""The organisation chart: trees from who reports to whom, departments, gaps (M09)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from battlemap.assess.results.people import Department, OrgChart, OrgNode, Stakeholder


def org_chart(everyone: Sequence[Stakeholder]) -> OrgChart:
    """The chart of those inside the customer who are still there; whoever reports to nobody in the file is a
    root.
    """
    inside = [who for who in everyone if not who.person.outside and not who.gone]
    return OrgChart(
        roots=_trees(inside),
        departments=_departments(inside),
        gaps=tuple(who for who in inside if who.person.unfilled),
        outside=tuple(who for who in everyone if who.person.outside and not who.gone),
    )


def _trees(people: Sequence[Stakeholder]) -> tuple[OrgNode, ...]:
    by_id = {who.person.id: who for who in people}
    below: dict[str, list[Stakeholder]] = {}
    roots: list[Stakeholder] = []
    for who in people:
        boss = who.person.reports_to
        if boss and boss in by_id and boss != who.person.id:
            below.setdefault(boss, []).append(who)
        else:
            roots.append(who)
    depths: dict[str, int] = {}
    _walk(roots, below, depths)
    for who in people:  # a loop has no root of its own: its most influential member becomes one
        if who.person.id not in depths:
            roots.append(who)
            _walk([who], below, depths)
    return _nodes(roots, below, depths)


def _walk(
    starts: Sequence[Stakeholder], below: Mapping[str, list[Stakeholder]], depths: dict[str, int]
) -> None:
    """Fills in the depth of everybody below the starts, top down."""
    queue = [(who, 0) for who in starts]
    for who, depth in queue:
        if who.person.id in depths:
            continue
        depths[who.person.id] = depth
        queue.extend((other, depth + 1) for other in below.get(who.person.id, ()))


def _nodes(
    roots: Sequence[Stakeholder], below: Mapping[str, list[Stakeholder]], depths: Mapping[str, int]
) -> tuple[OrgNode, ...]:
    """Builds the deepest boxes first, so that a long chain of command needs no recursion."""
    by_depth = sorted(depths, key=lambda person: -depths[person])
    who_is = {who.person.id: who for who in [*roots, *(w for group in below.values() for w in group)]}
    made: dict[str, OrgNode] = {}
    for person in by_depth:
        depth = depths[person]
        children = (made[w.person.id] for w in below.get(person, ()) if depths[w.person.id] == depth + 1)
        made[person] = OrgNode(who_is[person], depth, tuple(children))
    return tuple(made[who.person.id] for who in roots)


def _departments(people: Sequence[Stakeholder]) -> tuple[Department, ...]:
    groups: dict[str, list[Stakeholder]] = {}
    for who in people:
        department = who.person.department
        groups.setdefault(department.get("en") if department else "", []).append(who)
    names = sorted(groups, key=lambda name: (not name, name))
    return tuple(Department(groups[name][0].person.department, tuple(groups[name])) for name in names)
