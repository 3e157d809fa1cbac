"""The small finished things every page is made of: marks, workings, flags, lists.

Frozen values with words in one language; a component of the theme draws each. `tone` is always one of "" good
warn bad us rival mute faint; `kind` of a mark is plus, zero, minus or unknown.
"""

from typing import ClassVar

from battlemap.view.charts.trendline import Trendline
from battlemap.view.finished import finished

PLUS, MINUS, ZERO, UNKNOWN = "plus", "minus", "zero", "unknown"
TRUE_MINUS = "−"


class SanitisedHtml(str):
    """HTML that has passed the allow-list of the Markdown renderer; the only text a page prints unescaped."""

    __slots__ = ()


@finished
class Link:
    """A place to go: `href` relative to the page, None where there is nowhere to go (drawn as plain text)."""

    label: str
    href: str | None = None


@finished
class SourceLink(Link):
    """Where an input is written, as `huaxin.md:41`; `href` is its line on the git host, if there is one."""


@finished
class Span:
    """A run of words inside a line: its tone, whether it is stressed, where it leads."""

    text: str
    tone: str = ""
    strong: bool = False
    href: str | None = None


Line = tuple[Span, ...]


def line(text: str, tone: str = "") -> Line:
    """A line from text in which `**words**` are stressed; `tone` colours the stressed words."""
    parts = enumerate(text.split("**"))
    return tuple(Span(part, tone if i % 2 else "", i % 2 == 1) for i, part in parts if part)


@finished
class Mark:
    """A criterion's rating as a square: + − 0 ?. `word` says the same for readers who do not see it."""

    kind: str
    char: str
    word: str = ""


def mark(rating: int | None, word: str = "") -> Mark:
    """The square of a rating −1, 0, +1 or None (M27)."""
    if rating is None:
        return Mark(UNKNOWN, "?", word)
    return Mark(*((PLUS, "+") if rating > 0 else (MINUS, TRUE_MINUS) if rating < 0 else (ZERO, "0")), word)


@finished
class Sign:
    """A person's attitude as a sign: ++ + 0 − −− ?."""

    kind: str
    text: str
    word: str = ""


def sign(support: int | None, word: str = "") -> Sign:
    """The sign of support −2 … +2 or None (M17)."""
    if support is None:
        return Sign(UNKNOWN, "?", word)
    if support == 0:
        return Sign(ZERO, "0", word)
    return Sign(PLUS, "+" * support, word) if support > 0 else Sign(MINUS, TRUE_MINUS * -support, word)


@finished
class Contact:
    """Depth of contact in quarters of a disc: 0 none, 1 brief, 2 several, 3 regular, 4 deep."""

    quarters: int
    word: str


@finished
class Role:
    """A buying role as one letter (E T U C; 经 技 用 教) and its name."""

    letter: str
    name: str


@finished
class Rival:
    """A rival in its constant place: letter, name, `column` 1, 2, 3 … its shade; `short` heads columns."""

    letter: str
    name: str
    column: int = 1
    href: str | None = None
    short: str = ""


@finished
class Known:
    """Known share: `tenths` 0–10 of the bar are filled; `text` is finished ("71 % known")."""

    tenths: int
    text: str


def known(share: float, text: str) -> Known:
    """The bar of a share 0–1: empty and full only where nothing and everything is known."""
    tenths = round(share * 10)
    if 0 < share < 1:
        tenths = min(max(tenths, 1), 9)
    return Known(tenths, text)


@finished
class Blocks:
    """A value on 1–5 as five blocks and the number; `filled` None is unknown. tone: "" us bad."""

    filled: int | None
    text: str
    tone: str = ""


@finished
class WorkRow:
    """One part of a score; `source` is the line of its input, `note` says what it rests on."""

    label: str
    value: str
    weight: str = ""
    points: str = ""
    known: str = ""
    note: str = ""
    source: SourceLink | None = None


@finished
class WorkWords:
    """Column heads of a working; an empty head drops its column."""

    part: str
    value: str
    weight: str
    points: str
    known: str
    missing: str


@finished
class Working:
    """A score that opens to how it was computed; rows re-add to the total as printed.

    `value` is what stands closed ("60", "not assessed"); `side` is right or left: where the sheet opens.
    """

    title: str
    value: str
    words: WorkWords
    rows: tuple[WorkRow, ...]
    total: WorkRow | None = None
    unit: str = ""
    known: Known | None = None
    missing: tuple[str, ...] = ()
    note: str = ""
    link: Link | None = None
    tone: str = ""
    side: str = "right"


@finished
class Figure:
    """A key figure: label, value, small note, line over time; a working replaces the value; tone `words`
    sets it smaller.
    """

    label: str
    value: str
    note: str = ""
    tone: str = ""
    known: Known | None = None
    working: Working | None = None
    href: str | None = None
    line: Trendline | None = None


@finished
class Heading:
    """A finding: the sentence to repeat, above it what the block is (`kick`), below how to read (`dek`)."""

    title: str
    dek: str = ""
    kick: str = ""
    id: str = ""


@finished
class Flag:
    """A red flag: severity act (filled) or watch (outline), fact, sentence to say, next step, who, when.

    `subject` is the account where a list spans several; `more` leads to the flags a short list leaves out.
    """

    severity: str
    severity_word: str
    fact: str
    say: str = ""
    next_step: str = ""
    who: str = ""
    due: str = ""
    late: bool = False
    subject: Link | None = None
    source: SourceLink | None = None
    more: Link | None = None


@finished
class Move:
    """A next move: when, what, whose; `late` turns the date red ("late 5 d")."""

    when: str
    text: str
    who: str = ""
    who_full: str = ""
    late: bool = False
    href: str | None = None


@finished
class Question:
    """A fact worth finding: the question and, small, why it matters and whom to ask."""

    text: str
    hint: str = ""
    href: str | None = None


@finished
class Empty:
    """A section without data in one line: its name, that nothing is there, what would be enough to start."""

    kind: ClassVar[str] = "empty"
    id: str
    name: str
    text: str
    link: Link | None = None


@finished
class LegendItem:
    """One entry of a legend: `symbol` names a sprite symbol, or `char` with `tone` is printed as it is."""

    text: str
    symbol: str = ""
    char: str = ""
    tone: str = ""


@finished
class CheckItem:
    """A checklist line: proved, ticked, contradicted, open or not_applicable, and who or what says so."""

    state: str
    state_word: str
    text: str
    mandatory_word: str = ""
    by: str = ""
    alarm: str = ""
    source: SourceLink | None = None
