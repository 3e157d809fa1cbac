"""Customer pyramid: a slice per tier, bars for its share of revenue and profit (M01)."""

from collections.abc import Sequence

from battlemap.view.charts.measure import coordinate as c
from battlemap.view.finished import finished

WIDTH, HEIGHT, BAR = 132, 46, 90


@finished
class Tier:
    """A tier, the top first: finished texts and shares 0–1 (None unknown)."""

    name: str
    part: str
    customers: str
    plans: str
    revenue: float | None
    revenue_text: str
    profit: float | None
    profit_text: str


@finished
class Slice:
    """A tier as drawn: the slice's path, and bars of 0–90 units (None where unknown)."""

    tier: Tier
    path: str
    top: bool
    revenue_bar: str | None
    profit_bar: str | None


@finished
class PyramidWords:
    """Heads of the table that carries the pyramid."""

    caption: str
    tier: str
    customers: str
    revenue: str
    profit: str
    bars: str


@finished
class Pyramid:
    """The pyramid, a slice per table row."""

    words: PyramidWords
    slices: tuple[Slice, ...]


def pyramid(tiers: Sequence[Tier], words: PyramidWords) -> Pyramid:
    """The pyramid of these tiers; bars share one scale, the largest share fills it."""
    shares = [v for t in tiers for v in (t.revenue, t.profit) if v is not None]
    most = max(shares, default=0) or 1
    half = WIDTH / 2 / max(len(tiers), 1)
    slices = []
    for i, tier in enumerate(tiers):
        top, foot = half * i, half * (i + 1) - (2 if i == len(tiers) - 1 else 0)
        mid = WIDTH / 2
        path = f"M{c(mid - top)} 0H{c(mid + top)}L{c(mid + foot)} {HEIGHT}H{c(mid - foot)}z"
        slices.append(Slice(tier, path, i == 0, _bar(tier.revenue, most), _bar(tier.profit, most)))
    return Pyramid(words, tuple(slices))


def _bar(share: float | None, most: float) -> str | None:
    return None if share is None else c(max(share, 0) / most * BAR)
