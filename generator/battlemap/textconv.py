"""A plan as one fact per line, so that plain `git diff` compares facts.

Quotes, order and layout leave no trace: lines are sorted, items of a list go by their id. Git starts this
once per version of a file, so it reads events of the YAML parser itself and imports nothing of the package.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import AliasEvent, MappingStartEvent, NodeEvent, ScalarEvent, SequenceStartEvent

MAX_DEPTH = 20
MAX_EVENTS = 60_000
_PARTS = re.compile(r"\ufeff?---[ \t]*\n(?P<data>.*?)^---[ \t]*$\n?(?P<body>.*)", re.DOTALL | re.MULTILINE)
_CONFLICT = re.compile(r"^(<{7}|>{7})", re.MULTILINE)
_LONE_QUESTION_MARK = re.compile(r"(?<![^\s,\[{])\?(?=[ \t]*(?:[,\]}\n]|[ \t]#|\Z))")
_STAND_IN = "\ue03f"  # a lone `?` means unknown in plans and a complex key in YAML
_NAMES = ("id", "date", "criterion", "flag", "channel", "phase", "since", "text", "what")
_SHORT = ("rating", "likely", "text", "state", "wanted", "done", "due")  # the one key of a short form
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _UnreadableError(Exception):
    """The text holds something that plans may not hold."""


def facts(data: bytes) -> bytes:
    """The facts of a file, then its text below the frontmatter; what does not hold comes as it is."""
    try:
        parts = _PARTS.fullmatch(data.decode("utf-8").replace("\r\n", "\n"))
        if parts is None or _CONFLICT.search(parts["data"]):
            return data
        lines = sorted(_lines("", _tree(parts["data"])))
    except (UnicodeDecodeError, yaml.YAMLError, _UnreadableError, ValueError, StopIteration):
        return data
    return "\n".join((*lines, "", parts["body"])).encode()


def _tree(text: str) -> Any:
    """Maps, lists and texts; nothing is turned into another type."""
    events = _events(text)
    next(events)  # the stream begins
    next(events)  # the document begins
    return _node(next(events), events, 0)


def _events(text: str) -> Iterator[Any]:
    for count, event in enumerate(yaml.parse(_LONE_QUESTION_MARK.sub(_STAND_IN, text), Loader=_LOADER)):
        tagged = isinstance(event, NodeEvent) and (event.anchor or getattr(event, "tag", None))
        if count > MAX_EVENTS or isinstance(event, AliasEvent) or tagged:
            raise _UnreadableError
        yield event


def _node(event: Any, events: Iterator[Any], depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise _UnreadableError
    if isinstance(event, ScalarEvent):
        return event.value
    if isinstance(event, SequenceStartEvent):
        items = []
        while isinstance(following := next(events), NodeEvent):
            items.append(_node(following, events, depth + 1))
        return items
    if not isinstance(event, MappingStartEvent):
        raise _UnreadableError
    found: dict[str, Any] = {}
    while isinstance(key := next(events), NodeEvent):
        if not isinstance(key, ScalarEvent) or key.value in found:
            raise _UnreadableError
        found[key.value] = _node(next(events), events, depth + 1)
    return found


def _lines(path: str, value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if len(value) == 1 and path and (key := next(iter(value))) in _SHORT:
            yield from _lines(path, value[key])
            return
        for key, inner in value.items():
            yield from _lines(f"{path}.{key}" if path else key, inner)
    elif isinstance(value, list):
        seen: Counter[str] = Counter()
        for item in value:
            name = _name(item)
            seen[name] += 1
            again = f" {seen[name]}" if name and seen[name] > 1 else ""
            yield from _lines(f"{path}[{name}{again}]", item)
    else:
        first, *others = value.replace(_STAND_IN, "?").split("\n")
        yield f"{path}: {first}"
        yield from (f"{path}:{number:03} {line}" for number, line in enumerate(others, 2))


def _name(item: Any) -> str:
    """What an item of a list goes by; empty for a bare word, which is its own name."""
    if not isinstance(item, dict):
        return ""
    return next((item[key] for key in _NAMES if isinstance(item.get(key), str)), "")
