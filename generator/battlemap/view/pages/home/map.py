"""The portfolio map of the home page: accounts by our position and their attractiveness (M03)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.portfolio import Place
from battlemap.view.charts.battle_map import (
    AccountPoint,
    BattleMap,
    MapDrawing,
    MapWords,
    battle_map,
    paper_map,
)
from battlemap.view.format import shortened
from battlemap.view.links import account_href, page_href
from battlemap.view.marks import Heading, LegendItem, Line, Link, Span
from battlemap.view.names import sentence
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.home.types import MapBlock
from battlemap.view.tables import Cell, Column, Row, Table

DRAWN = 200  # points on the map: what a page can hold and an eye can tell apart
TABLED = 40  # accounts in the table below it; more stand in the table of all accounts
SHORT = 16  # letters of a short name
NAMED = 8  # accounts named as not placed


def map_block(overview: Overview) -> MapBlock:
    """The map with its legend, the accounts it cannot place, and the same as a table."""
    say, portfolio = overview.voice, overview.edition.assessed.portfolio
    placed = sorted((p for p in portfolio.places if p.placed), key=_importance)
    drawn = placed[:DRAWN]
    title = sentence(say, portfolio.findings, "map") or say("home.map.name")
    dek = say("home.map.dek")
    if len(placed) > DRAWN:
        dek += say("home.map.capped", count=DRAWN)
    return MapBlock(
        heading=Heading(title, dek if drawn else "", say("home.map.kick"), "map"),
        drawing=_drawing(overview, drawn) if drawn else None,
        legend=_legend(overview, drawn),
        unplaced=_unplaced(overview, [p for p in portfolio.places if not p.placed]),
        summary=say("home.map.as_table"),
        table=_table(overview, placed) if 0 < len(placed) <= TABLED else None,
        elsewhere=Link(say("home.map.as_table"), page_href(overview.page, "accounts.html"))
        if len(placed) > TABLED
        else None,
    )


def _importance(place: Place) -> tuple[bool, float, float, str]:
    return not place.alert, -float(place.revenue or 0), -float(place.potential or 0), place.account


def paper_drawing(overview: Overview) -> MapDrawing | None:
    """The map for paper; None where no account can be placed."""
    placed = sorted((p for p in overview.edition.assessed.portfolio.places if p.placed), key=_importance)
    points = [_point(overview, place) for place in placed[:DRAWN]]
    return paper_map(points, _words(overview, placed[:DRAWN]), _split(overview)) if points else None


def _drawing(overview: Overview, places: Sequence[Place]) -> BattleMap:
    points = [_point(overview, place) for place in places]
    return battle_map(points, _words(overview, places), _split(overview))


def _split(overview: Overview) -> tuple[float, float]:
    limits = overview.voice.method.thresholds
    return float(limits.strong_from), float(limits.attractive_from)


def _words(overview: Overview, places: Sequence[Place]) -> MapWords:
    say = overview.voice
    return MapWords(
        title=say("home.map.name"),
        desc=_desc(overview, places),
        x_axis=say("home.map.x"),
        y_axis=say("home.map.y"),
        zones=(
            _zone(overview, attractive=True, strong=False),
            _zone(overview, attractive=True, strong=True),
            _zone(overview, attractive=False, strong=False),
            _zone(overview, attractive=False, strong=True),
        ),
    )


def _zone(overview: Overview, *, attractive: bool, strong: bool) -> str:
    found = (q for q in overview.voice.method.quadrants if q.attractive == attractive and q.strong == strong)
    return next((overview.voice.text(q.label) for q in found), "")


def _desc(overview: Overview, places: Sequence[Place]) -> str:
    say = overview.voice
    gap = sorted(places, key=lambda p: ((p.x or 0) - (p.y or 0), p.account))[:3]
    names = [_name(overview, place) for place in gap]
    return say("home.map.desc", count=len(places), names=say.listed(names))


def _point(overview: Overview, place: Place) -> AccountPoint:
    account, name = _account(overview, place), _name(overview, place)
    return AccountPoint(
        id=place.account,
        name=shortened(name, 34),
        short=_short(overview, account, name),
        href=account_href(overview.page, place.account),
        x=place.x or 0,
        y=place.y or 0,
        size=None if place.revenue is None else float(place.revenue),
        value=_money(overview, place.potential),
        key=place.key,
        hot=place.alert,
    )


def _short(overview: Overview, account: AssessedAccount, name: str) -> str:
    """A short name in the script of the name, else its first words, or its start."""
    names = (overview.voice.text(text) for text in account.account.profile.short_names)
    short = next((short for short in names if short.isascii() == name.isascii()), name)
    if len(short) > SHORT and (words := short[: SHORT + 1].rpartition(" ")[0]):
        return f"{words}…"
    return shortened(short, SHORT)


def _account(overview: Overview, place: Place) -> AssessedAccount:
    return overview.edition.assessed.accounts[place.account]


def _name(overview: Overview, place: Place) -> str:
    return overview.voice.text(_account(overview, place).account.name)


def _money(overview: Overview, amount: Decimal | None) -> str:
    return "" if amount is None else overview.voice.money(amount, overview.currency)


def _legend(overview: Overview, places: Sequence[Place]) -> tuple[LegendItem, ...]:
    """What the shapes mean, of those that occur."""
    shapes = (
        ("key", any(p.key for p in places)),
        ("account", any(not p.key for p in places)),
        ("hot", any(p.alert for p in places)),
    )
    return tuple(LegendItem(overview.voice(f"home.map.{shape}"), shape) for shape, there in shapes if there)


def _unplaced(overview: Overview, places: Sequence[Place]) -> Line:
    """The accounts that cannot be placed, the largest potential first, with what is known."""
    if not places:
        return ()
    say = overview.voice
    ranked = sorted(places, key=lambda p: (-float(p.potential or 0), p.account))
    spans = [Span(say("home.map.unplaced"), strong=True), Span(" ")]
    for i, place in enumerate(ranked[:NAMED]):
        details = [say("known.share", percent=say.percent(place.known))]
        if place.potential is not None:
            details.append(say.money(place.potential, overview.currency))
        spans.append(Span(say("home.list_gap") if i else ""))
        spans.append(Span(_name(overview, place), href=account_href(overview.page, place.account)))
        spans.append(Span(say("home.in_brackets", text=say("home.detail_gap").join(details)), "faint"))
    if rest := len(ranked) - NAMED:
        spans.append(Span(say.count("home.map.unplaced_more", rest) if rest > 0 else ""))
    return tuple(span for span in spans if span.text)


def _table(overview: Overview, places: Sequence[Place]) -> Table:
    say = overview.voice
    columns = (
        Column(say("accounts.account")),
        Column(say("home.map.field")),
        Column(say("accounts.position"), "number"),
        Column(say("accounts.attractiveness"), "number"),
        Column(say("accounts.revenue"), "number"),
        Column(say("accounts.potential"), "number"),
    )
    ranked = sorted(places, key=lambda p: (-(p.y or 0), p.account))
    return Table(say("home.map.name"), columns, tuple(_row(overview, place) for place in ranked), stack=False)


def _row(overview: Overview, place: Place) -> Row:
    say = overview.voice
    return Row(
        (
            Cell(_name(overview, place), href=account_href(overview.page, place.account)),
            Cell(say.text(place.quadrant.label) if place.quadrant else ""),
            Cell(say.number(place.x or 0)),
            Cell(say.number(place.y or 0)),
            Cell(_money(overview, place.revenue)),
            Cell(_money(overview, place.potential)),
        ),
        hot=place.alert,
    )
