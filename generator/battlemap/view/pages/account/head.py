"""The head of the page: name, verdict, who they are to us, and the figures with their workings (M01)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from battlemap.view.links import opportunity_href, playbook_href
from battlemap.view.marks import Figure, Line, Link, Span, Working, WorkRow, line
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import DOT, Sheet, joined, plain
from battlemap.view.pages.account.types import AccountHead
from battlemap.view.voice import TAGS
from battlemap.view.workings import words, working


def head(sheet: Sheet) -> AccountHead:
    """Name in both languages, the headline, facts in a line, figures."""
    say, account = sheet.say, sheet.account
    said = sentence(say, account.findings, "headline")
    return AccountHead(
        name=say.text(account.account.name),
        other_name=account.account.name.other(say.lang) or "",
        other_tag=TAGS["zh" if say.lang == "en" else "en"],
        verdict=line(said) if said else (),
        meta=_meta(sheet),
        figures=tuple(_figures(sheet)),
    )


def standing(sheet: Sheet) -> str:
    """Tier and rank in a few words; a tier set by hand says so."""
    say = sheet.say
    place = sheet.edition.standing
    if place is None or place.tier is None:
        return ""
    tier = say.text(place.tier.short or place.tier.label)
    if place.manual:
        return say("account.tier_by_hand", tier=tier)
    if place.rank is None:
        return tier
    total = say.number(sheet.edition.customers)
    return say("account.tier_rank", tier=tier, rank=say.number(place.rank), total=total)


def _meta(sheet: Sheet) -> Line:
    say, plan = sheet.say, sheet.account.account
    profile = plan.profile
    trade = (say.term("industry", profile.industry), say.text(profile.region))
    facts = joined(
        standing(sheet),
        say.term("grade", plan.grade),
        say.term("ownership", profile.ownership),
        say("account.list_gap").join(word for word in trade if word),
        say("account.closed") if plan.status == "closed" else "",
    )
    owner = say.member(plan.owner)
    late = plan.next_review is not None and plan.next_review < say.as_of
    reviewed = DOT + say("account.reviewed", day=say.day(plan.reviewed)) if plan.reviewed else ""
    following = say("account.next_review", day=say.day(plan.next_review)) if plan.next_review else ""
    return (
        Span((facts + DOT if facts else "") + say("account.owner")),
        Span(owner, "own") if owner else Span(say("word.nobody"), "bad"),
        *plain(reviewed),
        *((Span(DOT), Span(following, "bad" if late else "")) if following else ()),
    )


def _figures(sheet: Sheet) -> Iterator[Figure]:
    yield _health(sheet)
    yield _revenue(sheet)
    yield _potential(sheet)
    yield _pipeline(sheet)


def _health(sheet: Sheet) -> Figure:
    say, health = sheet.say, sheet.account.health
    sheet_of_parts = working(
        say, health, say("account.health_how"), unit="0 – 100", missing=sheet.account.information.next_facts
    )
    closed = say.number(health.value) if health.assessed and health.value is not None else say("known.none")
    tone = "bad" if health.band and health.band.tone == "bad" else ""
    opened = replace(
        sheet_of_parts,
        value=closed,
        known=None,
        link=Link(say("account.health_link"), playbook_href(sheet.page, "numbers", "health")),
        tone=tone or ("" if health.assessed else "faint"),
    )
    return Figure(say("account.health"), closed, tone=tone, known=say.known(health.known), working=opened)


def _revenue(sheet: Sheet) -> Figure:
    say, money = sheet.say, sheet.account.figures
    label = say("account.revenue_of", year=money.year) if money.year else say("account.revenue")
    if money.revenue is None:
        return Figure(label, "?", tone="faint")
    years = sorted(sheet.account.account.business.years.items(), reverse=True)
    rows = tuple(
        WorkRow(year, sheet.money(of.revenue), source=say.source(of.at.of("revenue")))
        for year, of in years
        if of.revenue is not None
    )
    note = ""
    if money.growth is not None and money.year:
        note = say("account.growth", percent=_signed(sheet, money.growth), year=money.year - 1)
    value = sheet.money(money.revenue)
    return Figure(label, value, note, working=_listed(sheet, label, value, rows))


def _signed(sheet: Sheet, share: float) -> str:
    return ("+" if round(share, 2) > 0 else "") + sheet.say.percent(share)


def _potential(sheet: Sheet) -> Figure:
    say, business = sheet.say, sheet.account.account.business
    label = say("account.potential")
    if business.potential is None:
        return Figure(label, "?", tone="faint")
    rows = [(say("account.potential"), business.potential, "potential")]
    if business.spend is not None:
        rows.append((say("account.spend"), business.spend, "spend"))
    listed = tuple(
        WorkRow(name, sheet.money(amount), source=say.source(business.at.of(key)))
        for name, amount, key in rows
    )
    value = sheet.money(business.potential)
    return Figure(label, value, say("account.a_year"), working=_listed(sheet, label, value, listed))


def _pipeline(sheet: Sheet) -> Figure:
    say, total = sheet.say, sheet.account.figures.pipeline
    label, opened = say("account.pipeline"), sheet.account.open_opportunities
    if not opened:
        return Figure(label, "–", say("account.none_open"), tone="faint")
    if total.low is None or total.likely is None or total.high is None:
        return Figure(label, "?", say.count("account.opened", len(opened)), tone="faint")
    currency = sheet.account.figures.currency
    rows = []
    for found in opened:
        worth, plan = found.value, found.opportunity
        told = "?" if worth.likely is None else sheet.money(worth.likely)
        between = ""
        if worth.low is not None and worth.high is not None and worth.low != worth.high:
            between = say.money_range(worth.low, worth.high, currency)
        rows.append(WorkRow(say.text(plan.title), told, note=between, source=say.source(plan.at.of("value"))))
    note = say.count("account.opened", len(opened))
    if total.low != total.high:
        note = joined(say.money_range(total.low, total.high, currency), note)
    value = sheet.money(total.likely)
    sum_row = WorkRow(say("work.total"), value)
    main = sheet.main
    opened_sheet = replace(
        _listed(sheet, say("account.pipeline_how"), value, tuple(rows)),
        total=sum_row,
        link=Link(say.text(main.opportunity.title), opportunity_href(sheet.page, sheet.account.id, main.id))
        if main
        else None,
    )
    return Figure(label, value, note, working=opened_sheet)


def _listed(sheet: Sheet, title: str, value: str, rows: tuple[WorkRow, ...]) -> Working:
    """Amounts as they stand in the file."""
    return Working(title, value, words(sheet.say, weighted=False), rows)
