"""All opportunities of the account, open and closed, with what they are worth and where they stand."""

from __future__ import annotations

from battlemap.assess.results.account import AssessedOpportunity
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Heading
from battlemap.view.pages.account.competition import lead_working
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Row, Table

COLUMNS = ("name", "claimed", "proved", "value", "close", "days", "lead", "off", "owner")
NUMBERS = frozenset({"value", "days", "lead"})


def opportunities_section(sheet: Sheet) -> Section:
    """Open ones first, the most valuable on top."""
    say, found = sheet.say, sheet.account.opportunities
    if not found:
        return sheet.empty("opportunities", "account.opportunities.name")
    ordered = sorted(found, key=lambda o: (not o.open, -(o.value.likely or 0)))
    columns = sheet.columns("account.opportunities", COLUMNS, NUMBERS, frozenset({"proved"}))
    rows = tuple(_row(sheet, one) for one in ordered)
    ahead = sum(1 for one in found if one.open and one.stage.ahead)
    opened = len(sheet.account.open_opportunities)
    name = say("account.opportunities.name")
    title = say.count("account.opportunities.ahead", ahead, total=opened) if ahead else name
    heading = Heading(title, say("account.opportunities.dek"), name if ahead else "")
    return TablesSection("opportunities", heading, (Table(name, columns, rows),))


def _row(sheet: Sheet, found: AssessedOpportunity) -> Row:
    say, plan, stage = sheet.say, found.opportunity, found.stage
    claimed, proved = (say.text(s.label) if s else "?" for s in (stage.claimed, stage.evidenced))
    late = found.open and found.close_in is not None and found.close_in < 0
    value, between = "?", ""
    if found.value.likely is not None:
        value = sheet.money(found.value.likely)
        low, high = found.value.low, found.value.high
        if low is not None and high is not None and low != high:
            between = say.money_range(low, high, sheet.account.figures.currency)
    owner = say.member(found.owner)
    return Row(
        (
            Cell(
                say.text(plan.title),
                strong=True,
                href=opportunity_href(sheet.page, sheet.account.id, found.id),
            ),
            Cell(claimed),
            Cell(proved, "warn" if stage.ahead else ""),
            Cell(value, "faint" if value == "?" else "", sub=between),
            Cell(
                say.day(plan.close) if plan.close else "?", "bad" if late else "" if plan.close else "faint"
            ),
            _days(sheet, found),
            _lead(sheet, found),
            _state(sheet, found),
            Cell(owner or say("word.nobody"), "" if owner else "bad"),
        ),
        hot=bool(found.off_track),
    )


def _days(sheet: Sheet, found: AssessedOpportunity) -> Cell:
    say, stage = sheet.say, found.stage
    if stage.days is None or not found.open:
        return Cell("?" if found.open else "", "faint")
    typical = say("opportunities.typical", days=say.number(stage.typical_days)) if stage.typical_days else ""
    return Cell(say.number(stage.days), sub=typical)


def _lead(sheet: Sheet, found: AssessedOpportunity) -> Cell:
    """Our lead on the customer's criteria; it opens to our own weighted total."""
    if found.evaluation is None:
        return Cell("?" if found.open else "", "faint")
    return Cell(working=lead_working(sheet, found.evaluation))


def _state(sheet: Sheet, found: AssessedOpportunity) -> Cell:
    say, ended = sheet.say, found.opportunity.outcome
    if ended is None:
        return Cell(say.listed(say(f"track.{reason}") for reason in found.off_track), "bad")
    rival = sheet.rivals.get(ended.to) if ended.to else None
    told = say(f"account.outcome.{ended.result}", day=say.day(ended.date))
    if rival:
        told = say("account.outcome.to", day=say.day(ended.date), rival=rival.short or rival.name)
    tone = {"won": "good", "lost": "bad"}.get(ended.result, "mute")
    return Cell(told, tone, sub=say.text(ended.reason))
