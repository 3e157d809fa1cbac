"""Whether we are ready to negotiate, what to give for what, and who may talk price to whom (M49, M50)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from battlemap.assess.results.negotiation import IssueState, NegotiationResult, PriceTalk, Trade, Use
from battlemap.assess.results.people import RoleStatus, Stakeholder
from battlemap.assess.results.stage import ChecklistResult, ItemResult
from battlemap.model.negotiation import Issue, Negotiation
from battlemap.model.opportunity import Opportunity

READY = "negotiation-ready"
DECIDES = "economic"
TOP = "decision"
WEIGHTY = 4  # influence, or worth of an issue, from which it counts as large
APART = 2  # difference of worth that makes an issue a coin for one side
_PLANNED = ("target", "walk_away", "our_alternative", "their_alternative")


def assess_negotiation(
    opportunity: Opportunity,
    ready: ChecklistResult | None,
    roles: Sequence[RoleStatus],
    who: Mapping[str, Stakeholder],
) -> NegotiationResult:
    """All that can be told of the negotiation: issues to give come first, then to ask, to hold, the rest."""
    issues = tuple(sorted((_issue(issue) for issue in opportunity.issues), key=_order))
    price = tuple(_price(opportunity.price_talk, roles, who))
    named = {talk.person.id for talk in price}
    holders = {h.id: h for status in roles for h in status.holders}
    worths = [worth for state in issues for worth in (state.us, state.them)]
    plan = opportunity.negotiation or Negotiation()
    return NegotiationResult(
        ready=ready,
        missing=missing(ready),
        issues=issues,
        trades=tuple(_trades(issues)),
        price=price,
        silent=tuple(h for h in holders.values() if h.id not in named) if price else (),
        known=sum(1 for worth in worths if worth is not None) / len(worths) if worths else 0.0,
        lacks=tuple(name for name in _PLANNED if getattr(plan, name) is None),
    )


def missing(checked: ChecklistResult | None) -> tuple[ItemResult, ...]:
    """Items of a checklist that are not done, mandatory ones first."""
    left = [item for item in checked.items if item.state != "na" and not item.done] if checked else []
    return tuple(sorted(left, key=lambda item: not item.item.mandatory))


def _issue(issue: Issue) -> IssueState:
    us = issue.worth_us.rating if issue.worth_us else None
    them = issue.worth_them.rating if issue.worth_them else None
    return IssueState(issue, us, them, _use(us, them))


def _use(us: int | None, them: int | None) -> Use:
    if us is None or them is None:
        return "unknown"
    if them - us >= APART:
        return "give"
    if us - them >= APART:
        return "ask"
    return "hold" if min(us, them) >= WEIGHTY else "even"


def _order(state: IssueState) -> tuple[int, int]:
    gap = abs((state.them or 0) - (state.us or 0))
    dear = (state.us or 0) + (state.them or 0)
    return ("give", "ask", "hold", "even", "unknown").index(state.use), -(
        gap if state.use in {"give", "ask"} else dear
    )


def _trades(issues: Iterable[IssueState]) -> Iterator[Trade]:
    """What to give for what: the largest differences of worth against each other."""
    ordered = list(issues)
    gives = [state for state in ordered if state.use == "give"]
    asks = [state for state in ordered if state.use == "ask"]
    for give, ask in zip(gives, asks, strict=False):
        if give.us is None or give.them is None or ask.us is None or ask.them is None:
            continue
        yield Trade(give, ask, ask.us - give.us, give.them - ask.them)


def _price(
    given: Mapping[str, Sequence[str]], roles: Sequence[RoleStatus], who: Mapping[str, Stakeholder]
) -> Iterator[PriceTalk]:
    deciding = {h.id for status in roles if status.role.id == DECIDES for h in status.holders}
    for member, people in given.items():
        for person in (who[name] for name in people if name in who):
            weighty = (person.person.influence or 0) >= WEIGHTY or person.person.level == TOP
            yield PriceTalk(member, person, person.id in deciding or weighty)
