"""Stage tracks as finished values: our seven stages above the customer's own steps (M19, M24)."""

from battlemap.view.finished import finished
from battlemap.view.marks import Link


@finished
class TrackStep:
    """A step of a track: state on, claimed, off or none (no counterpart); `strong` where it stands now."""

    label: str
    state: str
    strong: bool = False
    tone: str = ""


@finished
class Track:
    """One opportunity: our seven stages above the customer's steps in the same columns (M19, M24)."""

    title: str
    href: str | None
    notes: tuple[str, ...]
    ours: tuple[TrackStep, ...]
    theirs: tuple[TrackStep, ...]


@finished
class Tracks:
    """All tracks of an account under the names of the stages; `more` leads to those that are not shown."""

    caption: str
    stages: tuple[str, ...]
    rows: tuple[Track, ...]
    more: Link | None = None
