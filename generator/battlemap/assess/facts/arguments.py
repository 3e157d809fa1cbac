"""What the arguments of facts name: whoever reads a method checks them by these markers."""

from __future__ import annotations

from typing import Annotated

from battlemap.model.account import Account, Rival
from battlemap.model.activity import Visit
from battlemap.model.base import FieldOf, Ref
from battlemap.model.opportunity import Opportunity
from battlemap.model.person import Personal

OPPORTUNITY = "opportunity"

PlanField = Annotated[str, FieldOf(Account), FieldOf(Opportunity, under=OPPORTUNITY)]
VisitField = Annotated[str, FieldOf(Visit)]
RivalField = Annotated[str, FieldOf(Rival)]
PersonalField = Annotated[str, FieldOf(Personal)]

BandId = Annotated[str, Ref("band", within="group")]
ChecklistId = Annotated[str, Ref("checklist")]
ColumnId = Annotated[str, Ref("column")]
CriterionId = Annotated[str, Ref("criterion", within="scorecard")]
EventId = Annotated[str, Ref("event")]
FunctionId = Annotated[str, Ref("function")]
GradeId = Annotated[str, Ref("grade")]
GroupId = Annotated[str, Ref("group", within="scorecard")]
InformationId = Annotated[str, Ref("information")]
ItemId = Annotated[str, Ref("item")]
LevelId = Annotated[str, Ref("level")]
PhaseId = Annotated[str, Ref("phase")]
RoleId = Annotated[str, Ref("role")]
ScorecardId = Annotated[str, Ref("scorecard")]
StageId = Annotated[str, Ref("stage")]
TierId = Annotated[str, Ref("tier")]
