"""Facts about an opportunity: stage, dates, next step, the customer's step and evaluation (M19, M24, M34)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.checklist import NO_TICKS, check_items
from battlemap.assess.dossier import Case
from battlemap.assess.facts.answer import UNKNOWN, no, told, yes
from battlemap.assess.facts.arguments import ChecklistId, ItemId, StageId
from battlemap.assess.negotiation import missing
from battlemap.assess.results.base import Proof, Spot
from battlemap.assess.results.stage import ItemResult
from battlemap.model.opportunity import Ending


def _index(case: Case, stage: str) -> int:
    ids = [s.id for s in case.context.method.stages]
    return ids.index(stage) if stage in ids else len(ids)


def stage_dated(case: Case, *, stage: StageId) -> Proof:
    """The stage has a start date that has come. Supplies {date}."""
    if case.opportunity is None:
        return UNKNOWN
    day = case.opportunity.stages.get(stage)
    return told(day is not None and day <= case.as_of, Spot(case.opportunity.at, "stages"), date=day)


def claim_ahead(case: Case) -> Proof:
    """The claimed stage lies above the evidenced one. Supplies {claimed} and {proved}."""
    stage = case.stage
    if case.opportunity is None or stage is None or stage.claimed is None or stage.evidenced is None:
        return UNKNOWN
    spot = Spot(case.opportunity.at, "stages")
    return told(stage.ahead, spot, claimed=stage.claimed.label, proved=stage.evidenced.label)


def stage_at_least(case: Case, *, stage: StageId) -> Proof:
    """The claimed stage is this one or a later one. Supplies {stage}."""
    now = case.stage
    if now is None or now.claimed is None:
        return UNKNOWN
    return told(now.claimed_index >= _index(case, stage), stage=now.claimed.label)


def stage_overstayed(case: Case, *, factor: float = 1.5) -> Proof:
    """The opportunity is in its stage for longer than so many times the typical days.

    Supplies {days}, {typical} and {stage}.
    """
    now = case.stage
    if case.opportunity is None or now is None or now.claimed is None:
        return UNKNOWN
    if now.days is None or not now.typical_days:
        return UNKNOWN
    late = now.days > factor * now.typical_days
    spot = Spot(case.opportunity.at, "stages")
    return told(late, spot, days=now.days, typical=now.typical_days, stage=now.claimed.label)


def buying_step_behind(case: Case) -> Proof:
    """Our claimed stage is past the one that fits the customer's step. Supplies {step} and {stage}."""
    state = case.stage.buying if case.stage else None
    if case.opportunity is None or case.stage is None:
        return UNKNOWN
    if state is None or state.ahead is None or state.step is None:
        return UNKNOWN
    stage = case.stage.claimed.label if case.stage.claimed else None
    return told(state.ahead > 0, Spot(case.opportunity.at, "buying_step"), step=state.step.label, stage=stage)


def buying_step_known(case: Case) -> Proof:
    """The customer's step in its own purchasing process is in the file."""
    if case.opportunity is None:
        return UNKNOWN
    return told(case.opportunity.buying_step is not None, Spot(case.opportunity.at, "buying_step"))


def close_overdue(case: Case) -> Proof:
    """The expected close is past without an outcome; not known without a date. Supplies {date} and {days}."""
    opportunity = case.opportunity
    if opportunity is None or opportunity.close is None:
        return UNKNOWN
    late = (case.as_of - opportunity.close).days
    state = late > 0 and opportunity.outcome is None
    return told(state, Spot(opportunity.at, "close"), date=opportunity.close, days=max(late, 0))


def close_within(case: Case, *, days: int) -> Proof:
    """The close is due in the next so many days; not known without a date. Supplies {date} and {days}."""
    opportunity = case.opportunity
    if opportunity is None or opportunity.close is None:
        return UNKNOWN
    left = (opportunity.close - case.as_of).days
    state = 0 <= left <= days and opportunity.outcome is None
    return told(state, Spot(opportunity.at, "close"), date=opportunity.close, days=max(left, 0))


def next_step_missing(case: Case) -> Proof:
    """No open action with a due date belongs to it and no next step is written.

    An action without an opportunity counts for the only open one, and every action for the account.
    """
    opportunity = case.opportunity
    if opportunity is not None and opportunity.next_step is not None:
        return no(Spot(opportunity.at, "next_step"))
    lone = len(case.dossier.open_cases) == 1
    for state in case.dossier.actions:
        action = state.action
        if state.state not in {"due", "overdue"}:
            continue
        if (
            opportunity is None
            or action.opportunity == opportunity.id
            or (lone and action.opportunity is None)
        ):
            return no(Spot(action.at))
    return yes(Spot((opportunity or case.account).at))


def tick_contradicted(case: Case) -> Proof:
    """An item was ticked by a person and the data of the plan say otherwise. Supplies {item}."""
    if case.opportunity is None:
        return UNKNOWN
    item = next(contradicted(case), None)
    if item is None:
        return no()
    return yes(*item.spots, item=item.item.label)


def contradicted(case: Case) -> Iterator[ItemResult]:
    """Items of all checklists whose tick the data disprove."""
    ticks = case.opportunity.checklist if case.opportunity else NO_TICKS
    for checklist, prove in case.lists() if ticks else ():
        items = [item for item in checklist.items if item.id in ticks]
        for found in check_items(items, ticks, prove, case.after.as_of):
            if found.state == "contradicted":
                yield found


