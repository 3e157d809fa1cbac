"""The feed is read by programs: well formed, stable ids, links that lead to the pages."""

from datetime import date
from xml.etree import ElementTree as ET

from battlemap.publish.export.atom import atom
from battlemap.view.export.feed import MOST, FeedEntry

ATOM = "{http://www.w3.org/2005/Atom}"
DAY = date(2026, 11, 20)
ENTRIES = (
    FeedEntry("a/value/x", "华鑫汽配：预计金额 <1.6M → 2.2M> & more", "Why: \u0007", "accounts/a/x.html"),
    FeedEntry("a/flag/y", "Huaxin: a flag was raised", "", "accounts/a.html"),
)


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text.encode())


def links(root: ET.Element) -> list[str]:
    return [link.attrib["href"] for link in root.findall(f"{ATOM}entry/{ATOM}link")]


def test_a_feed_holds_what_the_standard_asks_for():
    root = parsed(atom("Changes", "zh-CN", DAY, ENTRIES, author="Qianlu & Co", up="../"))
    told = [root.findtext(f"{ATOM}{name}") for name in ("title", "updated")]
    assert told == ["Changes", "2026-11-20T00:00:00Z"]
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Qianlu & Co"
    entries = root.findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == 2
    assert all(each and each.startswith("urn:uuid:") for each in ids)
    assert entries[0].findtext(f"{ATOM}title") == ENTRIES[0].title
    assert links(root) == ["../accounts/a/x.html", "../accounts/a.html"]


def test_an_entry_keeps_its_id_on_another_day():
    first, second = (
        parsed(atom("Changes", "en", day, ENTRIES, author="Q", up="../")) for day in (DAY, date(2026, 12, 1))
    )
    assert [e.text for e in first.iter(f"{ATOM}id")] == [e.text for e in second.iter(f"{ATOM}id")]


def test_the_sample_tells_what_changed(run, files):
    if "data/changes.atom" not in files:
        assert not run.editions[0].since.bases
        return
    root = parsed(files["data/changes.atom"].content)
    entries = root.findall(f"{ATOM}entry")
    assert 10 < len(entries) <= MOST
    pages = {href.removeprefix("../") for href in links(root)}
    assert all(page.startswith("accounts/") and page.endswith(".html") for page in pages)
