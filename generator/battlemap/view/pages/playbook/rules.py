"""Red flags and the information to have, as rules on facts (M11)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.model.method.rules import Flag
from battlemap.view.names import spoken
from battlemap.view.pages.playbook.topic import Topic, fact, grid, items, row
from battlemap.view.tables import Row
from battlemap.view.voice import Voice


def topics(say: Voice) -> Iterator[Topic]:
    """Red flags, and information."""
    heads = [say(f"playbook.{key}") for key in ("flag", "when_all", "say_it", "next")]
    sections = tuple(
        (
            say(f"playbook.severity_{severity}"),
            grid(
                severity,
                say(f"playbook.severity_{severity}"),
                "",
                heads,
                (_flag(say, flag) for flag in say.method.flags if flag.severity == severity),
            ),
        )
        for severity in ("act", "watch")
    )
    size = say.count("playbook.flags_size", len(say.method.flags))
    yield Topic("flags", say("playbook.flags"), say("playbook.flags_about"), size, sections)
    asked = sum(len(group.items) for group in say.method.information)
    yield Topic(
        "information",
        say("playbook.information"),
        say("playbook.information_about"),
        say.count("playbook.items_size", asked),
        tuple(
            (say.text(g.label), items(say, g.id, say.text(g.label), say.text(g.about), g.items))
            for g in say.method.information
        ),
    )


def _flag(say: Voice, flag: Flag) -> Row:
    blank = spoken(say, {})
    return row(
        say.text(flag.label),
        say("playbook.semicolon").join(fact(say, ref) for ref in flag.when),
        say.text(flag.say).format_map(blank),
        say.text(flag.next).format_map(blank),
        id=f"flag-{flag.id}",
    )
