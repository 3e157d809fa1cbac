"""How old and how well sourced the profile is, and which channels were looked into (M13)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from battlemap.assess.mean import Figure, Line, weighted
from battlemap.assess.results.course import ChannelUse, SourcingResult
from battlemap.model.account import Account
from battlemap.model.method.vocabulary import Term
from battlemap.model.short import Noted, Rated
from battlemap.model.text import Text

PARTS = ("sourced", "dated", "channels")


def sourcing(
    account: Account, channels: Sequence[Term], labels: Mapping[str, Text], as_of: date
) -> SourcingResult:
    """Shares of facts that name a source and a date, and of channels looked into; they count alike."""
    facts = list(_facts(account))
    sourced = sum(1 for fact in facts if fact.source)
    days = sorted((as_of - fact.as_of).days for fact in facts if fact.as_of)
    uses = tuple(_use(account, channel, as_of) for channel in channels)
    shares = {
        "sourced": _share(sourced, len(facts)),
        "dated": _share(len(days), len(facts)),
        "channels": _share(sum(1 for use in uses if use.times), len(uses) if account.sources else 0),
    }
    lines = [
        Line(part, labels.get(f"account.sources.part.{part}") or Text.plain(part), 1, shares[part])
        for part in PARTS
    ]
    middle = days[len(days) // 2] if days else None
    return SourcingResult(uses, len(facts), sourced, len(days), middle, weighted("sources", lines))


def _share(count: int, of: int) -> Figure:
    return Figure(100 * count / of if of else None, 1.0 if of else 0.0)


def _use(account: Account, channel: Term, as_of: date) -> ChannelUse:
    mine = [source for source in account.sources if source.channel == channel.id]
    last = max((source.date for source in mine if source.date), default=None)
    return ChannelUse(channel, len(mine), last, (as_of - last).days if last else None)


def _facts(account: Account) -> Iterable[Rated | Noted]:
    """Every rating with a value and every remark of the account and its opportunities."""
    for ratings in (account.trust, account.satisfaction, account.evaluation, account.factors):
        yield from (rated for rated in ratings.values() if rated.rating is not None)
    for person in account.people:
        if person.support is not None and person.support.rating is not None:
            yield person.support
    for rival in account.competitors:
        yield from rival.moves
    if account.swot is not None:
        swot = account.swot
        yield from (*swot.strengths, *swot.weaknesses, *swot.opportunities, *swot.threats)
    for opportunity in account.opportunities:
        for column in opportunity.assessment.values():
            yield from (rated for rated in column.values() if rated.rating is not None)
