"""The customer's own figures beside those of its industry (M07)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from battlemap.assess.results.course import Against, FinanceResult, IndicatorResult
from battlemap.model.method.development import Indicator
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.workings import working

TONES = {"better": "good", "worse": "bad", "same": ""}


def indicators_section(sheet: Sheet) -> Section:
    """Indicators by group and year with trend and standing, then the marks that they suggest."""
    say, found = sheet.say, sheet.account.finance
    if found is None:
        return sheet.empty("indicators", "account.indicators.name")
    name = say("account.indicators.name")
    given = sheet.account.account.financials
    source = say("account.indicators.from", source=given.source) if given and given.source else ""
    dek = sheet.sentences(say("account.indicators.dek", percent=say.percent(found.known)), source)
    tables = [_years(sheet, found)]
    if found.suggestions:
        tables.append(_suggestions(sheet, found))
    return TablesSection("indicators", sheet.heading("indicators", name, dek), tuple(tables))


def _years(sheet: Sheet, found: FinanceResult) -> Table:
    say = sheet.say
    years = found.years[-3:]
    columns = (
        Column(say("account.indicators.indicator")),
        *(Column(year, "number", hide=year != years[-1]) for year in years),
        Column(say("account.indicators.reference"), "number"),
        Column(say("account.indicators.trend"), hide=True),
        Column(say("account.indicators.standing")),
    )
    rows = []
    for group in found.groups:
        counted = say("account.indicators.counted", better=group.better, total=group.compared)
        blank = (Cell(),) * (len(years) + 2)
        rows.append(Row((Cell(sub=say.text(group.group.label)), *blank, Cell(counted, "mute"))))
        rows += [_row(sheet, one, years) for one in group.indicators if one.value is not None]
    return Table(say("account.indicators.name"), columns, tuple(rows), stack=False)


def _row(sheet: Sheet, one: IndicatorResult, years: tuple[str, ...]) -> Row:
    values = dict(one.values)
    return Row(
        (
            Cell(sheet.say.text(one.indicator.label)),
            *(_value(sheet, one.indicator, values.get(year)) for year in years),
            _value(sheet, one.indicator, one.reference),
            _against(sheet, one.trend, "trend"),
            _against(sheet, one.standing, "standing"),
        )
    )


def _value(sheet: Sheet, indicator: Indicator, value: Decimal | None) -> Cell:
    if value is None:
        return Cell("?", "faint")
    if indicator.unit == "percent":
        places = 1 if (value * 100) % 1 else 0
        return Cell(sheet.say.number(value * 100, places) + ("%" if sheet.say.lang == "zh" else " %"))
    places = 0 if value == value.to_integral_value() else 2 if (value * 10) % 1 else 1
    return Cell(sheet.say.number(value, places))


def _against(sheet: Sheet, state: Against | None, kind: str) -> Cell:
    if state is None:
        return Cell("–", "faint")
    return Cell(sheet.say(f"account.indicators.{kind}.{state}"), TONES[state])


def _suggestions(sheet: Sheet, found: FinanceResult) -> Table:
    """The mark that the figures suggest beside the team's own; the team's own counts."""
    say = sheet.say
    rows = []
    for one in found.suggestions:
        ours = one.criterion.input if one.criterion.counts else None
        how = say("account.indicators.how", criterion=say.text(one.criterion.label))
        rows.append(
            Row(
                (
                    Cell(say.text(one.criterion.label)),
                    Cell(
                        working=replace(
                            working(say, one.score, how, unit="0 – 100", side="left"), value=str(one.mark)
                        )
                    ),
                    Cell("?" if ours is None else str(int(ours)), "faint" if ours is None else ""),
                    Cell(*_judged(sheet, one.mark, ours)),
                )
            )
        )
    columns = sheet.columns("account.indicators", ("criterion", "suggested", "ours", "judged"))
    return Table(say("account.indicators.suggestions"), columns, tuple(rows), stack=False)


def _judged(sheet: Sheet, mark: int, ours: float | None) -> tuple[str, str]:
    if ours is None:
        return sheet.say("account.indicators.take"), "warn"
    if abs(mark - ours) <= 1:
        return sheet.say("account.indicators.agrees"), "good"
    return sheet.say("account.indicators.higher" if ours > mark else "account.indicators.lower"), "warn"
