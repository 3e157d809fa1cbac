"""The quality of plans: contradictions, claims without proof, what is overdue, stale, missing, by owner."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.base import Spot
from battlemap.assess.results.portfolio import Gap
from battlemap.model.method.method import Method
from battlemap.model.text import Text

_ORDER = {"contradiction": 0, "claim_ahead": 1, "overdue": 2, "unassessed": 3, "stale": 4, "missing": 5}


def gaps(accounts: Sequence[AssessedAccount], method: Method, as_of: date) -> tuple[Gap, ...]:
    """Gaps of all plans: by owner (those with most gaps first, nobody last), then the gravest first."""
    found = [gap for account in accounts for gap in _of_account(account, method, as_of)]
    count: dict[str | None, int] = {}
    for gap in found:
        count[gap.owner] = count.get(gap.owner, 0) + 1
    found.sort(
        key=lambda g: (g.owner is None, -count[g.owner], g.owner or "", _ORDER[g.kind], g.account.id, g.id)
    )
    return tuple(found)


def _of_account(a: AssessedAccount, method: Method, as_of: date) -> Iterator[Gap]:
    owner, account = a.account.owner, a.account
    for opportunity in a.open_opportunities:
        yield from _of_opportunity(a, opportunity)
    if account.owner is None:
        yield Gap(None, a, "missing", "owner", None, 1, spot=Spot(account.at))
    overdue = account.next_review is not None and account.next_review < as_of
    if overdue or (account.reviewed and (as_of - account.reviewed).days > method.thresholds.review_days):
        since = (as_of - (account.reviewed or account.next_review or as_of)).days
        yield Gap(owner, a, "overdue", "review", None, since, spot=Spot(account.at, "reviewed"))
    elif account.reviewed is None and account.next_review is None:
        yield Gap(owner, a, "missing", "review", None, 1, spot=Spot(account.at))
    late = [state for state in a.actions if state.state == "overdue"]
    for state in late:
        who = state.action.who or owner
        yield Gap(
            who, a, "overdue", "action", state.action.what, -(state.days or 0), spot=Spot(state.action.at)
        )
    if a.health.band is None:
        yield Gap(owner, a, "unassessed", "health", None, 1)
    stale = [fact for fact in a.freshness.oldest if fact.freshness == "stale"]
    for fact in stale:
        yield Gap(owner, a, "stale", fact.kind, fact.about, fact.days or 0, fact.opportunity, fact.spot)
    for share in a.information.classes:
        if share.share is not None and share.share < 1:
            label: Text = share.information.label
            yield Gap(owner, a, "missing", f"information.{share.information.id}", label, len(share.missing))


def _of_opportunity(a: AssessedAccount, o: AssessedOpportunity) -> Iterator[Gap]:
    lists = (*(gate.checklist for gate in o.stage.gates), *o.checklists.values())
    for item in (item for checked in lists for item in checked.items if item.state == "contradicted"):
        spot = Spot(item.tick.at) if item.tick else None
        yield Gap(o.owner, a, "contradiction", item.item.id, item.item.label, 1, o.id, spot)
    if o.stage.ahead:
        by = o.stage.claimed_index - o.stage.evidenced_index
        spot = Spot(o.opportunity.at, "stages")
        yield Gap(o.owner, a, "claim_ahead", "stage", o.opportunity.title, by, o.id, spot)
    if o.close_in is not None and o.close_in < 0:
        spot = Spot(o.opportunity.at, "close")
        yield Gap(o.owner, a, "overdue", "close", o.opportunity.title, -o.close_in, o.id, spot)
    for key in ("value", "close", "stages", "buying_step"):
        if not getattr(o.opportunity, key):
            yield Gap(o.owner, a, "missing", key, o.opportunity.title, 1, o.id, Spot(o.opportunity.at))
