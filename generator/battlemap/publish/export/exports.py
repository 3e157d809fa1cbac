"""Every file of data there is: which formats were asked for, where each lies, what it holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from battlemap.assess.results.account import AssessedAccount
from battlemap.diff.changes import PortfolioChanges
from battlemap.publish.export.atom import atom
from battlemap.publish.export.csv import sheet_csv
from battlemap.publish.export.ics import Calendars, unfolded
from battlemap.publish.export.json import account_json, account_path, portfolio_json, schemas
from battlemap.publish.export.xlsx import workbook
from battlemap.view.edition import PortfolioEdition
from battlemap.view.export.calendar import Entry, entries, members
from battlemap.view.export.columns import columns_sheet
from battlemap.view.export.feed import feed
from battlemap.view.export.paths import CALENDAR, CALENDARS, DATA, FEED, PORTFOLIO, WORKBOOK
from battlemap.view.export.sheet import Sheet
from battlemap.view.export.sheets import SHEETS, sheet_of
from battlemap.view.voice import TAGS


class File(NamedTuple):
    """A file: its path below the root of the site, what is in it, and its `text` as a reader sees it."""

    path: str
    content: str | bytes
    text: str


KINDS = (*SHEETS, "portfolio", "calendar", "changes")


@dataclass(frozen=True)
class Exports:
    """Files of these kinds in these formats, of all accounts or of one; those with words once per language.

    `kinds` are sheets, `portfolio`, `calendar` and `changes`; `accounts` as JSON are their documents.
    """

    editions: Sequence[PortfolioEdition]
    formats: Sequence[str]
    kinds: Sequence[str] = KINDS
    account: str | None = None

    def files(self) -> Iterator[File]:
        """All files, those of the accounts first."""
        accounts = self.editions[0].assessed.accounts
        for name in (self.account,) if self.account else accounts:
            yield from self.of_account(accounts[name])
        yield from self.shared()

    def of_account(self, account: AssessedAccount) -> Iterator[File]:
        """The files about one account alone."""
        if "json" in self.formats and "accounts" in self.kinds:
            first = self.editions[0]
            voices = [edition.voice for edition in self.editions]
            text = account_json(voices, first.assessed, account, first.version)
            yield File(DATA + account_path(account.id), text, _unescaped(text))

    def shared(self) -> Iterator[File]:
        """The files that look across accounts."""
        for edition in self.editions:
            yield from self.of_edition(edition)

    def of_edition(self, edition: PortfolioEdition) -> Iterator[File]:
        """The files that look across accounts, of one language; the first brings those without words."""
        if edition is self.editions[0]:
            yield from self._documents()
        yield from self._sheets(edition)
        if "ics" in self.formats and "calendar" in self.kinds:
            yield from self._calendars(edition)
        if "atom" in self.formats and "changes" in self.kinds:
            yield from self._feed(edition)

    def _documents(self) -> Iterator[File]:
        if "json" in self.formats and {"accounts", "portfolio"} & {*self.kinds}:
            if "portfolio" in self.kinds:
                first = self.editions[0]
                text = portfolio_json(first.voice, first.assessed, first.version)
                yield File(DATA + PORTFOLIO, text, _unescaped(text))
            for path, schema in schemas():
                yield File(DATA + path, schema, "")

    def _sheets(self, edition: PortfolioEdition) -> Iterator[File]:
        kinds = [kind for kind in SHEETS if kind in self.kinds]
        if not kinds or not {*self.formats} & {"csv", "xlsx"}:
            return
        sheets = [sheet_of(edition.voice, edition.assessed, kind, self.account) for kind in kinds]
        texts = [_csv(edition, sheet) for sheet in sheets]
        if "csv" in self.formats:
            yield from texts
        if "xlsx" in self.formats:
            book = workbook((*sheets, columns_sheet(edition.voice, sheets)), edition.voice.as_of)
            said = "" if "csv" in self.formats else "".join(file.text for file in texts)
            yield File(edition.root + DATA + WORKBOOK, book, said)

    def _feed(self, edition: PortfolioEdition) -> Iterator[File]:
        """What changed, where there is an earlier state to compare with."""
        since = edition.since
        if since is None or not since.bases:
            return
        say = edition.voice
        chosen = tuple(a for a in since.changes.accounts if self.account in (None, a.account))
        organisation = _organisation(edition)
        text = atom(
            say("export.feed", organisation=organisation),
            TAGS[say.lang],
            say.as_of,
            feed(say, PortfolioChanges(chosen), edition.assessed),
            author=organisation,
            up="../",
        )
        yield File(edition.root + DATA + FEED, text, unescape(text))

    def _calendars(self, edition: PortfolioEdition) -> Iterator[File]:
        say, organisation = edition.voice, _organisation(edition)
        found, made = entries(say, edition.assessed, self.account), Calendars(say.as_of)
        name = say("export.calendar", organisation=organisation)
        yield _calendar(edition.root + DATA + CALENDAR, made.calendar(name, found))
        of_member: dict[str, list[Entry]] = {member: [] for member in members(found)}
        for entry in found:
            for member in entry.who:
                of_member[member].append(entry)
        for member, own in of_member.items():
            name = say("export.calendar_of", organisation=organisation, name=say.member(member))
            path = edition.root + DATA + CALENDARS.format(member=member)
            yield _calendar(path, made.calendar(name, own))


def _organisation(edition: PortfolioEdition) -> str:
    settings = edition.voice.plans.settings
    return settings.organisation_zh if edition.lang == "zh" else settings.organisation_en


def _csv(edition: PortfolioEdition, sheet: Sheet) -> File:
    text = sheet_csv(sheet)
    return File(f"{edition.root}{DATA}{sheet.kind}.csv", text, text)


def _calendar(path: str, calendar: bytes) -> File:
    return File(path, calendar, unfolded(calendar))


def _unescaped(text: str) -> str:
    return text.replace('\\"', '"').replace("\\n", "\n").replace("\\\\", "\\")
