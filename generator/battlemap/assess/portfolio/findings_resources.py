"""Findings about effort, concentration, activities, groups, class rhythm and conversion (M02, M04, M25,
M47, M53).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from battlemap.assess.findings.build import finding
from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.base import Finding, Money, Share
from battlemap.assess.results.effort import TierEffort
from battlemap.assess.results.portfolio import AssessedPortfolio
from battlemap.model.method.method import Method

WIDE = 0.1  # a gap between revenue and effort that comes before all else
DECIDED = 3  # opportunities below which a conversion says little


def found(
    portfolio: AssessedPortfolio, accounts: Sequence[AssessedAccount], method: Method
) -> Mapping[str, list[Finding]]:
    """Candidates per section."""
    least = float(method.thresholds.min_known_share)
    return {
        "resources": list(_resources(portfolio, least)),
        "pareto": list(_pareto(portfolio)),
        "activities": list(_activities(portfolio)),
        "groups": list(_groups(portfolio)),
        "rhythm": list(_rhythm(accounts)),
        "conversion": list(_conversion(portfolio)),
    }


def _resources(portfolio: AssessedPortfolio, least: float) -> Iterator[Finding]:
    """Where effort and value part: thin records first, then a wide gap at the top, then small accounts."""
    spread = portfolio.effort
    if spread.known is None:
        return
    if spread.known < least:
        missing = spread.total.visits - spread.total.costed
        yield finding("resources_unknown", count=missing, total=spread.total.visits)
    given, brought = _key(spread.tiers)
    behind = given is not None and brought is not None and brought - given >= WIDE
    key = list(_key_finding(given, brought))
    if behind:
        yield from key
    small = [each.shares for each in portfolio.lists.absorbing]
    if small:
        effort = Share(sum(s.effort or 0.0 for s in small))
        revenue = Share(sum(s.revenue or 0.0 for s in small))
        yield finding("resources_absorbing", count=len(small), effort=effort, revenue=revenue)
    if not behind:
        yield from key


def _key_finding(given: float | None, brought: float | None) -> Iterator[Finding]:
    """What the key tiers get beside what they bring; nothing where either is not known."""
    if given is not None and brought is not None:
        name = "resources_key_short" if given < brought else "resources_key_first"
        yield finding(name, effort=Share(given), revenue=Share(brought))


def _key(tiers: Sequence[TierEffort]) -> tuple[float | None, float | None]:
    """What the key tiers get and bring together."""
    key = [row.shares for row in tiers if row.tier is not None and row.tier.key]
    given = [s.effort for s in key if s.effort is not None]
    brought = [s.revenue for s in key if s.revenue is not None]
    return (sum(given) if given else None), (sum(brought) if brought else None)


def _pareto(portfolio: AssessedPortfolio) -> Iterator[Finding]:
    top = portfolio.effort.top
    if top is None or top.of < 2:
        return
    revenue = Share(top.revenue)
    if top.effort is not None:
        effort = Share(top.effort)
        yield finding("pareto_top", accounts=top.accounts, total=top.of, revenue=revenue, effort=effort)
    else:
        yield finding("pareto_revenue", accounts=top.accounts, total=top.of, revenue=revenue)


def _activities(portfolio: AssessedPortfolio) -> Iterator[Finding]:
    priced = [
        (cost, row.kind)
        for row in portfolio.effort.kinds
        if row.kind is not None and (cost := row.spent.per_contact) is not None
    ]
    if len(priced) < 2:
        return
    (most, dear), (least, cheap) = (pick(priced, key=lambda pair: pair[0]) for pick in (max, min))
    yield finding(
        "activities_dearest",
        dear=dear.label,
        cost=Money(most, portfolio.currency),
        cheap=cheap.label,
        least=Money(least, portfolio.currency),
    )


def _groups(portfolio: AssessedPortfolio) -> Iterator[Finding]:
    """The group that lies furthest behind its plan of visits, then whether any account goes its own way."""
    planned = [(g, g.plan.visits) for g in portfolio.groups if g.plan.visits]
    behind = [(g, visits) for g, visits in planned if 2 * g.spent.visits < visits]
    if behind:
        group, visits = min(behind, key=lambda pair: pair[0].spent.visits / pair[1])
        yield finding("groups_behind", group=group.segment.name, done=group.spent.visits, plan=visits)
    own = sum(1 for held in portfolio.strategies.values() if held.overrides)
    if own:
        yield finding("groups_overridden", count=own)


def _rhythm(accounts: Sequence[AssessedAccount]) -> Iterator[Finding]:
    graded = [a for a in accounts if a.policy]
    if not graded:
        return
    missed = sum(1 for a in graded if not all(item.done for item in a.policy))
    if missed:
        yield finding("rhythm_missed", count=missed, total=len(graded))
    else:
        yield finding("rhythm_kept", total=len(graded))


def _conversion(portfolio: AssessedPortfolio) -> Iterator[Finding]:
    """Where most of what is decided gets stuck, with enough cases to speak of."""
    known = [
        (row, row.conversion)
        for row in portfolio.metrics.passages
        if row.conversion is not None and row.moved + row.ended >= DECIDED and row.ended
    ]
    if known:
        row, share = min(known, key=lambda pair: pair[1])
        total = row.moved + row.ended
        yield finding(
            "conversion_weakest", stage=row.stage.label, percent=Share(share), count=row.moved, total=total
        )
