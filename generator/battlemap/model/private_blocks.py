"""Private blocks of a Markdown body: lines from `:::team` to `:::` are for that audience only.

Whatever looks like a fence and is not one is a fault, because a slip of the pen must not publish what was
meant to stay inside. A body with faults is hidden as a whole from everyone but the team.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from battlemap.model.base import Audience

Kind = Literal["unclosed", "unopened", "audience", "misplaced"]

_FENCE = re.compile(r"(?P<before>[\s>*+\-|#]*)[:：]{3,}[ \t]*(?P<word>.*?)[ \t]*[:：]*[ \t]*")
_AUDIENCES = {a.value: a for a in Audience}


@dataclass(frozen=True, slots=True)
class BlockFault:
    """What is wrong with a fence: its line, 1-based within the body, and the word typed after the colons."""

    line: int
    kind: Kind
    word: str = ""


@dataclass(frozen=True, slots=True)
class _Fence:
    line: int
    alone: bool
    word: str


def faults(text: str) -> tuple[BlockFault, ...]:
    """Everything wrong with the private blocks of a body; empty for one that may be published."""
    found: list[BlockFault] = []
    open_fence: _Fence | None = None
    for fence in _fences(text):
        if not fence.alone:
            found.append(BlockFault(fence.line, "misplaced", fence.word))
        elif fence.word:
            if fence.word not in _AUDIENCES:
                found.append(BlockFault(fence.line, "audience", fence.word))
            if open_fence:
                found.append(BlockFault(open_fence.line, "unclosed", open_fence.word))
            open_fence = fence
        elif open_fence is None:
            found.append(BlockFault(fence.line, "unopened"))
        else:
            open_fence = None
    if open_fence:
        found.append(BlockFault(open_fence.line, "unclosed", open_fence.word))
    return tuple(found)


def visible(text: str, audience: Audience) -> str:
    """The body as this audience may read it."""
    if ":::" not in text and "：：：" not in text:
        return text
    return "\n".join(line for _, line, seen in _lines(text, audience) if seen)


def hidden(text: str, audience: Audience) -> Iterator[tuple[int, str]]:
    """Line numbers, 1-based within the body, and lines that this audience must not see."""
    return ((number, line) for number, line, seen in _lines(text, audience) if not seen and line.strip())


def _lines(text: str, audience: Audience) -> Iterator[tuple[int, str, bool]]:
    if faults(text):
        seen = audience is Audience.TEAM
        yield from ((number, line, seen) for number, line in enumerate(text.split("\n"), 1))
        return
    fences = {fence.line: fence for fence in _fences(text)}
    level: Audience | None = None
    for number, line in enumerate(text.split("\n"), 1):
        fence = fences.get(number)
        if fence is None:
            yield number, line, level is None or audience.may_see(level)
        else:
            level = _AUDIENCES[fence.word] if fence.word else None
            yield number, "", True


def _fences(text: str) -> Iterator[_Fence]:
    for number, line in enumerate(text.split("\n"), 1):
        if ":::" not in line and "：：：" not in line:
            continue
        match = _FENCE.fullmatch(line)
        if match:
            yield _Fence(number, not match["before"].strip(), match["word"].lower())
