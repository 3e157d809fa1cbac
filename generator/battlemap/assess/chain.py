"""Problem → need → offer → benefit, and the needs by dimension (M36-M38)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.value import ChainResult, Dimension, Link, Stop, StrongNeed
from battlemap.model.account import Account
from battlemap.model.method.vocabulary import Term
from battlemap.model.needs import Need
from battlemap.model.value import Offer, Problem

STRONG = 3


def chain(account: Account, kinds: Sequence[Term], who: Mapping[str, Stakeholder]) -> ChainResult | None:
    """The chain of an account; None where neither problem, need nor offer is known."""
    if not (account.problems or account.needs or account.offers):
        return None
    needs = {need.id: need for need in account.needs}
    problems = account.problems
    links = [_link_of(needs.get(p.need) if p.need else None, account.offers, p) for p in problems]
    asked = {p.need for p in problems}
    links += [_link_of(need, account.offers, None) for need in account.needs if need.id not in asked]
    return ChainResult(
        links=tuple(links),
        dimensions=tuple(_dimensions(account.needs, account.offers, kinds)),
        strong_open=tuple(_strong_open(account.needs, account.offers, who)),
        problems=len(problems),
        costed=sum(1 for p in problems if p.cost is not None),
        cost=total(p.cost for p in problems),
        worth=total(need.worth for need in account.needs),
    )


def total(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known; None where nothing is."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def answered(need: Need, offers: Iterable[Offer]) -> bool:
    """True when an offer, a product or words answer the need."""
    return need.offer is not None or need.product is not None or any(o.need == need.id for o in offers)


def _link_of(need: Need | None, offers: Iterable[Offer], problem: Problem | None) -> Link:
    mine = tuple(o for o in offers if need is not None and o.need == need.id)
    return Link(problem, need, mine, _stop(need, mine))


def _stop(need: Need | None, offers: Sequence[Offer]) -> Stop:
    """The first piece of the chain that is missing."""
    if need is None:
        return "need"
    if not answered(need, offers):
        return "answer"
    if need.benefit is None and not any(o.benefit for o in offers):
        return "benefit"
    agreed = need.confirmed == "yes" or any(
        o.proposition and o.proposition.confirmed == "yes" for o in offers
    )
    return "none" if agreed else "confirmation"


def strong(need: Need) -> bool:
    """True when it hurts as much as a need can."""
    return need.pain is not None and (need.pain.rating or 0) >= STRONG


def _dimensions(needs: Sequence[Need], offers: Sequence[Offer], kinds: Sequence[Term]) -> Iterable[Dimension]:
    for kind in (*kinds, None):
        mine = tuple(need for need in needs if need.kind == (kind.id if kind else None))
        if kind is None and not mine:
            continue
        yield Dimension(
            kind,
            mine,
            sum(1 for need in mine if need.stated == "stated"),
            sum(1 for need in mine if need.stated == "latent"),
            sum(1 for need in mine if strong(need)),
            tuple(need for need in mine if strong(need) and not answered(need, offers)),
        )


def _strong_open(
    needs: Sequence[Need], offers: Sequence[Offer], who: Mapping[str, Stakeholder]
) -> list[StrongNeed]:
    """Strong needs that nothing answers, those of the most influential people first."""
    found = []
    for need in needs:
        if strong(need) and not answered(need, offers):
            holders = tuple(who[name] for name in need.whose if name in who)
            found.append(
                StrongNeed(need, holders, max((h.person.influence or 0 for h in holders), default=0))
            )
    return sorted(found, key=lambda s: (-s.influence, s.need.id))
