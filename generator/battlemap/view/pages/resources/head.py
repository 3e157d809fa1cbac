"""Key figures of what the accounts took, each with its working by tier (M47)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from battlemap.assess.results.effort import Effort, Spent, TierEffort
from battlemap.assess.rounding import apportion
from battlemap.view.breakdown import heads, of_money, sum_of
from battlemap.view.edition import PortfolioEdition
from battlemap.view.marks import Figure, Working, WorkRow
from battlemap.view.pages.resources.words import hours, money, share
from battlemap.view.voice import Voice


def figures(edition: PortfolioEdition) -> tuple[Figure, ...]:
    """Money, time, visits, cost per contact, plans, effort on the top fifth; none without visits."""
    say, found = edition.voice, edition.assessed.portfolio.effort
    if not found.total.visits and not found.planned.visits:
        return ()
    return (
        _cost(say, found, edition.assessed.portfolio.currency),
        _counted(say, found, "hours", lambda spent: spent.hours),
        _counted(say, found, "visits", lambda spent: Decimal(spent.visits)),
        _per_contact(say, found.total),
        _planned(say, found),
        _top_fifth(say, found),
    )


def _cost(say: Voice, found: Effort, currency: str) -> Figure:
    label, value, note = say("resources.cost"), money(say, found.total.cost), say("resources.in_year")
    known = [(_name(say, tier), tier.spent.cost) for tier in found.tiers if tier.spent.cost is not None]
    if not known:
        return Figure(label, value, note)
    without = found.total.visits - found.total.costed
    sheet = of_money(
        say,
        label,
        value,
        say("resources.tier"),
        known,
        currency,
    )
    sheet = replace(sheet, note=say.count("resources.uncosted", without) if without else "", side="left")
    return Figure(label, value, note, working=sheet)


def _counted(say: Voice, found: Effort, key: str, of: Callable[[Spent], Decimal | None]) -> Figure:
    """Hours or visits, by tier."""
    label, total = say(f"resources.{key}"), of(found.total)
    written = hours(say, total) if key == "hours" else say.number(found.total.visits)
    note = say.count("resources.met", found.total.contacts) if key == "visits" else ""
    known = [(tier, float(amount)) for tier in found.tiers if (amount := of(tier.spent)) is not None]
    if not known:
        return Figure(label, written, note)
    sum_, parts = apportion([amount for _, amount in known], 0)
    rows = [WorkRow(_name(say, t), say.number(part)) for (t, _), part in zip(known, parts, strict=True)]
    return _opened(say, Figure(label, written, note), rows, say.number(sum_))


def _per_contact(say: Voice, total: Spent) -> Figure:
    figure = Figure(say("resources.per_contact"), money(say, total.per_contact))
    if total.per_contact is None:
        return figure
    rows = [
        WorkRow(say("resources.cost"), money(say, total.cost)),
        WorkRow(say("resources.priced_contacts"), say.number(total.priced)),
    ]
    return _opened(say, figure, rows, figure.value, part="work.part", total_label=figure.label, side="right")


def _planned(say: Voice, found: Effort) -> Figure:
    note = money(say, found.planned.cost) if found.planned.cost is not None else ""
    figure = Figure(say("resources.planned"), say.number(found.planned.visits), note)
    rows = [WorkRow(_name(say, t), say.number(t.planned.visits)) for t in found.tiers if t.planned.visits]
    return _opened(say, figure, rows, figure.value, side="right") if rows else figure


def _top_fifth(say: Voice, found: Effort) -> Figure:
    """The share of the effort that the largest accounts get, account by account."""
    label, top = say("resources.top_fifth"), found.top
    if top is None:
        return Figure(label, share(say, None))
    figure = Figure(
        label, share(say, top.effort), say("resources.top_fifth_of", revenue=share(say, top.revenue))
    )
    shares = {each.account.id: each.shares.effort for each in found.accounts}
    largest = [(point.account, shares.get(point.account.id)) for point in found.curve[: top.accounts]]
    known = [(account, effort) for account, effort in largest if effort is not None]
    total, parts = apportion([100 * effort for _, effort in known], 0)
    rows = [
        WorkRow(say.text(account.account.name), say.percent(part / 100))
        for (account, _), part in zip(known, parts, strict=True)
    ]
    if not rows:
        return figure
    written = say.percent(total / 100)
    return _opened(say, figure, rows, written, part="resources.account", side="right")


def _opened(
    say: Voice,
    figure: Figure,
    rows: list[WorkRow],
    total: str,
    *,
    part: str = "resources.tier",
    total_label: str = "",
    side: str = "left",
) -> Figure:
    """The figure with its working; `part` is the label of the first column, `side` where the sheet opens."""
    last = WorkRow(total_label, total) if total_label else sum_of(say, total)
    words = heads(say, say(part), say("work.value"))
    sheet = Working(figure.label, figure.value, words, tuple(rows), last, side=side)
    return Figure(figure.label, figure.value, figure.note, working=sheet)


def _name(say: Voice, tier: TierEffort) -> str:
    return say.text(tier.tier.label) if tier.tier else say("resources.no_tier")