def ticked(case: Case, *, item: ItemId) -> Proof:
    """A person ticked this item."""
    if case.opportunity is None:
        return UNKNOWN
    tick = case.opportunity.checklist.get(item)
    done = tick is not None and tick.applies and (tick.date is None or tick.date <= case.as_of)
    return told(done, *((Spot(tick.at),) if tick else ()))


def also_ticked(case: Case, *, items: tuple[ItemId, ...]) -> Proof:
    """A person ticked all these items, on whatever list; not known otherwise. Supplies the {date}."""
    found = [ticked(case, item=item) for item in items]
    if case.opportunity is None or not all(proof.state for proof in found):
        return UNKNOWN
    days = [tick.date for item in items if (tick := case.opportunity.checklist.get(item)) and tick.date]
    return yes(*(spot for proof in found for spot in proof.spots), date=max(days, default=None))


def evaluation_complete(case: Case) -> Proof:
    """The weights of the customer's criteria sum to 100 % and each has our score."""
    result = case.totals
    if case.opportunity is None:
        return UNKNOWN
    if result is None:
        return no()
    state = abs(result.weight_sum - 1) < 0.005 and result.us.known > 1 - 1e-9
    return told(state, Spot(case.opportunity.at, "evaluation"))


def evaluation_lead_at_least(case: Case, *, lead: float) -> Proof:
    """Our weighted total leads the best rival's by so much. Supplies {rival} and {lead} (its size)."""
    result = case.totals
    if case.opportunity is None or result is None or result.lead is None or result.rival is None:
        return UNKNOWN
    spot = Spot(case.opportunity.at, "evaluation")
    return told(result.lead >= lead, spot, rival=case.context.rival(result.rival), lead=abs(result.lead))


def rival_leads_evaluation(case: Case) -> Proof:
    """A rival's weighted total lies above ours. Supplies {rival} and {lead} (its size)."""
    result = case.totals
    if case.opportunity is None or result is None or result.lead is None or result.rival is None:
        return UNKNOWN
    spot = Spot(case.opportunity.at, "evaluation")
    return told(result.lead < 0, spot, rival=case.context.rival(result.rival), lead=abs(result.lead))


def outcome_is(case: Case, *, result: Ending) -> Proof:
    """The opportunity ended like this: won, lost or dropped. Supplies {date}."""
    if case.opportunity is None:
        return UNKNOWN
    outcome = case.opportunity.outcome
    if outcome is None:
        return no()
    return told(outcome.result == result, Spot(outcome.at, "result"), date=outcome.date)


def ended_for(case: Case, *, days: int, at_most: int = 365) -> Proof:
    """It ended at least so many days ago and at most `at_most`. Supplies {days} since and {date}."""
    if case.opportunity is None:
        return UNKNOWN
    outcome = case.opportunity.outcome
    if outcome is None:
        return no()
    since = (case.as_of - outcome.date).days
    return told(days <= since <= at_most, Spot(outcome.at, "date"), days=since, date=outcome.date)


def checklist_open(case: Case, *, checklist: ChecklistId) -> Proof:
    """A mandatory item of the checklist is not done. Supplies the first such {item} and their {count}."""
    checked = case.checklists.get(checklist)
    if case.opportunity is None or checked is None:
        return UNKNOWN
    left = [item for item in missing(checked) if item.item.mandatory]
    if not left:
        return no(*(Spot(item.tick.at) for item in checked.items if item.tick))
    return yes(*left[0].spots, item=left[0].item.label, count=len(left))


def price_unentitled(case: Case) -> Proof:
    """Price may be talked with somebody who neither decides nor carries weight. Supplies {person}."""
    if case.opportunity is None or not case.opportunity.price_talk:
        return UNKNOWN
    if case.negotiation is None or not case.negotiation.price:
        return UNKNOWN
    wrong = next((talk for talk in case.negotiation.price if not talk.entitled), None)
    spot = Spot(case.opportunity.at, "price_talk")
    return yes(spot, person=wrong.person.name) if wrong else no(spot)


def criteria_mixed(case: Case) -> Proof:
    """We lead on one of the customer's criteria and lag on another. Supplies {lead_on} and {lag_on}."""
    result = case.totals
    if case.opportunity is None or result is None:
        return UNKNOWN
    rows = [(row.lead, row.label) for row in result.rows if row.lead is not None]
    if not rows:
        return UNKNOWN
    best, worst = max(rows, key=lambda row: row[0]), min(rows, key=lambda row: row[0])
    spot = Spot(case.opportunity.at, "evaluation")
    return told(best[0] > 0 > worst[0], spot, lead_on=best[1], lag_on=worst[1])


def strategy_unfit(case: Case) -> Proof:
    """The chosen strategy asks for something that does not hold. Supplies {strategy} and {item}."""
    chose = case.opportunity is not None and case.opportunity.strategy is not None
    result = case.strategy if chose else None
    if result is None or result.chosen is None or result.entry is None:
        return UNKNOWN
    spot, broken = Spot(result.entry.at, "kind"), result.broken
    if broken is None:
        return told(None if result.fits is None else False, spot)
    return yes(spot, strategy=result.chosen.label, item=broken.item.label)


def value_known(case: Case) -> Proof:
    """The value of the opportunity is in the file."""
    if case.opportunity is None:
        return UNKNOWN
    return told(case.opportunity.value is not None, Spot(case.opportunity.at, "value"))
