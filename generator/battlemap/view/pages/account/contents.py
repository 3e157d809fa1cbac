"""The contents of the page: what the sections are called in one word, with a count beside."""

from __future__ import annotations

from battlemap.view.links import past_href
from battlemap.view.marks import Empty
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.pages.changes.subject import changes_href, shown
from battlemap.view.sections import Section, TocItem

WITHOUT_ENTRY = frozenset({"cases", "silenced", "approach", "team-note", "organisation", "history"})


def contents(sheet: Sheet, sections: tuple[Section, ...]) -> tuple[TocItem, ...]:
    """The battle map, then every section that has something to show."""
    say = sheet.say
    counts = _counts(sheet)
    items = [TocItem(say("account.toc.map"), "#map", current=True)]
    for section in sections:
        if isinstance(section, Empty) or section.id in WITHOUT_ENTRY:
            continue
        items.append(TocItem(say(f"account.toc.{section.id}"), f"#{section.id}", counts.get(section.id, "")))
    trend = sheet.edition.trends.accounts.get(sheet.account.id)
    if trend is not None and trend.told:
        items.append(TocItem(say("past.toc"), past_href(sheet.page, sheet.account.id)))
    since = sheet.edition.since
    if since and shown(since, sheet.account):
        found = since.of(sheet.account.id)
        count = str(len(found.changes)) if found else ""
        items.append(TocItem(say("account.toc.changes"), changes_href(sheet.page, sheet.account.id), count))
    return tuple(items)


def _counts(sheet: Sheet) -> dict[str, str]:
    account = sheet.account
    plan = account.account
    score = account.information.score.value
    counted = {
        "opportunities": len(account.opportunities),
        "people": len(account.people.everyone),
        "competition": len(plan.competitors),
        "needs": len(plan.needs),
        "flags": len(account.flags),
        "visits": len(account.visits.done),
        "actions": sum(1 for state in account.actions if state.state != "done"),
    }
    told = {key: str(count) for key, count in counted.items() if count}
    if score is not None:
        told["information"] = sheet.say.percent(score / 100)
    return told
