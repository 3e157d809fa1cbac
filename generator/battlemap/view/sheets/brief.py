"""The brief: an account on one page, cut here to what always fits."""

from __future__ import annotations

from functools import lru_cache

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.relationship import ActionState
from battlemap.view.edition import Edition, Page
from battlemap.view.marks import Flag
from battlemap.view.names import sentence
from battlemap.view.pages.account import flags
from battlemap.view.pages.account.moves import question
from battlemap.view.pages.account.sheet import Sheet, closed
from battlemap.view.printing import sheet_path
from battlemap.view.sheets import brief_people, brief_scores
from battlemap.view.sheets.brief_facts import facts, main_note, who
from battlemap.view.sheets.brief_types import BriefAction, BriefFlag, BriefSheet, BriefWords, Titled
from battlemap.view.sheets.paper import account_paper
from battlemap.view.sheets.room import LABEL, cut, first_sentence, lines, within
from battlemap.view.voice import TAGS
from battlemap.view.words import Words

MOST = 5
GOALS, ASKS = 3, 3
WIDE, HALF, FLAG, THIRD = 176.0, 85.0, 79.0, 50.0  # millimetres that running text has
TITLE = 0.9 * WIDE  # titles are set in a face that runs wider
SMALL, AIR = 3.6, 1.5
FLAGS, ACTIONS, QUESTIONS = 52.0, 50.0, 25.0


def page(edition: Edition, account: AssessedAccount) -> Page:
    """The brief of an account (M11, M16, M17, M19)."""
    path = sheet_path(account.id, "brief")
    sheet = Sheet(edition, account, path)
    return Page(path, _view(sheet, path))


def _view(sheet: Sheet, path: str) -> BriefSheet:
    say, account = sheet.say, sheet.account
    name = say.text(account.account.name)
    told = flags.finished(sheet)
    shown = _flags(sheet, told)
    doing = [state for state in account.actions if state.state != "done"]
    actions = _actions(sheet, doing)
    goals = _goals(sheet)
    asks = _asks(sheet)
    people = brief_people.people(sheet)
    late = sum(1 for state in doing if state.state == "overdue")
    frame = account_paper(sheet.edition, path, "brief", account.id, name)
    return BriefSheet(
        layout=sheet.edition.frame(path, f"{name} · {frame.sheet}"),
        paper=frame,
        words=_words(say.words),
        name=cut(name, TITLE, 1, 21, bold=True),
        other_name=_beside(name, account.account.name.other(say.lang) or ""),
        other_tag=TAGS["zh" if say.lang == "en" else "en"],
        who=cut(who(sheet), TITLE, 1),
        gist=cut(_gist(sheet), TITLE, 2, 11),
        facts=facts(sheet),
        goals_head=Titled(say("sheets.brief.goals"), main_note(sheet)),
        goals=goals,
        goals_none=say("sheets.brief.no_goals"),
        scores_head=Titled(say("sheets.brief.scores"), say("sheets.brief.scores_note")),
        scores=brief_scores.scores(sheet),
        flags_head=Titled(say("sheets.brief.flags"), _of(sheet, len(shown), len(told))),
        flags=shown,
        flags_none=say("account.flags.none"),
        actions_head=Titled(
            say("sheets.brief.actions"),
            say("sheets.brief.actions_note", open=len(doing), late=late) if doing else "",
        ),
        actions=actions,
        actions_none=say("account.moves.none"),
        people_head=Titled(say("sheets.brief.people"), brief_people.note(sheet, len(people))),
        people=people,
        people_none=say("account.map.nobody"),
        rivals_head=Titled(say("sheets.brief.rivals"), brief_scores.rivals_note(sheet)),
        rivals=cut(brief_scores.rivals(sheet), HALF, 4 if say.lang == "zh" else 5),
        asks_head=Titled(say("sheets.brief.asks")),
        asks=asks,
        asks_none=say("account.questions.none"),
    )


def _beside(name: str, other: str) -> str:
    """The name in the other language, where both stand on one line."""
    return other if other and lines(f"{name}  {other}", TITLE, 21, bold=True) == 1 else ""


def _gist(sheet: Sheet) -> str:
    return closed(sheet.say, sentence(sheet.say, sheet.account.findings, "headline")).replace("**", "")


def _of(sheet: Sheet, shown: int, total: int) -> str:
    """How many there are in all, where the sheet shows fewer."""
    return sheet.say("sheets.in_all", count=total) if total > shown else ""


def _line(sheet: Sheet) -> float:
    """The height of a line of text in millimetres."""
    return 4.6 if sheet.say.lang == "zh" else 4.1


def _flags(sheet: Sheet, told: tuple[Flag, ...]) -> tuple[BriefFlag, ...]:
    made = [
        BriefFlag(
            flag.severity,
            flag.severity_word,
            cut(flag.fact, FLAG, 2),
            cut(first_sentence(flag.next_step), FLAG, 1, LABEL),
        )
        for flag in told[:MOST]
    ]
    return within(made, lambda f: lines(f.fact, FLAG) * _line(sheet) + SMALL + AIR, FLAGS)


def _actions(sheet: Sheet, states: list[ActionState]) -> tuple[BriefAction, ...]:
    say, room = sheet.say, FLAG - 37
    made = [
        BriefAction(
            cut(say.text(state.action.what), room, 2),
            cut(say.member(state.action.who) or say("word.nobody"), 17, 2),
            say.day(state.action.due) if state.action.due else say("account.undated"),
            state.state == "overdue",
        )
        for state in states[:MOST]
    ]
    return within(made, lambda a: max(lines(a.what, room), lines(a.who, 17)) * _line(sheet) + AIR, ACTIONS)


def _goals(sheet: Sheet) -> tuple[str, ...]:
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
    return tuple(cut(goal, THIRD, 2) for goal in goals[:GOALS])


def _asks(sheet: Sheet) -> tuple[str, ...]:
    made = [cut(question(sheet, fact).text, FLAG, 2) for fact in sheet.account.information.next_facts[:ASKS]]
    return within(made, lambda text: lines(text, FLAG) * _line(sheet) + AIR, QUESTIONS)


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
