"""Accounts and their opportunities, a row each."""

from __future__ import annotations

from typing import NamedTuple

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.base import Score, Spot
from battlemap.model.library import Member
from battlemap.view.export.sheet import Datum, Specs, money, place, yes
from battlemap.view.voice import Voice


class AccountItem(NamedTuple):
    """An account with the tier in force."""

    account: AssessedAccount
    tier: str | None


class DealItem(NamedTuple):
    """An opportunity with its account."""

    account: AssessedAccount
    deal: AssessedOpportunity

    @property
    def currency(self) -> str:
        """The currency of its amounts."""
        return self.account.figures.currency


def _assessed(score: Score) -> float | None:
    return score.value if score.assessed else None


def name(voice: Voice, account: AssessedAccount) -> str:
    """The account's name."""
    return voice.text(account.account.name)


def owner(voice: Voice, member: str | None) -> str:
    """Who of us, by name."""
    found: Member | None = voice.plans.member.get(member or "")
    return voice.text(found.name) if found else member or ""


def _pipeline(account: AssessedAccount) -> Datum:
    return money(account.figures.pipeline.likely, account.figures.currency)


def _score_of(deal: AssessedOpportunity) -> Datum:
    return deal.assessment.score.value if deal.assessment else None


ACCOUNTS: Specs[AccountItem] = (
    ("account_id", "text", lambda say, i: i.account.id),
    ("account", "text", lambda say, i: name(say, i.account)),
    ("owner", "text", lambda say, i: owner(say, i.account.account.owner)),
    ("grade", "text", lambda say, i: i.account.account.grade),
    ("tier", "text", lambda say, i: say.term("tier", i.tier)),
    ("status", "text", lambda say, i: say(f"export.status.{i.account.account.status}")),
    ("phase", "text", lambda say, i: say.text(i.account.phase.phase.label) if i.account.phase.phase else ""),
    ("industry", "text", lambda say, i: say.term("industry", i.account.account.profile.industry)),
    ("ownership", "text", lambda say, i: say.term("ownership", i.account.account.profile.ownership)),
    ("region", "text", lambda say, i: say.text(i.account.account.profile.region)),
    ("employees", "number", lambda say, i: i.account.account.profile.employees),
    ("reviewed", "day", lambda say, i: i.account.account.reviewed),
    ("next_review", "day", lambda say, i: i.account.account.next_review),
    ("currency", "text", lambda say, i: i.account.figures.currency),
    ("year", "number", lambda say, i: i.account.figures.year),
    ("revenue", "money", lambda say, i: money(i.account.figures.revenue, i.account.figures.currency)),
    ("profit", "money", lambda say, i: money(i.account.figures.profit, i.account.figures.currency)),
    ("potential", "money", lambda say, i: money(i.account.figures.potential, i.account.figures.currency)),
    ("share_of_wallet", "share", lambda say, i: i.account.account.business.share_of_wallet),
    ("pipeline", "money", lambda say, i: _pipeline(i.account)),
    ("health", "number", lambda say, i: _assessed(i.account.health)),
    ("known", "share", lambda say, i: i.account.health.known),
    ("attractiveness", "number", lambda say, i: _assessed(i.account.attractiveness)),
    ("position", "number", lambda say, i: _assessed(i.account.position)),
    ("quadrant", "text", lambda say, i: say.text(i.account.quadrant.label) if i.account.quadrant else ""),
    ("open_opportunities", "number", lambda say, i: len(i.account.open_opportunities)),
    ("flags_act", "number", lambda say, i: sum(f.severity == "act" for f in i.account.flags)),
    ("flags_watch", "number", lambda say, i: sum(f.severity == "watch" for f in i.account.flags)),
    ("place", "text", lambda say, i: place(Spot(i.account.account.at))),
)

OPPORTUNITIES: Specs[DealItem] = (
    ("account_id", "text", lambda say, i: i.account.id),
    ("account", "text", lambda say, i: name(say, i.account)),
    ("opportunity_id", "text", lambda say, i: i.deal.id),
    ("opportunity", "text", lambda say, i: say.text(i.deal.opportunity.title)),
    ("owner", "text", lambda say, i: owner(say, i.deal.owner)),
    ("currency", "text", lambda say, i: i.currency),
    ("value_low", "money", lambda say, i: money(i.deal.value.low, i.currency)),
    ("value_likely", "money", lambda say, i: money(i.deal.value.likely, i.currency)),
    ("value_high", "money", lambda say, i: money(i.deal.value.high, i.currency)),
    ("close", "day", lambda say, i: i.deal.opportunity.close),
    ("stage", "text", lambda say, i: say.text(i.deal.stage.claimed.label) if i.deal.stage.claimed else ""),
    ("stage_since", "day", lambda say, i: i.deal.stage.since),
    ("days_in_stage", "number", lambda say, i: i.deal.stage.days),
    ("typical_days", "number", lambda say, i: i.deal.stage.typical_days),
    ("evidenced", "text", lambda say, i: _evidenced(say, i.deal)),
    ("ahead", "yes", lambda say, i: yes(say, i.deal.stage.ahead)),
    ("blocked_by", "text", lambda say, i: _blocked_by(say, i.deal)),
    ("buying_step", "text", lambda say, i: _step(say, i.deal)),
    ("assessment", "number", lambda say, i: _score_of(i.deal)),
    ("known", "share", lambda say, i: i.deal.assessment.score.known if i.deal.assessment else None),
    ("next_step", "text", lambda say, i: say.text(i.deal.opportunity.next_step)),
    ("outcome", "text", lambda say, i: _outcome(say, i.deal)),
    ("outcome_date", "day", lambda say, i: _outcome_date(i.deal)),
    ("outcome_reason", "text", lambda say, i: _reason(say, i.deal)),
    ("place", "text", lambda say, i: place(Spot(i.deal.opportunity.at))),
)


def _evidenced(voice: Voice, deal: AssessedOpportunity) -> str:
    return voice.text(deal.stage.evidenced.label) if deal.stage.evidenced else ""


def _blocked_by(voice: Voice, deal: AssessedOpportunity) -> str:
    return voice.listed(voice.text(b.item.item.label) for b in deal.stage.blocked_by if b.item)


def _step(voice: Voice, deal: AssessedOpportunity) -> str:
    return voice.text(deal.buying.step.label) if deal.buying and deal.buying.step else ""


def _outcome(voice: Voice, deal: AssessedOpportunity) -> str:
    outcome = deal.opportunity.outcome
    return voice(f"export.outcome.{outcome.result}") if outcome else ""


def _outcome_date(deal: AssessedOpportunity) -> Datum:
    return deal.opportunity.outcome.date if deal.opportunity.outcome else None


def _reason(voice: Voice, deal: AssessedOpportunity) -> str:
    return voice.text(deal.opportunity.outcome.reason) if deal.opportunity.outcome else ""
