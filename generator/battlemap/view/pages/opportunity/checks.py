"""Checklists: the state of each item, who or what says so, and where it is written (M20)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from battlemap.assess.results.base import Share, Value
from battlemap.assess.results.stage import ChecklistResult, ItemResult
from battlemap.view.marks import CheckItem, LegendItem
from battlemap.view.names import word
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import Checklist

_SHOWN = {
    "proved": "proved",
    "ticked": "ticked",
    "contradicted": "contradicted",
    "na": "not_applicable",
    "open": "open",
    "disproved": "open",
    "unknown": "open",
}
_LEGEND = ("proved", "ticked", "contradicted", "open")
_VERDICTS = {"group_band"}  # facts whose share is what is known, not what was asked
_TOLD = ("person", "rival", "need", "days", "influence", "lead", "rating", "date")


def checklist(
    subject: Subject, items: Sequence[ItemResult], title: str, blocking: frozenset[str]
) -> Checklist:
    """A checklist with these items; `blocking` are the ids of those that keep a gate shut."""
    return Checklist(title, tuple(_item(subject, item, blocking) for item in items))


def counted(subject: Subject, result: ChecklistResult) -> str:
    """How much of a checklist is done, in words."""
    say = subject.say
    done = say("opportunity.items_done", done=result.done, total=result.applicable)
    if not result.mandatory:
        return done
    return done + say("opportunity.must_done", done=result.mandatory_done, total=result.mandatory)


def legend(subject: Subject) -> tuple[LegendItem, ...]:
    """What the boxes mean."""
    return tuple(LegendItem(subject.say(f"opportunity.check_{state}"), state) for state in _LEGEND)


def _item(subject: Subject, result: ItemResult, blocking: frozenset[str]) -> CheckItem:
    say, state = subject.say, result.state
    told = details(subject, result)
    by, alarm = told, ""
    if state == "ticked":
        by = _ticked(subject, result)
    elif state == "contradicted":
        by, alarm = say("opportunity.ticked_by", who=_ticked(subject, result)), told
    elif state == "na":
        by = say.text(result.tick.na) if result.tick else ""
    elif state == "unknown":
        by = say("word.unknown")
    if result.item.id in blocking and not alarm:
        alarm = say("opportunity.blocks")
    return CheckItem(
        state=_SHOWN[state],
        state_word=say(f"opportunity.check_{state}"),
        text=say.text(result.item.label),
        mandatory_word=say("opportunity.mandatory") if result.item.mandatory else "",
        by=by,
        alarm=alarm,
        source=say.source(next((place for spot in result.spots if (place := spot.location)), None)),
    )


def _ticked(subject: Subject, result: ItemResult) -> str:
    """Who ticked it and when."""
    tick = result.tick
    if tick is None:
        return ""
    day = subject.say.day(tick.date) if tick.date else ""
    return subject.joined(subject.say.member(tick.by), day)


def details(subject: Subject, result: ItemResult) -> str:
    """What the data say: the person, how long ago, the share."""
    if result.proof is None:
        return ""
    words = list(_details(subject, result.proof.names))
    fact = result.item.proof.fact if result.item.proof else ""
    if fact not in _VERDICTS:
        shares = (value for value in result.proof.names.values() if isinstance(value, Share))
        words += (word(subject.say, share) for share in shares)
    return " · ".join(words)


def _details(subject: Subject, names: Mapping[str, Value]) -> Iterator[str]:
    say = subject.say
    for key in _TOLD:
        value = names.get(key)
        if value is None or (key == "days" and value == 0 and "date" in names):
            continue
        if key == "days" and isinstance(value, int):
            yield say("opportunity.ago", days=say.days(value))
        elif key in {"lead", "rating"} and isinstance(value, int | float):
            yield say(f"opportunity.{key}_is", value=say.signed(value, 0 if key == "rating" else 2))
        elif key == "influence":
            yield say("opportunity.influence", influence=word(say, value))
        else:
            yield word(say, value)
