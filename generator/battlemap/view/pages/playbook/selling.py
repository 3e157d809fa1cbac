"""Ways to compete and to close, goals of visits, their lists and questions (M21-M23, M35, M49, M51-M54)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from battlemap.model.method.questions import BankQuestion
from battlemap.view.pages.playbook.topic import Topic, grid, items, row
from battlemap.view.sections import Section
from battlemap.view.tables import Row
from battlemap.view.voice import Voice

TALKS = ("negotiation-ready", "closing")
VISITS = ("before-visit", "during-visit", "after-visit")


def topics(say: Voice) -> Iterator[Topic]:
    """Competing and visiting, as far as the method holds something of it."""
    if say.method.strategies:
        yield _competing(say)
    if say.method.questions or say.method.terms["visit-goal"]:
        yield _visiting(say)


def _competing(say: Voice) -> Topic:
    sections: list[tuple[str, Section]] = []
    for way in say.method.strategies:
        name = say.text(way.label)
        dek = say.text(way.about) + ("" if say.lang == "zh" else " ") + say.text(way.does)
        sections.append((name, items(say, f"strategy-{way.id}", name, dek, way.fits)))
    size = say.count("selling.ways_size", len(sections))
    sections += _lists(say, TALKS)
    return Topic("competing", say("selling.competing"), say("selling.competing_about"), size, tuple(sections))


def _visiting(say: Voice) -> Topic:
    heads = (say("selling.stage"), say("selling.goal"), say("playbook.id"))
    goals = [
        row(say.text(stage.label), say.text(goal.label), goal.id, id=f"visit-{goal.id}")
        for stage in say.method.stages
        for goal in stage.visit_goals
    ]
    name = say("selling.goals")
    first = grid("goals", name, say("selling.goals_dek"), heads, goals)
    sections: list[tuple[str, Section]] = [(name, first), *_lists(say, VISITS)]
    for kind in say.method.question_kinds:
        asked = [_question(say, q) for q in say.method.questions if q.kind == kind.id]
        name = say.text(kind.label)
        columns = [say(f"selling.{key}") for key in ("question", "form", "for_stage", "for_whom", "fills")]
        sections.append((name, grid(f"questions-{kind.id}", name, say.text(kind.about), columns, asked)))
    size = say.count("selling.questions_size", len(say.method.questions))
    return Topic("visiting", say("selling.visiting"), say("selling.visiting_about"), size, tuple(sections))


def _lists(say: Voice, ids: Iterable[str]) -> Iterator[tuple[str, Section]]:
    """Checklists of the method by id, as far as it has them."""
    for checklist in (say.method.checklist[id_] for id_ in ids if id_ in say.method.checklist):
        name = say.text(checklist.label)
        yield name, items(say, checklist.id, name, say.text(checklist.about), checklist.items)


def _question(say: Voice, question: BankQuestion) -> Row:
    stages = say.listed(say.term("stage", id_) for id_ in question.stages if id_ in say.method.stage)
    whom = [say.term("level", id_) for id_ in question.levels]
    whom += [say.term("function", id_) for id_ in question.functions]
    return row(
        say.text(question.label),
        say("plan.closed" if question.closed else "plan.open"),
        stages or say("selling.any"),
        say.listed(whom) or say("selling.any"),
        say.listed(_gap(say, id_) for id_ in question.fills),
        id=question.id,
    )


def _gap(say: Voice, id_: str) -> str:
    """The name of an information item or criterion."""
    labels = {item.id: item.label for kind in say.method.information for item in kind.items}
    labels |= {c.id: c.label for card in say.method.scorecards for g in card.groups for c in g.criteria}
    return say.text(labels[id_]) if id_ in labels else id_
