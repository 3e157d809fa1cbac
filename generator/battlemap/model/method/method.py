"""The whole method: what all playbook files hold together."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from pydantic import ConfigDict, Field

from battlemap.model.base import Audience, Model
from battlemap.model.method.development import BreakCause, BreakLine, IndicatorGroup, LoopStep
from battlemap.model.method.parts import Entry, Words
from battlemap.model.method.questions import BankQuestion
from battlemap.model.method.register import Row
from battlemap.model.method.rules import Finding, Flag, Health, InformationClass, Thresholds
from battlemap.model.method.scorecards import Scorecard
from battlemap.model.method.stages import BuyingProcess, Checklist, Stage
from battlemap.model.method.strategy import Way
from battlemap.model.method.vocabulary import (
    Force,
    Grade,
    Industry,
    MatrixPart,
    Ownership,
    Phase,
    ProfitBand,
    Quadrant,
    Role,
    Term,
    Tier,
)
from battlemap.model.short import Table


class Method(Model, audience=Audience.CUSTOMER):
    """The playbook as the team uses it.

    Each field is one file of that name under `playbook/`, with hyphens (`buying-processes.yml`), lists in
    order; `labels` is the folder `labels/`, whose files are merged.
    """

    model_config = ConfigDict(ignored_types=(cached_property,))

    stages: tuple[Stage, ...]
    checklists: tuple[Checklist, ...]
    buying_processes: tuple[BuyingProcess, ...]
    procurement_events: tuple[Term, ...] = ()
    strategies: tuple[Way, ...] = ()
    question_kinds: tuple[Term, ...] = ()
    questions: tuple[BankQuestion, ...] = ()
    scorecards: tuple[Scorecard, ...]
    evaluation_criteria: tuple[Term, ...]
    roles: tuple[Role, ...]
    levels: tuple[Term, ...]
    functions: tuple[Term, ...]
    phases: tuple[Phase, ...]
    climates: tuple[Term, ...]
    ownerships: tuple[Ownership, ...]
    industries: tuple[Industry, ...]
    grades: tuple[Grade, ...]
    tiers: tuple[Tier, ...]
    profit_bands: tuple[ProfitBand, ...]
    quadrants: tuple[Quadrant, ...]
    matrix: tuple[MatrixPart, ...]
    factors: tuple[Term, ...]
    forces: tuple[Force, ...]
    visit_kinds: tuple[Term, ...]
    need_kinds: tuple[Term, ...]
    indicators: tuple[IndicatorGroup, ...] = ()
    channels: tuple[Term, ...] = ()
    access_ways: tuple[Term, ...] = ()
    break_causes: tuple[BreakCause, ...] = ()
    break_lines: tuple[BreakLine, ...] = ()
    loop_steps: tuple[LoopStep, ...] = ()
    cycle_steps: tuple[LoopStep, ...] = ()
    information: tuple[InformationClass, ...]
    flags: tuple[Flag, ...]
    health: Health
    findings: tuple[Finding, ...]
    thresholds: Thresholds
    rows: tuple[Row, ...] = Field(default=(), alias="method")
    labels: Table[Words]

    @cached_property
    def stage(self) -> Mapping[str, Stage]:
        """Stages by id."""
        return {s.id: s for s in self.stages}

    @cached_property
    def checklist(self) -> Mapping[str, Checklist]:
        """Checklists by id."""
        return {c.id: c for c in self.checklists}

    @cached_property
    def scorecard(self) -> Mapping[str, Scorecard]:
        """Scorecards by id."""
        return {s.id: s for s in self.scorecards}

    @cached_property
    def finding(self) -> Mapping[str, Words]:
        """Section sentences by id."""
        return {f.id: f.say for f in self.findings}

    @cached_property
    def terms(self) -> Mapping[str, Mapping[str, Entry]]:
        """Every vocabulary by kind (`role`, `level`, ...), its entries by id."""
        lists: dict[str, tuple[Entry, ...]] = {
            "stage": self.stages,
            "checklist": self.checklists,
            "buying-process": self.buying_processes,
            "event": self.procurement_events,
            "visit-goal": tuple(goal for stage in self.stages for goal in stage.visit_goals),
            "strategy": self.strategies,
            "scorecard": self.scorecards,
            "evaluation-criterion": self.evaluation_criteria,
            "role": self.roles,
            "level": self.levels,
            "function": self.functions,
            "phase": self.phases,
            "climate": self.climates,
            "ownership": self.ownerships,
            "industry": self.industries,
            "grade": self.grades,
            "tier": self.tiers,
            "factor": self.factors,
            "force": self.forces,
            "visit-kind": self.visit_kinds,
            "need-kind": self.need_kinds,
            "indicator": tuple(i for group in self.indicators for i in group.indicators),
            "channel": self.channels,
            "access-way": self.access_ways,
            "break-cause": self.break_causes,
            "loop-step": self.loop_steps,
            "cycle-step": self.cycle_steps,
            "flag": self.flags,
        }
        return {kind: {e.id: e for e in entries} for kind, entries in lists.items()}
