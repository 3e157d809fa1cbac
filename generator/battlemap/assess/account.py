"""One account assessed from end to end, independent of all others."""

from __future__ import annotations

from dataclasses import replace

from battlemap.assess.chain import answered
from battlemap.assess.context import Context
from battlemap.assess.dossier import Case, Dossier
from battlemap.assess.figures import value_of
from battlemap.assess.findings import account as account_findings
from battlemap.assess.findings import opportunity as opportunity_findings
from battlemap.assess.flags import raised
from battlemap.assess.health import quadrant
from battlemap.assess.opportunity_visits import assess_visits
from battlemap.assess.policy import grade_policy
from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.flag import FlagResult
from battlemap.assess.results.stage import StageResult
from battlemap.model.account import Account

OVERSTAYED = 1.5  # times the typical days from which an opportunity is off track


def assess_account(account: Account, context: Context) -> AssessedAccount:
    """Everything computed for one account."""
    dossier = Dossier(account, context)
    course = dossier.course
    flags = raised(dossier)
    active = tuple(flag for flag in flags if flag.silence is None)
    opportunities = tuple(_opportunity(case, active) for case in dossier.cases)
    return AssessedAccount(
        account=account,
        figures=dossier.figures,
        people=dossier.people,
        phase=dossier.phase,
        cards=dossier.cards,
        opportunities=opportunities,
        information=dossier.information,
        freshness=dossier.freshness,
        health=dossier.health,
        attractiveness=dossier.attractiveness,
        position=dossier.position,
        quadrant=quadrant(context.method.quadrants, dossier.attractiveness, dossier.position, context.limit),
        flags=active,
        silenced=tuple(flag for flag in flags if flag.silence is not None),
        actions=dossier.actions,
        visits=dossier.visits,
        unanswered=tuple(n for n in account.needs if not answered(n, account.offers)),
        findings=account_findings.findings(dossier, active),
        policy=grade_policy(dossier),
        contacts=dossier.contacts,
        chain=course.chain,
        white_space=course.white_space,
        references=course.references,
        finance=course.finance,
        window=course.window,
        sourcing=course.sourcing,
        factors=course.factors,
        breaks=course.breaks,
        development=course.development,
        loop=course.loop,
        cycle=course.cycle,
        favours=course.favours,
    )


def _opportunity(case: Case, flags: tuple[FlagResult, ...]) -> AssessedOpportunity:
    opportunity, stage = case.opportunity, case.stage
    if opportunity is None or stage is None:
        raise ValueError(f"{case.id} is no opportunity")
    close_in = (opportunity.close - case.as_of).days if opportunity.close else None
    return AssessedOpportunity(
        opportunity=opportunity,
        owner=case.owner,
        value=value_of(opportunity),
        stage=replace(stage, gates=tuple(stage.gates)),
        roles=case.roles,
        cards=case.cards,
        evaluation=case.evaluation,
        checklists=case.checklists,
        close_in=close_in,
        off_track=off_track(stage, close_in) if opportunity.outcome is None else (),
        flags=tuple(flag for flag in flags if flag.opportunity == opportunity.id),
        findings=opportunity_findings.findings(case),
        timetable=case.timetable,
        visits=assess_visits(case, opportunity),
        history=case.history,
        strategy=case.strategy,
        negotiation=case.negotiation,
    )


def off_track(stage: StageResult, close_in: int | None) -> tuple[str, ...]:
    """Why an open opportunity is off track; empty when it is on track."""
    found = []
    if stage.ahead:
        found.append("claim_ahead")
    if stage.days is not None and stage.typical_days and stage.days > OVERSTAYED * stage.typical_days:
        found.append("overstayed")
    if close_in is not None and close_in < 0:
        found.append("close_overdue")
    return tuple(found)
