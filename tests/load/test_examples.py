"""One small file per fault that no other test names: code, line, column, the user's own word."""

import pytest

from battlemap.diagnostics import Location
from battlemap.model.hidden import Hidden
from battlemap.publish.bodies import BodyShelf
from battlemap.publish.leaks import LeakSearch
from tests.load.helpers import account, faults, found, read


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("name: X\nprivate_note: |text on the same line", ("BM218", 3, 16, None)),
        ('name: X\nprivate_note: "C:\\plans"', ("BM222", 3, 18, None)),
        ("name: X\nprofile:\n  market_position: the #1 in parts", ("BM225", 4, 24, None)),
        ("name: X\npeople: [{id: a, name: A, outside: mostly}]", ("BM311", 3, 36, "mostly")),
        (
            "name: X\nneeds: [{id: fewer-stops, need: N}]\noffers: [{id: a, name: A, need: fewer-stop}]",
            ("BM411", 4, 33, "fewer-stop"),
        ),
        ("name: X\ncases: [dock-queues]", ("BM413", 3, 9, "dock-queues")),
        ("name: X\nopportunities: [{id: a, title: A, value: {low: 4M}}]", ("BM302", 3, 42, "likely")),
    ],
)
def test_fault_of_an_account(tmp_path, fields, expected):
    assert faults(tmp_path, fields) == [expected]


def test_reviews_in_the_wrong_order(tmp_path):
    (fault,) = faults(tmp_path, "name: X\nreviewed: 2026-11-02\nnext_review: 2026-10-02")
    assert fault[:2] == ("BM319", 2)


def test_a_weight_that_is_no_number(tmp_path):
    files = {"playbook/matrix.yml": "- id: potential\n  weight: about 3\n"}
    assert found(read(tmp_path, files)) == [("BM304", "playbook/matrix.yml", 2, 11, "about 3")]


def test_a_private_block_that_ends_before_it_begins(tmp_path):
    files = {"accounts/x.md": account("name: X", "Open words.\n\n:::\n")}
    assert [(code, line) for code, _, line, *_ in found(read(tmp_path, files))] == [("BM712", 6)]


def test_a_hidden_value_in_the_site():
    where = Location("accounts/x.md", 9, 15)
    search = LeakSearch([Hidden("Loves river fishing", where)])
    (leak,) = search.search("accounts/x.html", "<p>He loves river fishing.</p>")
    assert (leak.code, leak.location, leak.word) == ("BM701", where, None)


def test_a_text_too_tangled_to_lay_out():
    shelf = BodyShelf({}, "", lambda _: False)
    shelf("> " * 400 + "deep", "accounts/x.md", "accounts/x.html")
    assert [(fault.code, fault.location.path) for fault in shelf.faults()] == [("BM721", "accounts/x.md")]


def test_an_address_that_leads_nowhere():
    shelf = BodyShelf({"accounts/y.md": "accounts/y.html"}, "", lambda name: name == "accounts/a.png")
    shelf("[there](y.md), [gone](z.md), ![seen](a.png), ![unseen](b.png)", "accounts/x.md", "accounts/x.html")
    assert [(fault.code, fault.word) for fault in shelf.faults()] == [("BM722", "b.png"), ("BM722", "z.md")]
