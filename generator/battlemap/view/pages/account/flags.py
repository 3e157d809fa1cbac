"""Red flags: the first of them on the screen, all of them below, those silenced with reason and day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from battlemap.assess.results.flag import FlagResult
from battlemap.view.marks import Flag, Heading, Link
from battlemap.view.names import flag_next, flag_say, flag_title
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.pages.account.types import FlagsBlock
from battlemap.view.sections import FlagsSection, Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table

MOST = 3


def flags_block(sheet: Sheet, all_flags: tuple[Flag, ...]) -> FlagsBlock:
    """The most urgent flags with the sentence to say; the next one as a line that leads to all."""
    say, flags = sheet.say, sheet.account.flags
    shown = [replace(flag, next_step="", more=None, source=None) for flag in all_flags[:MOST]]
    if len(flags) > MOST:
        rest = len(flags) - MOST
        last = all_flags[MOST]
        more = Link(say("account.flags.all", count=len(flags)), "#flags")
        if rest == 1:
            more = Link(say("account.flags.steps"), "#flags")
        shown.append(Flag(last.severity, last.severity_word, last.fact, more=more))
    title = say("account.flags.say") if flags else say("account.flags.name")
    return FlagsBlock(Heading(title), tuple(shown), "" if flags else say("account.flags.none"))


def finished(sheet: Sheet) -> tuple[Flag, ...]:
    """Every red flag in words."""
    return tuple(_flag(sheet, flag) for flag in sheet.account.flags)


def flags_sections(sheet: Sheet, all_flags: tuple[Flag, ...]) -> Iterator[Section]:
    """Every flag with its next step, then those put to rest."""
    if all_flags:
        yield FlagsSection("flags", _heading(sheet), all_flags)
    if sheet.account.silenced:
        yield _silenced(sheet)


def _heading(sheet: Sheet) -> Heading:
    say, flags = sheet.say, sheet.account.flags
    act = sum(1 for flag in flags if flag.severity == "act")
    title = say.count("account.flags.acts", act) if act else say.count("account.flags.watches", len(flags))
    return Heading(title, say("account.flags.dek"), say("account.flags.name"))


def _flag(sheet: Sheet, flag: FlagResult) -> Flag:
    say = sheet.say
    # a day that has passed belongs to the action that missed it, not to every flag of the account
    due = say.day(flag.due) if flag.due is not None and flag.due >= say.as_of else ""
    about = sheet.about(flag.opportunity) if len(sheet.account.opportunities) > 1 else None
    spot = next((place for spot in flag.spots if (place := spot.location)), None)
    return Flag(
        severity=flag.severity,
        severity_word=say(f"account.flags.{flag.severity}"),
        fact=flag_title(say, flag),
        say=flag_say(say, flag),
        next_step=flag_next(say, flag),
        who=say.member(flag.owner) or say("word.nobody"),
        due=due,
        late=flag.owner is None,
        more=about,
        source=say.source(spot),
    )


def _silenced(sheet: Sheet) -> Section:
    say = sheet.say
    rows = tuple(
        Row(
            (
                Cell(flag_title(say, flag)),
                Cell(say.text(flag.silence.reason)),
                Cell(say.day(flag.silence.until)),
                Cell(source.label, "faint", href=source.href)
                if (source := say.source(flag.silence.at.here))
                else Cell(),
            )
        )
        for flag in sheet.account.silenced
        if flag.silence
    )
    columns = tuple(Column(say(f"account.silenced.{key}")) for key in ("flag", "reason", "until", "line"))
    name = say("account.silenced.name")
    return TablesSection(
        "silenced", Heading(name, say("account.silenced.dek")), (Table(name, columns, rows),)
    )
