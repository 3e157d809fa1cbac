"""White space over the portfolio: products × the accounts with most to win, and all by product (M38)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from battlemap.assess.results.space import AccountSpace, PortfolioSpace, ProductSpace
from battlemap.assess.results.value import SpaceTotal
from battlemap.view.edition import PortfolioEdition
from battlemap.view.links import account_href
from battlemap.view.marks import Empty, Heading, LegendItem
from battlemap.view.names import sentence
from battlemap.view.sections import GridCell, GridRow, GridSection, Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice

MOST = 6  # accounts in the picture; the table counts all
STATES = ("ours", "rival", "open", "none", "unknown")
COLUMNS = ("ours", "rival", "open", "revenue", "to_win")


def space_sections(edition: PortfolioEdition, page: str) -> Iterator[Section]:
    """The picture, then the table of all."""
    say, space = edition.voice, edition.assessed.portfolio.white_space
    if space is None:
        yield Empty("white-space", say("account.space.name"), say("products.space.empty"))
        return
    name = say("account.space.name")
    said = sentence(say, edition.assessed.portfolio.findings, "white_space")
    dek = say("products.space.dek", accounts=len(space.accounts), total=space.of)
    heading = Heading(said, dek, name) if said else Heading(name, dek)
    yield _picture(say, space, heading)
    yield _table(say, space, page)


def _picture(say: Voice, space: PortfolioSpace, heading: Heading) -> Section:
    shown = space.accounts[:MOST]
    rows = tuple(
        GridRow(
            say.text(one.product.name),
            tuple(_cell(say, account, one.product.id) for account in shown),
            _amount(say, one.total.to_win),
        )
        for one in space.products
    )
    label = say("account.space.to_win")
    foot = GridRow(
        label,
        tuple(GridCell("sum", _amount(say, account.total.to_win)) for account in shown),
        _amount(say, space.total.to_win),
    )
    names = (say.text(account.account.account.name) for account in shown)
    columns = (say("account.space.product"), *names, label)
    legend = tuple(LegendItem(say(f"account.space.state.{state}"), tone=state) for state in STATES)
    return GridSection("white-space", heading, say("account.space.name"), columns, rows, foot, legend)


def _state(held: SpaceTotal) -> str:
    """What stands out in an account's fields of a product: what is to win, before what is ours."""
    if held.rival or held.open:
        return (
            "open" if (held.open_potential or 0) > (held.rival_potential or 0) or not held.rival else "rival"
        )
    return "ours" if held.ours else "none" if held.none and not held.unknown else "unknown"


def _cell(say: Voice, account: AccountSpace, product: str) -> GridCell:
    held = account.cells[product]
    state = _state(held)
    if state == "unknown":
        return GridCell(state, "?", word=say("account.space.state.unknown"))
    amount = held.revenue if state == "ours" else held.to_win
    ours = (
        ""
        if state == "ours" or held.revenue is None
        else say("products.space.ours_of", amount=say.money(held.revenue))
    )
    return GridCell(state, say(f"account.space.cell.{state}"), _amount(say, amount), ours)


def _amount(say: Voice, amount: Decimal | None) -> str:
    return "" if amount is None else say.money(amount)


def _table(say: Voice, space: PortfolioSpace, page: str) -> Section:
    columns = (
        Column(say("products.name")),
        *(Column(say(f"products.space.{key}"), "number") for key in COLUMNS),
        Column(say("products.space.best")),
    )
    rows = tuple(_row(say, one, page) for one in space.products)
    total = space.total
    foot = Row(
        (
            Cell(say("work.total")),
            Cell(),
            Cell(),
            Cell(),
            Cell(_amount(say, total.revenue)),
            Cell(_amount(say, total.to_win)),
            Cell(),
        )
    )
    name = say("products.space.by_product")
    heading = Heading(name, say("products.space.by_product_dek"))
    return TablesSection("white-space-products", heading, (Table(name, columns, rows, foot),))


def _row(say: Voice, one: ProductSpace, page: str) -> Row:
    best = one.best
    return Row(
        (
            Cell(say.text(one.product.name), strong=True),
            *(Cell(str(n), "" if n else "faint") for n in (one.ours, one.rival, one.open)),
            Cell(_amount(say, one.total.revenue) or "–", "" if one.total.revenue else "faint"),
            Cell(_amount(say, one.total.to_win) or "–", "" if one.total.to_win else "faint"),
            Cell(say.text(best.account.name), href=account_href(page, best.id, "white-space"))
            if best
            else Cell(),
        )
    )
