"""Negotiation: whether we are ready, what to trade, who talks price; for the team what it takes into the room
(M49, M50).
"""

from __future__ import annotations

from battlemap.assess.results.base import Spot
from battlemap.assess.results.negotiation import IssueState, NegotiationResult, Trade
from battlemap.model.base import Audience
from battlemap.model.negotiation import Negotiation
from battlemap.view.marks import Blocks, Empty, Figure, Line, Span, line
from battlemap.view.pages.opportunity.checks import checklist
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import Checklist, NegotiationSection
from battlemap.view.tables import Cell, Column, Row, Table

ID = "negotiation"
FROM_STAGE = 3
_AMOUNTS = ("opening", "target", "walk_away")
_PLANS = ("our_alternative", "their_alternative", "tactics", "last_win", "inside")
_TONES = {"give": "good", "ask": "us"}


def negotiation(subject: Subject) -> NegotiationSection | Empty | None:
    """The section; one line while there is nothing to say yet, nothing at all for a finished opportunity."""
    say, result = subject.say, subject.found.negotiation
    team = say.audience is Audience.TEAM
    plan = subject.found.opportunity.negotiation if team else None
    ready = _ready(subject, result)
    kept = "" if team else say("negotiation.kept")
    if result is None or (plan is None and ready is None and not result.issues and not result.price):
        if not subject.found.open:
            return None
        return Empty(ID, say("negotiation.name"), say("negotiation.none") if team else kept)
    lacks = team and subject.found.open and result.lacks
    return NegotiationSection(
        id=ID,
        heading=subject.heading(ID if ready else "", say("negotiation.name"), _dek(subject, result)),
        ready=ready,
        issues=_issues(subject, result) if result.issues else None,
        trades_title=say("negotiation.trades"),
        trades=tuple(_trade(subject, trade) for trade in result.trades),
        price_title=say("negotiation.price"),
        price=_price(subject, result),
        figures=_figures(subject, plan) if plan else (),
        plans=_plans(subject, plan) if plan else (),
        positions=_positions(subject, result) if plan and result.issues else None,
        kept=kept or (_lacks(subject, result) if lacks else ""),
    )


def _dek(subject: Subject, result: NegotiationResult) -> str:
    say = subject.say
    words = [] if result.ready is None else [say("negotiation.ready_dek")]
    if result.issues and result.known < 1:
        words.append(say("negotiation.worth_known", percent=say.percent(result.known)))
    return subject.sentences(*words)


def _lacks(subject: Subject, result: NegotiationResult) -> str:
    say = subject.say
    return say("negotiation.lacks", what=say.listed(say(f"negotiation.{name}") for name in result.lacks))


def _ready(subject: Subject, result: NegotiationResult | None) -> Checklist | None:
    """The preconditions, what is missing first, from the stage on in which they begin to count."""
    if result is None or result.ready is None or not subject.found.open:
        return None
    ticked = any(item.tick for item in result.ready.items)
    if subject.found.stage.claimed_index < FROM_STAGE and not ticked:
        return None
    done = tuple(item for item in result.ready.items if item not in result.missing)
    blocking = frozenset(item.item.id for item in result.missing if item.item.mandatory)
    title = subject.say("negotiation.before_talks")
    return checklist(subject, (*result.missing, *done), title, blocking)


def _issues(subject: Subject, result: NegotiationResult) -> Table:
    say = subject.say
    columns = tuple(Column(say(f"negotiation.{key}")) for key in ("issue", "worth_us", "worth_them", "use"))
    rows = tuple(
        Row(
            (
                Cell(say.text(state.issue.label)),
                _worth(state.us, "us"),
                _worth(state.them, ""),
                Cell(say(f"negotiation.use_{state.use}"), tone=_TONES.get(state.use, "faint")),
            )
        )
        for state in result.issues
    )
    return Table(say("negotiation.issues"), columns, rows)


def _worth(rating: int | None, tone: str) -> Cell:
    return Cell(blocks=Blocks(rating, "?" if rating is None else str(rating), tone))


def _trade(subject: Subject, trade: Trade) -> Line:
    say = subject.say
    words = say(
        "negotiation.trade_line",
        give=say.text(trade.give.issue.label),
        ask=say.text(trade.ask.issue.label),
        us=say.signed(trade.gain_us),
        them=say.signed(trade.gain_them),
    )
    return line(words)


def _price(subject: Subject, result: NegotiationResult) -> tuple[Line, ...]:
    """Who may talk price to whom, who hears none, and from when on."""
    say, plan = subject.say, subject.found.opportunity
    lines: list[Line] = []
    if subject.found.open and result.price and not result.may_begin:
        lines.append(line(say("negotiation.price_not_yet"), "bad"))
    for member, people in plan.price_talk.items():
        who = say.listed(subject.person(name) for name in people)
        lines.append(line(say("negotiation.price_pair", member=say.member(member), people=who)))
    wrong = [say.text(talk.person.name) for talk in result.price if not talk.entitled]
    if wrong:
        lines.append(line(say("negotiation.price_wrong", people=say.listed(wrong)), "warn"))
    if result.silent:
        silent = say.listed(say.text(who.name) for who in result.silent)
        lines.append(line(say("negotiation.price_silent", people=silent)))
    if plan.price_when:
        lines.append((Span(say.text(plan.price_when)),))
    return tuple(lines)


def _figures(subject: Subject, plan: Negotiation) -> tuple[Figure, ...]:
    say = subject.say
    held = [(key, getattr(plan, key)) for key in _AMOUNTS]
    return tuple(
        Figure(
            say(f"negotiation.{key}"),
            say.money(amount, subject.currency),
            note=source.label if (source := say.source(Spot(plan.at, key).location)) else "",
        )
        for key, amount in held
        if amount is not None
    )


def _plans(subject: Subject, plan: Negotiation) -> tuple[tuple[str, Line], ...]:
    say = subject.say
    held = [(say(f"negotiation.{key}"), getattr(plan, key)) for key in _PLANS]
    held += [(subject.person(name), words) for name, words in plan.for_people.items()]
    return tuple((label, line(say.text(words))) for label, words in held if words)


def _positions(subject: Subject, result: NegotiationResult) -> Table | None:
    """What the team opens with, aims for and yields at most, issue by issue."""
    say = subject.say
    keys = ("issue", "issue_opening", "issue_target", "issue_limit", "trade")
    columns = tuple(Column(say(f"negotiation.{key}")) for key in keys)
    return Table(say("negotiation.positions"), columns, tuple(_position(subject, s) for s in result.issues))


def _position(subject: Subject, state: IssueState) -> Row:
    say, issue = subject.say, state.issue
    return Row(
        (
            Cell(say.text(issue.label)),
            Cell(say.text(issue.opening)),
            Cell(say.text(issue.target)),
            Cell(say.text(issue.limit), strong=True),
            Cell(say.text(issue.trade)),
        )
    )
