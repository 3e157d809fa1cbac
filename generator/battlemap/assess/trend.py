"""The main figures of an account on a day, by the same method as its page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from battlemap.assess.context import Context
from battlemap.assess.dossier import Dossier
from battlemap.assess.figures import value_of
from battlemap.assess.flags import raised
from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.base import Score
from battlemap.assess.results.flag import FlagResult
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.assess.results.stage import StageResult
from battlemap.assess.results.trend import Point, StageThen
from battlemap.model.account import Account
from battlemap.model.opportunity import Opportunity

Stages = Iterable[tuple[Opportunity, StageResult]]


def point_of(account: Account, context: Context) -> Point:
    """The figures of an account on the day of the context; nothing else of it is worked out."""
    dossier = Dossier(account, context)
    stages = [(case.opportunity, case.stage) for case in dossier.cases if case.opportunity and case.stage]
    flags = [flag for flag in raised(dossier) if flag.silence is None]
    trust = dossier.cards.get("trust")
    phase = dossier.phase.phase.id if dossier.phase.phase else None
    point = _point(context.as_of, dossier.health, dossier.completeness, trust, phase, stages, flags)
    dossier.release()
    return point


def point_now(found: AssessedAccount, as_of: date) -> Point:
    """The same figures of an account that has been assessed."""
    stages = [(each.opportunity, each.stage) for each in found.opportunities]
    phase = found.phase.phase.id if found.phase.phase else None
    return _point(as_of, found.health, found.information.score, found.trust, phase, stages, found.flags)


def _point(
    day: date,
    health: Score,
    information: Score,
    trust: ScorecardResult | None,
    phase: str | None,
    stages: Stages,
    flags: Iterable[FlagResult],
) -> Point:
    stages = list(stages)
    names = [("/".join(filter(None, (flag.id, flag.opportunity))), flag) for flag in flags]
    return Point(
        day=day,
        health=_number(health),
        known=health.known,
        information=_float(information.value),
        trust=_number(trust.us.score) if trust else None,
        weighted=_weighted(stages),
        phase=phase,
        stages=_stages(stages),
        flags=tuple(name for name, _ in names),
        grave=tuple(name for name, flag in names if flag.severity == "act"),
    )


def _number(score: Score) -> float | None:
    return _float(score.value) if score.assessed else None


def _float(value: float | None) -> float | None:
    return None if value is None else float(value)


def _stages(stages: Stages) -> Mapping[str, StageThen]:
    return {
        each.id: StageThen(
            stage.claimed.id if stage.claimed else None,
            stage.evidenced.id if stage.evidenced else None,
            each.outcome.result if each.outcome else None,
        )
        for each, stage in stages
    }


def _weighted(stages: Stages) -> Decimal | None:
    """Likely values times the probability of the claimed stage, of what is open; None without any."""
    found = [
        likely * stage.claimed.probability
        for each, stage in stages
        if each.outcome is None and stage.claimed and (likely := value_of(each).likely) is not None
    ]
    return sum(found, Decimal(0)) if found else None
