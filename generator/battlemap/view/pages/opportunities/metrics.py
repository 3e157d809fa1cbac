"""How opportunities move: conversion, pace, what stalls; then the pipeline in slices (M25)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from battlemap.assess.results.account import Pipeline
from battlemap.assess.results.metrics import FunnelMetrics, Passage, Slice
from battlemap.assess.results.portfolio import Funnel
from battlemap.view.edition import PortfolioEdition
from battlemap.view.marks import Heading
from battlemap.view.names import sentence
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice

STAGES = ("stage", "reached", "went_on", "ended", "waiting", "conversion", "pace", "stalled", "abnormal")
SLICES = ("number", "likely_sum", "weighted_low", "weighted", "weighted_high", "off")


def metric_sections(edition: PortfolioEdition) -> Iterator[Section]:
    """Nothing without an opportunity on record."""
    say, portfolio = edition.voice, edition.assessed.portfolio
    found = portfolio.metrics
    if not any(row.reached for row in found.passages):
        return
    name = say("motion.name")
    said = sentence(say, portfolio.findings, "conversion")
    dek = _outcomes(say, found)
    rows = tuple(_passage(say, row, portfolio.funnel) for row in found.passages)
    columns = tuple(Column(say(f"motion.{key}"), "text" if key == "stage" else "number") for key in STAGES)
    table = Table(name, columns, rows)
    yield TablesSection("conversion", Heading(said, dek, name) if said else Heading(name, dek), (table,))
    kinds: tuple[tuple[str, tuple[Slice, ...], Callable[[Voice, str], str]], ...] = (
        ("quarter", found.by_quarter, _quarter),
        ("owner", found.by_owner, lambda say, key: say.member(key)),
        ("tier", found.by_tier, lambda say, key: say.term("tier", key)),
        ("industry", found.by_industry, lambda say, key: say.term("industry", key)),
    )
    tables = tuple(_slices(say, kind, slices, name_of) for kind, slices, name_of in kinds if slices)
    if tables:
        heading = Heading(say("motion.slices"), say("motion.slices_dek"))
        yield TablesSection("pipeline", heading, tables)


def _outcomes(say: Voice, found: FunnelMetrics) -> str:
    told = [say("motion.dek")]
    if found.hit_rate is not None:
        rate = say.percent(found.hit_rate)
        told.append(
            say("motion.outcomes", wins=found.wins, losses=found.losses, dropped=found.dropped, rate=rate)
        )
    if found.cycle is not None:
        told.append(say.count("motion.cycle", found.cycles, days=say.days(round(found.cycle), short=False)))
    return (" " if say.lang == "en" else "").join(told)


def _passage(say: Voice, row: Passage, funnel: Funnel) -> Row:
    stuck = funnel.bottleneck is not None and funnel.bottleneck.stage is row.stage
    typical = row.stage.typical_days
    slow = row.days is not None and bool(typical) and row.days > (typical or 0)
    return Row(
        (
            Cell(say.text(row.stage.label), strong=True, sub=say("motion.bottleneck") if stuck else ""),
            Cell(say.number(row.reached)),
            Cell(say.number(row.moved)),
            Cell(say.number(row.ended)),
            Cell(say.number(row.waiting)),
            Cell("–" if row.conversion is None else say.percent(row.conversion), strong=True),
            Cell(
                "–" if row.days is None else say.days(round(row.days)),
                "warn" if slow else "",
                sub=say("opportunities.typical", days=say.number(typical))
                if typical and row.days is not None
                else "",
            ),
            Cell(say.number(row.stalled) if row.stalled else "–", "bad" if row.stalled else "faint"),
            Cell(say.number(row.abnormal) if row.abnormal else "–", "bad" if row.abnormal else "faint"),
        ),
        hot=stuck,
    )


def _slices(say: Voice, kind: str, slices: tuple[Slice, ...], name_of: Callable[[Voice, str], str]) -> Table:
    title = say(f"motion.by_{kind}")
    columns = (Column(say(f"motion.{kind}")), *(Column(say(f"motion.{key}"), "number") for key in SLICES))
    rows = tuple(_slice(say, kind, each, name_of) for each in slices)
    return Table(title, columns, rows, show_caption=True)


def _slice(say: Voice, kind: str, each: Slice, name_of: Callable[[Voice, str], str]) -> Row:
    notes = [say.count("motion.unvalued", each.value.unvalued)] if each.value.unvalued else []
    notes += [say.count("motion.unstaged", each.unstaged)] if each.unstaged else []
    notes += [say("motion.past")] if each.past else []
    name = name_of(say, each.key) if each.key is not None else say(f"motion.no_{kind}")
    return Row(
        (
            Cell(name, "bad" if each.past else "", strong=each.key is not None, sub=say.listed(notes)),
            Cell(say.number(each.number)),
            _money(say, each.value.likely),
            *(_bounds(say, each.weighted)),
            Cell(say.number(each.off_track) if each.off_track else "–", "bad" if each.off_track else "faint"),
        )
    )


def _bounds(say: Voice, value: Pipeline) -> tuple[Cell, Cell, Cell]:
    return _money(say, value.low), _money(say, value.likely, strong=True), _money(say, value.high)


def _money(say: Voice, amount: Decimal | None, *, strong: bool = False) -> Cell:
    return Cell("?", "faint") if amount is None else Cell(say.money(amount), strong=strong)


def _quarter(say: Voice, key: str) -> str:
    """`2027-Q1` in words."""
    year, _, number = key.partition("-Q")
    return say("motion.quarter_name", year=year, number=number)
