"""How a score came about, as the sheet that opens below it: parts, weights, points and their lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from battlemap.assess.results.base import Missing, Part
from battlemap.view.finished import finished
from battlemap.view.marks import Working, WorkRow, WorkWords
from battlemap.view.voice import Voice

STALE = "stale"


class Scored(Protocol):
    """Anything with a value that its parts re-add to: a score, a group of a scorecard, a weighted total."""

    @property
    def value(self) -> int | float | None:
        """The value, None when nothing is known."""

    @property
    def known(self) -> float:
        """The known share, 0 to 1."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """What it is made of."""


@finished
class Form:
    """How the figures of a working are written: with their sign or without, `places` decimals."""

    signed: bool = False
    places: int = 1

    def __call__(self, voice: Voice, value: float | None) -> str:
        """A value as printed, whole ones without decimals where there is one; "?" for one not known."""
        if value is None:
            return "?"
        places = 0 if self.places < 2 and float(value).is_integer() else self.places
        return voice.signed(value, places) if self.signed else voice.number(value, places)


PLAIN, SIGNED, TOTAL = Form(), Form(signed=True), Form(places=2)


def working(
    voice: Voice,
    scored: Scored,
    title: str,
    *,
    unit: str = "",
    form: Form = PLAIN,
    missing: Sequence[Missing] = (),
    note_of: Callable[[Part], str] | None = None,
    side: str = "right",
) -> Working:
    """The working of a score; `replace` adds a note, a link or a tone.

    `note_of` says what a part rests on; without it only parts that have gone stale carry a note.
    """
    weighted = any(part.weight is not None for part in scored.parts)
    total = form(voice, scored.value)
    return Working(
        title=title,
        value=total if scored.value is not None else voice("known.none"),
        unit=unit,
        known=voice.known(scored.known),
        words=words(voice, weighted),
        rows=tuple(_row(voice, part, form, note_of) for part in scored.parts),
        total=WorkRow(
            voice("work.total"),
            "" if weighted else total,
            voice.percent(1) if weighted and scored.value is not None else "",
            total if weighted else "",
            note=voice("known.share", percent=voice.percent(scored.known)),
        ),
        missing=tuple(voice.text(gap.label) for gap in missing),
        side=side,
    )


def words(voice: Voice, weighted: bool = True) -> WorkWords:
    """Column heads; without weights there is nothing to weigh and no column for it."""
    return WorkWords(
        part=voice("work.part"),
        value=voice("work.value"),
        weight=voice("work.weight") if weighted else "",
        points=voice("work.points") if weighted else "",
        known="",
        missing=voice("work.missing"),
    )


def _row(voice: Voice, part: Part, form: Form, note_of: Callable[[Part], str] | None) -> WorkRow:
    shown = part.input if part.counts or part.freshness == STALE else None
    note = note_of(part) if note_of else ""
    if part.freshness == STALE:
        note = f"{note} · {voice('work.stale')}" if note else voice("work.stale")
    return WorkRow(
        voice.text(part.label),
        (SIGNED if form.signed else PLAIN)(voice, shown),
        "" if part.weight is None else voice.percent(part.weight / 100),
        "" if part.points is None else form(voice, part.points),
        note=note,
        source=voice.source(part.where),
    )
