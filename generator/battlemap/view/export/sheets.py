"""The sheets there are, each with its rows from all accounts or some."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.portfolio import Assessed
from battlemap.view.export.accounts import ACCOUNTS, OPPORTUNITIES, AccountItem, DealItem
from battlemap.view.export.activity import (
    ACTIONS,
    CRITERIA,
    FLAGS,
    VISITS,
    ActionItem,
    CriterionItem,
    FlagItem,
    VisitItem,
)
from battlemap.view.export.people import COMPETITORS, PEOPLE, PersonItem, RivalItem
from battlemap.view.export.sheet import Sheet, sheet
from battlemap.view.voice import Voice

Chosen = Sequence[AccountItem]


def _opportunities(chosen: Chosen) -> Iterator[DealItem]:
    return (DealItem(i.account, deal) for i in chosen for deal in i.account.opportunities)


def _people(chosen: Chosen) -> Iterator[PersonItem]:
    return (PersonItem(i.account, who) for i in chosen for who in i.account.people.everyone)


def _competitors(chosen: Chosen) -> Iterator[RivalItem]:
    return (RivalItem(i.account, rival) for i in chosen for rival in i.account.account.competitors)


def _actions(chosen: Chosen) -> Iterator[ActionItem]:
    return (ActionItem(i.account, state) for i in chosen for state in i.account.actions)


def _visits(chosen: Chosen) -> Iterator[VisitItem]:
    for account, _ in chosen:
        yield from (VisitItem(account, v) for v in sorted(account.account.visits, key=lambda v: v.date))


def _flags(chosen: Chosen) -> Iterator[FlagItem]:
    for account, _ in chosen:
        yield from (FlagItem(account, flag) for flag in (*account.flags, *account.silenced))


def _criteria(chosen: Chosen) -> Iterator[CriterionItem]:
    return (item for account, _ in chosen for item in _rated(account))


def _rated(account: AssessedAccount) -> Iterator[CriterionItem]:
    """Every criterion with an answer, current or stale; those nobody answered are left out."""
    cards = [(None, card) for card in account.cards.values()]
    deals = [(deal.id, card) for deal in account.opportunities for card in deal.cards.values()]
    for opportunity, card in (*cards, *deals):
        for column in card.columns:
            for part in column.score.parts:
                if part.input is not None:
                    yield CriterionItem(account, opportunity, card, column, part)


SHEETS: Mapping[str, Callable[[Voice, Chosen], Sheet]] = {
    "accounts": lambda say, chosen: sheet(say, "accounts", ACCOUNTS, chosen),
    "opportunities": lambda say, chosen: sheet(say, "opportunities", OPPORTUNITIES, _opportunities(chosen)),
    "people": lambda say, chosen: sheet(say, "people", PEOPLE, _people(chosen)),
    "competitors": lambda say, chosen: sheet(say, "competitors", COMPETITORS, _competitors(chosen)),
    "actions": lambda say, chosen: sheet(say, "actions", ACTIONS, _actions(chosen)),
    "visits": lambda say, chosen: sheet(say, "visits", VISITS, _visits(chosen)),
    "flags": lambda say, chosen: sheet(say, "flags", FLAGS, _flags(chosen)),
    "criteria": lambda say, chosen: sheet(say, "criteria", CRITERIA, _criteria(chosen)),
}


def sheet_of(voice: Voice, assessed: Assessed, kind: str, account: str | None = None) -> Sheet:
    """The sheet of a kind, of all accounts or of one."""
    standing = assessed.portfolio.pyramid.standing
    tiers = {name: place.tier.id for name, place in standing.items() if place.tier}
    chosen = (assessed.accounts[account],) if account else assessed.accounts.values()
    return SHEETS[kind](voice, [AccountItem(each, tiers.get(each.id)) for each in chosen])
