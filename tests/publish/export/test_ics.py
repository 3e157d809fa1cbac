"""Calendars are read by programs: whole days, stable ids, short lines, one per member."""

from dataclasses import replace
from datetime import date

from icalendar import Calendar

from battlemap.publish.export.ics import Calendars, unfolded
from battlemap.view.export.calendar import Entry

LONG = "华鑫汽配：拜访：会见王磊，把十二条线路的时效、货损、对账逐一过一遍；带上试点数据，\n再约下一次"
ENTRY = Entry("visit-1@x.battlemap", date(2026, 12, 1), "visit", LONG, "我方：陈宇", "拜访", "", ("chen-yu",))


def test_the_sample_calendar_is_whole(run, files):
    for root in ("", "zh/"):
        data = files[f"{root}data/calendar.ics"].content
        events = Calendar.from_ical(data).events
        assert len(events) == len({str(event["uid"]) for event in events}) > 50
        assert all(len(line) <= 75 for line in data.split(b"\r\n"))
        assert {event.decoded("dtstamp").date() for event in events} == {run.project.as_of}
        assert all((event.decoded("dtend") - event.decoded("dtstart")).days == 1 for event in events)
        kinds = {str(event["uid"]).split("-")[0].split("@")[0] for event in events}
        assert kinds == {"action", "visit", "review", "close", "event"}


def test_every_entry_is_in_the_calendar_of_whoever_sees_to_it(files):
    everyone = {str(e["uid"]) for e in Calendar.from_ical(files["data/calendar.ics"].content).events}
    own = [p for p in files if p.startswith("data/calendar/")]
    of_members = {str(e["uid"]) for p in own for e in Calendar.from_ical(files[p].content).events}
    assert of_members == everyone
    assert "data/calendar/chen-yu.ics" in own


def test_words_come_back_as_they_were():
    data = Calendars(date(2026, 11, 20)).calendar("大客户", [ENTRY])
    (event,) = Calendar.from_ical(data).events
    assert (str(event["summary"]), event.decoded("dtstart")) == (LONG, ENTRY.day)
    assert LONG in unfolded(data)


def test_an_id_outlives_another_day():
    later = replace(ENTRY, day=date(2027, 1, 5))
    first, second = (
        Calendar.from_ical(Calendars(date(2026, 11, 20)).calendar("x", [e])).events[0] for e in (ENTRY, later)
    )
    assert str(first["uid"]) == str(second["uid"])
