"""The sheet on the table: only what is marked for the customer can reach it."""

from dataclasses import asdict, replace

from battlemap.model.account import Account
from battlemap.model.base import Audience, audience_of
from battlemap.model.negotiation import OnTable
from battlemap.publish import html
from battlemap.view.sheets import table
from battlemap.view.sheets.table import TableSheet
from tests.view.sheets.deals import LONG, extreme, made, minimal, typical


def sheet(plan: Account, audience: Audience = Audience.TEAM) -> TableSheet:
    built = made(plan, audience=audience)
    account = built.assessed.accounts[plan.id]
    page = table.page(built.of(account.id), account, account.opportunities[0])
    assert isinstance(page.view, TableSheet)
    return page.view


def test_every_field_it_reads_is_marked_for_the_customer():
    fields = [name for name in OnTable.model_fields if name != "at"]
    assert {audience_of(OnTable, name) for name in fields} == {Audience.CUSTOMER}
    read = {"subject", "day", "place", "agenda", "issues", "agreed"}
    assert set(fields) == read


def test_it_shows_the_words_made_for_the_table_and_leaves_lines_for_the_rest():
    page = sheet(typical())
    assert (page.subject, page.day) == ("Timed deliveries", "")
    assert page.agenda == ("Scope", "Terms", "", "")
    assert page.agreed == ("",) * 4
    assert (page.issues, page.blank) == (("Price basis",), 5)
    assert page.paper.notice == "Confidential: for both sides of the table"
    assert page.paper.left_out == ""


def test_two_plans_that_differ_only_in_what_is_ours_give_the_same_bytes():
    """Non-interference, in a build for the team."""
    rich, bare = typical(), minimal()
    kept = rich.opportunities[0].on_table
    (plain,) = (one.model_copy(update={"on_table": kept}) for one in bare.opportunities)
    other = bare.model_copy(update={"id": rich.id, "name": rich.name, "opportunities": (plain,)})
    assert html.render(sheet(rich)) == html.render(sheet(other))


def test_nothing_of_ours_is_on_it_however_much_there_is():
    page = sheet(extreme("ours-only " * 20).model_copy(update={"name": minimal().name}))
    empty = replace(page, subject="", place="", agenda=(), issues=(), agreed=())
    assert "ours-only" in str(asdict(replace(page, layout=None)))  # type: ignore[arg-type]
    assert "ours-only" not in html.render(empty)


def test_far_too_much_is_cut_and_counted():
    page = sheet(extreme(LONG))
    assert (len(page.issues), page.blank, page.issues_head.note) == (6, 0, "6 of 12")
    assert page.agenda_head.note == f"{len(page.agenda)} of 12"
    assert page.lines == 3
