"""Customer groups with their plan of resources, and accounts that go their own way (M53)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.groups import AccountStrategy, GroupResult
from battlemap.view.edition import PortfolioEdition
from battlemap.view.links import page_href
from battlemap.view.marks import Empty, Heading
from battlemap.view.names import sentence
from battlemap.view.pages.resources.words import PATH, columns, name_of, share
from battlemap.view.sections import Section, TablesSection
from battlemap.view.strategies import against
from battlemap.view.tables import Cell, Row, Table
from battlemap.view.voice import Voice

NUMBERS = frozenset(
    ("accounts", "visits_done", "hours_done", "cost_done", "revenue_share", "effort_share", "overridden")
)


def group_sections(edition: PortfolioEdition) -> Iterator[Section]:
    """The groups, then what single accounts do differently."""
    say, portfolio = edition.voice, edition.assessed.portfolio
    if not portfolio.groups:
        yield Empty("groups", say("products.groups"), say("products.groups_none"))
        return
    said = sentence(say, portfolio.findings, "groups")
    name, dek = say("products.groups"), say("resources.groups_dek")
    keys = ("group", "accounts", "visits_done", "hours_done", "cost_done", "revenue_share", "effort_share")
    table = Table(
        name,
        columns(say, *keys, "overridden", numbers=NUMBERS),
        tuple(_group(say, group) for group in portfolio.groups),
    )
    yield TablesSection("groups", Heading(said, dek, name) if said else Heading(name, dek), (table,))
    own = [held for held in portfolio.strategies.values() if held.overrides]
    if own:
        rows = tuple(_own(say, held) for held in own)
        title = say.count("resources.own_said", len(own))
        heads = columns(
            say, "account", "group", "own_way", "why", "visits_done", "cost_done", numbers=NUMBERS
        )
        table = Table(say("resources.own_name"), heads, rows)
        yield TablesSection("own-way", Heading(title, "", say("resources.own_name")), (table,))


def _group(say: Voice, group: GroupResult) -> Row:
    plan, spent = group.plan, group.spent
    return Row(
        (
            Cell(
                say.text(group.segment.name),
                strong=True,
                href=page_href(PATH, f"products.html#group-{group.segment.id}"),
            ),
            Cell(say.number(len(group.members))),
            against(say, spent.visits, plan.visits),
            against(say, spent.hours, plan.hours),
            against(say, spent.cost, plan.cost, money=True),
            Cell(share(say, group.shares.revenue)),
            Cell(share(say, group.shares.effort)),
            Cell(say.number(group.overridden) if group.overridden else "–"),
        )
    )


def _own(say: Voice, held: AccountStrategy) -> Row:
    own = held.own
    figures = say.listed(say(f"resources.figure.{name}") for name in sorted(held.own_figures))
    strategy = say.text(own.strategy) if own else ""
    return Row(
        (
            name_of(say, held.account, "strategy"),
            Cell(say.listed(say.text(segment.name) for segment in held.groups) or "–"),
            Cell(strategy or say("resources.own_figures", figures=figures)),
            Cell(say.text(own.reason) if own and own.reason else "?"),
            against(say, held.spent.visits, held.plan.visits),
            against(say, held.spent.cost, held.plan.cost, money=True),
        )
    )
