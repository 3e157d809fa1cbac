"""The six figures that head the portfolio, each with its working."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from battlemap.assess.results.account import AssessedAccount
from battlemap.view.breakdown import first_of, heads, of_money, split, sum_of
from battlemap.view.links import page_href
from battlemap.view.marks import Figure, Link, Working, WorkRow
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.accounts.row import due
from battlemap.view.pages.opportunities.figures import ahead, weighted

TOP_LEVEL = "decision"


def figures(overview: Overview) -> tuple[Figure, ...]:
    """Revenue, weighted pipeline, health, claims ahead, executives met, actions overdue."""
    return (
        _revenue(overview),
        weighted(overview),
        _health(overview),
        ahead(overview),
        _executives(overview),
        _overdue(overview),
    )


def _revenue(overview: Overview) -> Figure:
    say, totals = overview.voice, overview.edition.assessed.portfolio.totals
    label = say("home.revenue_of", year=totals.year) if totals.year else say("home.revenue")
    if totals.revenue is None:
        return Figure(label, say("word.unknown"), tone="faint")
    paid: list[tuple[str, Decimal]] = []
    for account in overview.edition.assessed.accounts.values():
        own = overview.figures(account)
        if own and own.revenue is not None and own.year == totals.year:
            paid.append((say.text(account.account.name), own.revenue))
    paid.sort(key=lambda pair: -pair[1])
    shown, rest = split(paid)
    others = say("home.work.others", count=len(rest)), sum((amount for _, amount in rest), Decimal(0))
    without = totals.accounts - len(paid)
    working = of_money(
        say,
        label,
        say.money(totals.revenue, overview.currency),
        say("accounts.account"),
        [*shown, *([others] if rest else [])],
        overview.currency,
    )
    note = say.count("home.work.no_revenue", without) if without else ""
    sheet = replace(working, note=note, side="left")
    return Figure(label, working.value, _growth(overview), working=sheet)


def _growth(overview: Overview) -> str:
    growth = overview.edition.assessed.portfolio.totals.growth
    if growth is None:
        return ""
    sign = "+" if growth > 0 else ""
    return overview.voice("home.growth", percent=sign + overview.voice.percent(growth))


def _health(overview: Overview) -> Figure:
    say, totals = overview.voice, overview.edition.assessed.portfolio.totals
    label = say.count("home.health", totals.assessed)
    share = None if totals.known is None else say.known(totals.known)
    if totals.health_median is None:
        return Figure(say("home.health_name"), say("known.none"), tone="faint", known=share)
    scores = [account.health for account in overview.edition.assessed.accounts.values()]
    rows = tuple(
        WorkRow(
            say.text(band.label), str(sum(1 for score in scores if score.band and score.band.id == band.id))
        )
        for band in say.method.health.bands
    )
    without = sum(1 for score in scores if not score.assessed)
    working = Working(
        say("home.work.health"),
        say.number(totals.health_median),
        heads(say, say("home.work.band"), say("accounts.title")),
        rows,
        note=say.count("home.work.unassessed", without) if without else "",
        link=Link(say("home.all_accounts"), page_href(overview.page, "accounts.html")),
        side="left",
    )
    return Figure(label, working.value, known=share, working=working)


def _executives(overview: Overview) -> Figure:
    say, totals = overview.voice, overview.edition.assessed.portfolio.totals
    days = say.method.thresholds.executive_days
    label, note = say("home.executives", days=days), say.count("home.of_executives", totals.executives)
    if not totals.executives:
        return Figure(label, "0", note)
    counted = [(account, *_met(account, days)) for account in overview.edition.assessed.accounts.values()]
    unmet = sorted((c for c in counted if c[2]), key=lambda c: (c[1] - c[2], -c[2], c[0].id))
    shown, rest = split(unmet)
    rows = [WorkRow(say.text(account.account.name), str(met), str(all_)) for account, met, all_ in shown]
    if rest:
        others = say("home.work.others", count=len(rest))
        rows.append(WorkRow(others, str(sum(c[1] for c in rest)), str(sum(c[2] for c in rest))))
    working = Working(
        say("home.work.executives", days=days),
        str(totals.executives_met),
        heads(say, say("accounts.account"), say("home.work.met"), say("home.work.known")),
        tuple(rows),
        sum_of(say, str(totals.executives_met), str(totals.executives)),
        link=Link(say("home.all_people"), page_href(overview.page, "people.html")),
    )
    return Figure(label, working.value, note, working=working)


def _met(account: AssessedAccount, days: int) -> tuple[int, int]:
    """How many of the account's decision-makers were met within these days, and how many there are."""
    top = [who for who in account.people.present if who.person.level == TOP_LEVEL]
    met = [who for who in top if who.contact.days is not None and who.contact.days <= days]
    return len(met), len(top)


def _overdue(overview: Overview) -> Figure:
    say, portfolio = overview.voice, overview.edition.assessed.portfolio
    totals = portfolio.totals
    label = say("home.overdue")
    note = say.count("home.due_soon", totals.actions_due) if totals.actions_due else ""
    late = [action for action in portfolio.actions if action.action.state == "overdue"]
    if not late:
        return Figure(label, str(totals.actions_overdue), note)
    working = first_of(
        say,
        say("home.work.overdue"),
        str(totals.actions_overdue),
        heads(say, say("home.actions.action"), say("home.actions.due")),
        late,
        lambda action: WorkRow(
            say.text(action.action.action.what),
            due(say, action).text,
            note=say.text(action.account.account.name),
        ),
    )
    return Figure(label, working.value, note, "bad", working=working)
