"""The portfolio report: what leadership takes to a review (M01, M03, M25)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.portfolio import AccountFlag
from battlemap.view.edition import Page, PortfolioEdition
from battlemap.view.links import page_href
from battlemap.view.marks import Link
from battlemap.view.names import flag_title, sentence
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.accounts.row import account_row, due, owner
from battlemap.view.pages.home.figures import figures
from battlemap.view.pages.home.funnel import funnel_block
from battlemap.view.pages.home.map import paper_drawing
from battlemap.view.pages.home.pyramid import pyramid_block
from battlemap.view.printing import sheet_path
from battlemap.view.sheets.measure import Type, type_of
from battlemap.view.sheets.paper import paper
from battlemap.view.sheets.parts import Field, Titled
from battlemap.view.sheets.portfolio.changes import changes
from battlemap.view.sheets.portfolio.types import (
    PortfolioSheet,
    ReportAction,
    ReportFlag,
    ReportRow,
    ReportWords,
)
from battlemap.view.voice import Voice

NAME = "portfolio"
MOST_FLAGS, MOST_DUE = 30, 16
ACCOUNT, FACT, WHAT, WHO, OWNER, THIRD = 34.0, 74.0, 78.0, 34.0, 28.0, 54.0


def page(edition: PortfolioEdition) -> Page:
    """The report."""
    path = sheet_path(NAME)
    say, words, overview = edition.voice, type_of(edition.lang), Overview(edition, path)
    frame = paper(
        edition,
        path,
        NAME,
        subject=edition.site.name,
        back=Link(say("sheets.back"), page_href(path, "index.html")),
    )
    drawing = paper_drawing(overview)
    pyramid, funnel = pyramid_block(overview), funnel_block(overview)
    flags, waiting = tuple(_flags(overview, words)), tuple(_due(overview, words))
    everyone = overview.by_potential()
    view = PortfolioSheet(
        layout=edition.frame(path, frame.sheet),
        paper=frame,
        words=_words(say),
        title=say("report.title"),
        subject=words.subject(say("report.title"), edition.site.name),
        gist=words.gist(_gist(overview), 3),
        fields=tuple(_fields(overview, words)) if everyone else (),
        map_head=Titled(say("home.map.name"), say("report.map_note")),
        map_title=say("home.map.name"),
        map=drawing,
        pyramid_head=Titled(say("home.pyramid.name"), pyramid.heading.dek if pyramid else ""),
        pyramid=pyramid.pyramid.slices if pyramid else (),
        funnel_head=Titled(say("home.funnel.name"), say("report.funnel_note")),
        funnel=funnel.funnel.rows if funnel else (),
        changes=changes(edition, path),
        flags_head=Titled(say("report.flags"), _of(say, len(flags), MOST_FLAGS)),
        flags=flags[:MOST_FLAGS],
        due_head=Titled(say("report.due"), _of(say, len(waiting), MOST_DUE)),
        due=waiting[:MOST_DUE],
        accounts_head=Titled(say("report.accounts"), say.count("home.accounts", len(everyone))),
        accounts=tuple(_row(overview, words, account) for account in everyone),
        none=say("report.none"),
    )
    return Page(path, view)


def _gist(overview: Overview) -> str:
    found = overview.edition.assessed.portfolio.findings
    return sentence(overview.voice, found, "headline") or overview.voice("home.title")


def _fields(overview: Overview, words: Type) -> Iterator[Field]:
    """The key figures of the home page."""
    for figure in figures(overview):
        value = figure.working.value if figure.working and not figure.value else figure.value
        yield Field(
            words.cut(figure.label, THIRD, 1, small=True),
            words.cut(value, THIRD, 1, bold=True),
            words.cut(figure.note, THIRD, 2, small=True),
        )


def _of(say: Voice, total: int, most: int) -> str:
    return say("deal.shown_of", shown=most, total=total) if total > most else ""


def _flags(overview: Overview, words: Type) -> Iterator[ReportFlag]:
    """The most urgent flag of each account, those to act on first."""
    first = [flags[0] for flags in overview.flags.values()]
    for found in sorted(first, key=lambda each: each.flag.severity != "act"):
        yield _flag(overview, words, found)


def _flag(overview: Overview, words: Type, found: AccountFlag) -> ReportFlag:
    say, flag = overview.voice, found.flag
    late = flag.due is not None and flag.due < say.as_of
    return ReportFlag(
        account=words.cut(say.text(found.account.account.name), ACCOUNT, 2, bold=True),
        severity=flag.severity,
        word=say(f"home.flags.{flag.severity}"),
        fact=words.cut(flag_title(say, flag), FACT, 2),
        who=words.cut(owner(say, flag.owner).text, WHO, 2),
        due=say.day(flag.due) if flag.due else "",
        late=late,
    )


def _due(overview: Overview, words: Type) -> Iterator[ReportAction]:
    """Late actions, then those that come."""
    say = overview.voice
    for action in overview.edition.assessed.portfolio.actions:
        if action.action.state in {"overdue", "due"}:
            when = due(say, action)
            yield ReportAction(
                due=when.text,
                late=action.action.state == "overdue",
                what=words.cut(say.text(action.action.action.what), WHAT, 2),
                account=words.cut(say.text(action.account.account.name), ACCOUNT, 2, bold=True),
                who=words.cut(owner(say, action.action.action.who).text, WHO, 2),
            )


def _row(overview: Overview, words: Type, account: AssessedAccount) -> ReportRow:
    row = account_row(overview, account)
    return ReportRow(
        name=words.cut(row.name, ACCOUNT, 2, bold=True),
        alarm=row.hot,
        tier=words.cut(row.tier.text, 16, 2),
        phase=words.cut(row.phase.text, 16, 2),
        potential=row.potential.text,
        revenue=row.revenue.text,
        stage=" · ".join(filter(None, (row.stage.text, row.proved))),
        health=row.health.text if row.health_tenths is not None else "?",
        known=row.known.text,
        owner=words.cut(row.owner.text, OWNER, 2),
        flags=row.flags.text,
    )


def _words(say: Voice) -> ReportWords:
    return ReportWords(
        account=say("accounts.account"),
        tier=say("accounts.tier"),
        phase=say("accounts.phase"),
        potential=say("accounts.potential"),
        revenue=say("accounts.revenue"),
        profit=say("report.profit"),
        customers=say("home.pyramid.customers"),
        stage=say("accounts.stage"),
        number=say("home.funnel.number"),
        likely=say("home.funnel.likely"),
        range=say("home.funnel.range"),
        health=say("accounts.health"),
        known=say("accounts.known"),
        owner=say("accounts.owner"),
        due=say("accounts.due"),
        flags=say("accounts.flags"),
        flag=say("report.flag"),
        action=say("accounts.action"),
    )
