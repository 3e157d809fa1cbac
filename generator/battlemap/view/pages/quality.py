"""Plan quality: what contradicts, is claimed too far, overdue, stale or missing, by who has to mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from battlemap.assess.results.portfolio import Gap
from battlemap.view.breakdown import heads, sum_of
from battlemap.view.edition import Page, PortfolioEdition
from battlemap.view.links import account_href, opportunity_href
from battlemap.view.marks import Empty, Figure, Heading, Working, WorkRow
from battlemap.view.names import sentence
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import Section, TablesSection, TocItem
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice

PATH = "quality.html"
PER_OWNER = 40
_KINDS = ("contradiction", "claim_ahead", "overdue", "stale", "missing", "unassessed")
_BAD = {"contradiction", "claim_ahead", "overdue"}


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """One page: counts by kind, then a list per owner, the gravest first."""
    say, portfolio = edition.voice, edition.assessed.portfolio
    owners = portfolio.gaps_by_owner
    said = sentence(say, portfolio.findings, "quality")
    sections = [_owner(say, owner, gaps) for owner, gaps in owners.items()]
    if not sections:
        sections = [Empty("gaps", say("quality.title"), say("quality.none"))]
    view = SectionsPage(
        layout=edition.frame(PATH, say("quality.title"), "quality", ("search.js",)),
        title=said or say("quality.title"),
        figures=_figures(say, owners),
        toc_label=say("quality.by_owner"),
        toc=tuple(TocItem(_name(say, o), f"#{_anchor(o)}", say.number(len(g))) for o, g in owners.items()),
        sections=tuple(sections),
    )
    yield Page(PATH, view)


def _figures(say: Voice, owners: Mapping[str | None, Sequence[Gap]]) -> tuple[Figure, ...]:
    """How many gaps of each kind there are, opening to whose they are."""
    return tuple(_figure(say, kind, owners) for kind in _KINDS)


def _figure(say: Voice, kind: str, owners: Mapping[str | None, Sequence[Gap]]) -> Figure:
    label = say(f"quality.{kind}")
    counts = {owner: sum(1 for gap in gaps if gap.kind == kind) for owner, gaps in owners.items()}
    total = say.number(sum(counts.values()))
    if total == "0":
        return Figure(label, total)
    rows = tuple(WorkRow(_name(say, owner), say.number(n)) for owner, n in counts.items() if n)
    words = heads(say, say("quality.by_owner"), say("work.value"))
    sheet = Working(label, total, words, rows, sum_of(say, total))
    return Figure(label, total, tone="bad" if kind in _BAD else "", working=sheet)


def _name(say: Voice, owner: str | None) -> str:
    return say.member(owner) or say("quality.no_owner")


def _anchor(owner: str | None) -> str:
    return f"owner-{owner or 'none'}"


def _owner(say: Voice, owner: str | None, gaps: Sequence[Gap]) -> Section:
    columns = (
        Column(say("quality.account")),
        Column(say("quality.kind")),
        Column(say("quality.what")),
        Column(say("quality.where")),
    )
    rows = tuple(_row(say, gap) for gap in gaps[:PER_OWNER])
    more = len(gaps) - len(rows)
    dek = say("quality.more", count=say.number(more)) if more else ""
    title = say.count("quality.owner", len(gaps), name=_name(say, owner))
    return TablesSection(_anchor(owner), Heading(title, dek), (Table(title, columns, rows),))


def _row(say: Voice, gap: Gap) -> Row:
    account = gap.account
    href = account_href(PATH, account.id)
    if gap.opportunity:
        href = opportunity_href(PATH, account.id, gap.opportunity)
    source = say.source(gap.spot.location if gap.spot else None)
    return Row(
        (
            Cell(say.text(account.account.name), strong=True, href=href),
            Cell(say(f"quality.{gap.kind}"), tone="bad" if gap.kind in _BAD else "mute"),
            Cell(_what(say, gap)),
            Cell(source.label if source else "", tone="mute", href=source.href if source else None),
        )
    )


def _what(say: Voice, gap: Gap) -> str:
    """The gap in words: its own sentence where there is one, else that of its kind."""
    group = gap.id.partition(".")[0]
    keys = (f"gap.{gap.kind}.{group}", f"gap.{gap.kind}")
    key = next(key for key in keys if say.words.has(key) or say.words.has(f"{key}.many"))
    if say.words.has(f"{key}.many"):
        return say.count(key, gap.times, about=say.text(gap.about))
    return say(key, about=say.text(gap.about))
