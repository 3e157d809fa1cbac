"""Findings about the portfolio: headline, map, pyramid, funnel, people, rivals, quality."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from battlemap.assess.findings.build import INFLUENTIAL, finding, sections
from battlemap.assess.portfolio import findings_resources
from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.base import Finding, Money, Share
from battlemap.assess.results.portfolio import AssessedPortfolio, FunnelRow
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans
from battlemap.model.text import Text

SLOW = 1.5


def with_findings(
    portfolio: AssessedPortfolio,
    accounts: Sequence[AssessedAccount],
    plans: Plans,
    method: Method,
    as_of: date,
) -> AssessedPortfolio:
    """The portfolio with candidates per section."""
    found = {
        "headline": list(_headline(portfolio, accounts, method, as_of)),
        "map": list(_map(portfolio)),
        "pyramid": list(_pyramid(portfolio)),
        "funnel": list(_funnel(portfolio)),
        **findings_resources.found(portfolio, accounts, method),
        "people": list(_people(portfolio)),
        "rivals": list(_rivals(portfolio)),
        "white_space": list(_white_space(portfolio)),
        "quality": list(_quality(portfolio, plans)),
    }
    return replace(portfolio, findings=sections(found, method.finding))


def _white_space(portfolio: AssessedPortfolio) -> Iterator[Finding]:
    """The product with most to win."""
    space = portfolio.white_space
    if space is None or not space.total.to_win:
        return
    best = max(space.products, key=lambda one: one.total.to_win or 0)
    if best.total.to_win:
        yield finding(
            "white_space_portfolio",
            amount=Money(space.total.to_win, portfolio.currency),
            product=best.product.name,
            part=Money(best.total.to_win, portfolio.currency),
            count=len(space.accounts),
        )


def _headline(
    portfolio: AssessedPortfolio, accounts: Sequence[AssessedAccount], method: Method, as_of: date
) -> Iterator[Finding]:
    total = portfolio.totals.accounts
    acute = [entry for entry in portfolio.flags if entry.flag.severity == "act"]
    if acute:
        touched = len(portfolio.totals.need_attention)
        yield finding("home_act", flags=len(acute), accounts=touched, total=total)
    if portfolio.funnel.ahead:
        yield finding("home_claims_ahead", count=portfolio.funnel.ahead, total=portfolio.funnel.count)
    late = sum(1 for a in accounts if _review_overdue(a, method, as_of))
    if late:
        yield finding("home_reviews_overdue", count=late, total=total)
    if total:
        yield finding("home_calm")


def _review_overdue(account: AssessedAccount, method: Method, as_of: date) -> bool:
    model = account.account
    if model.next_review is not None and model.next_review < as_of:
        return True
    return model.reviewed is not None and (as_of - model.reviewed).days > method.thresholds.review_days


def _map(portfolio: AssessedPortfolio) -> Iterator[Finding]:
    placed = [place for place in portfolio.places if place.placed]
    loose = len(portfolio.places) - len(placed)
    if 2 * loose > len(portfolio.places):
        yield finding("map_thin", count=loose, total=len(portfolio.places))
    attractive = [place for place in placed if place.quadrant and place.quadrant.attractive]
    weak = [place for place in attractive if place.quadrant and not place.quadrant.strong]
    if weak:
        yield finding("map_attractive_weak", count=len(weak), total=len(placed))
    if attractive:
        yield finding("map_attractive_strong", count=len(attractive) - len(weak), attractive=len(attractive))


def _pyramid(portfolio: AssessedPortfolio) -> Iterator[Finding]:
    """How many of the ranked accounts bring what share of the revenue: the key tiers together."""
    key = [row for row in portfolio.pyramid.rows if row.tier.key]
    ranked = sum(len(row.accounts) for row in portfolio.pyramid.rows)
    held = sum(len(row.accounts) for row in key)
    revenue = sum(row.revenue_share for row in key if row.revenue_share is not None)
    if held and ranked > held and revenue:
        yield finding("pyramid_concentration", accounts=held, total=ranked, revenue=Share(revenue))


def _funnel(portfolio: AssessedPortfolio) -> Iterator[Finding]:
    funnel = portfolio.funnel
    stuck = [(row, _late(row)) for row in funnel.rows]
    row, count = max(stuck, key=lambda pair: (pair[1], -len(pair[0].items)), default=(None, 0))
    if row is not None and count:
        yield finding("funnel_bottleneck", stage=row.stage.label, count=count, total=len(row.items))
    if funnel.ahead:
        yield finding("funnel_claims", count=funnel.ahead, total=funnel.count)
    total = funnel.total
    if total.low is not None and total.likely is not None and total.high is not None:
        low, likely, high = (Money(n, portfolio.currency) for n in (total.low, total.likely, total.high))
        yield finding("funnel_outlook", low=low, likely=likely, high=high)


def _late(row: FunnelRow) -> int:
    typical = row.stage.typical_days
    if not typical:
        return 0
    return sum(1 for item in row.items if (item.opportunity.stage.days or 0) > SLOW * typical)


def _people(portfolio: AssessedPortfolio) -> Iterator[Finding]:
    heavy = [p.who for p in portfolio.people if p.who.known and (p.who.person.influence or 0) >= INFLUENTIAL]
    unmet = sum(1 for who in heavy if not who.met)
    if unmet:
        yield finding("people_unmet", count=unmet, total=len(heavy))


def _rivals(portfolio: AssessedPortfolio) -> Iterator[Finding]:
    if portfolio.rivals and portfolio.rivals[0].accounts:
        first = portfolio.rivals[0]
        count, total = len(first.accounts), portfolio.totals.accounts
        yield finding("rival_everywhere", rival=first.competitor.name, count=count, total=total)


def _quality(portfolio: AssessedPortfolio, plans: Plans) -> Iterator[Finding]:
    if not portfolio.gaps:
        yield finding("quality_clean")
        return
    counts = {owner: len(gaps) for owner, gaps in portfolio.gaps_by_owner.items()}
    most = max(counts.values())
    owners = [owner for owner, count in counts.items() if count == most]
    names = [_member(plans, owner) for owner in owners if owner is not None]
    if len(names) == 1:
        yield finding("quality_gaps", owner=names[0], count=most, total=len(portfolio.gaps))
    elif len(names) == 2:
        yield finding("quality_gaps_even", owner=names[0], other=names[1], count=most)


def _member(plans: Plans, owner: str) -> Text:
    member = plans.member.get(owner)
    return member.name if member else Text.plain(owner)
