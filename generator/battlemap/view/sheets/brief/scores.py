"""The strip of scores with their known share, and where the rivals stand, for the brief."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.base import Score
from battlemap.view.names import sentence
from battlemap.view.pages.account.sheet import Sheet, closed
from battlemap.view.sheets.brief.types import Strip
from battlemap.view.sheets.signs import bar


def scores(sheet: Sheet) -> tuple[Strip, ...]:
    """Health, coverage, trust, satisfaction, the main opportunity, freshness."""
    return tuple(_strip(sheet, key, score) for key, score in _scores(sheet))


def _scores(sheet: Sheet) -> Iterator[tuple[str, Score]]:
    account, main = sheet.account, sheet.main
    yield "health", account.health
    yield "coverage", account.people.coverage.score
    if account.trust:
        yield "trust", account.trust.score
    if account.satisfaction:
        yield "satisfaction", account.satisfaction.score
    if main and main.assessment:
        yield "opportunity", main.assessment.score
    yield "freshness", account.freshness.score


def _strip(sheet: Sheet, key: str, score: Score) -> Strip:
    say = sheet.say
    # health says nothing before enough is known; the others stand for what they rest on
    value = score.value if key != "health" or score.assessed else None
    signed = score.low < 0
    text = "?" if value is None else say.signed(value) if signed else say.number(value)
    unit = say("sheets.brief.of", high=say.number(score.high))
    note = say("known.none") if value is None else say.known(score.known).text
    return Strip(say(f"sheets.brief.score.{key}"), text, unit, bar(score, counts=value is not None), note)


def rivals(sheet: Sheet) -> str:
    """The totals on the customer's own criteria, then what the plan says of the rivals."""
    say, main = sheet.say, sheet.main
    result = main.evaluation if main else None
    told = closed(say, sentence(say, sheet.account.findings, "rivals")).replace("**", "")
    if result is None or main is None:
        return told or say("sheets.brief.no_rivals")
    names = {id_: rival.short or rival.name for id_, rival in sheet.rivals.items()}
    ranked = sorted(result.totals, key=lambda total: -(total.value or 0))
    totals = say("account.list_gap").join(
        f"{say('matrix.us') if total.column == 'us' else names.get(total.column, say.text(total.name))} "
        + ("?" if total.value is None else say.number(total.value, 2))
        for total in ranked
    )
    turn = closed(say, sentence(say, main.findings, "evaluation")).replace("**", "")
    return sheet.sentences(closed(say, totals), told, turn)


def rivals_note(sheet: Sheet) -> str:
    """What the totals are made on."""
    return sheet.say("sheets.brief.rivals_note") if sheet.main and sheet.main.evaluation else ""
