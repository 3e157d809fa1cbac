"""Visits of the opportunity: planned ones prepared, those made against their stage (M21-M23, M52, M54)."""

from __future__ import annotations

from battlemap.assess.results.visit_plan import Asked, VisitsResult, VisitState
from battlemap.view.marks import Empty, Line, Question, Span
from battlemap.view.names import said
from battlemap.view.pages.opportunity.checks import checklist, counted
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import PlannedVisit, VisitsSection
from battlemap.view.tables import Cell, Column, Row, Table

ID = "visits"
MOST = 2  # planned visits that are laid out
LATEST = 6
_REACHED = {"yes": "good", "partly": "warn", "no": "bad"}
_COLUMNS = ("day", "with", "goal", "stage", "fit", "reached", "after")


def visits(subject: Subject) -> VisitsSection | Empty | None:
    """The section; one line while no visit is planned or made, nothing for a finished one without visits."""
    say, result = subject.say, subject.found.visits
    if result is None or not (result.planned or result.done):
        return Empty(ID, say("plan.name"), say("plan.none")) if subject.found.open else None
    return VisitsSection(
        id=ID,
        heading=subject.heading(ID, say("plan.name"), _dek(subject, result)),
        planned=tuple(_planned(subject, state) for state in result.planned[:MOST]),
        none="" if result.planned or not subject.found.open else say("plan.none_planned"),
        done=_done(subject, result) if result.done else None,
    )


def _dek(subject: Subject, result: VisitsResult) -> str:
    say = subject.say
    words = [say("plan.judged", judged=result.judged, total=len(result.done))] if result.done else []
    if result.unfit:
        words.append(say.count("plan.unfit", len(result.unfit)))
    return subject.sentences(*words)


def _planned(subject: Subject, state: VisitState) -> PlannedVisit:
    say, visit = subject.say, state.visit
    people = say.listed(subject.person(name) for name in visit.people)
    ours = say.listed(say.member(name) for name in visit.by)
    before = state.lists[0] if state.lists else None
    return PlannedVisit(
        title=say("plan.title", day=say.day(visit.date), people=people or say("plan.nobody")),
        by=say("plan.by", people=ours) if ours else "",
        goal=_goal(subject, state),
        before=checklist(
            subject,
            before.items,
            say("plan.list", name=say.text(before.checklist.label), items=counted(subject, before)),
            frozenset(),
        )
        if before
        else None,
        questions_title=say("plan.questions"),
        questions=tuple(_question(subject, asked) for asked in state.questions),
    )


def _goal(subject: Subject, state: VisitState) -> Line:
    """The goal with whether it fits; where none of the list is named, the goals of the stage."""
    say, gap = subject.say, "" if subject.say.lang == "zh" else " "
    goal = say.text(state.visit.goal) or (say.text(state.goal.label) if state.goal else "")
    spans = [
        Span(subject.sentences(goal) if goal else say("plan.no_goal"), "" if goal else "bad", strong=True)
    ]
    if state.goal is not None and state.stage is not None and state.fits is not None:
        key, tone = ("plan.fits", "") if state.fits else ("plan.fits_not", "warn")
        words = say(key, goal=say.text(state.goal.label).rstrip(".。"), stage=say.text(state.stage.label))
        spans.append(Span(gap + words, tone))
    elif state.stage is not None and state.stage.visit_goals:
        goals = "；".join if say.lang == "zh" else "; ".join
        names = goals(say.text(entry.label).rstrip(".。") for entry in state.stage.visit_goals)
        spans.append(Span(gap + say("plan.goals", stage=say.text(state.stage.label), goals=names), "mute"))
    return tuple(spans)


def _question(subject: Subject, asked: Asked) -> Question:
    """The question, its kind and form, and the gap that its answer fills."""
    say, question, gap = subject.say, asked.question, asked.gap
    kinds = {kind.id: say.text(kind.label) for kind in say.method.question_kinds}
    words = []
    if question is not None:
        words = [kinds.get(question.kind, ""), say("plan.closed" if question.closed else "plan.open")]
    if gap is not None:
        words.append(say("plan.fills", gap=said(say, gap.label, gap.names)))
    return Question(
        said(say, asked.text, gap.names if gap else {}), " · ".join(word for word in words if word)
    )


def _done(subject: Subject, result: VisitsResult) -> Table:
    say = subject.say
    columns = tuple(Column(say(f"plan.{key}"), hide=key in {"stage", "after"}) for key in _COLUMNS)
    rows = tuple(_row(subject, state) for state in result.done[:LATEST])
    return Table(say("plan.done"), columns, rows)


def _row(subject: Subject, state: VisitState) -> Row:
    say, visit = subject.say, state.visit
    goal = say.text(visit.goal) or (say.text(state.goal.label) if state.goal else "")
    fit = {True: "yes", False: "no", None: "unknown"}[state.fits]
    return Row(
        (
            Cell(say.day(visit.date)),
            Cell(say.listed(subject.person(name) for name in visit.people)),
            Cell(goal or say("plan.no_goal"), tone="" if goal else "bad"),
            Cell(say.text(state.stage.label) if state.stage else "?"),
            Cell(say(f"plan.fit_{fit}"), tone={"no": "warn", "unknown": "faint"}.get(fit, "")),
            Cell(
                say(f"plan.reached_{visit.reached}") if visit.reached else "?",
                tone=_REACHED.get(visit.reached or "", "faint"),
            ),
            Cell(_after(subject, state)),
        ),
        hot=state.fits is False,
    )


def _after(subject: Subject, state: VisitState) -> str:
    """How much of the lists for during and after is done."""
    done, total = sum(c.done for c in state.lists), sum(c.applicable for c in state.lists)
    return subject.say("opportunity.of", done=done, total=total) if state.lists else "–"
