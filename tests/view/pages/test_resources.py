"""The page of resources and the funnel in motion: what stands there and what stays away."""

import re

from battlemap.model.account import Account
from battlemap.model.text import Lang
from battlemap.publish.html import render
from battlemap.view.marks import Empty
from battlemap.view.pages import opportunities, resources
from battlemap.view.pages.accounts.kinds import region, size
from battlemap.view.pages.resources.types import ResourcesPage
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import TablesSection
from tests.view.pages.portfolio import account, edition, rich


def page(*accounts: Account, lang: Lang = "en") -> ResourcesPage:
    (found,) = resources.pages(edition(*accounts, lang=lang))
    assert isinstance(found.view, ResourcesPage)
    return found.view


def test_without_accounts_every_part_says_in_a_line_what_would_start_it() -> None:
    view = page()
    assert view.effort == ()
    assert view.pareto is None
    assert all(isinstance(section, Empty) for section in view.sections)
    assert "resources.html" in render(view)


def test_who_gets_too_much_is_named_with_its_shares() -> None:
    visit = {"date": "2026-10-01", "with": "boss", "cost": "900", "hours": "9", "kind": "visit"}
    boss = [{"id": "boss", "name": "Boss", "level": "decision"}]
    small = account("Small", business={"years": {"2025": {"revenue": "1M"}}}, visits=[visit], people=boss)
    cheap = {**visit, "cost": "100", "hours": "1"}
    large = account("Large", business={"years": {"2025": {"revenue": "9M"}}}, visits=[cheap], people=boss)
    view = page(small, large)
    rows = {row.line.name: row.line for row in view.effort[1].chart.rows}
    assert (rows["Small"].value_text, rows["Small"].effort_text, rows["Small"].tone) == (
        "10\xa0%",
        "90\xa0%",
        "bad",
    )
    assert (rows["Large"].effort_text, rows["Large"].verdict) == ("10\xa0%", "far less")
    assert view.effort[1].heading.title == "2 accounts get far more or far less than their share"


def test_each_key_figure_opens_to_parts_that_add_up() -> None:
    # money 900 + 100, hours 9 + 1, a visit each with one person: 1 000 over 2 contacts is 500 each;
    # the top fifth of two is the larger one, with 100 of 1 000 and 1 of 10 hours: a tenth
    visit = {"date": "2026-10-01", "with": "boss", "cost": "900", "hours": "9", "kind": "visit"}
    boss = [{"id": "boss", "name": "Boss", "level": "decision"}]
    small = account("Small", business={"years": {"2025": {"revenue": "1M"}}}, visits=[visit], people=boss)
    cheap = {**visit, "cost": "100", "hours": "1"}
    large = account("Large", business={"years": {"2025": {"revenue": "9M"}}}, visits=[cheap], people=boss)
    money, hours, visits, each, planned, top = page(small, large).figures
    for figure, total in ((money, 1000), (hours, 10), (visits, 2)):
        assert figure.working is not None
        assert figure.working.total is not None
        parts = [int(row.value.replace(",", "")) for row in figure.working.rows]
        assert (sum(parts), int(figure.working.total.value.replace(",", ""))) == (total, total)
    assert each.working is not None
    assert [row.value for row in each.working.rows] == ["¥1,000", "2"]
    assert (each.value, planned.value, planned.working) == ("¥500", "0", None)
    assert top.working is not None
    assert [(row.label, row.value) for row in top.working.rows] == [("Large", "10\xa0%")]


def test_every_entry_of_the_contents_leads_to_a_section_in_both_languages() -> None:
    languages: tuple[Lang, ...] = ("en", "zh")
    for lang in languages:
        view = page(*map(rich, range(6)), lang=lang)
        html = render(view)
        assert view.toc
        assert [item.href for item in view.toc if f'id="{item.href[1:]}"' not in html] == []
        ids = re.findall(r' id="([^"]+)"', html)
        assert len(ids) == len(set(ids))


def test_opportunities_show_conversion_and_slices() -> None:
    (found,) = opportunities.pages(edition(*map(rich, range(4))))
    assert isinstance(found.view, SectionsPage)
    kinds = {part.id: part for part in found.view.sections if isinstance(part, TablesSection)}
    assert {"conversion", "pipeline"} <= kinds.keys()
    interest = kinds["conversion"].tables[0].rows[2]
    assert [cell.text for cell in interest.cells[1:5]] == ["4", "0", "0", "4"]  # four reached it, all wait
    assert len(kinds["pipeline"].tables) == 4


def test_size_and_region_are_values_that_a_filter_can_carry() -> None:
    assert [size(n) for n in (99, 100, 999, 1000, 10_000)] == ["small", "middle", "middle", "large", "huge"]
    east = account("A", profile={"region": {"en": "East China", "zh": "华东"}})
    (made,) = edition(east).assessed.accounts.values()
    assert region(made) == "east-china"


def test_figures_of_the_opportunities_open_to_their_stages() -> None:
    stages = {"target": "2026-09-01"}
    deals = [
        {"id": "a", "title": "A", "stages": stages, "value": {"likely": "2M"}},
        {"id": "b", "title": "B", "stages": stages, "value": {"likely": "3M"}},
        {"id": "c", "title": "C", "value": {"likely": "1.5M"}},
        {"id": "d", "title": "D", "stages": stages},
    ]
    (found,) = opportunities.pages(edition(account("X", opportunities=deals)))
    assert isinstance(found.view, SectionsPage)
    opened, likely = found.view.figures[:2]
    assert opened.working is not None
    assert {row.label: row.value for row in opened.working.rows if row.value != "0"} == {
        "Target": "3",
        "No stage claimed": "1",
    }
    assert likely.working is not None
    assert likely.working.total is not None
    assert [row.value for row in likely.working.rows] == ["5,000", "1,500"]  # of A and B, of C, in thousands
    assert (likely.value, likely.working.total.value) == ("¥6.5M", "6,500")
    assert "one opportunity" in likely.working.note
