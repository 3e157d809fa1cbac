"""Stages with their gates, and the customer's purchasing steps beside them (M19, M20, M24)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.model.method.stages import Stage
from battlemap.view.marks import Heading, Line, line
from battlemap.view.pages.playbook.topic import Topic, grid, items, joined, row, terms
from battlemap.view.sections import PairsSection, Section
from battlemap.view.tables import Row
from battlemap.view.voice import Voice


def topics(say: Voice) -> Iterator[Topic]:
    """One page for the funnel and its gates, one for the purchasing processes."""
    method = say.method
    overview = grid(
        "overview",
        say("playbook.stages_title"),
        say("playbook.stages_dek"),
        [say(f"playbook.{key}") for key in ("stage", "mark", "days", "probability", "gate")],
        (_line(say, stage) for stage in method.stages),
    )
    sections: list[tuple[str, Section]] = [(say("playbook.overview"), overview)]
    for stage in method.stages:
        name = say.text(stage.label)
        sections.append(
            (name, PairsSection(stage.id, Heading(name, say.text(stage.mark)), _pairs(say, stage)))
        )
        listed = method.checklist[stage.checklist]
        gate = items(
            say, f"gate-{stage.id}", say("playbook.gate_of", stage=name), say.text(listed.about), listed.items
        )
        sections.append((say("playbook.gate_short", stage=name), gate))
    size = say.count("playbook.stages_size", len(method.stages))
    yield Topic("stages", say("playbook.stages"), say("playbook.stages_about"), size, tuple(sections))
    yield _buying(say)


def _line(say: Voice, stage: Stage) -> Row:
    threshold = stage.gate.threshold if stage.gate.threshold is not None else say.method.thresholds.gate_share
    return row(
        say.text(stage.label),
        say.text(stage.mark),
        say.days(stage.typical_days) if stage.typical_days else "",
        say.percent(stage.probability),
        say("playbook.gate_needs", share=say.percent(threshold)),
    )


def _pairs(say: Voice, stage: Stage) -> tuple[tuple[str, Line], ...]:
    goals = tuple(goal.label for goal in stage.visit_goals)
    lists = (("signs", stage.signs), ("actions", stage.actions), ("visit_goals", goals))
    return tuple((say(f"playbook.{key}"), line(joined(say, texts))) for key, texts in lists if texts)


def _buying(say: Voice) -> Topic:
    heads = [say(f"playbook.{key}") for key in ("step", "means", "takes_part", "fits")]
    sections = []
    for process in say.method.buying_processes:
        rows = (
            row(
                say.text(step.label),
                say.text(step.about),
                say.text(step.part),
                say.term("stage", step.stage),
                id=f"step-{process.id}-{step.id}",
            )
            for step in process.steps
        )
        name = say.text(process.label)
        sections.append((name, grid(process.id, name, say.text(process.about), heads, rows)))
    size = say.count("playbook.processes_size", len(sections))
    if say.method.procurement_events:
        name = say("selling.events")
        sections.append((name, terms(say, "event", name, say.method.procurement_events)))
    return Topic("buying", say("playbook.buying"), say("playbook.buying_about"), size, tuple(sections))
