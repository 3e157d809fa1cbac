"""What came into a text and what went out of it, sentence by sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from battlemap.model.base import Model
from battlemap.model.text import Text

_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？；])\s*|\n+")
_MARK = re.compile(r"^(?:[#>|\s]+|[-*+]\s+(?:\[[ xX]\]\s*)?|\d+[.)]\s+)+")
_HEADING = re.compile(r"^[ \t]*#.*$", re.MULTILINE)
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[#|]|[-*+]\s|\d+[.)]\s))")
_RULE = re.compile(r"[\s|:=*_-]*")


class Passages(NamedTuple):
    """Sentences that only the newer text has, and those that only the older one had."""

    came: tuple[Text, ...] = ()
    went: tuple[Text, ...] = ()


NO_PASSAGES = Passages()


def compared(before: Iterable[Text], after: Iterable[Text]) -> Passages:
    """What is not in the other, in the order of its own text; what only moved is in both."""
    old, new = list(before), list(after)
    return Passages(_beyond(new, old), _beyond(old, new))


def of_markdown(body: str) -> tuple[Text, ...]:
    """The sentences of a text, without the marks that lines begin with; other line ends change nothing."""
    blocks = _BLOCK.split(_HEADING.sub(r"\g<0>\n", body))
    joined = "\n".join(" ".join(_MARK.sub("", line) for line in block.splitlines()) for block in blocks)
    return tuple(Text.plain(each) for each in _sentences(joined))


def of_value(value: object) -> tuple[Text, ...]:
    """The sentences of all texts in a value; one told in two languages stays whole."""
    return tuple(passage for text in _texts(value) for passage in _split(text))


def _split(text: Text) -> Iterator[Text]:
    if text.en is None or text.en != text.zh:
        yield text
    else:
        yield from map(Text.plain, _sentences(text.en))


def _sentences(words: str) -> Iterator[str]:
    for part in _END.split(words):
        told = " ".join(part.replace("**", "").split()).strip("| ")
        if not _RULE.fullmatch(told):
            yield told


def _texts(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Model):
        yield from _texts([getattr(value, name) for name in type(value).model_fields])
    elif isinstance(value, tuple | list | Mapping):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(part)


def _beyond(these: Iterable[Text], others: Iterable[Text]) -> tuple[Text, ...]:
    left, found = Counter(others), []
    for each in these:
        if left[each]:
            left[each] -= 1
        else:
            found.append(each)
    return tuple(found)
