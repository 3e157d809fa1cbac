"""How every number is computed, as Markdown: the method's scorecards, gates, parts, flags and thresholds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from battlemap.model.method.method import Method
from battlemap.model.method.parts import Item
from battlemap.model.method.rules import Flag
from battlemap.model.text import Lang, Text
from battlemap.publish.prose import code, table
from battlemap.publish.reference.development import breaks, indicators, steps
from battlemap.publish.reference.scorecards import scorecards
from battlemap.publish.reference.writer import Writer, bands, fact, items
from battlemap.view import format as written


def markdown(lang: Lang, method: Method, facts: Mapping[str, str]) -> str:
    """The generated part of docs/how-numbers.md in one language; `facts` is call → what the fact proves."""
    to = Writer(lang, method, facts)
    return "\n".join(piece for section in SECTIONS for piece in section(to))


def stages(to: Writer) -> Iterator[str]:
    """Stages with days, probability and what their gate asks for (M19)."""
    yield to.heading("stages")
    rows = (
        (
            code(stage.id),
            to.text(stage.label),
            str(stage.typical_days or ""),
            written.percent(stage.probability, to.lang),
            written.percent(stage.gate.threshold, to.lang)
            if stage.gate.threshold is not None
            else to.speak("reference.gate_default"),
        )
        for stage in to.method.stages
    )
    yield table(to.heads("id", "name", "days", "probability", "gate"), rows)
    for stage in to.method.stages:
        if (checklist := to.method.checklist.get(stage.checklist)) and checklist.items:
            yield f"### {to.speak('reference.gate_of').format(stage=to.text(stage.label))}\n"
            yield items(to, checklist.items)


def buying(to: Writer) -> Iterator[str]:
    """The purchasing processes, each step beside the stage that fits it (M24)."""
    yield to.heading("buying")
    for process in to.method.buying_processes:
        yield f"### {to.text(process.label)} ({code(process.id)})\n"
        rows = (
            (code(step.id), to.text(step.label), to.text(to.method.stage[step.stage].label))
            for step in process.steps
        )
        yield table(to.heads("id", "step", "fits"), rows)


def health(to: Writer) -> Iterator[str]:
    """Parts of an account's health and its bands."""
    yield to.heading("health")
    rows = ((to.text(part.label), str(part.weight), to.text(part.about)) for part in to.method.health.parts)
    yield table(to.heads("part", "weight", "about"), rows)
    yield from bands(to, to.method.health.bands)


def matrix(to: Writer) -> Iterator[str]:
    """The two axes of the portfolio map and the policy of its fields (M03)."""
    yield to.heading("matrix")
    for axis in ("attractiveness", "position"):
        yield f"### {to.speak(f'reference.axis.{axis}')}\n"
        rows = (
            (to.text(part.label), str(part.weight), to.text(part.about))
            for part in to.method.matrix
            if part.axis == axis
        )
        yield table(to.heads("part", "weight", "about"), rows)
    yield table(
        to.heads("quadrant", "policy"), ((to.text(q.label), to.text(q.policy)) for q in to.method.quadrants)
    )


def tiers(to: Writer) -> Iterator[str]:
    """The cuts of the pyramid (M01) and the bands of profit that the method expects (M02)."""
    yield to.heading("tiers")
    rows = ((code(t.id), to.text(t.label), written.percent(t.up_to, to.lang)) for t in to.method.tiers)
    yield table(to.heads("id", "name", "up_to"), rows)
    bands = (
        (to.text(b.label), written.percent(b.customers, to.lang), written.percent(b.profit, to.lang))
        for b in to.method.profit_bands
    )
    yield table(to.heads("band", "customers", "profit"), bands)


def information(to: Writer) -> Iterator[str]:
    """The classes of information and what proves each item (M11)."""
    yield from _listed(to, "information", ((group.label, group.items) for group in to.method.information))


def phases(to: Writer) -> Iterator[str]:
    """What it takes to get from each phase to the next (M40)."""
    yield from _listed(to, "phases", ((phase.label, phase.needs) for phase in to.method.phases))


def grades(to: Writer) -> Iterator[str]:
    """The policy of each grade as facts (M04)."""
    yield from _listed(to, "grades", ((grade.label, grade.policy) for grade in to.method.grades))


def _listed(to: Writer, part: str, lists: Iterable[tuple[Text, Sequence[Item]]]) -> Iterator[str]:
    """A part of named lists of items, less the empty ones."""
    yield to.heading(part)
    for name, found in lists:
        if found:
            yield f"### {to.text(name)}\n"
            yield items(to, found)


def flags(to: Writer) -> Iterator[str]:
    """Every red flag: when it is raised, what to say, what to do."""
    yield to.heading("flags")
    rows = (_flag(to, flag) for flag in to.method.flags)
    yield table(to.heads("id", "about_what", "severity", "when", "say", "next"), rows)


def _flag(to: Writer, flag: Flag) -> tuple[str, ...]:
    return (
        f"{code(flag.id)}<br>{to.text(flag.label)}",
        to.speak(f"reference.subject.{flag.subject}"),
        to.speak(f"reference.severity.{flag.severity}"),
        "<br>".join(fact(to, ref) for ref in flag.when),
        to.text(flag.say),
        to.text(flag.next),
    )


def thresholds(to: Writer) -> Iterator[str]:
    """The numbers that a team may set."""
    yield to.heading("thresholds")
    rows = (
        (code(name), _figure(name, value, to.lang), to.speak(f"reference.threshold.{name}"))
        for name, value in to.method.thresholds
        if name != "at"
    )
    yield table(to.heads("id", "value", "about"), rows)


def _figure(name: str, value: Decimal, lang: Lang) -> str:
    if name.endswith("_share"):
        return written.percent(value, lang)
    return written.number(value, lang, places=0 if value == int(value) else 1)


def facts(to: Writer) -> Iterator[str]:
    """What each fact proves."""
    if to.facts:
        yield to.heading("facts")
        yield table(
            to.heads("fact", "about"), ((code(name), about) for name, about in sorted(to.facts.items()))
        )


SECTIONS = (
    scorecards,
    stages,
    buying,
    health,
    matrix,
    tiers,
    information,
    phases,
    breaks,
    steps,
    indicators,
    grades,
    flags,
    thresholds,
    facts,
)
