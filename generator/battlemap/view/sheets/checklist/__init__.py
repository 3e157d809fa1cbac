"""Checklists on paper: of an opportunity from the proved stage on, and blank ones of the method (M19-M23)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.stage import GateResult, ItemResult
from battlemap.model.method.parts import Item
from battlemap.model.text import Text
from battlemap.view.edition import AccountEdition, Edition, Page
from battlemap.view.links import opportunity_href, playbook_href
from battlemap.view.marks import CheckItem, Link
from battlemap.view.pages.opportunity.checks import checklist
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.printing import sheet_path
from battlemap.view.sheets.checklist.types import ChecklistSheet, CheckRow, CheckTable, CheckWords
from battlemap.view.sheets.measure import FURNITURE, type_of
from battlemap.view.sheets.paper import paper
from battlemap.view.sheets.parts import Titled
from battlemap.view.voice import Voice

NAME, BLANK = "checklist", "checklists"
MORE = ("negotiation-ready", "closing")  # lists of an opportunity that belong to no stage
ITEM, TOLD, HAND = 76.0, 40.0, 34.0
_BOXES = ("on", "open", "no", "na")
_STATES: Mapping[str, str] = {"proved": "on", "ticked": "on", "contradicted": "no", "not_applicable": "na"}


def page(edition: AccountEdition, account: AssessedAccount, found: AssessedOpportunity) -> Page:
    """The checklists of an opportunity: what the plan proves is ticked, what it lacks is left to do."""
    path = sheet_path(account.id, found.id, NAME)
    subject = Subject(edition, account, found, path)
    say, words = edition.voice, type_of(edition.lang)
    name = say.text(account.account.name)
    title = say.text(found.opportunity.title)
    frame = paper(
        edition,
        path,
        NAME,
        subject=words.cut(name, FURNITURE, small=True, bold=True),
        back=Link(say("sheets.back"), opportunity_href(path, account.id, found.id)),
    )
    view = ChecklistSheet(
        layout=edition.frame(path, f"{name} · {title} · {frame.sheet}"),
        paper=frame,
        plan=True,
        title=say("checks.title"),
        subject=words.subject(say("checks.title"), subject.joined(name, title)),
        gist=words.gist(_gist(subject)),
        words=_words(say),
        tables=tuple(_tables(subject)),
        notes_head=Titled(say("checks.notes")),
        signs=tuple(say(f"checks.{key}") for key in ("reviewed", "day", "agreed", "next")),
    )
    return Page(path, view)


def blank(edition: Edition) -> Page:
    """All checklists of the method with their guiding questions and empty boxes."""
    path = sheet_path(BLANK)
    say = edition.voice
    frame = paper(
        edition,
        path,
        BLANK,
        subject=edition.site.name,
        back=Link(say("sheets.back"), playbook_href(path, "stages")),
        left_out="",
    )
    view = ChecklistSheet(
        layout=edition.frame(path, frame.sheet),
        paper=frame,
        plan=False,
        title=say("checks.all"),
        subject="",
        gist=say("checks.all_gist"),
        words=_words(say),
        tables=tuple(_blank_tables(say)),
        notes_head=Titled(say("checks.notes")),
        signs=(),
    )
    return Page(path, view)


def _words(say: Voice) -> CheckWords:
    return CheckWords(
        number=say("checks.number"),
        item=say("checks.item"),
        must=say("checks.must"),
        told=say("checks.told"),
        hand=say("checks.hand"),
        boxes=tuple((state, say(f"checks.{state}")) for state in _BOXES),
    )


def _gist(subject: Subject) -> str:
    """Claimed against proved, and how many items stand between."""
    say, result = subject.say, subject.found.stage
    if result.claimed is None:
        return say("opportunity.no_stage")
    claimed = f"{result.claimed_index + 1} {say.text(result.claimed.label)}"
    proved = f"{result.evidenced_index + 1} {say.text(result.evidenced.label)}" if result.evidenced else "?"
    words = say("checks.gist", claimed=claimed, proved=proved)
    left = [blocker for blocker in result.blocked_by if blocker.item]
    against = sum(1 for blocker in left if blocker.item and blocker.item.state == "contradicted")
    more = [say.count("checks.between", len(left))] if left else []
    more += [say.count("checks.against", against)] if against else []
    return say.in_a_row(words, *more)


def _tables(subject: Subject) -> Iterator[CheckTable]:
    say, result = subject.say, subject.found.stage
    first = max(result.evidenced_index, 0)
    owners = {b.item.item.id: b.owner for b in result.blocked_by if b.item and b.owner}
    for number, gate in enumerate(result.gates[first:], start=first + 1):
        title = f"{number} {say.text(gate.stage.label)}"
        rows = _rows(subject, gate.checklist.items, str(number), owners)
        yield CheckTable(Titled(title, _gate(say, gate)), rows)
    for name in MORE:
        listed = subject.found.checklists.get(name)
        if listed is not None:
            note = say("opportunity.items_done", done=listed.done, total=listed.applicable)
            rows = _rows(subject, listed.items, "", owners)
            yield CheckTable(Titled(say.text(listed.checklist.label), note), rows)


def _gate(say: Voice, gate: GateResult) -> str:
    done = say("checks.done", done=gate.checklist.done, total=gate.checklist.applicable)
    since = say("checks.since", day=say.day(gate.since)) if gate.since else ""
    return say.in_a_row(say("checks.gate", percent=say.percent(gate.threshold)), done, since)


def _rows(
    subject: Subject, items: Iterable[ItemResult], stage: str, owners: Mapping[str, str]
) -> tuple[CheckRow, ...]:
    found = tuple(items)
    checks = checklist(subject, found, "", frozenset()).items
    return tuple(
        _row(subject, item, check, f"{stage}.{i}" if stage else str(i), owners.get(item.item.id))
        for i, (item, check) in enumerate(zip(found, checks, strict=True), start=1)
    )


def _row(subject: Subject, item: ItemResult, check: CheckItem, number: str, owner: str | None) -> CheckRow:
    say, words = subject.say, type_of(subject.say.lang)
    state = _STATES.get(check.state, "open")
    if item.state == "disproved" and item.item.mandatory:
        state = "no"
    told = "" if item.state == "unknown" else check.by
    if state in {"open", "no"}:
        told = told if check.alarm else subject.joined(told, say.member(owner))
        if not told and item.item.proof is None:
            told = say("checks.by_hand")
    return CheckRow(
        state=state,
        state_word=check.state_word,
        number=number,
        text=words.cut(check.text, ITEM, 3),
        must=item.item.mandatory,
        told=words.cut(told, TOLD, 3),
        alarm=words.cut(check.alarm, TOLD, 3, bold=True),
    )


def _blank_tables(say: Voice) -> Iterator[CheckTable]:
    """The gates in the order of the stages, the other lists, the steps that go round."""
    gates = {stage.checklist: (i, stage) for i, stage in enumerate(say.method.stages, start=1)}
    for name, (number, stage) in gates.items():
        head = Titled(f"{number} {say.text(stage.label)}", say.text(stage.mark))
        yield CheckTable(head, _blank_items(say, say.method.checklist[name].items, f"{number}."))
    for listed in say.method.checklists:
        if listed.id not in gates:
            head = Titled(say.text(listed.label), say.text(listed.about))
            yield CheckTable(head, _blank_items(say, listed.items))
    for part, steps in (("loop", say.method.loop_steps), ("cycle", say.method.cycle_steps)):
        if steps:
            head = Titled(say(f"checks.{part}"), say(f"checks.{part}_about"))
            rows = (_blank(say, f"{i}", step.label, step.about) for i, step in enumerate(steps, start=1))
            yield CheckTable(head, tuple(rows))


def _blank_items(say: Voice, items: Iterable[Item], stage: str = "") -> tuple[CheckRow, ...]:
    numbered = enumerate(items, start=1)
    return tuple(_blank(say, f"{stage}{i}", x.label, x.ask, must=x.mandatory) for i, x in numbered)


def _blank(say: Voice, number: str, label: Text, ask: Text | None, *, must: bool = False) -> CheckRow:
    return CheckRow("open", say("checks.open"), number, say.text(label), must, ask=say.text(ask))
