"""All open opportunities: stage claimed and proved, value, days, lead, what is wrong, whose."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedOpportunity, Pipeline
from battlemap.assess.results.portfolio import FunnelItem
from battlemap.view.edition import Page, PortfolioEdition
from battlemap.view.links import account_href, opportunity_href
from battlemap.view.marks import Empty, Heading
from battlemap.view.names import sentence
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.opportunities.figures import figures
from battlemap.view.pages.opportunities.metrics import metric_sections
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice

PATH = "opportunities.html"
_COLUMNS = ("name", "account", "stage", "proved", "value", "close", "days", "lead", "track", "owner")
_KINDS = dict.fromkeys(("value", "days", "lead"), "number") | dict.fromkeys(
    ("stage", "proved", "close"), "short"
)
_WIDE = {"proved", "lead"}  # on a phone, where no heads stand, the reason off track says it


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """One page with every open opportunity, furthest stage first."""
    say, funnel = edition.voice, edition.assessed.portfolio.funnel
    items = [item for row in reversed(funnel.rows) for item in row.items] + list(funnel.unstaged)
    said = sentence(say, edition.assessed.portfolio.findings, "funnel")
    view = SectionsPage(
        layout=edition.frame(PATH, say("opportunities.title"), "opportunities", ("search.js", "table.js")),
        title=said or say("opportunities.title"),
        figures=figures(Overview(edition, PATH)),
        sections=(*_open(say, items), *metric_sections(edition), *_won(say, funnel.won)),
    )
    yield Page(PATH, view)


def _likely(say: Voice, value: Pipeline) -> str:
    return "?" if value.likely is None else say.money(value.likely)


def _range(say: Voice, value: Pipeline) -> str:
    if value.low is None or value.high is None or value.low == value.high:
        return ""
    return say.money_range(value.low, value.high)


def _open(say: Voice, items: list[FunnelItem]) -> Iterator[Section]:
    if not items:
        yield Empty("open", say("opportunities.title"), say("opportunities.none"))
        return
    columns = tuple(
        Column(say(f"opportunities.{key}"), _KINDS.get(key, "text"), hide=key in _WIDE) for key in _COLUMNS
    )
    table = Table(say("opportunities.caption"), columns, tuple(_row(say, i) for i in items), sortable=True)
    heading = Heading(say.count("opportunities.count", len(items)), say("opportunities.dek"))
    yield TablesSection("open", heading, (table,))


def _row(say: Voice, item: FunnelItem) -> Row:
    found, account = item.opportunity, item.account
    plan, stage = found.opportunity, found.stage
    late = found.close_in is not None and found.close_in < 0
    claimed, proved = (say.text(s.label) if s else "?" for s in (stage.claimed, stage.evidenced))
    lead = found.evaluation.lead if found.evaluation else None
    return Row(
        (
            Cell(say.text(plan.title), strong=True, href=opportunity_href(PATH, account.id, plan.id)),
            Cell(say.text(account.account.name), href=account_href(PATH, account.id)),
            Cell(claimed, sort=str(stage.claimed_index)),
            Cell(proved, tone="warn" if stage.ahead else "", sort=str(stage.evidenced_index)),
            Cell(_likely(say, item.value), sub=_range(say, item.value), sort=str(item.value.likely or "")),
            Cell(
                say.day(plan.close) if plan.close else "?",
                tone="bad" if late else "",
                sort=str(plan.close or ""),
            ),
            _days(say, found),
            Cell("?" if lead is None else say.signed(lead, 2), tone=_tone(lead), sort=str(lead or 0)),
            Cell(say.listed(say(f"track.{reason}") for reason in found.off_track), tone="bad"),
            Cell(say.member(found.owner) or say("word.nobody"), tone="" if found.owner else "bad"),
        ),
        hot=bool(found.off_track),
    )


def _days(say: Voice, found: AssessedOpportunity) -> Cell:
    stage = found.stage
    if stage.days is None:
        return Cell("?", tone="faint")
    typical = say("opportunities.typical", days=say.number(stage.typical_days)) if stage.typical_days else ""
    return Cell(say.number(stage.days), sub=typical, sort=str(stage.days))


def _tone(lead: float | None) -> str:
    if lead is None:
        return "faint"
    return "good" if lead > 0 else "bad" if lead < 0 else ""


def _won(say: Voice, items: tuple[FunnelItem, ...]) -> Iterator[Section]:
    if not items:
        return
    columns = tuple(
        Column(say(f"opportunities.{key}")) for key in ("name", "account", "value", "date", "reason")
    )
    rows = []
    for item in items:
        plan = item.opportunity.opportunity
        ended = plan.outcome
        rows.append(
            Row(
                (
                    Cell(
                        say.text(plan.title),
                        strong=True,
                        href=opportunity_href(PATH, item.account.id, plan.id),
                    ),
                    Cell(say.text(item.account.account.name), href=account_href(PATH, item.account.id)),
                    Cell(_likely(say, item.value)),
                    Cell(say.day(ended.date) if ended else "?"),
                    Cell(say.text(ended.reason) if ended else ""),
                )
            )
        )
    title = say.count("opportunities.won", len(items))
    yield TablesSection("won", Heading(title), (Table(title, columns, tuple(rows)),))
