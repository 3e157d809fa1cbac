"""The seven differentiation lists as tables; an empty one says in a line what it would take (M05)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.differentiation import Differentiation
from battlemap.assess.results.effort import AccountEffort
from battlemap.view.edition import PortfolioEdition
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Empty, Heading
from battlemap.view.pages.resources.words import PATH, UNKNOWN, columns, money, name_of, share
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Row, Table
from battlemap.view.voice import Voice

MOST = 12  # rows of a list; the heading counts them all
NUMBERS = frozenset(
    [
        "revenue",
        "growth",
        "open",
        "before",
        "now",
        "moved",
        "of_revenue",
        "complaints",
        "unanswered",
        "potential",
        "effort_share",
        "revenue_share",
        "cost",
        "per_contact",
    ]
)


def list_sections(edition: PortfolioEdition) -> Iterator[Section]:
    """All seven, in the order of the method."""
    say, lists = edition.voice, edition.assessed.portfolio.lists
    yield _section(say, "top", ("account", "tier", "revenue", "growth", "open"), list(_top(edition, lists)))
    yield _section(
        say,
        "cost-moves",
        ("account", "year", "before", "now", "moved", "of_revenue"),
        list(_moves(say, lists)),
    )
    yield _section(
        say, "complained", ("account", "complaints", "unanswered", "latest"), list(_complained(say, lists))
    )
    yield _section(
        say, "few-products", ("account", "potential", "products", "next_products"), list(_few(say, lists))
    )
    yield _section(
        say, "visit-first", ("account", "last_contact", "rivals", "closing"), list(_visit_first(say, lists))
    )
    yield _section(
        say,
        "absorbing",
        ("account", "tier", "effort_share", "revenue_share", "cost", "per_contact"),
        [_absorbing(say, each) for each in lists.absorbing],
    )
    yield _section(
        say, "asked", ("account", "request", "asked_by", "date", "waited"), list(_asked(say, lists))
    )


def _section(say: Voice, id: str, keys: tuple[str, ...], rows: list[Row]) -> Section:  # noqa: A002
    name = say(f"resources.{id}.name")
    if not rows:
        return Empty(id, name, say(f"resources.{id}.none"))
    heading = Heading(say.count(f"resources.{id}.said", len(rows)), say(f"resources.{id}.dek"), name)
    table = Table(name, columns(say, *keys, numbers=NUMBERS), tuple(rows[:MOST]))
    return TablesSection(id, heading, (table,))


def _top(edition: PortfolioEdition, lists: Differentiation) -> Iterator[Row]:
    say, drawn = edition.voice, edition.assessed.portfolio.pyramid
    for entry in lists.top:
        tier = drawn.standing[entry.account.id].tier
        grown = (
            "" if entry.growth is None else "good" if entry.growth > 0 else "bad" if entry.growth < 0 else ""
        )
        yield Row(
            (
                name_of(say, entry.account),
                Cell(say.text(tier.label) if tier else UNKNOWN),
                Cell(money(say, entry.revenue)),
                Cell(UNKNOWN if entry.growth is None else _signed(say, entry.growth), grown),
                Cell(say.number(entry.open)),
            )
        )


def _signed(say: Voice, part: float) -> str:
    return ("+" if part > 0 else "") + say.percent(part)


def _moves(say: Voice, lists: Differentiation) -> Iterator[Row]:
    for move in lists.cost_moves:
        part = float(move.moved / move.before) if move.before else None
        yield Row(
            (
                name_of(say, move.account, "finance"),
                Cell(str(move.year)),
                Cell(say.money(move.before)),
                Cell(say.money(move.now)),
                Cell(
                    say.money(move.moved) if part is None else _signed(say, part),
                    "bad" if move.moved > 0 else "good" if move.moved < 0 else "",
                ),
                Cell(share(say, move.revenue_share)),
            )
        )


def _complained(say: Voice, lists: Differentiation) -> Iterator[Row]:
    for entry in lists.complained:
        latest = entry.complaints[0]
        yield Row(
            (
                name_of(say, entry.account, "requests"),
                Cell(say.number(len(entry.complaints))),
                Cell(say.number(entry.open), "bad" if entry.open else ""),
                Cell(say.text(latest.what), sub=say.day(latest.date)),
            ),
            hot=entry.open > 0,
        )


def _few(say: Voice, lists: Differentiation) -> Iterator[Row]:
    for entry in lists.few_products:
        figures = entry.account.figures.in_portfolio
        yield Row(
            (
                name_of(say, entry.account),
                Cell(money(say, figures.potential if figures else None)),
                Cell(_products(say, entry.products)),
                Cell(_products(say, entry.next) or say("resources.no_next"), "" if entry.next else "faint"),
            )
        )


def _products(say: Voice, ids: Iterable[str]) -> str:
    known = say.plans.product
    return say.listed(say.text(known[id_].name) if id_ in known else id_ for id_ in ids)


def _visit_first(say: Voice, lists: Differentiation) -> Iterator[Row]:
    for entry in lists.visit_first:
        never = entry.days is None
        closing = entry.closing
        plan = closing.opportunity if closing else None
        yield Row(
            (
                name_of(say, entry.account, "visits"),
                Cell(
                    say("word.never") if never else say("resources.ago", days=say.days(entry.days or 0)),
                    "bad",
                ),
                Cell(say.listed(say.text(rival) for rival in entry.rivals)),
                Cell(
                    say.text(plan.title) if plan else "–",
                    href=opportunity_href(PATH, entry.account.id, plan.id) if plan else None,
                    sub=say.day(plan.close) if plan and plan.close else "",
                ),
            )
        )


def _absorbing(say: Voice, each: AccountEffort) -> Row:
    return Row(
        (
            name_of(say, each.account, "visits"),
            Cell(say.text(each.tier.label) if each.tier else say("resources.no_tier")),
            Cell(share(say, each.shares.effort), "bad"),
            Cell(share(say, each.shares.revenue)),
            Cell(money(say, each.spent.cost)),
            Cell(money(say, each.spent.per_contact)),
        )
    )


def _asked(say: Voice, lists: Differentiation) -> Iterator[Row]:
    for entry in lists.asked:
        request = entry.request
        key = "resources.waiting" if entry.open else "resources.answered_after"
        yield Row(
            (
                name_of(say, entry.account, "requests"),
                Cell(say.text(request.what), sub=say.text(request.answer)),
                Cell(_person(say, entry.account, request.by)),
                Cell(say.day(request.date)),
                Cell(say(key, days=say.days(entry.days)), "bad" if entry.open else ""),
            ),
            hot=entry.open,
        )


def _person(say: Voice, account: AssessedAccount, person: str | None) -> str:
    who = account.who(person) if person else None
    return say.text(who.name) if who else UNKNOWN
