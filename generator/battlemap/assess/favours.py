"""People × competitors: who favours whom, and how much weight stands on each side (M17)."""

from __future__ import annotations

from collections.abc import Sequence

from battlemap.assess.answers import Rivals
from battlemap.assess.results.contacts import FavourMatrix, FavourRow, FavourSide
from battlemap.assess.results.people import Stakeholder
from battlemap.model.opportunity import US
from battlemap.model.text import Text

OUR_NAME = Text("us", "我方")
MIDDLING = 3  # the weight of a person whose influence is not known


def favour_matrix(present: Sequence[Stakeholder], rivals: Rivals) -> FavourMatrix:
    """Rows are the people whose view of a rival is known; a view that has gone stale is not."""
    sides = ((US, OUR_NAME), *rivals)
    everyone = [_row(who, rivals) for who in present]
    rows = tuple(row for row in everyone if any(view is not None for view in row.views[1:]))
    deciding = sum(_weight(row.who) for row in rows if row.first)
    return FavourMatrix(
        tuple(_side(index, id_, name, everyone, rows, deciding) for index, (id_, name) in enumerate(sides)),
        rows,
        len(everyone) - len(rows),
    )


def _row(who: Stakeholder, rivals: Rivals) -> FavourRow:
    known = dict(who.favours)
    views = (who.support, *(known.get(id_) for id_, _ in rivals))
    return FavourRow(who, views, _first(views, rivals))


def _first(views: Sequence[int | None], rivals: Rivals) -> str | None:
    """The side favoured most; it takes our own view and that of a rival to compare."""
    known = [(view, index) for index, view in enumerate(views) if view is not None]
    if views[0] is None or len(known) < 2:
        return None
    best = max(view for view, _ in known)
    leading = [index for view, index in known if view == best]
    if len(leading) > 1:
        return None
    return rivals[leading[0] - 1][0] if leading[0] else US


def _weight(who: Stakeholder) -> int:
    return who.person.influence or MIDDLING


def _side(
    index: int,
    id_: str,
    name: Text,
    everyone: Sequence[FavourRow],
    rows: Sequence[FavourRow],
    deciding: int,
) -> FavourSide:
    views = [row.views[index] for row in everyone]
    mine = [row.who for row in rows if row.first == id_]
    return FavourSide(
        id_,
        name,
        sum(1 for view in views if view is not None and view > 0),
        sum(1 for view in views if view is not None and view < 0),
        len(mine),
        sum(_weight(who) for who in mine) / deciding if deciding else None,
    )
