"""A finished run handed on: reduced to some accounts, as an archive of the site, as one file per account."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from battlemap.assess.results.account import AssessedAccount
from battlemap.audience import hidden_values, visible_texts
from battlemap.diagnostics import Diagnostic
from battlemap.model.base import Audience
from battlemap.model.library import Case
from battlemap.model.text import Lang
from battlemap.pipeline import Run
from battlemap.publish import assets, html
from battlemap.publish.handover.single import Part, Words, single
from battlemap.view import site
from battlemap.view.edition import PortfolioEdition
from battlemap.view.printing import INDEX

_WORD = re.compile(r"[\w-]+")
_SHEETS = INDEX.rpartition("/")[0] + "/"


@dataclass(frozen=True, slots=True)
class Single:
    """An account as one file: its id, the file, and hidden values that turned up in it."""

    account: str
    html: str
    leaks: tuple[Diagnostic, ...]


def only(run: Run, accounts: Sequence[str]) -> Run:
    """The same without other accounts, ordinary pages and history: nothing tells of what was left out."""
    plans, others = run.loaded.plans, left_out(run, accounts)
    kept = tuple(plan for plan in plans.accounts if plan.id in accounts)
    cases = tuple(case for case in plans.cases if not _names(case, others))
    loaded = replace(run.loaded, plans=replace(plans, accounts=kept, cases=cases), pages={})
    return Run(replace(run.project, history=False), loaded)


def _names(case: Case, names: Sequence[str]) -> bool:
    return any(name in text for text in visible_texts(case) for name in names)


def left_out(run: Run, accounts: Sequence[str]) -> tuple[str, ...]:
    """The names of all other accounts, long enough that they do not turn up by chance."""
    others = (plan.name for plan in run.loaded.plans.accounts if plan.id not in accounts)
    names = {name for text in others for name in (text.en, text.zh) if name}
    return tuple(sorted(name for name in names if len(name.encode()) >= 6))


def ids_left_out(run: Run, accounts: Sequence[str]) -> frozenset[str]:
    """The ids of all other accounts that stand for nothing else: words of the method, its ids and those of
    rivals, products, cases and our people turn up anyway.
    """
    plans, method = run.loaded.plans, run.loaded.method
    ordinary = set(_WORD.findall(method.model_dump_json(exclude={"labels"}).casefold()))
    shared = (plans.competitors, plans.products, plans.segments, plans.cases, plans.team)
    ordinary.update(each.id for entries in shared for each in entries)
    return frozenset(plan.id for plan in plans.accounts if plan.id not in accounts) - ordinary


def singles(run: Run, lang: Lang, accounts: Sequence[str]) -> Iterator[Single]:
    """Accounts as files in a language: their pages without the printed sheets."""
    edition = run.edition(lang)
    for plan in run.loaded.plans.accounts:
        if plan.id not in accounts:
            continue
        account = run.assessed.accounts[plan.id]
        pages = [
            p for p in site.account_pages(edition.of(plan.id), account) if not p.path.startswith(_SHEETS)
        ]
        parts = [Part(page.path, page.view.layout.title, html.render(page.view)) for page in pages]
        text = single(
            parts, _words(edition, account), html.stylesheet(faces=False), _Pictures(run.project.content)
        )
        own = tuple(hidden_values(plan, run.project.audience))
        name = f"{plan.id}.html"
        yield Single(plan.id, text, (*run.leaks.search(name, text), *run.leaks.search_own(name, text, own)))
        run.bodies.forget()


def start(run: Run) -> str:
    """What stands beside the site in an archive, in every language of the site."""
    told = []
    for edition in run.editions:
        say, layout = edition.voice, edition.site
        audience = say(f"audience.{say.audience.value}")
        told.append(
            say("handover.start", site=layout.name, audience=audience, root=edition.root)
            + f"\n\n{say('frame.as_of', day=say.full_day(say.as_of))} {edition.version}".rstrip()
            + f"\n{_left_out(edition)}\n"
        )
    return "\n----\n\n".join(told)


def _words(edition: PortfolioEdition, account: AssessedAccount) -> Words:
    say = edition.voice
    frame = edition.site
    return Words(
        tag=frame.language.tag,
        title=say.text(account.account.name),
        site=frame.name,
        notice=f"{frame.words.confidential} · {frame.words.audience} · {frame.words.as_of}",
        note=" ".join((say("handover.note"), _left_out(edition))).strip(),
        contents=say("handover.contents"),
    )


def _left_out(edition: PortfolioEdition) -> str:
    audience = edition.voice.audience
    return "" if audience is Audience.TEAM else edition.voice(f"handover.left_out.{audience.value}")


@dataclass(frozen=True, slots=True)
class _Pictures:
    """Pictures of the content by their path on the site, which begins with the folder of its language."""

    content: Path

    def __call__(self, path: str) -> bytes | None:
        if not assets.is_picture(self.content, path):
            return None
        return (self.content / path).read_bytes()
