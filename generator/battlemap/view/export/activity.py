"""Actions, visits, red flags and rated criteria, a row each."""

from __future__ import annotations

from typing import NamedTuple

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.base import Part, Spot
from battlemap.assess.results.flag import FlagResult
from battlemap.assess.results.relationship import ActionState
from battlemap.assess.results.scorecard import Column, ScorecardResult
from battlemap.model.activity import Visit
from battlemap.view.export.accounts import name, owner
from battlemap.view.export.sheet import Specs, money, place
from battlemap.view.names import flag_next, flag_title
from battlemap.view.voice import Voice


class ActionItem(NamedTuple):
    """An action with the account."""

    account: AssessedAccount
    state: ActionState


class VisitItem(NamedTuple):
    """A visit with the account."""

    account: AssessedAccount
    visit: Visit


class FlagItem(NamedTuple):
    """A red flag with the account."""

    account: AssessedAccount
    flag: FlagResult


class CriterionItem(NamedTuple):
    """A criterion of a scorecard as answered about us or a rival."""

    account: AssessedAccount
    opportunity: str | None
    card: ScorecardResult
    column: Column
    part: Part


ACTIONS: Specs[ActionItem] = (
    ("account_id", "text", lambda say, i: i.account.id),
    ("account", "text", lambda say, i: name(say, i.account)),
    ("action_id", "text", lambda say, i: i.state.action.id),
    ("action", "text", lambda say, i: say.text(i.state.action.what)),
    ("owner", "text", lambda say, i: owner(say, i.state.action.who)),
    ("due", "day", lambda say, i: i.state.action.due),
    ("done", "day", lambda say, i: i.state.action.done),
    ("state", "text", lambda say, i: say(f"export.state.{i.state.state}")),
    ("days", "number", lambda say, i: i.state.days),
    ("opportunity_id", "text", lambda say, i: i.state.action.opportunity),
    ("place", "text", lambda say, i: place(Spot(i.state.action.at))),
)

VISITS: Specs[VisitItem] = (
    ("account_id", "text", lambda say, i: i.account.id),
    ("account", "text", lambda say, i: name(say, i.account)),
    ("date", "day", lambda say, i: i.visit.date),
    ("with", "text", lambda say, i: say.listed(_person(say, i.account, id_) for id_ in i.visit.people)),
    ("by", "text", lambda say, i: say.listed(owner(say, id_) for id_ in i.visit.by)),
    ("kind", "text", lambda say, i: say.term("visit-kind", i.visit.kind)),
    ("goal", "text", lambda say, i: say.text(i.visit.goal)),
    ("result", "text", lambda say, i: say.text(i.visit.result)),
    ("reached", "text", lambda say, i: say(f"export.reached.{i.visit.reached}") if i.visit.reached else ""),
    ("opportunity_id", "text", lambda say, i: i.visit.opportunity),
    ("currency", "text", lambda say, i: i.account.figures.currency),
    ("cost", "money", lambda say, i: money(i.visit.cost, i.account.figures.currency)),
    ("hours", "number", lambda say, i: i.visit.hours),
    ("next", "text", lambda say, i: say.text(i.visit.next)),
    ("place", "text", lambda say, i: place(Spot(i.visit.at))),
)

FLAGS: Specs[FlagItem] = (
    ("account_id", "text", lambda say, i: i.account.id),
    ("account", "text", lambda say, i: name(say, i.account)),
    ("opportunity_id", "text", lambda say, i: i.flag.opportunity),
    ("flag_id", "text", lambda say, i: i.flag.id),
    ("severity", "text", lambda say, i: say(f"export.severity.{i.flag.severity}")),
    ("flag", "text", lambda say, i: flag_title(say, i.flag)),
    ("next", "text", lambda say, i: flag_next(say, i.flag)),
    ("owner", "text", lambda say, i: owner(say, i.flag.owner)),
    ("due", "day", lambda say, i: i.flag.due),
    ("silenced_until", "day", lambda say, i: i.flag.silence.until if i.flag.silence else None),
    ("silenced_reason", "text", lambda say, i: say.text(i.flag.silence.reason) if i.flag.silence else ""),
    ("place", "text", lambda say, i: place(i.flag.spots[0] if i.flag.spots else None)),
)

CRITERIA: Specs[CriterionItem] = (
    ("account_id", "text", lambda say, i: i.account.id),
    ("account", "text", lambda say, i: name(say, i.account)),
    ("opportunity_id", "text", lambda say, i: i.opportunity),
    ("scorecard", "text", lambda say, i: say.text(i.card.card.label)),
    ("about", "text", lambda say, i: say.text(i.column.name)),
    ("criterion_id", "text", lambda say, i: i.part.id),
    ("criterion", "text", lambda say, i: say.text(i.part.label)),
    ("rating", "number", lambda say, i: i.part.input),
    ("weight", "number", lambda say, i: i.part.weight),
    ("points", "number", lambda say, i: i.part.points),
    ("freshness", "text", lambda say, i: say(f"export.freshness.{i.part.freshness}")),
    ("note", "text", lambda say, i: say.text(i.part.note)),
    ("source", "text", lambda say, i: say.cited(i.part.source) if i.part.source else ""),
    ("as_of", "day", lambda say, i: i.part.as_of),
    ("place", "text", lambda say, i: place(i.part.spot)),
)


def _person(voice: Voice, account: AssessedAccount, person: str) -> str:
    found = account.who(person)
    return voice.text(found.name) if found else person
