"""The whole flow on one screen: plans are read, shown to one audience, assessed, worded and written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path

from battlemap.assess import assess_account, assess_portfolio, context_of
from battlemap.assess.results.portfolio import Assessed
from battlemap.audience import hidden_values, redact, visible_texts
from battlemap.comparison import since
from battlemap.copies import in_parts, processes
from battlemap.diagnostics import Diagnostic, Location
from battlemap.diff.since import Since
from battlemap.diff.since import without as since_without
from battlemap.history import History, recall
from battlemap.intake import located, read
from battlemap.load import Loaded
from battlemap.load.catalogue import catalogue
from battlemap.load.pages import TextPage, in_language, page_name
from battlemap.memory import Memory, Nothing
from battlemap.model import private_blocks
from battlemap.model.account import Account
from battlemap.model.hidden import Hidden
from battlemap.model.plans import Plans
from battlemap.model.text import Lang
from battlemap.project import Project
from battlemap.publish import assets, html
from battlemap.publish.bodies import BodyShelf, Met, pages_of
from battlemap.publish.diagnostics import one_line
from battlemap.publish.export.exports import Exports, File
from battlemap.publish.folder import Folder, Pile
from battlemap.publish.leaks import LeakSearch
from battlemap.publish.site import Made, SiteWriter, Written
from battlemap.view import sheets, site
from battlemap.view.edition import PortfolioEdition
from battlemap.view.marks import SanitisedHtml
from battlemap.view.problems import problems
from battlemap.view.voice import Voice

__all__ = ["Report", "Run", "read"]


@dataclass(frozen=True)
class Report:
    """What a run wrote; a site with leaks must not be published."""

    pages: int
    accounts: int
    leaks: tuple[Diagnostic, ...]
    warnings: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Sheets:
    """Printed sheets that a run wrote, by path; those with leaks must not be printed."""

    paths: tuple[str, ...]
    leaks: tuple[Diagnostic, ...]


@dataclass(frozen=True)
class Run:
    """One build: plans as read, for the project's audience. `faults` stand above every page of a preview,
    what an earlier one made is in the `memory`.
    """

    project: Project
    loaded: Loaded
    faults: Sequence[Diagnostic] = ()
    memory: Memory = field(default_factory=Nothing)

    @cached_property
    def plans(self) -> Plans:
        """The plans as the audience may see them: hidden fields do not exist in them."""
        audience, recall = self.project.audience, self.memory.recall
        shared = replace(self.loaded.plans, accounts=())
        shown = recall("shown", (shared, audience), partial(redact, shared, audience))
        accounts = (
            recall(("shown", each.id), (each, audience), partial(redact, (each,), audience))
            for each in self.loaded.plans.accounts
        )
        return replace(shown, accounts=tuple(one for found in accounts for one in found))

    @cached_property
    def assessed(self) -> Assessed:
        """Everything computed, from what the audience may see."""
        plans, method, as_of, recall = self.plans, self.loaded.method, self.project.as_of, self.memory.recall
        now = context_of(plans, method, as_of)
        context = recall("context", (now.plans, method, as_of, now.tiers), lambda: now)
        accounts = {
            each.id: recall(("assessed", each.id), (each, context), partial(assess_account, each, context))
            for each in plans.accounts
        }
        return Assessed(accounts, assess_portfolio(accounts, plans, method, as_of))

    @cached_property
    def history(self) -> History:
        """The main figures of every account on earlier days, and what was hidden in those states."""
        return recall(self.project, self.loaded, self.plans, self.assessed)

    @cached_property
    def since(self) -> Since:
        """What changed since the last review, as far as the audience may see both states."""
        found = since(self.project, self.plans, self.loaded.method, self.assessed, self.memory)
        return since_without(found, lambda text: bool(self.leaks.search("changes", text)), self.leaks.hides)

    @cached_property
    def bodies(self) -> BodyShelf:
        """Markdown texts, each rendered once for all languages."""
        prefix = f"{self.project.shown_as}/"
        texts = {path: f"{page_name(path)[0]}.html" for path in self.loaded.pages}
        pictures = partial(assets.is_picture, self.project.content)
        return BodyShelf(texts | pages_of(self.plans, prefix), prefix, pictures)

    @cached_property
    def leaks(self) -> LeakSearch:
        """Looks for what was hidden in everything that is written."""
        past = (value for values in self.history.hidden.values() for value in values)
        hidden = (*hidden_values(self.loaded.plans, self.project.audience), *past, *self._hidden_lines())
        public = (text for part in (self.plans, self.loaded.method) for text in visible_texts(part))
        return LeakSearch(hidden, public)

    def _hidden_lines(self) -> Iterator[Hidden]:
        """What the audience must not see of ordinary pages."""
        for path, page in self.loaded.pages.items():
            for number, line in private_blocks.hidden(page.body, self.project.audience):
                yield Hidden(line, Location(self.bodies.prefix + path, page.line + number - 1))

    @cached_property
    def editions(self) -> tuple[PortfolioEdition, ...]:
        """One edition per language."""
        return tuple(self.edition(lang) for lang in self.project.languages)

    def edition(self, lang: Lang) -> PortfolioEdition:
        """Everything a page in this language is made from."""
        project = self.project
        shared = replace(self.plans, accounts=())
        voice = Voice(lang, self.loaded.method, shared, project.as_of, project.audience)
        return PortfolioEdition(
            voice=voice,
            assessed=self.assessed,
            languages=project.languages,
            body=self.bodies,
            version=project.version,
            exports=project.exports,
            intro=self._intro(lang),
            sheets=project.sheets,
            trends=self.history.trends,
            since=self.since,
        )

    def _intro(self, lang: Lang) -> SanitisedHtml | None:
        """The team's own text for the home page, in this language where there is one."""
        path = in_language(self.loaded.pages, lang).get("index")
        if path is None:
            return None
        return self.text(self.loaded.pages[path].body, path, "index.html")

    def text_page(self, path: str) -> TextPage:
        """An ordinary page, less what its audience must not see."""
        page = self.loaded.pages[path]
        return replace(page, body=private_blocks.visible(page.body, self.project.audience))

    def text(self, markdown: str, file: str, page: str) -> SanitisedHtml:
        """A text of an ordinary file of the content as HTML, less what its audience must not see."""
        shown = private_blocks.visible(markdown, self.project.audience)
        return self.bodies(shown, self.bodies.prefix + file, page)

    def export(self, exports: Exports) -> tuple[list[File], list[Diagnostic]]:
        """Files of data, and the hidden values that turned up in them."""
        files = list(exports.files())
        return files, [leak for file in files for leak in self.leaks.search(file.path, file.text)]

    def write(self, folder: Path) -> Report:
        """Renders every page into the folder and searches all of it for hidden values."""
        out = SiteWriter(Folder(folder), self.leaks)
        exports = Exports(self.editions, self.project.exports)
        html.compile_all()
        accounts = tuple(self.assessed.accounts)
        write = partial(self._write_accounts, folder, exports)
        for written, met in in_parts(write, accounts, processes(len(accounts))):
            out.written.add(written)
            self.bodies.met.add(met)
        for edition in self.editions:
            out.write(edition, site.shared_pages(edition))
            out.write_index(edition)
            out.write_files(assets.print_script(edition))
            out.write_files(assets.pictures(self.project.content, self.bodies.met.pictures), edition.root)
        data = partial(self._write_data, folder, exports)
        for written in in_parts(data, self.editions, min(2, processes(len(accounts)))):
            out.written.add(written)
        out.write_files(assets.files(sheets=self.project.sheets))
        warnings = tuple(located(self.project, fault) for fault in self.bodies.faults())
        if self.faults:
            out.written.leaks += self._tell_faults(folder)
        return Report(out.written.pages, len(accounts), tuple(out.written.leaks), warnings)

    def _write_accounts(self, folder: Path, exports: Exports, names: Sequence[str]) -> tuple[Written, Met]:
        """Writes pages and data of some accounts, one after the other, perhaps in a copy of this process."""
        out, met = SiteWriter(Folder(folder), self.leaks), self.bodies.finish()
        plans = {plan.id: plan for plan in self.loaded.plans.accounts}
        for name in names:
            made = self._account(exports, plans[name])
            out.take(made)
            met.add(made.met)
        return out.written, met

    def _account(self, exports: Exports, plan: Account) -> Made:
        """The files of one account: those of an earlier build where all is the same that pages look at."""
        account, past = self.assessed.accounts[plan.id], tuple(self.history.hidden.get(plan.id, ()))
        editions = tuple(edition.of(plan.id) for edition in self.editions)

        def make() -> Made:
            pile, excused = Pile(), self.leaks.excused
            out, own = SiteWriter(pile, self.leaks), (*hidden_values(plan, self.project.audience), *past)
            for edition in editions:
                out.write(edition, site.account_pages(edition, account), own)
            out.write_data(exports.of_account(account), own)
            return Made(pile.files, out.written, self.bodies.finish(), self.leaks.excused > excused)

        looked_at = tuple(edition.looked_at for edition in editions)
        given = plan, account, past, exports.formats, looked_at, self.bodies.pages, self.loaded.paths
        before = self.leaks.excused
        made = self.memory.recall(("files", plan.id), given, make)
        return make() if made.excused and self.leaks.excused == before else made  # the excuse may be gone

    def _tell_faults(self, folder: Path) -> list[Diagnostic]:
        """Puts the faults of the plans on every page of a preview; hidden values that stand in them."""
        blocks, words = {}, []
        for edition in self.editions:
            lines = [one_line(fault, catalogue(), edition.lang) for fault in self.faults]
            blocks[edition.root] = html.problems_block(problems(edition.voice, lines))
            words += lines
        for page in folder.rglob("*.html"):
            path = page.relative_to(folder).as_posix()
            block = blocks[max((root for root in blocks if path.startswith(root)), key=len)]
            page.write_text(html.below_head(page.read_text("utf-8"), block), "utf-8", newline="\n")
        return self.leaks.search("problems", "\n".join(words))

    def _write_data(self, folder: Path, exports: Exports, editions: Sequence[PortfolioEdition]) -> Written:
        """Writes the data that look across accounts, in these languages."""
        out = SiteWriter(Folder(folder), self.leaks)
        for edition in editions:
            out.write_data(exports.of_edition(edition))
        return out.written

    def write_sheets(self, folder: Path, wanted: Callable[[str], bool], langs: Sequence[str] = ()) -> Sheets:
        """Renders sheets whose paths are wanted, with what they need; by default in the first language."""
        files = Folder(folder)
        out = SiteWriter(files, self.leaks)
        plans = {plan.id: plan for plan in self.loaded.plans.accounts}
        editions = [e for e in self.editions if e.lang in langs] or self.editions[:1]
        for name, account in self.assessed.accounts.items():
            own = tuple(hidden_values(plans[name], self.project.audience))
            for edition in editions:
                out.write(edition, sheets.of_account(edition.of(name), account, wanted), own)
            self.bodies.forget()
        for edition in editions:
            out.write(edition, sheets.shared(edition, wanted))
            out.write_files(assets.pictures(self.project.content, self.bodies.met.pictures), edition.root)
        paths = tuple(files.written)
        out.write_files(assets.files())
        return Sheets(paths, tuple(out.written.leaks))
