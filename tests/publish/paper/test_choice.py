"""Which sheets are meant, and what their files are called."""

import pytest

from battlemap.publish.paper.choice import Choice, file_name, parts_of

BRIEF, TABLE, OTHER = "print/huaxin.brief.html", "print/huaxin.inbound.table.html", "print/weida.brief.html"
SHARED, INDEX = "print/portfolio.html", "print/index.html"
PAGES = (BRIEF, TABLE, OTHER, SHARED, INDEX, "accounts/huaxin.html")


@pytest.mark.parametrize(
    ("sheets", "accounts", "taken"),
    [
        ((), (), [BRIEF, TABLE, OTHER, SHARED]),
        (("brief",), (), [BRIEF, OTHER]),
        ((), ("huaxin",), [BRIEF, TABLE]),
        (("table",), ("huaxin",), [TABLE]),
        (("portfolio", "brief"), ("weida",), [OTHER, SHARED]),
        (("table",), ("weida",), []),
    ],
)
def test_sheets_are_chosen_by_name_and_account(sheets, accounts, taken):
    choice = Choice(frozenset(sheets), frozenset(accounts))
    assert [page for page in PAGES if choice.takes(page)] == taken


def test_files_are_called_as_their_sheets():
    assert file_name(TABLE) == "huaxin.inbound.table.pdf"
    assert file_name("zh/" + TABLE) == "huaxin.inbound.table.zh.pdf"
    assert parts_of("zh/" + TABLE) == ("huaxin", "inbound", "table")
