"""The deal: where the price can land, issues and trades, alternatives, tactics, room to write (M50)."""

from __future__ import annotations

from collections.abc import Iterable

from battlemap.assess.results.negotiation import IssueState
from battlemap.model.negotiation import Negotiation
from battlemap.model.text import Text
from battlemap.view import stakeholders
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.sheets.measure import (
    GAP,
    HALF,
    HEAD,
    HEADS,
    OUT,
    PAD,
    PAGE,
    QUARTER,
    TITLE,
    WIDE,
    Type,
    type_of,
    wide,
    within,
    writing,
)
from battlemap.view.sheets.negotiation.price_line import Amount, PriceLine, price_line
from battlemap.view.sheets.negotiation.types import Deal, DealWords, IssueRow, Point, Tactic
from battlemap.view.sheets.parts import Titled

ISSUE, POSITION, TRADE, USE, LIST = 22.0, 20.0, 31.0, 34.0, HALF - 6.2
LEAST_ROW = 8.0  # a row bears handwriting
MOST_RIVALS, MOST_ORDER = 3, 5
FREE = 23.0  # kept for two columns of two lines


def deal(subject: Subject, plan: Negotiation | None) -> Deal:
    """Page two; `plan` is what only the team may see, None for others."""
    say, words = subject.say, type_of(subject.say.lang)
    drawing = _drawing(subject, plan) if plan else None
    ours, theirs = _alternatives(subject, plan) if plan else ((), ())
    rivals, order = _rivals(subject), _order(subject, plan)
    tactics = _tactics(subject, plan) if plan else ()
    texts = [sum(TITLE + words.high(text, HALF) for _, text in side) for side in (ours, theirs)]
    below = max(texts) + GAP * bool(max(texts))
    lists = [sum(words.high(p.lead + p.text, LIST) + PAD for p in side) for side in (rivals, order)]
    below += TITLE + max(lists) + GAP
    if tactics:
        below += TITLE + words.line + max(words.high(tactic.text, QUARTER) for tactic in tactics) + GAP
    above = HEAD + GAP + (TITLE + 17 + GAP if drawing else 0) + (0 if plan else OUT) + TITLE + HEADS + GAP
    everything = _issues(subject, plan)
    rows = within(everything, lambda row: _high(subject, row, plan), PAGE - above - below - FREE)
    used = above + below + sum(_high(subject, row, plan) for row in rows)
    blank = 2 if len(rows) == len(everything) <= 3 else 0
    return Deal(
        title=say("deal.deal"),
        subject=words.subject(say("deal.deal"), _subject(subject)),
        price_head=Titled(say("deal.landing"), say("deal.landing_note")),
        price=drawing,
        issues_head=Titled(say("deal.issues"), _issues_note(subject, len(rows), len(everything))),
        words=_words(subject),
        issues=rows,
        blank=blank,
        ours=ours,
        theirs=theirs,
        rivals_head=Titled(say("deal.rivals"), say("deal.rivals_note") if rivals else ""),
        rivals=rivals or (Point("–", "", say("deal.rivals_none")),),
        order_head=_order_head(subject, plan),
        order=order or (Point("–", "", say("deal.trades_none")),),
        tactics_head=_tactics_head(subject, plan),
        tactics=tactics,
        agreed_head=Titled(say("deal.agreed")),
        open_head=Titled(say("deal.open")),
        lines=writing(PAGE - used - blank * LEAST_ROW, 2, 16),
    )


def _subject(subject: Subject) -> str:
    """Title, amount and the day by which it is to be closed."""
    say, plan = subject.say, subject.found.opportunity
    amount = say.money(plan.value.likely, subject.currency) if plan.value else ""
    close = say("deal.close", day=say.full_day(plan.close)) if plan.close else ""
    return subject.joined(say.text(plan.title), amount, close)


def _words(subject: Subject) -> DealWords:
    say = subject.say
    return DealWords(
        issue=say("negotiation.issue"),
        opening=say("negotiation.issue_opening"),
        target=say("negotiation.issue_target"),
        limit=say("negotiation.issue_limit"),
        us=say("negotiation.worth_us"),
        them=say("negotiation.worth_them"),
        use=say("negotiation.use"),
        trade=say("negotiation.trade"),
        room=say("deal.in_room"),
    )


def _drawing(subject: Subject, plan: Negotiation) -> PriceLine | None:
    say = subject.say
    value = subject.found.opportunity.value
    held = (
        ("walk", plan.walk_away, "negotiation.walk_away"),
        ("target", plan.target, "negotiation.target"),
        ("opening", plan.opening, "negotiation.opening"),
        ("plan", value.likely if value else None, "deal.in_plan"),
    )
    amounts = [
        Amount(
            kind,
            float(amount),
            say("deal.amount", amount=say.money(amount, subject.currency), name=say(name)),
        )
        for kind, amount, name in held
        if amount is not None
    ]
    return price_line(amounts, say("deal.landing"))


def _issues(subject: Subject, plan: Negotiation | None) -> tuple[IssueRow, ...]:
    """All issues, the dearest to us first; those whose worth is not known come last."""
    result = subject.found.negotiation
    ordered = sorted(result.issues if result else (), key=lambda state: -(state.us or 0))
    return tuple(_issue(subject, state, plan) for state in ordered)


