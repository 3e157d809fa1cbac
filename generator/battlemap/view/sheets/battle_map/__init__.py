"""The battle map on one sheet across: stage track, power map, coverage, rivals, trust, next moves, legend."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.relationship import ActionState
from battlemap.view import stakeholders
from battlemap.view.edition import AccountEdition, Page
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import Sheet, closed, joined
from battlemap.view.printing import sheet_path
from battlemap.view.sheets.battle_map import side
from battlemap.view.sheets.battle_map.people import paper_map
from battlemap.view.sheets.battle_map.track import track
from battlemap.view.sheets.battle_map.types import HeadFact, MapLegend, MapSheet, MapWords, PaperMove
from battlemap.view.sheets.measure import LABEL, TITLES, Type, cut, type_of, wide
from battlemap.view.sheets.paper import account_paper
from battlemap.view.voice import TAGS, Voice
from battlemap.view.words import Words

MOVES = 5
WHOLE = 266.0
NAME, FACTS, AIR, LEAST = 96.0, 6.0, 5.0, 30.0
MOVE = 27.0
TITLE, SAID, KEY = 17, 10, 9.5  # points
DEPTHS = ("brief", "several", "regular", "deep")


def page(edition: AccountEdition, account: AssessedAccount) -> Page:
    """The battle map of an account (M14, M16, M17, M19, M34, M43)."""
    path = sheet_path(account.id, "map")
    return Page(path, _view(Sheet(edition, account, path), path))


def _view(sheet: Sheet, path: str) -> MapSheet:
    say, account, words = sheet.say, sheet.account, type_of(sheet.say.lang)
    name = say.text(account.account.name)
    frame = account_paper(sheet.edition, path, "map", account.id, name, "landscape")
    doing = [state for state in account.actions if state.state != "done"]
    facts = tuple(_facts(sheet))
    shown = words.title(name, NAME, TITLE, bold=True)
    gist = closed(say, sentence(say, account.findings, "headline")).replace("**", "")
    beside = words.beside(shown, account.account.name.other(say.lang) or "", NAME, TITLE)
    # what is to be said comes before a name said twice, and before the phase
    for other, kept in ((beside, facts), ("", facts), ("", facts[:-1])):
        told = _gist(words, gist, kept, f"{shown}  {other}" if other else shown)
        if told == gist:
            break
    return MapSheet(
        layout=sheet.edition.frame(path, f"{name} · {frame.sheet}"),
        paper=frame,
        words=_words(say, sheet),
        name=shown,
        other_name=other,
        other_tag=TAGS["zh" if say.lang == "en" else "en"],
        gist=told,
        facts=kept,
        track=track(sheet),
        map=paper_map(sheet, _numbers(doing)),
        coverage=side.coverage(sheet),
        rivals=side.rivals(sheet),
        trust=side.trust(sheet),
        moves=tuple(_move(sheet, state) for state in doing[:MOVES]),
    )


def _gist(words: Type, gist: str, facts: tuple[HeadFact, ...], title: str) -> str:
    """The finding in two lines between the title and the facts."""
    left = WHOLE - 2 * FACTS - wide(title, TITLE, bold=True, face=TITLES)
    left -= sum(map(_width, facts)) + AIR * (len(facts) - 1)
    return words.title(gist, max(left, LEAST), SAID, 2)


def _width(fact: HeadFact) -> float:
    return max(wide(fact.label, LABEL), wide(fact.value, KEY, bold=True))


def _numbers(doing: list[ActionState]) -> dict[str, str]:
    """The number of the first move that names a person."""
    found: dict[str, str] = {}
    for number, state in enumerate(doing[:MOVES], start=1):
        for person in state.action.people:
            found.setdefault(person, str(number))
    return found


def _facts(sheet: Sheet) -> Iterator[HeadFact]:
    say, account, main = sheet.say, sheet.account, sheet.main
    if main and main.value.likely is not None:
        yield HeadFact(say("sheets.brief.amount"), sheet.money(main.value.likely))
    if main and main.opportunity.close:
        yield HeadFact(say("sheets.brief.expected"), say.full_day(main.opportunity.close))
    owner = say.member(account.account.owner) or say("word.nobody")
    yield HeadFact(say("sheets.brief.owner"), cut(owner, 34, 1, KEY, bold=True))
    phase = say.text(account.phase.phase.label) if account.phase.phase else ""
    yield HeadFact(say("sheets.brief.phase"), cut(phase, 34, 1, KEY, bold=True) or "?")


def _move(sheet: Sheet, state: ActionState) -> PaperMove:
    say, action, words = sheet.say, state.action, type_of(sheet.say.lang)
    due = say.day(action.due) if action.due else say("account.undated")
    who = say.member(action.who) or say("word.nobody")
    late = state.state == "overdue"
    note = words.cut(say("account.list_gap").join((who, due)), MOVE, 2, small=True, bold=late)
    most = 4 if words.high(note, MOVE, small=True, bold=late) <= words.small else 3
    return PaperMove(words.cut(say.text(action.what), MOVE, most), note, late)


def _words(say: Voice, sheet: Sheet) -> MapWords:
    """Headings of this account; the legend is the same for all."""
    people = sheet.account.people
    shown = len(people.present)
    main = sheet.main
    title = cut(say.text(main.opportunity.title), 42, 1, LABEL) if main else ""
    return MapWords(
        people=say("sheets.map.people"),
        people_note=joined(title, say("sheets.map.people_note", count=shown))
        if shown
        else say("account.map.nobody"),
        coverage=say("sheets.map.coverage"),
        coverage_note=side.coverage_note(sheet),
        functions=tuple(say.text(f.short or f.label) for f in say.method.functions),
        trust=say("sheets.brief.score.trust"),
        trust_note=side.trust_note(sheet),
        moves=say("sheets.map.moves"),
        moves_note=say("sheets.map.moves_note"),
        no_moves=say("account.moves.none"),
        roles=tuple(stakeholders.buying_role(say, role.id) for role in say.method.roles),
        legend=_legend(say.words),
    )


@lru_cache(maxsize=8)
def _legend(say: Words) -> MapLegend:
    """The same for every account of a language."""
    rings = [say(f"sheets.map.ring.{depth}") for depth in DEPTHS]
    return MapLegend(
        plus=say("account.map.support.1"),
        zero=say("account.map.support.0"),
        minus=say("account.map.support.-1"),
        unknown=say("account.map.support.unknown"),
        decision=say("sheets.map.decision"),
        management=say("sheets.map.management"),
        operational=say("sheets.map.operational"),
        gap=say("sheets.map.gap"),
        rings=(rings[0], rings[1], rings[2], rings[3]),
        reports=say("account.map.reports"),
        informal=say("account.map.informal"),
        influences=say("account.map.influences"),
        conflict=say("account.map.conflict"),
        leaning=say("sheets.map.leaning"),
    )
