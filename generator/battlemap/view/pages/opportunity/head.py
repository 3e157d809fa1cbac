"""The head of the page: the recommendation in a sentence, facts, key figures with their workings."""

from __future__ import annotations

from decimal import Decimal

from battlemap.assess.results.base import Spot
from battlemap.view.links import playbook_href
from battlemap.view.marks import Figure, Line, Link, Span, Working, WorkRow, WorkWords
from battlemap.view.pages.opportunity.checks import counted
from battlemap.view.pages.opportunity.matrix import lead_sheet
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.workings import SIGNED, words, working

_TONES = {"won": "good", "lost": "bad", "dropped": "warn"}


def verdict(subject: Subject) -> Line:
    """How it ended; while it is open the recommendation (M31) and the next step."""
    say, plan, gap = subject.say, subject.found.opportunity, "" if subject.say.lang == "zh" else " "
    if plan.outcome is not None:
        outcome = plan.outcome
        label = say(f"opportunity.ended_{outcome.result}", day=say.full_day(outcome.date))
        said = subject.sentences(say.text(outcome.reason))
        return (Span(subject.sentences(label), _TONES[outcome.result], strong=True), Span(gap + said))
    advice = subject.found.assessment.advice if subject.found.assessment else None
    if advice is None:
        label, tone, said = say("opportunity.no_advice"), "", say("opportunity.no_advice_why")
    else:
        tone = "" if advice.recommendation.tone == "neutral" else advice.recommendation.tone
        label, said = say.text(advice.recommendation.label), say.text(advice.recommendation.say)
    rest = subject.sentences(said, say.text(plan.next_step))
    return (Span(subject.sentences(label), tone, strong=True), Span(gap + rest))


def meta(subject: Subject) -> Line:
    """Which of the account's opportunities it is, its owner, unit and services."""
    say, plan, account = subject.say, subject.found.opportunity, subject.account
    owner = say.member(subject.found.owner)
    place = [o.id for o in account.opportunities].index(plan.id) + 1
    units = {unit.id: say.text(unit.name) for unit in account.account.profile.units}
    spans = [Span(say("opportunity.number", number=place, total=len(account.opportunities)))]
    spans.append(Span(" · " + say("opportunity.owner") + " "))
    spans.append(Span(owner or say("word.nobody"), "own" if owner else "bad"))
    if plan.unit:
        spans.append(Span(f" · {units.get(plan.unit, plan.unit)}"))
    products = [say.text(say.plans.product[id_].name) for id_ in plan.products if id_ in say.plans.product]
    if products:
        spans.append(Span(" · " + subject.joined(*products)))
    return tuple(spans)


def figures(subject: Subject) -> tuple[Figure, ...]:
    """Value, close, stage, lead on the customer's criteria or, without those, the balance of the answers."""
    held = (_value(subject), _close(subject), _stage(subject), _lead(subject) or _balance(subject))
    return tuple(figure for figure in held if figure)


def _value(subject: Subject) -> Figure:
    say, plan, value = subject.say, subject.found.opportunity, subject.found.value
    label = say("opportunity.value")
    if value.likely is None or plan.value is None:
        return Figure(label, "?", say("word.unknown"))
    amounts = {"low": value.low, "likely": value.likely, "high": value.high}
    source = say.source(Spot(plan.at, "value").location)
    rows = [
        WorkRow(say(f"opportunity.value_{key}"), _money(subject, amount), source=source)
        for key, amount in amounts.items()
        if amount is not None
    ]
    if len(set(amounts.values())) == 1:
        rows = rows[1:2]
    title = say("opportunity.value_title")
    sheet = Working(title, _money(subject, value.likely), words(say, weighted=False), tuple(rows))
    return Figure(label, sheet.value, _range(subject, value.low, value.high), working=sheet)


def _money(subject: Subject, amount: Decimal) -> str:
    return subject.say.money(amount, subject.currency)


def _range(subject: Subject, low: Decimal | None, high: Decimal | None) -> str:
    if low is None or high is None or low == high:
        return ""
    return subject.say.money_range(low, high, subject.currency)


def _close(subject: Subject) -> Figure:
    say, plan, left = subject.say, subject.found.opportunity, subject.found.close_in
    if plan.outcome is not None:
        word = say(f"opportunity.{plan.outcome.result}")
        return Figure(say("opportunity.ended"), say.day(plan.outcome.date), word, _TONES[plan.outcome.result])
    label = say("opportunity.close")
    if plan.close is None or left is None:
        return Figure(label, "?", say("word.unknown"))
    key, tone = ("in_days", "") if left >= 0 else ("overdue_days", "bad")
    return Figure(label, say.day(plan.close), say.count(f"opportunity.{key}", abs(left)), tone)


def _stage(subject: Subject) -> Figure:
    say, result = subject.say, subject.found.stage
    label = say("opportunity.stage")
    if result.claimed is None:
        return Figure(label, "–", say("opportunity.no_stage"))
    heads = WorkWords(say("opportunity.stage"), say("opportunity.items"), "", "", "", "")
    rows = tuple(
        WorkRow(
            f"{i} {say.text(gate.stage.label)}",
            say.percent(gate.checklist.share) if gate.checklist.share is not None else "–",
            note=subject.joined(
                counted(subject, gate.checklist),
                say("opportunity.since_day", day=say.day(gate.since)) if gate.since else "",
            ),
        )
        for i, gate in enumerate(result.gates, start=1)
    )
    proved = str(result.evidenced_index + 1)
    sheet = Working(
        say("opportunity.stage_title"), proved, heads, rows,
        note=say("opportunity.stage_how"),
        link=Link(say("opportunity.how_stages"), playbook_href(subject.page, "stages")),
    )  # fmt: skip
    claimed = result.claimed_index + 1
    note = say("opportunity.proved_claimed", claimed=claimed) if result.ahead else say("opportunity.proved")
    return Figure(label, proved, note, "warn" if result.ahead and subject.found.open else "", working=sheet)


def _lead(subject: Subject) -> Figure | None:
    say, result = subject.say, subject.found.evaluation
    sheet = lead_sheet(subject, result) if result else None
    if result is None or sheet is None or result.rival is None:
        return None
    note = say("opportunity.lead_note", rival=subject.rivals[result.rival].short)
    tone = "bad" if result.lead is not None and result.lead < 0 else ""
    return Figure(say("opportunity.lead_figure"), sheet.value, note, tone, working=sheet)


def _balance(subject: Subject) -> Figure | None:
    say, card = subject.say, subject.found.assessment
    if card is None or card.score.value is None:
        return None
    sheet = working(say, card.score, say.text(card.card.label), form=SIGNED, missing=card.missing)
    return Figure(say("opportunity.balance"), sheet.value, known=say.known(card.score.known), working=sheet)
