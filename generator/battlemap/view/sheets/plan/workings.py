"""The appendix of the plan: the working of each score, part by part."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedOpportunity
from battlemap.view.marks import Working
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.workings import PLAIN, SIGNED, TOTAL, working


def workings(sheet: Sheet) -> tuple[Working, ...]:
    """Scores of the account, then those of its opportunities; what nothing is known of is left out."""
    made = (*_account(sheet), *(one for found in sheet.account.opportunities for one in _of(sheet, found)))
    return tuple(one for one in made if one.rows)


def _account(sheet: Sheet) -> Iterator[Working]:
    say, account = sheet.say, sheet.account
    hundred = "0 – 100"
    yield working(say, account.health, say("account.health_how"), unit=hundred)
    yield working(say, account.people.coverage.score, say("sheets.brief.score.coverage"), unit=hundred)
    for card in account.cards.values():
        if card.score.known:
            yield working(say, card.score, say.text(card.card.label), unit=hundred)
    yield working(say, account.information.score, say("sheets.plan.information"), unit=hundred)
    yield working(say, account.freshness.score, say("sheets.brief.score.freshness"), unit=hundred)
    for score, key in ((account.attractiveness, "attractiveness"), (account.position, "position")):
        if score.known:
            yield working(say, score, say(f"sheets.plan.{key}"), unit=hundred)


def _of(sheet: Sheet, found: AssessedOpportunity) -> Iterator[Working]:
    say = sheet.say
    title = say.text(found.opportunity.title)
    for card in found.cards.values():
        if card.score.known:
            form = SIGNED if card.score.low < 0 else PLAIN
            name = say("sheets.plan.of", title=title, name=say.text(card.card.label))
            yield working(say, card.score, name, form=form)
    if found.evaluation:
        for total in found.evaluation.totals:
            name = say("sheets.plan.of", title=title, name=say.text(total.name))
            yield working(say, total, name, form=TOTAL)
