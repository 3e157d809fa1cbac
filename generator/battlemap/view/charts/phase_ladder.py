"""Phase ladder: four steps that rise, the present one filled, with the time spent on it (M40)."""

from collections.abc import Sequence

from battlemap.view.charts.measure import fitted
from battlemap.view.finished import finished

WIDTH, HEIGHT, STEP, GAP, FOOT = 314, 64, 76, 3, 62


@finished
class Phase:
    """A phase by its short name; state done, now, lost (was there, fell back) or ahead."""

    name: str
    state: str


@finished
class Stair:
    """A step as drawn; `inside` is the time spent, on the present step only."""

    x: int
    y: int
    width: int
    height: int
    kind: str
    text_kind: str
    name: str
    name_y: int
    inside: str


@finished
class PhaseLadder:
    """The ladder and what it is called."""

    width: int
    height: int
    title: str
    stairs: tuple[Stair, ...]


KINDS = {"done": "f-done", "now": "f-us", "lost": "f-off", "ahead": "f-rule"}


def phase_ladder(phases: Sequence[Phase], *, title: str, since: str) -> PhaseLadder:
    """The ladder of these phases; `since` is the time on the present step, finished ("17 months")."""
    step = (WIDTH + GAP) // max(len(phases), 1) - GAP
    stairs = []
    for i, phase in enumerate(phases):
        height = 14 + 12 * i
        stairs.append(
            Stair(
                x=i * (step + GAP),
                y=FOOT - height,
                width=step,
                height=height,
                kind=KINDS[phase.state],
                text_kind="b" if phase.state in ("now", "lost") else "t11",
                name=fitted(phase.name, step, 12 if phase.state == "now" else 11, phase.state == "now"),
                name_y=FOOT - height - 4,
                inside=fitted(since, step - 10, 11, bold=True)
                if phase.state == "now" and height > 13
                else "",
            )
        )
    return PhaseLadder(WIDTH, HEIGHT, title, tuple(stairs))
