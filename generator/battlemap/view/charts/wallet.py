"""Share of wallet: one bar, us first, then rivals, then what is not known."""

from collections.abc import Sequence

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.charts.measure import fitted, width
from battlemap.view.finished import finished

WIDTH, HEIGHT, GAP = 350, 31, 1.5


@finished
class Share:
    """A part of the customer's spending: `share` 0–1; kind us, r1, r2, r3 or unknown."""

    name: str
    share: float
    text: str
    kind: str


@finished
class Segment:
    """A part as drawn; texts are empty where there is no room."""

    x: str
    width: str
    kind: str
    inside: str
    inside_x: str
    inside_kind: str
    name: str
    name_x: str
    anchor: str


@finished
class WalletBar:
    """The bar and what it is called."""

    width: int
    height: int
    title: str
    segments: tuple[Segment, ...]


def wallet(shares: Sequence[Share], title: str) -> WalletBar:
    """The bar of these shares, drawn in proportion to their sum."""
    shares = [s for s in shares if s.share > 0]
    total = sum(s.share for s in shares) or 1
    segments: list[Segment] = []
    at, label_from = 0.0, 0.0
    for i, s in enumerate(shares):
        wide = s.share / total * WIDTH
        last = i == len(shares) - 1
        room = WIDTH - label_from if last else max(wide - 4, 0)
        name = fitted(s.name, room, 11) if room > 20 else ""
        segments.append(
            Segment(
                x=c(at),
                width=c(max(wide - GAP, 1)),
                kind=f"f-{s.kind}",
                inside=s.text if width(s.text, 11, bold=True) + 8 <= wide else "",
                inside_x=c(at + 5),
                inside_kind="t11" if s.kind == "unknown" else "inv t11",
                name=name,
                name_x=c(WIDTH if last and i else at),
                anchor="end" if last and i else "start",
            )
        )
        label_from = at + width(name, 11) + 8 if name else label_from
        at += wide
    return WalletBar(WIDTH, HEIGHT, title, tuple(segments))
