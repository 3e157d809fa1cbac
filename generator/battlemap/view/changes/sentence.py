"""The sentence of a change, and why a score moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal

from battlemap.assess.results.base import Money, Share
from battlemap.diff.changes import AccountChanges, Change, Reason, Span, Value
from battlemap.diff.kinds import SCORES
from battlemap.model.text import Text
from battlemap.view.changes.values import sign, subject, told
from battlemap.view.format import shortened
from battlemap.view.names import said
from battlemap.view.voice import Voice

MOST_BRIEF = 3
LONGEST = 160  # characters of a text of the plans inside a sentence
PASSAGE = 100  # and of one that came or went
_TAILS = ("title", "value", "stage", "reason", "rival", "note", "silence", "who", "due", "people", "name")
_REASONS = frozenset({"reason", "note", "silence"})
_OWN_NAME = frozenset(
    {
        *("opportunity", "outcome", "claimed", "evidenced", "value", "weighted", "close"),
        *("deal_owner", "buying_step", "next_step", "strategy", "lead", "price"),
    }
)


def sentence(voice: Voice, change: Change) -> str:
    """What changed, in one sentence without a full stop."""
    names = _names(voice, change)
    key = _key(voice, change)
    if voice.words.has(f"{key}.many"):
        count = abs(_days(change))
        return voice.count(key, count, **{n: v for n, v in names.items() if n != "count"})
    return voice(key, **names)


def brief(voice: Voice, found: AccountChanges) -> str:
    """The few most important edits in a handful of words; empty where none of them can be told so."""
    told: list[str] = []
    for change in found.edits:
        key = next((k for f in _forms(change) if voice.words.has(k := f"brief.{change.kind}.{f}")), None)
        words = voice(key, **_names(voice, change)) if key else ""
        if words and words not in told:
            told.append(words)
    line = voice("brief.gap").join(told[:MOST_BRIEF])
    return line[:1].upper() + line[1:]


def about(voice: Voice, change: Change) -> str:
    """The opportunity that a change belongs to; empty where the sentence names it, or there is none."""
    if change.opportunity is None or change.kind in _OWN_NAME:
        return ""
    return subject(voice, change.of)


def reasons(voice: Voice, change: Change, most: int = 3) -> tuple[str, ...]:
    """The parts that moved a score most, with what time alone did of it."""
    found = [_reason(voice, reason) for reason in change.reasons[:most]]
    if isinstance(change.aged, int | float) and isinstance(change.before, int | float):
        by_time = round(change.aged - change.before, 1)
        if by_time:
            found.append(voice("changed.by_time", figure=_signed(voice, by_time)))
    return tuple(found)


def passages(voice: Voice, change: Change, most: int = 3) -> str:
    """What came into a text and what went out of it: of each about as much, then how much is left out."""
    came, went = change.passages
    new = min(len(came), max(most - len(went), (most + 1) // 2))
    old = min(len(went), most - new)
    shown = (("changed.came", came[:new]), ("changed.went", went[:old]))
    told = [voice(key, texts=_quoted(voice, texts)) for key, texts in shown if texts]
    left = len(came) + len(went) - new - old
    return voice("brief.gap").join([*told, *([voice.count("changed.passages", left)] if left else ())])


def _quoted(voice: Voice, texts: Iterable[Text]) -> str:
    found = (voice("changed.passage", text=shortened(voice.text(text), PASSAGE)) for text in texts)
    return voice("changed.passage_gap").join(found)


def _reason(voice: Voice, reason: Reason) -> str:
    return voice("changed.reason", name=voice.text(reason.label), delta=_signed(voice, reason.delta))


def _signed(voice: Voice, value: float) -> str:
    return voice.signed(value, 0 if value == int(value) else 1)


def _key(voice: Voice, change: Change) -> str:
    """The most particular sentence that the playbook has for this change."""
    has = voice.words.has
    for form in _forms(change):
        key = f"changed.{change.kind}.{form}"
        if change.cause == "time" and has(f"{key}.time"):
            return f"{key}.time"
        if has(key) or has(f"{key}.many"):
            return key
    return f"changed.{change.kind}.moved"


def _forms(change: Change) -> Iterator[str]:
    before, after = change.before, change.after
    if isinstance(after, str) and isinstance(before, str):
        yield f"{before}.{after}"
    if isinstance(after, str):
        if change.names and change.names.get("people"):
            yield f"{after}.with"
        yield after
    if before is None:
        yield "new"
    elif after is None:
        yield "gone"
    else:
        step = _step(before, after)
        if step:
            yield "up" if step > 0 else "down"
        elif change.direction in ("better", "worse"):
            yield "up" if change.direction == "better" else "down"
    yield "moved"


def _step(before: Value, after: Value) -> float:
    """Which way a value went; 0 for what has no order."""
    old, new = _size(before), _size(after)
    return 0.0 if old is None or new is None else new - old


def _size(value: Value) -> float | None:
    match value:
        case Money(amount, _):
            return float(amount)
        case Share(share):
            return share
        case Span(low, likely, high, _):
            return float((low + 4 * likely + high) / Decimal(6))
        case date():
            return float(value.toordinal())
        case int() | float():
            return float(value)
        case _:
            return None


def _days(change: Change) -> int:
    before, after = change.before, change.after
    if isinstance(before, date) and isinstance(after, date):
        return (after - before).days
    return 0


def _names(voice: Voice, change: Change) -> dict[str, str]:
    """Everything that a sentence may ask for, as words."""
    more = change.names or {}
    fine = bool(more.get("signed")) or _alike(change)
    if change.kind == "flag" and not hasattr(change.subject, "id"):
        name = said(voice, change.subject, {k: v for k, v in more.items() if v is not None})  # type: ignore[misc]
    else:
        name = subject(voice, change.subject)
    before, after = (told(voice, change.kind, value, fine) for value in (change.before, change.after))
    if before == after and isinstance(change.before, Text) and isinstance(change.after, Text):
        before, after = (text.other(voice.lang) or before for text in (change.before, change.after))
    likely = (v.likely if isinstance(v, Span) else None for v in (change.before, change.after))
    before_likely, after_likely = (
        voice.money(amount, span.currency) if amount is not None and isinstance(span, Span) else ""
        for amount, span in zip(likely, (change.before, change.after), strict=True)
    )
    found = {
        "before_likely": before_likely,
        "after_likely": after_likely,
        "name": name,
        "of": subject(voice, change.of),
        "before": _short(before),
        "after": _short(after),
        "from": sign(change.before),
        "to": sign(change.after),
    }
    words = {n: _short(told(voice, n, value)) for n, value in more.items() if value not in (None, "", ())}
    if "side" in words:
        words["side"] = voice(f"changed.side.{words['side']}")
    tails = {
        f"{n}_tail": voice(
            "changed.reason_tail" if n in _REASONS else "changed.tail", text=text.rstrip("。.")
        )
        for n in _TAILS
        if (text := {"name": name, **words}.get(n))
    }
    empty = {f"{n}_tail": "" for n in _TAILS}
    return {**empty, **words, **found, **tails}


def _alike(change: Change) -> bool:
    """True for figures that only their decimals tell apart."""
    before, after = change.before, change.after
    whole = isinstance(before, int | float) and isinstance(after, int | float)
    return whole and change.kind in SCORES and round(before) == round(after)  # type: ignore[arg-type]


def _short(words: str) -> str:
    return shortened(words, LONGEST)