def _issue(subject: Subject, state: IssueState, plan: Negotiation | None) -> IssueRow:
    say, words, issue = subject.say, type_of(subject.say.lang), state.issue

    def held(text: Text | None, wide: float, most: int = 3) -> str:
        return words.cut(say.text(text), wide, most) if plan else ""

    return IssueRow(
        label=words.cut(say.text(issue.label), ISSUE if plan else USE, 3, bold=True),
        us=state.us,
        them=state.them,
        use=words.cut(say(f"negotiation.use_{state.use}"), USE, 2),
        opening=held(issue.opening, POSITION),
        target=held(issue.target, POSITION),
        limit=held(issue.limit, POSITION),
        trade=held(issue.trade, TRADE),
    )


def _high(subject: Subject, row: IssueRow, plan: Negotiation | None) -> float:
    words = type_of(subject.say.lang)
    texts = [words.high(row.label, ISSUE if plan else USE, bold=True)]
    if plan:
        texts += [words.high(text, POSITION, bold=True) for text in (row.opening, row.target, row.limit)]
        texts.append(words.high(row.trade, TRADE))
    return max(max(texts) + PAD, LEAST_ROW)


def _issues_note(subject: Subject, shown: int, total: int) -> str:
    say = subject.say
    if not total:
        return say("deal.issues_none")
    note = say("deal.issues_note")
    return say.in_a_row(say("deal.issues_of", shown=shown, total=total), note) if shown < total else note


Side = tuple[tuple[Titled, str], ...]


def _alternatives(subject: Subject, plan: Negotiation) -> tuple[Side, Side]:
    """What either side does without the other; what is kept, and what is known from inside."""
    say, words = subject.say, type_of(subject.say.lang)

    def block(key: str, text: Text | None, most: int) -> tuple[Titled, str]:
        return Titled(say(f"negotiation.{key}")), words.cut(say.text(text) or "?", HALF, most)

    def some(*blocks: tuple[str, Text | None, int]) -> Side:
        needed = {"our_alternative", "their_alternative"}
        return tuple(block(*each) for each in blocks if each[1] or each[0] in needed)

    return (
        some(("our_alternative", plan.our_alternative, 3), ("last_win", plan.last_win, 2)),
        some(("their_alternative", plan.their_alternative, 3), ("inside", plan.inside, 2)),
    )


def _rivals(subject: Subject) -> tuple[Point, ...]:
    """The rivals as the customer's own criteria rank them, the strongest first."""
    say, words, result = subject.say, type_of(subject.say.lang), subject.found.evaluation
    if result is None:
        return ()
    totals = [t for t in result.totals if t.value is not None and t.column in subject.rivals]
    totals.sort(key=lambda total: -(total.value or 0))
    return tuple(
        Point(
            str(i),
            words.cut(subject.rivals[total.column].name, LIST - 30, 1, bold=True),
            say(
                "deal.rival_total",
                them=say.number(total.value or 0, 2),
                us=say.number(result.us.value or 0, 2),
            ),
        )
        for i, total in enumerate(totals[:MOST_RIVALS], start=1)
    )


def _order_head(subject: Subject, plan: Negotiation | None) -> Titled:
    say = subject.say
    return Titled(say("deal.order")) if plan and _turns(subject) else Titled(say("negotiation.trades"))


def _turns(subject: Subject) -> list[IssueState]:
    result = subject.found.negotiation
    given = [state for state in (result.issues if result else ()) if state.issue.turn is not None]
    return sorted(given, key=lambda state: state.issue.turn or 0)


def _order(subject: Subject, plan: Negotiation | None) -> tuple[Point, ...]:
    """The order of giving, for the team; trades that gain on both sides where none is written."""
    say, result = subject.say, subject.found.negotiation
    turns = _turns(subject) if plan else []
    if turns:
        pairs: Iterable[tuple[str, str]] = (
            (say.text(state.issue.label), say("deal.up_to", limit=say.text(state.issue.limit)))
            if state.issue.limit
            else (say.text(state.issue.label), "")
            for state in turns
        )
    else:
        pairs = (
            (say.text(trade.give.issue.label), say("deal.for", ask=say.text(trade.ask.issue.label)))
            for trade in (result.trades if result else ())
        )
    words = type_of(say.lang)
    return tuple(
        Point(str(i), words.cut(lead, LIST / 2, 1, bold=True), words.cut(text, _beside(words, lead), 1))
        for i, (lead, text) in enumerate(pairs, start=1)
        if i <= MOST_ORDER
    )


def _beside(words: Type, lead: str) -> float:
    """What a line of a list has left after its stressed beginning."""
    return LIST - min(wide(lead, words.size, bold=True), LIST / 2) - 2


def _tactics_head(subject: Subject, plan: Negotiation | None) -> Titled:
    say, words = subject.say, type_of(subject.say.lang)
    note = say.text(plan.tactics) if plan else ""
    return Titled(say("deal.tactics"), words.cut(note, WIDE - 40, 1, small=True))


def _tactics(subject: Subject, plan: Negotiation) -> tuple[Tactic, ...]:
    """How to behave towards each role that somebody holds here: the plan's words, else the playbook's."""
    say, words = subject.say, type_of(subject.say.lang)
    found = []
    for status in subject.found.roles:
        text = plan.for_roles.get(status.role.id) or status.role.tactics
        if text and status.holders:
            role = stakeholders.buying_role(say, status.role.id)
            found.append(Tactic(role, words.cut(say.text(text), QUARTER, 4)))
    return tuple(found[:4])
