"""White space: which product is ours, a rival's or open in which unit, and what there is to win (M38)."""

from __future__ import annotations

from decimal import Decimal

from battlemap.assess.results.value import WhiteSpaceResult
from battlemap.model.value import Holding
from battlemap.view.marks import LegendItem
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sections import GridCell, GridRow, GridSection, Section

STATES = ("ours", "rival", "open", "none", "unknown")


def space_section(sheet: Sheet) -> Section:
    """The grid of products and units with totals to both sides."""
    say, grid = sheet.say, sheet.account.white_space
    if grid is None:
        return sheet.empty("white-space", "account.space.name")
    name = say("account.space.name")
    rows = tuple(
        GridRow(
            say.text(product.name),
            tuple(_cell(sheet, grid.cells.get((unit.id, product.id))) for unit in grid.units),
            _to_win(sheet, total.to_win),
        )
        for product, total in zip(grid.products, grid.by_product, strict=True)
    )
    foot = GridRow(
        say("account.space.to_win"),
        tuple(GridCell("sum", _to_win(sheet, total.to_win)) for total in grid.by_unit),
        _to_win(sheet, grid.total.to_win),
    )
    return GridSection(
        "white-space",
        sheet.heading("white_space", name, _dek(sheet, grid)),
        name,
        (
            say("account.space.product"),
            *(say.text(unit.name) for unit in grid.units),
            say("account.space.to_win"),
        ),
        rows,
        foot,
        tuple(LegendItem(say(f"account.space.state.{state}"), tone=state) for state in STATES),
    )


def _cell(sheet: Sheet, held: Holding | None) -> GridCell:
    say = sheet.say
    if held is None:
        return GridCell("unknown", "?", word=say("account.space.state.unknown"))
    rival = sheet.rivals.get(held.rival) if held.rival else None
    word = rival.name if rival else say(f"account.space.cell.{held.state}")
    amount = held.revenue if held.state == "ours" else held.potential
    told = sheet.money(amount) if amount is not None else ""
    of = ""
    if held.state == "ours" and held.potential is not None:
        of = say("account.space.of", amount=sheet.money(held.potential))
    elif held.state in ("rival", "open") and held.potential is None:
        told = "?"
    return GridCell(held.state, word, told, of, say.text(held.note))


def _to_win(sheet: Sheet, amount: Decimal | None) -> str:
    return "" if amount is None else sheet.money(amount)


def _dek(sheet: Sheet, grid: WhiteSpaceResult) -> str:
    """How much is known, what is ours, what a potential is missing for."""
    say, total = sheet.say, grid.total
    told = [say("account.space.known", percent=say.percent(grid.known))]
    if total.revenue is not None:
        told.append(_revenue(sheet, total.revenue))
    if total.unpriced:
        told.append(say.count("account.space.unpriced", total.unpriced))
    return sheet.sentences(*told)


def _revenue(sheet: Sheet, revenue: Decimal) -> str:
    say, recorded = sheet.say, sheet.account.figures.revenue
    if recorded is None or recorded == revenue:
        return say("account.space.revenue", amount=sheet.money(revenue))
    return say("account.space.revenue_of", amount=sheet.money(revenue), all=sheet.money(recorded))
