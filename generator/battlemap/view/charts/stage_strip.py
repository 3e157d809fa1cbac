"""Stage strip: seven small blocks, filled as far as proved, dashed as far as only claimed (M20)."""

from functools import lru_cache

from battlemap.view.finished import finished


@finished
class StageStrip:
    """The strip as three paths, and what it says in words."""

    label: str
    on: str
    claimed: str
    off: str


@lru_cache(maxsize=4096)
def stage_strip(proved: int, claimed: int, label: str, stages: int = 7) -> StageStrip:
    """The strip of stage numbers 0–7; a claim below what is proved adds nothing."""

    def blocks(numbers: range) -> str:
        return "".join(f"M{13 * (n - 1)} 2h11v8h-11z" for n in numbers)

    outline = "".join(
        f"M{13 * (n - 1) + 0.5:g} 2.5h10v7h-10z" for n in range(proved + 1, max(claimed, proved) + 1)
    )
    ahead = blocks(range(max(claimed, proved) + 1, stages + 1))
    return StageStrip(label, blocks(range(1, proved + 1)), outline, ahead)
