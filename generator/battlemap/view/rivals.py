"""The rivals of an account in the order of its file: the same letter, place and shade on every page."""

from __future__ import annotations

from collections.abc import Mapping

from battlemap.assess.results.account import AssessedAccount
from battlemap.view.links import competitor_href
from battlemap.view.marks import Rival
from battlemap.view.voice import Voice

SHADES = 3
_SHORTEST = 4


def rivals(voice: Voice, account: AssessedAccount, page: str) -> Mapping[str, Rival]:
    """Every rival at the account by id; `page` is where links to their pages stand."""
    found: dict[str, Rival] = {}
    entries = [voice.plans.competitor.get(rival.id) for rival in account.account.competitors]
    names = [voice.text(entry.name) for entry in entries if entry]
    for column, (rival, entry) in enumerate(zip(account.account.competitors, entries, strict=True), start=1):
        name = voice.text(entry.name) if entry else rival.id
        letter = voice.text(entry.letter) if entry and entry.letter else name[:1].upper()
        href = competitor_href(page, rival.id) if entry else None
        found[rival.id] = Rival(letter, name, column, href, _short(name, names))
    return found


def kind(rival: Rival) -> str:
    """The shade of a rival in charts: r1, r2 or r3."""
    return f"r{min(rival.column, SHADES)}"


def _short(name: str, names: list[str]) -> str:
    """The first word of a name, where that is a word of its own and nobody else's."""
    first = name.partition(" ")[0]
    alone = sum(1 for other in names if other.partition(" ")[0] == first) == 1
    return first if alone and len(first) >= _SHORTEST else name
