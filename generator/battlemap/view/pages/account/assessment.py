"""The four questions on the main opportunity, and who fills its buying roles (M15, M27-M31)."""

from __future__ import annotations

from battlemap.assess.results.account import AssessedOpportunity
from battlemap.assess.results.people import RoleStatus
from battlemap.assess.results.scorecard import GroupScore, ScorecardResult
from battlemap.view import stakeholders
from battlemap.view.charts.measure import width
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Heading, Link, Rival, Span, Working, WorkRow, WorkWords, mark
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.pages.account.types import AssessmentBlock, RoleItem, RolesBlock
from battlemap.view.scorecards import ScoreRow, ScoreTable

ROOM = 100  # what a question may take of its column


def assessment_block(sheet: Sheet) -> AssessmentBlock:
    """The questions with a mark per criterion for us, and for each rival where the card compares."""
    say, main = sheet.say, sheet.main
    name = say("account.assessment.name")
    if main is None:
        return _without(Heading(name), say("account.assessment.no_opportunity"))
    title = say.text(main.opportunity.title)
    card = main.assessment
    if card is None or not card.score.known:
        return _without(Heading(name, kick=title), say("account.assessment.none"))
    return AssessmentBlock(
        heading=Heading(sentence(say, main.findings, "assessment") or name, kick=title),
        tables=tuple(_table(sheet, card, group) for group in card.us.groups),
        us=say("matrix.us"),
        rivals=tuple(sheet.rivals.values()) if card.rivals else (),
        conclusion=_conclusion(sheet, card),
        working=_working(sheet, main, card),
    )


def _without(heading: Heading, none: str) -> AssessmentBlock:
    return AssessmentBlock(heading, (), "", (), (), None, none)


def _table(sheet: Sheet, card: ScorecardResult, group: GroupScore) -> ScoreTable:
    say = sheet.say
    rivals: list[Rival] = []
    answers = [{part.id: part for part in group.parts}]
    if group.group.rate_rivals:
        for column in card.rivals:
            rivals.append(sheet.rivals.get(column.id) or Rival(column.id[:1].upper(), say.text(column.name)))
            theirs = next((g for g in column.groups if g.group is group.group), None)
            answers.append({part.id: part for part in theirs.parts} if theirs else {})
    words = {key: say(f"account.mark.{key}") for key in ("1", "0", "-1", "unknown")}
    rows = []
    for criterion in group.group.criteria:
        marks = []
        for column_parts in answers:
            part = column_parts.get(criterion.id)
            rating = int(part.input) if part and part.counts and part.input is not None else None
            rating = rating if rating is None else max(-1, min(1, rating))
            marks.append(mark(rating, words["unknown" if rating is None else str(rating)]))
        rows.append(ScoreRow(say.text(criterion.short or criterion.label), tuple(marks)))
    return ScoreTable(
        title=_title(sheet, group),
        balance=_balance(sheet, group),
        us=say("account.us_short"),
        rivals=tuple(rivals),
        rows=tuple(rows),
        criterion=say("account.criterion"),
    )


def _title(sheet: Sheet, group: GroupScore) -> str:
    """The question, in short where it would not fit on one line with its balance."""
    full = sheet.say.text(group.group.label)
    return full if width(full, 12, bold=True) <= ROOM else sheet.say.text(group.group.short) or full


def _balance(sheet: Sheet, group: GroupScore) -> str:
    say = sheet.say
    if group.value is None:
        return say("known.none")
    return say(
        "account.assessment.balance",
        balance=say.signed(group.value),
        known=group.answered,
        total=group.asked,
    )


def _conclusion(sheet: Sheet, card: ScorecardResult) -> tuple[Span, ...]:
    """The recommendation, and how much is known."""
    say = sheet.say
    parts = card.score.parts
    counted = say(
        "account.assessment.counted", known=sum(1 for part in parts if part.counts), total=len(parts)
    )
    if card.advice is None:
        return (Span(counted),)
    advice = card.advice.recommendation
    tone = "" if advice.tone == "neutral" else advice.tone
    return (Span(say.text(advice.label), tone, strong=True), Span(say("account.list_gap") + counted))


def _working(sheet: Sheet, main: AssessedOpportunity, card: ScorecardResult) -> Working:
    say = sheet.say
    rows = tuple(
        WorkRow(
            say.text(group.group.label),
            "?" if group.value is None else say.signed(group.value),
            known=f"{group.answered}/{group.asked}",
            note=say.text(group.band.label) if group.band else "",
        )
        for group in card.us.groups
    )
    score = card.score
    told = say.text(card.advice.recommendation.say) if card.advice else ""
    return Working(
        title=say("account.assessment.how"),
        value=say("account.working"),
        words=WorkWords(
            say("account.question"), say("account.balance"), "", "", say("account.known"), say("work.missing")
        ),
        rows=rows,
        total=WorkRow(
            say("work.total"),
            "?" if score.value is None else say.signed(score.value),
            known=f"{sum(1 for part in score.parts if part.counts)}/{len(score.parts)}",
        ),
        missing=tuple(say.text(gap.label) for gap in card.missing[:4]),
        note=told,
        link=Link(
            say("account.assessment.more"),
            opportunity_href(sheet.page, sheet.account.id, main.id, "assessment"),
        ),
        side="left",
    )


def roles_block(sheet: Sheet) -> RolesBlock | None:
    """The buying roles on the main opportunity; None where nobody holds one."""
    say, main = sheet.say, sheet.main
    if main is None or not any(status.holders for status in main.roles):
        return None
    name = say("account.roles.name")
    said = sentence(say, main.findings, "roles")
    return RolesBlock(
        Heading(said or name, kick=say("account.roles.on", title=say.text(main.opportunity.title)))
        if said
        else Heading(say("account.roles.on", title=say.text(main.opportunity.title))),
        tuple(_role(sheet, status) for status in main.roles),
    )


def _role(sheet: Sheet, status: RoleStatus) -> RoleItem:
    say, held = sheet.say, status.holders
    role = stakeholders.buying_role(say, status.role.id)
    depth = max((who.contact.depth for who in held), default=0)
    if not held:
        told = say("account.roles.nobody")
    elif len(held) == 1:
        key = "account.roles.met" if status.met else "account.roles.unmet"
        told = say(key, person=say.text(held[0].name))
    else:
        told = say("account.roles.counted", met=status.met, total=len(held))
    return RoleItem(role, stakeholders.contact(say, depth), told)
