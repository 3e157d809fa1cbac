"""Effort against value by tier and by account, as pairs of bars (M02)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.effort import AccountEffort, Shares, Spent, TierEffort, Verdict
from battlemap.view.charts.effort import EffortLine, EffortWords, effort_chart
from battlemap.view.edition import PortfolioEdition
from battlemap.view.links import account_href
from battlemap.view.marks import Heading, LegendItem, Link
from battlemap.view.names import sentence
from battlemap.view.pages.resources.types import EffortBlock
from battlemap.view.pages.resources.words import PATH, TONES, hours, money, share
from battlemap.view.voice import Voice

MOST = 20  # accounts drawn; those that stand out come first of the others


def effort_blocks(edition: PortfolioEdition) -> Iterator[EffortBlock]:
    """Tiers, then accounts; nothing while no visit is on record."""
    say, portfolio = edition.voice, edition.assessed.portfolio
    if not portfolio.effort.total.visits:
        return
    said = sentence(say, portfolio.findings, "pareto")
    name, dek = say("resources.by_tier"), say("resources.by_tier_dek")
    heading = Heading(said, dek, name, "tiers") if said else Heading(name, dek, id="tiers")
    tiers = [_tier(say, row) for row in portfolio.effort.tiers]
    yield EffortBlock("tiers", heading, effort_chart(tiers, _words(say, name, "tier")), _legend(say))
    drawn = _drawn(portfolio.effort.accounts)
    name = say("resources.by_account")
    off = sum(1 for each in portfolio.effort.accounts if each.verdict)
    title = say.count("resources.off", off) if off else say("resources.in_line")
    left = len(portfolio.effort.accounts) - len(drawn)
    yield EffortBlock(
        "by-account",
        Heading(title, _rule(say), name, "by-account"),
        effort_chart([_account(say, each) for each in drawn], _words(say, name, "account")),
        _legend(say),
        Link(say.count("resources.left_out", left), "accounts.html") if left else None,
    )


def _rule(say: Voice) -> str:
    limits = say.method.thresholds
    return say(
        "resources.by_account_dek",
        factor=f"{limits.effort_factor.normalize():f}",
        gap=say.percent(limits.effort_gap_share),
    )


def _drawn(accounts: tuple[AccountEffort, ...]) -> list[AccountEffort]:
    """The accounts with the largest shares, and before the rest those that stand out."""
    ahead = sorted(accounts, key=lambda each: each.verdict is None)[:MOST]
    chosen = {each.account.id for each in ahead}
    return [each for each in accounts if each.account.id in chosen]


def _tier(say: Voice, row: TierEffort) -> EffortLine:
    name = say.text(row.tier.label) if row.tier else say("resources.no_tier")
    note = say.count("home.accounts", row.accounts)
    return _line(say, name, None, note, row.shares, row.spent, row.verdict)


def _account(say: Voice, each: AccountEffort) -> EffortLine:
    name = say.text(each.account.account.name)
    tier = say.text(each.tier.short or each.tier.label) if each.tier else ""
    href = account_href(PATH, each.account.id, "visits")
    return _line(say, name, href, tier, each.shares, each.spent, each.verdict)


def _line(
    say: Voice,
    name: str,
    href: str | None,
    note: str,
    shares: Shares,
    spent: Spent,
    verdict: Verdict | None,
) -> EffortLine:
    return EffortLine(
        name=name,
        href=href,
        note=note,
        value=shares.revenue,
        tick=shares.potential,
        effort=shares.effort,
        value_text=share(say, shares.revenue),
        tick_text=share(say, shares.potential),
        effort_text=share(say, shares.effort),
        cost_text=money(say, spent.cost) if spent.visits else "–",
        hours_text=hours(say, spent.hours) if spent.visits else "–",
        visits_text=say.number(spent.visits),
        verdict=say(f"resources.verdict.{verdict}") if verdict else "",
        tone=TONES[verdict] if verdict else "",
    )


def _words(say: Voice, caption: str, name: str) -> EffortWords:
    return EffortWords(
        caption=caption,
        name=say(f"resources.{name}"),
        bars=say("resources.bars"),
        value=say("resources.revenue_share"),
        tick=say("resources.potential_share"),
        effort=say("resources.effort_share"),
        cost=say("resources.cost"),
        hours=say("resources.hours"),
        visits=say("resources.visits"),
        verdict=say("resources.verdict"),
    )


def _legend(say: Voice) -> tuple[LegendItem, ...]:
    return (
        LegendItem(say("resources.legend_value"), "bar_us"),
        LegendItem(say("resources.legend_effort"), "bar_ink"),
        LegendItem(say("resources.legend_potential"), "tick"),
    )
