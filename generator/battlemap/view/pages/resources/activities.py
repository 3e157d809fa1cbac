"""What activities cost: by kind, by tier and account with coverage, planned against done (M47)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.effort import AccountEffort, KindEffort, Spent
from battlemap.view.edition import PortfolioEdition
from battlemap.view.marks import Empty, Heading
from battlemap.view.names import sentence
from battlemap.view.pages.resources.words import UNKNOWN, columns, hours, money, name_of, terms
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Row, Table
from battlemap.view.voice import Voice

MOST = 40
NUMBERS = frozenset(("visits", "contacts", "cost", "hours", "per_contact", "reached", "planned", "people"))


def activity_sections(edition: PortfolioEdition) -> Iterator[Section]:
    """By kind, then by account; a line where nothing is on record."""
    say, found = edition.voice, edition.assessed.portfolio.effort
    if not found.total.visits and not found.planned.visits:
        yield Empty("activities", say("resources.activities"), say("resources.activities_none"))
        return
    name = say("resources.activities")
    said = sentence(say, edition.assessed.portfolio.findings, "activities")
    dek = say("resources.activities_dek")
    yield TablesSection(
        "activities",
        Heading(said, dek, name) if said else Heading(name, dek),
        (_kinds(say, found.kinds, found.total, found.planned),),
    )
    rows = tuple(_account(say, each) for each in found.accounts if each.spent.visits or each.planned.visits)
    keys = ("account", "visits", "people", "levels", "functions", "cost", "hours", "per_contact", "planned")
    table = Table(say("resources.coverage"), columns(say, *keys, numbers=NUMBERS), rows[:MOST], sortable=True)
    title = say.count("resources.coverage_said", len(rows), silent=len(found.accounts) - len(rows))
    yield TablesSection(
        "reach", Heading(title, say("resources.coverage_dek"), say("resources.coverage")), (table,)
    )


def _kinds(say: Voice, kinds: tuple[KindEffort, ...], total: Spent, planned: Spent) -> Table:
    keys = ("kind", "visits", "contacts", "levels", "cost", "hours", "per_contact", "reached", "planned")
    rows = tuple(_kind(say, row) for row in kinds)
    foot = Row(
        (
            Cell(say("resources.total"), strong=True),
            *_numbers(say, total),
            Cell(),
            Cell(money(say, total.cost)),
            Cell(hours(say, total.hours)),
            Cell(money(say, total.per_contact)),
            Cell(),
            _planned(say, planned),
        )
    )
    return Table(say("resources.activities"), columns(say, *keys, numbers=NUMBERS), rows, foot)


def _kind(say: Voice, row: KindEffort) -> Row:
    judged = say("resources.of", count=row.reached, total=row.judged) if row.judged else UNKNOWN
    return Row(
        (
            Cell(
                say.text(row.kind.label) if row.kind else say("resources.no_kind"),
                strong=row.kind is not None,
            ),
            *_numbers(say, row.spent),
            Cell(terms(say, "level", row.levels) or "–"),
            Cell(_amount(say, row.spent)),
            Cell(hours(say, row.spent.hours) if row.spent.visits else "–"),
            Cell(money(say, row.spent.per_contact) if row.spent.visits else "–", strong=True),
            Cell(judged if row.spent.visits else "–"),
            _planned(say, row.planned),
        )
    )


def _numbers(say: Voice, spent: Spent) -> tuple[Cell, Cell]:
    return Cell(say.number(spent.visits)), Cell(say.number(spent.contacts))


def _amount(say: Voice, spent: Spent) -> str:
    return money(say, spent.cost) if spent.visits else "–"


def _planned(say: Voice, planned: Spent) -> Cell:
    if not planned.visits:
        return Cell("–", "faint")
    return Cell(say.number(planned.visits), sub=money(say, planned.cost) if planned.cost is not None else "")


def _account(say: Voice, each: AccountEffort) -> Row:
    spent = each.spent
    return Row(
        (
            name_of(say, each.account, "visits"),
            Cell(say.number(spent.visits), sort=str(spent.visits)),
            Cell(say.number(each.people), sort=str(each.people)),
            Cell(terms(say, "level", each.levels) or "–"),
            Cell(terms(say, "function", each.functions) or "–"),
            Cell(_amount(say, spent), sort=str(spent.cost or "")),
            Cell(hours(say, spent.hours) if spent.visits else "–", sort=str(spent.hours or "")),
            Cell(money(say, spent.per_contact) if spent.visits else "–", sort=str(spent.per_contact or "")),
            _planned(say, each.planned),
        )
    )
