"""The brief: an account on one page, cut here to what always fits."""

from __future__ import annotations

from functools import lru_cache

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.relationship import ActionState
from battlemap.view.edition import AccountEdition, Page
from battlemap.view.marks import Flag
from battlemap.view.names import sentence
from battlemap.view.pages.account import flags
from battlemap.view.pages.account.moves import question
from battlemap.view.pages.account.sheet import Sheet, closed
from battlemap.view.printing import sheet_path
from battlemap.view.sheets.brief import people, scores
from battlemap.view.sheets.brief.facts import facts, main_note, who
from battlemap.view.sheets.brief.types import BriefAction, BriefFlag, BriefSheet, BriefWords
from battlemap.view.sheets.measure import HALF, NAME, PAD, WIDE, Type, first_sentence, type_of, within
from battlemap.view.sheets.paper import account_paper
from battlemap.view.sheets.parts import Titled
from battlemap.view.voice import TAGS
from battlemap.view.words import Words

MOST = 5
GOALS, ASKS = 3, 3
FLAG, WHAT, WHO, THIRD = 79.0, 42.0, 17.0, 50.0  # columns
FLAGS, ACTIONS, RIVALS, QUESTIONS = 52.0, 50.0, 20.5, 25.0  # heights


def page(edition: AccountEdition, account: AssessedAccount) -> Page:
    """The brief of an account (M11, M16, M17, M19)."""
    path = sheet_path(account.id, "brief")
    sheet = Sheet(edition, account, path)
    return Page(path, _view(sheet, path))


def _view(sheet: Sheet, path: str) -> BriefSheet:
    say, account, words = sheet.say, sheet.account, type_of(sheet.say.lang)
    name = say.text(account.account.name)
    told = flags.finished(sheet)
    shown = _flags(words, told)
    doing = [state for state in account.actions if state.state != "done"]
    actions = _actions(sheet, words, doing)
    goals = _goals(sheet, words)
    asks = _asks(sheet, words)
    known = people.people(sheet)
    late = sum(1 for state in doing if state.state == "overdue")
    frame = account_paper(sheet.edition, path, "brief", account.id, name)
    return BriefSheet(
        layout=sheet.edition.frame(path, f"{name} · {frame.sheet}"),
        paper=frame,
        words=_words(say.words),
        name=words.title(name, WIDE, NAME, bold=True),
        other_name=words.beside(name, account.account.name.other(say.lang) or "", WIDE, NAME),
        other_tag=TAGS["zh" if say.lang == "en" else "en"],
        who=words.cut(who(sheet), WIDE),
        gist=words.gist(_gist(sheet)),
        facts=facts(sheet),
        goals_head=Titled(say("sheets.brief.goals"), main_note(sheet)),
        goals=goals,
        goals_none=say("sheets.brief.no_goals"),
        scores_head=Titled(say("sheets.brief.scores"), say("sheets.brief.scores_note")),
        scores=scores.scores(sheet),
        flags_head=Titled(say("sheets.brief.flags"), _of(sheet, len(shown), len(told))),
        flags=shown,
        flags_none=say("account.flags.none"),
        actions_head=Titled(
            say("sheets.brief.actions"),
            say("sheets.brief.actions_note", open=len(doing), late=late) if doing else "",
        ),
        actions=actions,
        actions_none=say("account.moves.none"),
        people_head=Titled(say("sheets.brief.people"), people.note(sheet, len(known))),
        people=known,
        people_none=say("account.map.nobody"),
        rivals_head=Titled(say("sheets.brief.rivals"), scores.rivals_note(sheet)),
        rivals=words.cut(scores.rivals(sheet), HALF, int(RIVALS / words.line)),
        asks_head=Titled(say("sheets.brief.asks")),
        asks=asks,
        asks_none=say("account.questions.none"),
    )


def _gist(sheet: Sheet) -> str:
    return closed(sheet.say, sentence(sheet.say, sheet.account.findings, "headline")).replace("**", "")


def _of(sheet: Sheet, shown: int, total: int) -> str:
    """How many there are in all, where the sheet shows fewer."""
    return sheet.say("sheets.in_all", count=total) if total > shown else ""


def _flags(words: Type, told: tuple[Flag, ...]) -> tuple[BriefFlag, ...]:
    made = [
        BriefFlag(
            flag.severity,
            flag.severity_word,
            words.cut(flag.fact, FLAG, 2),
            words.cut(first_sentence(flag.next_step), FLAG, small=True),
        )
        for flag in told[:MOST]
    ]
    return within(made, lambda f: words.high(f.fact, FLAG) + words.small + PAD, FLAGS)


def _actions(sheet: Sheet, words: Type, states: list[ActionState]) -> tuple[BriefAction, ...]:
    say = sheet.say
    made = [
        BriefAction(
            words.cut(say.text(state.action.what), WHAT, 2),
            words.cut(say.member(state.action.who) or say("word.nobody"), WHO, 2),
            say.day(state.action.due) if state.action.due else say("account.undated"),
            state.state == "overdue",
        )
        for state in states[:MOST]
    ]
    return within(made, lambda a: max(words.high(a.what, WHAT), words.high(a.who, WHO)) + PAD, ACTIONS)


def _goals(sheet: Sheet, words: Type) -> tuple[str, ...]:
    """The goals of the plan; without any what the development plan and the deals are to reach."""
    say, plan = sheet.say, sheet.account.account
    goals = [say.text(goal) for goal in plan.goals]
    if not goals and plan.development and plan.development.goal:
        goals.append(say.text(plan.development.goal))
    if not plan.goals:
        goals += [
            say(
                "sheets.brief.goal_close",
                title=say.text(o.opportunity.title),
                day=say.day(o.opportunity.close),
            )
            for o in sheet.account.open_opportunities
            if o.opportunity.close
        ]
    return tuple(words.cut(goal, THIRD, 2) for goal in goals[:GOALS])


def _asks(sheet: Sheet, words: Type) -> tuple[str, ...]:
    found = sheet.account.information.next_facts[:ASKS]
    made = [words.cut(question(sheet, fact).text, FLAG, 2) for fact in found]
    return within(made, lambda text: words.high(text, FLAG) + PAD, QUESTIONS)


@lru_cache(maxsize=8)
def _words(say: Words) -> BriefWords:
    """The same for every account of a language."""
    return BriefWords(
        number=say("sheets.brief.number"),
        what=say("sheets.brief.what"),
        who=say("sheets.brief.who"),
        due=say("sheets.brief.due"),
        name=say("sheets.brief.name"),
        role=say("sheets.brief.role"),
        support=say("sheets.brief.support"),
        influence=say("sheets.brief.influence"),
        close=say("sheets.brief.close"),
        met=say("sheets.brief.met"),
    )
