"""The full plan: all that the account's pages say, in chapters, with the working of each score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from battlemap.assess.results.account import AssessedAccount
from battlemap.view.edition import AccountEdition, Page
from battlemap.view.links import work_path
from battlemap.view.marks import Empty, Heading
from battlemap.view.names import sentence
from battlemap.view.pages import account as account_pages
from battlemap.view.pages import changes as changes_pages
from battlemap.view.pages import contacts as contact_pages
from battlemap.view.pages import opportunity as opportunity_pages
from battlemap.view.pages.account.sheet import Sheet, closed, joined
from battlemap.view.pages.account.types import AccountPage
from battlemap.view.pages.changes.types import ChangesPage
from battlemap.view.pages.opportunity.types import OpportunityPage
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.printing import sheet_path
from battlemap.view.sections import Section
from battlemap.view.sheets.paper import account_paper
from battlemap.view.sheets.plan.types import (
    ChangesPart,
    Chapter,
    Entry,
    OpportunityPart,
    Part,
    PlanSheet,
    PlanWords,
    ScreenPart,
    SectionsPart,
    WorkingsPart,
)
from battlemap.view.sheets.plan.workings import workings
from battlemap.view.voice import TAGS

MOST = 20  # chapters that the section picker can name
ACCOUNT, WORK, CONTACTS, CHANGES, WORKINGS = "a", "w", "k", "v", "x"
# Chapter → sections of the account's first page in it. `customer` takes all that no other names.
CHAPTERS = {
    "overview": ("flags", "silenced", "actions", "information"),
    "people": ("people", "organisation", "contacts"),
    "opportunities": ("opportunities",),
    "rivals": ("competition", "swot", "offers", "cases"),
    "relationship": ("needs", "relation", "visits", "requests", "history"),
    "customer": (),
    "notes": ("notes", "team-note"),
}
POINTERS = frozenset({"contacts", "work"})  # sections that only lead to another page, which the plan holds


def page(edition: AccountEdition, account: AssessedAccount) -> Page:
    """The plan of an account, its pages made for it."""
    made = (account_pages.pages, contact_pages.pages, opportunity_pages.pages, changes_pages.account_pages)
    return made_of(edition, account, [one for pages in made for one in pages(edition, account)])


def made_of(edition: AccountEdition, account: AssessedAccount, pages: Sequence[Page]) -> Page:
    """The plan of an account from its pages on the screen."""
    path = sheet_path(account.id, "plan")
    sheet = Sheet(edition, account, path)
    say = edition.voice
    name = say.text(account.account.name)
    frame = account_paper(edition, path, "plan", account.id, name)
    gist = closed(say, sentence(say, account.findings, "headline")).replace("**", "")
    view = PlanSheet(
        layout=edition.frame(path, f"{name} · {frame.sheet}", "", ("plan.js",)),
        paper=frame,
        words=PlanWords(
            contents=say("sheets.plan.contents"),
            pick=say("sheets.plan.pick"),
        ),
        name=name,
        other_name=account.account.name.other(say.lang) or "",
        other_tag=TAGS["zh" if say.lang == "en" else "en"],
        gist=gist,
        facts=tuple(_facts(sheet)),
        chapters=_numbered(_gathered(sheet, [found for found in _chapters(sheet, pages) if found[1]])),
    )
    return Page(path, view)


def _facts(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """What the cover says below the name."""
    say, account = sheet.say, sheet.account
    plan = account.account
    place = sheet.edition.standing
    tier = say.text(place.tier.label) if place and place.tier else ""
    yield say("sheets.brief.tier"), joined(tier, say.term("grade", plan.grade)) or "?"
    yield say("sheets.brief.phase"), say.text(account.phase.phase.label) if account.phase.phase else "?"
    yield say("sheets.brief.owner"), say.member(plan.owner) or say("word.nobody")
    yield say("sheets.plan.reviewed"), say.full_day(plan.reviewed) if plan.reviewed else "?"
    yield say("sheets.brief.review"), say.full_day(plan.next_review) if plan.next_review else "?"
    yield say("sheets.plan.state"), joined(say.full_day(say.as_of), sheet.edition.version)


def _chapters(sheet: Sheet, pages: Sequence[Page]) -> Iterator[tuple[str, tuple[Part, ...]]]:
    """Titles and parts in the order of the plan."""
    say, account = sheet.say, sheet.account
    views = {page.path: page.view for page in pages}
    first = views.get(f"accounts/{account.id}.html")
    if not isinstance(first, AccountPage):
        return
    named = {name for names in CHAPTERS.values() for name in names}
    for key, names in CHAPTERS.items():
        wanted = [
            section
            for section in first.sections
            if section.id not in POINTERS and (section.id in names or not (names or section.id in named))
        ]
        parts: list[Part] = [ScreenPart(ACCOUNT, first)] if key == "overview" else []
        parts += [SectionsPart(ACCOUNT, tuple(wanted))] if wanted else []
        if key == "people":
            parts += _sections(views.get(f"people/{account.id}.html"), CONTACTS)
        if key == "customer":
            yield say("sheets.plan.chapter.customer"), tuple(parts)
            yield (
                say("sheets.plan.chapter.groundwork"),
                tuple(_sections(views.get(work_path(account.id)), WORK)),
            )
            continue
        yield say(f"sheets.plan.chapter.{key}"), tuple(parts)
        if key == "opportunities":
            for number, found in enumerate(account.opportunities, start=1):
                view = views.get(f"accounts/{account.id}/{found.id}.html")
                if isinstance(view, OpportunityPage):
                    yield view.title, (OpportunityPart(f"o{number}", view),)
    moved = [ChangesPart(CHANGES, view) for view in views.values() if isinstance(view, ChangesPage)]
    yield say("sheets.plan.chapter.changes"), tuple(moved)
    yield say("sheets.plan.chapter.workings"), (WorkingsPart(WORKINGS, workings(sheet)),)


def _gathered(
    sheet: Sheet, found: Sequence[tuple[str, tuple[Part, ...]]]
) -> Sequence[tuple[str, tuple[Part, ...]]]:
    """The chapters that hold something, and before the last one a single chapter of what is not on record."""
    bare = [part for _, parts in found if not _holds(parts) for part in parts]
    kept = [chapter for chapter in found if _holds(chapter[1])]
    if len(found) - len(kept) < 2:
        return found
    return [*kept[:-1], (sheet.say("sheets.plan.chapter.bare"), tuple(bare)), kept[-1]]


def _holds(parts: tuple[Part, ...]) -> bool:
    return any(
        not isinstance(part, SectionsPart) or not all(isinstance(section, Empty) for section in part.sections)
        for part in parts
    )


def _sections(view: object, prefix: str) -> list[Part]:
    return [SectionsPart(prefix, view.sections)] if isinstance(view, SectionsPage) else []


def _numbered(found: Sequence[tuple[str, tuple[Part, ...]]]) -> tuple[Chapter, ...]:
    """Chapters with their numbers; what the picker cannot name joins the last one."""
    kept = list(found[: MOST - 1])
    rest = found[MOST - 1 :]
    if rest:
        kept.append((rest[-1][0], tuple(part for _, parts in rest for part in parts)))
    return tuple(
        Chapter(number, f"c{number}", title, tuple(_entries(parts)), parts)
        for number, (title, parts) in enumerate(kept, start=1)
    )


def _entries(parts: tuple[Part, ...]) -> Iterator[Entry]:
    """The sections of a chapter that hold something, by their neutral names."""
    for part in parts:
        if isinstance(part, SectionsPart):
            for section in part.sections:
                if not isinstance(section, Empty):
                    yield Entry(f"{part.prefix}-{section.id}", _name(section))
        elif isinstance(part, OpportunityPart):
            for item in part.page.toc:
                yield Entry(f"{part.prefix}-{item.href.removeprefix('#')}", item.label)
        elif isinstance(part, ChangesPart):
            for block in part.page.blocks:
                yield Entry(f"{part.prefix}-{block.id}", block.heading.title)


def _name(section: Section) -> str:
    heading: Heading | None = getattr(section, "heading", None)
    return (heading.kick or heading.title) if heading else section.id
