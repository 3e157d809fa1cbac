"""Rivals across accounts: an index, and a page per competitor with every account where we meet it (M32)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.portfolio import FunnelItem, RivalAt, RivalOverview
from battlemap.model.text import Text
from battlemap.view.edition import Found, Page, PortfolioEdition
from battlemap.view.links import account_href, competitor_href, opportunity_href
from battlemap.view.marks import Empty, Figure, Heading, Line, Link, line
from battlemap.view.names import sentence
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import PairsSection, Section, TablesSection, TextSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice

INDEX = "competitors.html"
_FACTS = ("summary", "locations", "managers", "finances", "products", "strategy", "incentives")


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """The index, then each competitor."""
    yield _index(edition)
    for rival in edition.assessed.portfolio.rivals:
        yield _competitor(edition, rival)


def _index(edition: PortfolioEdition) -> Page:
    say, rivals = edition.voice, edition.assessed.portfolio.rivals
    said = sentence(say, edition.assessed.portfolio.findings, "rivals")
    columns = (
        Column(say("competitors.name")),
        Column(say("competitors.met_at"), "number"),
        Column(say("competitors.supplies_at"), "number"),
        Column(say("competitors.won"), "number"),
        Column(say("competitors.lost"), "number"),
        Column(say("competitors.behind"), "number"),
        Column(say("competitors.strategy"), hide=True),
    )
    rows = tuple(_index_row(say, rival) for rival in rivals)
    section: Section = TablesSection(
        "all",
        Heading(say("competitors.all"), say("competitors.dek")),
        (Table(say("competitors.caption"), columns, rows, sortable=True),),
    )
    if not rivals:
        section = Empty("all", say("competitors.title"), say("competitors.none"))
    view = SectionsPage(
        layout=edition.frame(INDEX, say("competitors.title"), "competitors", ("search.js", "table.js")),
        title=said or say("competitors.title"),
        sections=(section,),
    )
    return Page(INDEX, view)


def _index_row(say: Voice, rival: RivalOverview) -> Row:
    behind = sum(1 for place in rival.accounts for _, lead in place.leads if lead is not None and lead < 0)
    counts = (len(rival.accounts), rival.incumbent_at, len(rival.won), len(rival.lost), behind)
    return Row(
        (
            Cell(
                say.text(rival.competitor.name),
                tone="rival",
                strong=True,
                href=competitor_href(INDEX, rival.competitor.id),
            ),
            *(Cell(say.number(count)) for count in counts),
            Cell(say.text(rival.competitor.strategy)),
        )
    )


def _competitor(edition: PortfolioEdition, rival: RivalOverview) -> Page:
    say, competitor = edition.voice, rival.competitor
    path = f"competitors/{competitor.id}.html"
    name = say.text(competitor.name)
    sections: list[Section] = [_meetings(say, rival, path), *_results(say, rival, path), _file(say, rival)]
    body = edition.body(competitor.body, competitor.at.path, path)
    if body:
        sections.append(TextSection("notes", Heading(say("competitors.notes")), body))
    view = SectionsPage(
        layout=edition.frame(path, name, "competitors", ("search.js",)),
        title=name,
        above=Link(say("competitors.title"), "../" + INDEX),
        verdict=line(say.text(competitor.summary)),
        figures=_figures(say, rival),
        sections=tuple(sections),
    )
    return Page(path, view, (Found("competitor", name, f"{competitor.id} {say.text(competitor.summary)}"),))


def _figures(say: Voice, rival: RivalOverview) -> tuple[Figure, ...]:
    counts = (len(rival.accounts), rival.incumbent_at, len(rival.won), len(rival.lost))
    keys = ("met_at", "supplies_at", "won", "lost")
    return tuple(
        Figure(say(f"competitors.{key}"), say.number(n)) for key, n in zip(keys, counts, strict=True)
    )


def _meetings(say: Voice, rival: RivalOverview, path: str) -> Section:
    if not rival.accounts:
        return Empty("meetings", say("competitors.meetings"), say("competitors.nowhere"))
    columns = (
        Column(say("competitors.account")),
        Column(say("competitors.share"), "number"),
        Column(say("competitors.here")),
        Column(say("competitors.leads")),
        Column(say("competitors.weaknesses")),
    )
    rows = tuple(_meeting(say, rival, place, path) for place in rival.accounts)
    return TablesSection(
        "meetings",
        Heading(say("competitors.meetings"), say("competitors.meetings_dek")),
        (Table(say("competitors.meetings"), columns, rows),),
    )


def _meeting(say: Voice, rival: RivalOverview, place: RivalAt, path: str) -> Row:
    account = place.account
    entry = next(r for r in account.account.competitors if r.id == rival.competitor.id)
    here = say("competitors.incumbent") if place.incumbent else say("competitors.challenger")
    leads = [
        f"{say.text(o.opportunity.title)} {say.signed(lead, 2)}"
        for o, lead in place.leads
        if lead is not None
    ]
    return Row(
        (
            Cell(say.text(account.account.name), strong=True, href=account_href(path, account.id)),
            Cell("?" if place.share is None else say.percent(place.share)),
            Cell(here),
            Cell(" · ".join(leads) or "?", tone="" if leads else "faint"),
            Cell(" · ".join(say.text(w) for w in entry.weaknesses)),
        )
    )


def _results(say: Voice, rival: RivalOverview, path: str) -> Iterator[Section]:
    for key, items in (("won", rival.won), ("lost", rival.lost)):
        if items:
            rows = tuple(_result(say, item, path) for item in items)
            columns = (
                Column(say("competitors.opportunity")),
                Column(say("competitors.account")),
                Column(say("competitors.value"), "number"),
                Column(say("competitors.reason")),
            )
            title = say.count(f"competitors.{key}_title", len(items))
            yield TablesSection(key, Heading(title), (Table(title, columns, rows),))


def _result(say: Voice, item: FunnelItem, path: str) -> Row:
    opportunity = item.opportunity.opportunity
    reason = opportunity.outcome.reason if opportunity.outcome else None
    href = opportunity_href(path, item.account.id, opportunity.id)
    return Row(
        (
            Cell(say.text(opportunity.title), strong=True, href=href),
            Cell(say.text(item.account.account.name), href=account_href(path, item.account.id)),
            Cell(say.money(item.value.likely) if item.value.likely is not None else "?"),
            Cell(say.text(reason) or "?"),
        )
    )


def _file(say: Voice, rival: RivalOverview) -> Section:
    competitor = rival.competitor
    pairs: list[tuple[str, Line]] = []
    for key in _FACTS[1:]:
        held = getattr(competitor, key)
        words = " · ".join(say.text(t) for t in held) if isinstance(held, tuple) else say.text(held)
        if words:
            pairs.append((say(f"competitors.{key}"), line(words)))
    for key, texts in (("strengths", competitor.strengths), ("weaknesses", competitor.weaknesses)):
        if texts:
            pairs.append((say(f"competitors.{key}"), line(_joined(say, texts))))
    pairs += [
        (say.day(item.as_of) if item.as_of else say("competitors.news"), line(say.text(item.text)))
        for item in competitor.news
    ]
    if not pairs:
        return Empty("file", say("competitors.file"), say("competitors.file_none"))
    return PairsSection("file", Heading(say("competitors.file")), tuple(pairs))


def _joined(say: Voice, texts: tuple[Text, ...]) -> str:
    return " · ".join(say.text(text) for text in texts)
