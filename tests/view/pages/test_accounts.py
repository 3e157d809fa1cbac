"""The table of all accounts: order, what cells compare by, and the filters."""

from battlemap.view.edition import PortfolioEdition
from battlemap.view.pages import accounts
from battlemap.view.pages.accounts.types import AccountRow, AccountsPage, AccountsTable
from tests.view.pages.portfolio import account, edition, rich


def table(made: PortfolioEdition) -> AccountsTable:
    view = next(accounts.pages(made)).view
    assert isinstance(view, AccountsPage)
    assert view.table is not None
    return view.table


def row(**fields: object) -> AccountRow:
    return table(edition(account("Anna", **fields))).rows[0]


def test_largest_potential_first_and_unknown_last() -> None:
    made = edition(
        account("Small", business={"potential": "2M"}),
        account("Unknown"),
        account("Large", business={"potential": "1亿"}),
    )
    rows = table(made).rows
    assert [each.name for each in rows] == ["Large", "Small", "Unknown"]
    assert [each.potential.value for each in rows] == ["100000000", "2000000", ""]


def test_an_amount_without_a_rate_is_shown_and_does_not_sort() -> None:
    potential = row(business={"currency": "USD", "potential": "2M"}).potential
    assert (potential.text, potential.value) == ("$2.0M", "")


def test_unknown_is_neither_zero_nor_a_word_of_the_program() -> None:
    bare = row()
    assert (bare.potential.text, bare.revenue.text, bare.position.text) == ("", "", "")
    assert (bare.health.text, bare.health.value) == ("not assessed", "")
    assert (bare.owner.text, bare.owner.tone) == ("no owner", "bad")


def test_a_claim_ahead_of_the_evidence_shows_both_stages() -> None:
    claimed = row(opportunities=[{"id": "deal", "title": "Deal", "stages": {"project": "2026-09-01"}}])
    # claimed is stage 4; nothing on file passes the first gate, so stage 1 is what is proved
    assert (claimed.stage.text, claimed.proved) == ("4", "1 proved")
    assert claimed.strip is not None
    assert claimed.strip.label == "claimed stage 4, proved stage 1"


def test_a_row_answers_to_the_filters_that_count_it() -> None:
    made = table(edition(*map(rich, range(7))))
    for group in made.groups:
        for facet in group.facets:
            fitting = [
                each for each in made.rows if facet.value in dict(each.facets).get(facet.name, "").split()
            ]
            assert len(fitting if facet.name else made.rows) == int(facet.count)


def test_filters_lead_to_an_address() -> None:
    hrefs = [facet.href for group in table(edition(rich(1), rich(2))).groups for facet in group.facets]
    assert "accounts.html" in hrefs
    assert "?state=overdue" in hrefs
