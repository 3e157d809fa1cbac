"""Eight facts at the head of the brief: who they are to us, the stage, the amount, the days."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedOpportunity
from battlemap.view.pages.account.head import standing
from battlemap.view.pages.account.sheet import Sheet, closed, joined
from battlemap.view.sheets.brief.types import Fact
from battlemap.view.sheets.measure import QUARTER, Type, cut, type_of

NOTE = 60.0
KEY = 12  # points


def who(sheet: Sheet) -> str:
    """Who the customer is, in a line."""
    say, profile = sheet.say, sheet.account.account.profile
    parts = (
        say.text(profile.market_position),
        joined(
            say.term("ownership", profile.ownership),
            say.text(profile.region),
            say("sheets.brief.employees", count=say.number(profile.employees)) if profile.employees else "",
        ),
    )
    return sheet.sentences(*(closed(say, part) for part in parts if part))


def main_note(sheet: Sheet) -> str:
    """Which opportunity stage, amount and close belong to."""
    main, opened = sheet.main, len(sheet.account.open_opportunities)
    if main is None:
        return ""
    title = type_of(sheet.say.lang).cut(sheet.say.text(main.opportunity.title), NOTE, small=True)
    key = "sheets.brief.main" if opened == 1 else "sheets.brief.main_of"
    return sheet.say(key, title=title, count=opened)


def facts(sheet: Sheet) -> tuple[Fact, ...]:
    """The facts in the order of the page: four above, four below."""
    words = type_of(sheet.say.lang)
    return tuple(_cut(words, fact) for fact in _facts(sheet))


def _cut(words: Type, fact: Fact) -> Fact:
    return Fact(
        fact.label,
        cut(fact.value, QUARTER, 1, KEY, bold=True),
        words.cut(fact.note, QUARTER, 2, small=True, bold=fact.alarm),
        fact.alarm,
        fact.steps,
        fact.steps_word,
    )


def _facts(sheet: Sheet) -> Iterator[Fact]:
    say, plan = sheet.say, sheet.account.account
    yield _tier(sheet)
    yield _phase(sheet)
    yield _claimed(sheet, sheet.main)
    yield _evidenced(sheet, sheet.main)
    yield _amount(sheet, sheet.main)
    yield _close(sheet, sheet.main)
    yield Fact(
        say("sheets.brief.owner"), say.member(plan.owner) or say("word.nobody"), alarm=plan.owner is None
    )
    last = say("account.reviewed", day=say.day(plan.reviewed)) if plan.reviewed else ""
    late = plan.next_review is not None and plan.next_review < say.as_of
    day = say.full_day(plan.next_review) if plan.next_review else "?"
    yield Fact(say("sheets.brief.review"), day, last or say("sheets.brief.never_reviewed"), alarm=late)


def _tier(sheet: Sheet) -> Fact:
    say = sheet.say
    place = sheet.edition.standing
    tier = say.text(place.tier.short or place.tier.label) if place and place.tier else ""
    grade = say.term("grade", sheet.account.account.grade)
    share = sheet.account.figures.share_of_wallet
    wallet = say("sheets.brief.wallet", share=say.percent(share)) if share is not None else ""
    rank = standing(sheet).removeprefix(tier).strip(" ·,，()（）") if tier else ""
    return Fact(say("sheets.brief.tier"), joined(tier, grade) or "?", joined(rank, wallet))


def _phase(sheet: Sheet) -> Fact:
    say, result = sheet.say, sheet.account.phase
    since = say("sheets.brief.since", day=say.full_day(result.since)) if result.since else ""
    return Fact(say("sheets.brief.phase"), say.text(result.phase.label) if result.phase else "?", since)


def _claimed(sheet: Sheet, found: AssessedOpportunity | None) -> Fact:
    say, label = sheet.say, sheet.say("sheets.brief.claimed")
    if found is None:
        return Fact(label, "–", say("account.none_open"))
    stage, total = found.stage, len(say.method.stages)
    steps = tuple(
        "on" if i <= stage.evidenced_index else "un" if i <= stage.claimed_index else "off"
        for i in range(total)
    )
    word = say(
        "sheets.brief.steps", proved=stage.evidenced_index + 1, claimed=stage.claimed_index + 1, total=total
    )
    if stage.claimed is None:
        return Fact(label, "?", steps=steps, steps_word=word)
    name = say.text(stage.claimed.short or stage.claimed.label)
    return Fact(label, f"{stage.claimed_index + 1} {name}", steps=steps, steps_word=word)


def _evidenced(sheet: Sheet, found: AssessedOpportunity | None) -> Fact:
    say, label = sheet.say, sheet.say("sheets.brief.evidenced")
    if found is None:
        return Fact(label, "–")
    stage = found.stage
    if stage.evidenced is None:
        return Fact(label, "?", say("sheets.brief.no_stage"))
    blocker = next((b for b in stage.blocked_by if b.item is not None), None)
    note = ""
    if stage.ahead and blocker is not None and blocker.item is not None:
        item = say.text(blocker.item.item.label)
        note = say("sheets.brief.blocked", item=item, owner=say.member(blocker.owner) or say("word.nobody"))
    name = say.text(stage.evidenced.short or stage.evidenced.label)
    return Fact(label, f"{stage.evidenced_index + 1} {name}", note, alarm=bool(note))


def _amount(sheet: Sheet, found: AssessedOpportunity | None) -> Fact:
    say, label = sheet.say, sheet.say("sheets.brief.amount")
    if found is None:
        return Fact(label, "–")
    worth = found.value
    if worth.likely is None:
        return Fact(label, "?")
    note = ""
    if worth.low is not None and worth.high is not None and worth.low != worth.high:
        note = say("sheets.brief.between", low=sheet.money(worth.low), high=sheet.money(worth.high))
    return Fact(label, sheet.money(worth.likely), note)


def _close(sheet: Sheet, found: AssessedOpportunity | None) -> Fact:
    say, label = sheet.say, sheet.say("sheets.brief.expected")
    if found is None:
        return Fact(label, "–")
    if found.opportunity.close is None:
        return Fact(label, "?")
    left = found.close_in or 0
    key = "sheets.brief.in_days" if left >= 0 else "sheets.brief.days_ago"
    return Fact(
        label, say.full_day(found.opportunity.close), say(key, days=say.number(abs(left))), alarm=left < 0
    )
