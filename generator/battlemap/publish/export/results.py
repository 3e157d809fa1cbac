"""Results of one account as plain JSON values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from battlemap.assess.results import base
from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity, Pipeline
from battlemap.assess.results.account import Figures as Money
from battlemap.assess.results.flag import FlagResult
from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.relationship import PhaseResult
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.assess.results.stage import GateResult, ItemResult, StageResult
from battlemap.model.quantities import exact
from battlemap.model.text import Text, as_plain
from battlemap.publish.export import shapes as doc
from battlemap.view.names import flag_next, flag_title
from battlemap.view.voice import Voice

Voices = Sequence[Voice]


def results(voices: Voices, account: AssessedAccount, tier: str | None) -> doc.Results:
    """Everything computed for one account; sentences in the language of each voice."""
    scores = {
        "health": account.health,
        "attractiveness": account.attractiveness,
        "position": account.position,
        "coverage": account.people.coverage.score,
        "information": account.information.score,
        "freshness": account.freshness.score,
    }
    own = account.figures.in_portfolio
    return {
        "scores": {name: score(value) for name, value in scores.items()},
        "scorecards": {name: _card(card) for name, card in account.cards.items()},
        "figures": _figures(account.figures),
        "portfolio_figures": _figures(own) if own else None,
        "phase": _phase(account.phase),
        "quadrant": account.quadrant.id if account.quadrant else None,
        "tier": tier,
        "people": [_person(who) for who in account.people.everyone],
        "opportunities": [_opportunity(each) for each in account.opportunities],
        "actions": [{"id": a.action.id, "state": a.state, "days": a.days} for a in account.actions],
        "flags": [_flag(voices, flag) for flag in (*account.flags, *account.silenced)],
        "find_next": [_missing(fact) for fact in account.information.next_facts],
    }


def score(value: base.Score) -> doc.Score:
    """A figure with its working."""
    return {
        "value": value.value,
        "low": value.low,
        "high": value.high,
        "known": round(value.known, 4),
        "verdict": {"id": value.band.id, "label": as_plain(value.band.label)} if value.band else None,
        "parts": [_part(part) for part in value.parts],
        "missing": [_missing(fact) for fact in value.missing],
    }


def amount(value: Decimal | None) -> str | None:
    """An amount with all its digits."""
    return None if value is None else exact(value)


def money(value: Pipeline) -> doc.Value:
    """Low, likely and high."""
    return {"low": amount(value.low), "likely": amount(value.likely), "high": amount(value.high)}


def words(text: Text | None) -> doc.Words | None:
    """A text, None for nothing."""
    return None if text is None else as_plain(text)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _part(part: base.Part) -> doc.Part:
    found: doc.Part = {
        "id": part.id,
        "label": as_plain(part.label),
        "input": part.input,
        "weight": part.weight,
        "points": part.points,
        "counts": part.counts,
        "freshness": part.freshness,
    }
    if part.note is not None:
        found["note"] = as_plain(part.note)
    if part.source is not None:
        found["source"] = part.source
    if part.as_of is not None:
        found["as_of"] = part.as_of.isoformat()
    if part.spot is not None and (place := part.spot.location):
        found["place"] = {"file": place.path, "line": place.line}
    return found


def _missing(fact: base.Missing) -> doc.Missing:
    return {
        "kind": fact.kind,
        "id": fact.id,
        "label": as_plain(fact.label),
        "ask": words(fact.ask),
        "opportunity": fact.opportunity,
    }


def _card(card: ScorecardResult) -> doc.Card:
    rivals = {column.id: score(column.score) for column in card.rivals}
    return {**score(card.score), "rivals": rivals}


def _card_of_deal(card: ScorecardResult) -> doc.CardOfDeal:
    return {**_card(card), "advice": card.advice.recommendation.id if card.advice else None}


def _figures(found: Money) -> doc.Figures:
    return {
        "currency": found.currency,
        "year": found.year,
        "revenue": amount(found.revenue),
        "profit": amount(found.profit),
        "potential": amount(found.potential),
        "share_of_wallet": None if found.share_of_wallet is None else round(found.share_of_wallet, 4),
        "pipeline": money(found.pipeline),
    }


def _phase(found: PhaseResult) -> doc.Phase:
    return {
        "id": found.phase.id if found.phase else None,
        "since": _day(found.since),
        "days": found.days,
        "following": found.following.id if found.following else None,
        "needs": _items(found.needs),
    }


def _items(items: Iterable[ItemResult]) -> list[doc.Item]:
    return [{"id": i.item.id, "label": as_plain(i.item.label), "state": i.state} for i in items]


def _person(who: Stakeholder) -> doc.Person:
    return {
        "id": who.id,
        "support": who.support,
        "support_freshness": who.support_freshness,
        "last_met": _day(who.contact.last),
        "visits": who.contact.visits,
        "roles": {opportunity: list(roles) for opportunity, roles in who.roles.items()},
        "favoured_rival": who.favoured,
    }


def _opportunity(found: AssessedOpportunity) -> doc.Opportunity:
    cards: Mapping[str, ScorecardResult] = found.cards
    return {
        "id": found.id,
        "open": found.open,
        "owner": found.owner,
        "value": money(found.value),
        "close_in_days": found.close_in,
        "off_track": list(found.off_track),
        "stage": _stage(found.stage),
        "scorecards": {name: _card_of_deal(card) for name, card in cards.items()},
    }


def _stage(found: StageResult) -> doc.Stage:
    return {
        "claimed": found.claimed.id if found.claimed else None,
        "since": _day(found.since),
        "evidenced": found.evidenced.id if found.evidenced else None,
        "ahead": found.ahead,
        "days": found.days,
        "typical_days": found.typical_days,
        "blocked_by": [
            {
                "stage": blocker.stage.id,
                "item": blocker.item.item.id if blocker.item else None,
                "label": words(blocker.item.item.label) if blocker.item else None,
                "owner": blocker.owner,
            }
            for blocker in found.blocked_by
        ],
        "gates": [_gate(gate) for gate in found.gates],
    }


def _gate(gate: GateResult) -> doc.Gate:
    return {
        "stage": gate.stage.id,
        "met": gate.met,
        "done": gate.checklist.done,
        "applicable": gate.checklist.applicable,
        "mandatory_done": gate.checklist.mandatory_done,
        "mandatory": gate.checklist.mandatory,
        "items": _items(gate.checklist.items),
    }


def _flag(voices: Voices, flag: FlagResult) -> doc.Flag:
    places = [place for spot in flag.spots if (place := spot.location)]
    return {
        "id": flag.id,
        "severity": flag.severity,
        "opportunity": flag.opportunity,
        "title": {voice.lang: flag_title(voice, flag) for voice in voices},
        "next": {voice.lang: flag_next(voice, flag) for voice in voices},
        "owner": flag.owner,
        "due": _day(flag.due),
        "silenced_until": _day(flag.silence.until) if flag.silence else None,
        "places": [{"file": place.path, "line": place.line} for place in dict.fromkeys(places)],
    }
