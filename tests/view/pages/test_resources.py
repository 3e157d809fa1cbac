"""The page of resources and the funnel in motion: what stands there and what stays away."""

import re

from battlemap.model.account import Account
from battlemap.model.text import Lang
from battlemap.publish.html import render
from battlemap.view.marks import Empty
from battlemap.view.pages import opportunities, resources
from battlemap.view.pages.account.sections import TablesSection
from battlemap.view.pages.accounts.kinds import region, size
from battlemap.view.pages.resources.types import ResourcesPage
from battlemap.view.pages.sections import SectionsPage
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
