"""What we sell, the cases that prove it, and the customer groups with their strategies (M38, M39, M53)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.groups import GroupResult
from battlemap.model.library import Case
from battlemap.view.edition import Found, Page, PortfolioEdition
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Empty, Heading, line
from battlemap.view.pages.products.space import space_sections
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import PairsSection, Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice

PATH = "products.html"


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """One page: products with the opportunities they are part of, cases, customer groups."""
    say = edition.voice
    view = SectionsPage(
        layout=edition.frame(PATH, say("products.title"), "products", ("search.js",)),
        title=say("products.title"),
        meta=line(say("products.dek")),
        sections=(_products(edition), *space_sections(edition, PATH), _cases(say), *_segments(edition)),
    )
    found = tuple(
        Found("case", say.text(case.title), _case_words(say, case), f"case-{case.id}")
        for case in say.plans.cases
    )
    yield Page(PATH, view, found)


def _products(edition: PortfolioEdition) -> Section:
    say = edition.voice
    if not say.plans.products:
        return Empty("products", say("products.list"), say("products.none"))
    columns = (
        Column(say("products.name")),
        Column(say("products.summary")),
        Column(say("products.opportunities"), "number"),
        Column(say("products.accounts")),
    )
    rows = tuple(
        Row(
            (
                Cell(say.text(product.name), strong=True),
                Cell(say.text(product.summary)),
                *_use(edition, product.id),
            ),
            id=f"product-{product.id}",
        )
        for product in say.plans.products
    )
    heading = Heading(say("products.list"), say("products.list_dek"))
    return TablesSection("products", heading, (Table(say("products.list"), columns, rows),))


def _use(edition: PortfolioEdition, product: str) -> tuple[Cell, Cell]:
    say = edition.voice
    used = [
        (account, opportunity)
        for account in edition.assessed.accounts.values()
        for opportunity in account.open_opportunities
        if product in opportunity.opportunity.products
    ]
    names = list(dict.fromkeys(say.text(account.account.name) for account, _ in used))
    href = opportunity_href(PATH, used[0][0].id, used[0][1].id) if len(used) == 1 else None
    listed = say.listed(names[:4]) + (
        f" · {say('word.more', count=len(names) - 4)}" if len(names) > 4 else ""
    )
    return Cell(say.number(len(used))), Cell(listed, href=href)


def _cases(say: Voice) -> Section:
    if not say.plans.cases:
        return Empty("cases", say("products.cases"), say("products.cases_none"))
    columns = tuple(
        Column(say(f"products.{key}")) for key in ("case", "industry", "problem", "result", "named")
    )
    rows = tuple(
        Row(
            (
                Cell(say.text(case.title), strong=True),
                Cell(say.term("industry", case.industry)),
                Cell(say.text(case.problem)),
                Cell(say.text(case.result) or "?"),
                Cell(say.text(case.customer) if case.named else say("products.unnamed")),
            ),
            id=f"case-{case.id}",
        )
        for case in say.plans.cases
    )
    heading = Heading(say("products.cases"), say("products.cases_dek"))
    return TablesSection("cases", heading, (Table(say("products.cases"), columns, rows),))


def _case_words(say: Voice, case: Case) -> str:
    return " ".join(say.text(text) for text in (case.problem, case.solution, case.result))


def _segments(edition: PortfolioEdition) -> Iterator[Section]:
    say = edition.voice
    if not say.plans.segments:
        yield Empty("groups", say("products.groups"), say("products.groups_none"))
    for group in edition.assessed.portfolio.groups:
        yield _segment(say, group)


def _segment(say: Voice, group: GroupResult) -> Section:
    segment, accounts = group.segment, [held.account for held in group.members]
    pairs = [(say("products.strategy"), line(say.text(segment.strategy) or "?"))]
    pairs += [(say("products.activity"), line(say.text(activity))) for activity in segment.activities]
    names = say.listed(say.text(account.account.name) for account in accounts)
    pairs.append((say("products.accounts"), line(names or say("word.nobody"))))
    title = say("products.group", name=say.text(segment.name))
    return PairsSection(f"group-{segment.id}", Heading(title), tuple(pairs))
