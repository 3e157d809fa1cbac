"""Entries as calendars to subscribe to: whole days, stable ids, stamped with the day of the plans."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from icalendar import Calendar, vText
from icalendar.parser import Contentline

from battlemap.view.export.calendar import Entry

_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_END = b"END:VCALENDAR\r\n"


@dataclass(slots=True)
class Calendars:
    """Writes calendars of the same entries; each entry is put into its form once."""

    as_of: date
    _done: dict[str, bytes] = field(default_factory=dict)

    def calendar(self, name: str, entries: Sequence[Entry]) -> bytes:
        """One calendar with a name: RFC 5545, folded at 75 octets, CRLF."""
        head = Calendar()
        head.add("prodid", "-//battlemap//account plans//EN")
        head.add("version", "2.0")
        head.add("calscale", "GREGORIAN")
        head.add("method", "PUBLISH")
        head.add("x-wr-calname", name)
        return bytes(head.to_ical()).removesuffix(_END) + b"".join(self._events(entries)) + _END

    def _events(self, entries: Iterable[Entry]) -> Iterable[bytes]:
        for entry in entries:
            if entry.uid not in self._done:
                self._done[entry.uid] = self._event(entry)
            yield self._done[entry.uid]

    def _event(self, entry: Entry) -> bytes:
        lines = [
            "BEGIN:VEVENT",
            f"UID:{_text(entry.uid)}",
            f"DTSTAMP:{self.as_of:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{entry.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{entry.day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_text(entry.title)}",
            *([f"DESCRIPTION:{_text(entry.note)}"] if entry.note else ()),
            f"CATEGORIES:{_text(entry.category)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
        return b"".join(_folded(line) + b"\r\n" for line in lines)


def _folded(line: str) -> bytes:
    folded: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]  # icalendar leaves it untyped
    return folded


def _text(words: str) -> str:
    return vText(_CONTROLS.sub(" ", words)).to_ical().decode()


def unfolded(calendar: bytes) -> str:
    """The text of a calendar with its long lines in one piece, for searching."""
    return calendar.decode().replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";").replace("\\n", "\n")
