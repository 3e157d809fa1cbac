"""Who the customer is, how it decides, and what it is worth (M08, M10)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from battlemap.view.marks import Heading, Line, Span
from battlemap.view.pages.account.sheet import Sheet, plain
from battlemap.view.sections import PairsSection, Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table

COMPANY = (
    "legal_name", "short_names", "industry", "ownership", "region", "locations", "employees", "units",
    "website", "background",
)  # fmt: skip
BUSINESS = (
    "market_position", "products", "markets", "customers", "drivers", "strategy", "measures",
    "purchasing_history", "pain_points",
)  # fmt: skip
MONEY = ("revenue", "profit", "margin", "growth")


def profile_section(sheet: Sheet) -> Section:
    """Facts about the customer; fields that are not filled in are named at the end."""
    say = sheet.say
    pairs: list[tuple[str, Line]] = []
    blank: list[str] = []
    for key in (*COMPANY, *BUSINESS):
        line = _fact(sheet, key)
        if line:
            pairs.append((say(f"account.profile.{key}"), line))
        else:
            blank.append(say(f"account.profile.{key}"))
    if not pairs:
        return sheet.empty("profile", "account.profile.name")
    if blank and len(blank) < len(COMPANY) + len(BUSINESS):
        pairs.append((say("account.profile.blank"), plain(say("account.list_gap").join(blank), "faint")))
    name = say("account.profile.name")
    known = say("account.profile.dek", known=len(pairs) - bool(blank), total=len(COMPANY) + len(BUSINESS))
    return PairsSection("profile", Heading(name, known), tuple(pairs))


def _fact(sheet: Sheet, key: str) -> Line:
    say, profile = sheet.say, sheet.account.account.profile
    if key in ("industry", "ownership"):
        return plain(say.term(key, getattr(profile, key)))
    value = getattr(profile, key)
    if not value:
        return ()
    if key == "employees":
        return plain(say.number(value))
    if key == "website":
        return plain(value, href=value if value.startswith(("https://", "http://")) else None)
    if key == "units":
        return plain(sheet.texts(unit.name for unit in value))
    return plain(sheet.texts(value) if isinstance(value, tuple) else say.text(value))


def approach_section(sheet: Sheet) -> Section | None:
    """How such customers decide, and the climate (M10, M41)."""
    say = sheet.say
    pairs = tuple(_approach(sheet))
    if not pairs:
        return None
    return PairsSection("approach", Heading(say("account.approach.name"), say("account.approach.dek")), pairs)


def _approach(sheet: Sheet) -> Iterator[tuple[str, Line]]:
    say, plan = sheet.say, sheet.account.account
    ownership = next((o for o in say.method.ownerships if o.id == plan.profile.ownership), None)
    if ownership:
        yield (
            say("account.approach.decides", ownership=say.text(ownership.label)),
            (Span(say.text(ownership.decides)),),
        )
        yield say("account.approach.so"), (Span(say.text(ownership.approach)),)
    climate = next((c for c in say.method.climates if c.id == plan.relationship.climate), None)
    if climate:
        yield (
            say("account.approach.climate"),
            (
                Span(say.text(climate.label), strong=True),
                Span(say("account.list_gap") + say.text(climate.about)),
            ),
        )
    if plan.relationship.note:
        yield say("account.approach.relationship"), (Span(say.text(plan.relationship.note)),)


def finance_section(sheet: Sheet) -> Section:
    """Revenue, profit, margin and growth year by year, the potential and the share of what they spend."""
    say, business = sheet.say, sheet.account.account.business
    if not business.years and business.potential is None and business.spend is None:
        return sheet.empty("finance", "account.finance.name")
    columns = (
        Column(say("account.finance.year")),
        *(Column(say(f"account.finance.{key}"), "number") for key in MONEY),
        Column(say("account.finance.line")),
    )
    years = sorted(business.years, reverse=True)
    table = Table(
        say("account.finance.name"), columns, tuple(_year(sheet, year) for year in years), stack=False
    )
    frame = (
        Column(say("account.finance.frame")),
        Column(say("account.finance.amount"), "number"),
        Column(say("account.finance.line")),
    )
    rows = tuple(_frame(sheet))
    tables = ((table,) if years else ()) + (
        (Table(say("account.finance.frame"), frame, rows, stack=False),) if rows else ()
    )
    return TablesSection("finance", Heading(say("account.finance.name"), _currency(sheet)), tables)


def _currency(sheet: Sheet) -> str:
    """In which currency the account is kept, and at which rate it joins the portfolio."""
    say, money = sheet.say, sheet.account.figures
    home = say.plans.settings.currency
    if money.currency == home:
        return say("account.finance.currency", currency=money.currency)
    if money.rate is None:
        return say("account.finance.no_rate", currency=money.currency, home=home)
    return say("account.finance.rate", currency=money.currency, home=home, rate=f"{money.rate.normalize():f}")


def _year(sheet: Sheet, year: str) -> Row:
    say, years = sheet.say, sheet.account.account.business.years
    now, before = years[year], years.get(str(int(year) - 1))
    margin = now.profit / now.revenue if now.profit is not None and now.revenue else None
    growth = None
    if now.revenue is not None and before and before.revenue:
        growth = now.revenue / before.revenue - 1
    where = say.source(now.at.here)
    return Row(
        (
            Cell(year, strong=True),
            _money(sheet, now.revenue),
            _money(sheet, now.profit),
            Cell("?" if margin is None else say.percent(margin), "faint" if margin is None else ""),
            _growth(sheet, growth),
            Cell(where.label if where else "", "faint", href=where.href if where else None),
        )
    )


def _money(sheet: Sheet, amount: Decimal | None) -> Cell:
    return Cell("?", "faint") if amount is None else Cell(sheet.money(amount), "bad" if amount < 0 else "")


def _growth(sheet: Sheet, growth: Decimal | None) -> Cell:
    if growth is None:
        return Cell("–", "faint")
    sign = "+" if round(growth, 2) > 0 else ""
    return Cell(sign + sheet.say.percent(growth), "bad" if growth < 0 else "")


def _frame(sheet: Sheet) -> Iterator[Row]:
    say, business = sheet.say, sheet.account.account.business
    share = sheet.account.figures.share_of_wallet
    found = (
        ("potential", None if business.potential is None else sheet.money(business.potential), "potential"),
        ("spend", None if business.spend is None else sheet.money(business.spend), "spend"),
        ("share", None if share is None else say.percent(share), "share_of_wallet"),
    )
    for key, told, field in found:
        where = say.source(business.at.of(field)) if told and field in business.at.keys else None
        label = say(f"account.finance.{key}")
        computed = say("account.finance.computed") if told and where is None else ""
        yield Row(
            (
                Cell(label),
                Cell(told or "?", "" if told else "faint"),
                Cell(where.label if where else computed, "faint", href=where.href if where else None),
            )
        )
