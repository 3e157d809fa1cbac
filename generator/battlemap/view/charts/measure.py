"""How wide words are, roughly: enough to place labels without a font. In SVG units at the given size."""

from functools import lru_cache

_NARROW = frozenset("iljtfrI.,:;'|!()[]·’ ")
_WIDE = frozenset("mwMW@%—")


@lru_cache(maxsize=65536)
def width(text: str, size: float = 12, bold: bool = False) -> float:
    """Estimated width of a text in a sans face; a Chinese character is one em."""
    ems = 0.0
    for char in text:
        if ord(char) > 0x2E7F:
            ems += 1.0
        elif char in _NARROW:
            ems += 0.31
        elif char in _WIDE:
            ems += 0.86
        else:
            ems += 0.66 if char.isupper() else 0.56
    return ems * size * (1.06 if bold else 1.0)


@lru_cache(maxsize=65536)
def fitted(text: str, room: float, size: float = 12, bold: bool = False) -> str:
    """The text, cut with an ellipsis where it is wider than `room`."""
    if width(text, size, bold) <= room:
        return text
    while text and width(text + "…", size, bold) > room:
        text = text[:-1]
    return text.rstrip(" ,·-") + "…"


@lru_cache(maxsize=16384)
def two_lines(text: str, room: float, size: float = 11, bold: bool = False) -> tuple[str, str]:
    """The text on one line, or broken at the most even space into two; each cut to `room`."""
    if width(text, size, bold) <= room or " " not in text:
        if width(text, size, bold) > room and " " not in text and ord(text[0]) > 0x2E7F and len(text) > 3:
            half = (len(text) + 1) // 2
            return fitted(text[:half], room, size, bold), fitted(text[half:], room, size, bold)
        return fitted(text, room, size, bold), ""
    words = text.split(" ")
    breaks = [(" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words))]
    first, second = min(breaks, key=lambda pair: abs(len(pair[0]) - len(pair[1])))
    return fitted(first, room, size, bold), fitted(second, room, size, bold)


def coordinate(value: float) -> str:
    """A coordinate with at most one decimal, as short as it can be written."""
    text = f"{value:.1f}"
    return text.removesuffix(".0")
