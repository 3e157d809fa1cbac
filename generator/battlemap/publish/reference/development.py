"""Development as Markdown: indicators, lines against a break, steps of loop and cycle (M07, M42-M45)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from battlemap.model.method.development import LoopStep
from battlemap.publish.prose import code, table
from battlemap.publish.reference.writer import Writer, fact, items


def indicators(to: Writer) -> Iterator[str]:
    """The customer's own figures, with what is better (M07)."""
    if to.method.indicators:
        yield to.heading("indicators")
        yield table(
            to.heads("part", "id", "name", "unit", "better"),
            (
                (
                    to.text(group.label),
                    code(each.id),
                    to.text(each.label),
                    to.speak(f"reference.unit.{each.unit}"),
                    to.speak(f"reference.better.{each.better}"),
                )
                for group in to.method.indicators
                for each in group.indicators
            ),
        )


def breaks(to: Writer) -> Iterator[str]:
    """Signs that warn of a break, and what has to be done in one (M42)."""
    if to.method.break_lines:
        yield to.heading("breaks")
        for line in to.method.break_lines:
            yield f"### {to.text(line.label)}\n"
            yield items(to, line.items)


def steps(to: Writer) -> Iterator[str]:
    """The steps of the development loop and of the account cycle (M44, M45)."""
    for part, given in (("loop", to.method.loop_steps), ("cycle", to.method.cycle_steps)):
        if given:
            yield to.heading(part)
            yield _steps(to, given)


def _steps(to: Writer, given: Sequence[LoopStep]) -> str:
    rows = (
        (
            code(step.id),
            to.text(step.label),
            fact(to, step.proof) if step.proof else to.speak("reference.dated"),
            "<br>".join(
                to.text(item.label) + to.speak("reference.colon") + fact(to, item.proof)
                for item in step.favours
                if item.proof
            ),
            str(step.every or ""),
        )
        for step in given
    )
    return table(to.heads("id", "step", "proof", "favours", "every"), rows)
