"""What happened at an account, as far as the plan and its earlier states tell: dated events."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.trend import Point, Trend
from battlemap.view.finished import finished
from battlemap.view.links import opportunity_href
from battlemap.view.pages.past.figures import HEALTH
from battlemap.view.voice import Voice

MOVED = 5  # points of health between two states that are told


@finished
class Event:
    """Something on a day: its kind, what it was, its tone, where it leads."""

    day: date
    kind: str
    text: str
    tone: str = ""
    href: str | None = None


def events(say: Voice, account: AssessedAccount, trend: Trend, page: str) -> list[Event]:
    """All events since the first state that is told of, the newest first."""
    first = trend.points[0].day
    found = [*_dated(say, account, page), *_seen(say, account, trend, page)]
    found = [event for event in found if first <= event.day <= say.as_of]
    found.sort(key=lambda event: event.day, reverse=True)
    start = "start" if trend.cut else "joined"
    return [*found, Event(first, start, say(f"past.{start}"))]


def _dated(say: Voice, account: AssessedAccount, page: str) -> Iterator[Event]:
    """What the plan itself dates: visits, stages as claimed, ends of opportunities."""
    for visit in account.account.visits:
        met = [say.text(who.person.name) for each in visit.people if (who := account.who(each))]
        said = say.text(visit.result or visit.goal)
        words = (
            say("past.visit", people=say.listed(met), said=said) if met and said else said or say.listed(met)
        )
        tone = {"yes": "good", "no": "bad"}.get(visit.reached or "", "")
        yield Event(visit.date, "visit", words, tone)
    for found in account.opportunities:
        href = opportunity_href(page, account.id, found.id)
        for stage, day in found.opportunity.stages.items():
            text = say("past.claimed", opportunity=_title(say, found), stage=say.term("stage", stage))
            yield Event(day, "claimed", text, href=href)
        if outcome := found.opportunity.outcome:
            text = say(f"past.ended.{outcome.result}", opportunity=_title(say, found))
            tone = {"won": "good", "lost": "bad"}.get(outcome.result, "")
            yield Event(outcome.date, "outcome", text, tone, href)


def _seen(say: Voice, account: AssessedAccount, trend: Trend, page: str) -> Iterator[Event]:
    """What shows between one state and the next."""
    for before, now in itertools.pairwise(trend.points):
        yield from _proved(say, account, before, now, page)
        if now.phase and before.phase != now.phase:
            yield Event(now.day, "phase", say.term("phase", now.phase))
        if before.health is not None and now.health is not None:
            moved = now.health - before.health
            if abs(moved) >= MOVED:
                values = (HEALTH.write(say, account, value) for value in (before.health, now.health))
                text = say("past.health_moved", **dict(zip(("before", "now"), values, strict=True)))
                yield Event(now.day, "health", text, "good" if moved > 0 else "bad")
        for flag in now.grave:
            if flag not in before.grave:
                yield Event(now.day, "raised", _flag(say, account, flag), "bad")
        for flag in before.grave:
            if flag not in now.grave:
                yield Event(now.day, "cleared", _flag(say, account, flag), "good")


def _proved(say: Voice, account: AssessedAccount, before: Point, now: Point, page: str) -> Iterator[Event]:
    order = [stage.id for stage in say.method.stages]
    for found in account.opportunities:
        old, new = before.stages.get(found.id), now.stages.get(found.id)
        if old and new and new.outcome is None and old.evidenced != new.evidenced and new.evidenced in order:
            forward = old.evidenced not in order or order.index(new.evidenced) > order.index(old.evidenced)
            key, tone = ("past.proved", "good") if forward else ("past.fell", "bad")
            text = say(key, opportunity=_title(say, found), stage=say.term("stage", new.evidenced))
            yield Event(now.day, "proved", text, tone, opportunity_href(page, account.id, found.id))


def _flag(say: Voice, account: AssessedAccount, name: str) -> str:
    """A flag by what it is called, with the opportunity that it is about."""
    flag, _, opportunity = name.partition("/")
    label = next((say.text(each.label) for each in say.method.flags if each.id == flag), flag)
    about = next((_title(say, each) for each in account.opportunities if each.id == opportunity), opportunity)
    return say("past.about", opportunity=about, flag=label) if about else label


def _title(say: Voice, found: AssessedOpportunity) -> str:
    return say.text(found.opportunity.title)
