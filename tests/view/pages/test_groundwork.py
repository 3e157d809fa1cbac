"""The second page of an account: there when the plan says anything for it, with a way to every section."""

from typing import Any

from battlemap.model.base import Audience
from battlemap.model.library import Product
from battlemap.publish import html
from battlemap.view.pages import account as account_page
from battlemap.view.sections import GridSection, PairsSection
from tests.view.pages.portfolio import account, edition

PLAN: dict[str, Any] = {
    "profile": {"units": [{"id": "north", "name": "North"}]},
    "needs": [{"id": "queue", "need": "No queue", "kind": "application", "pain": "3"}],
    "problems": [{"id": "wait", "problem": "Waiting", "cost": "2M", "need": "queue"}],
    "white_space": {"north": {"express": {"state": "open", "potential": "4M"}}},
    "window": {"us": ["Their margin"], "them": [{"text": "Who signs", "since": "2026-09-01"}]},
    "factors": {"know": "4", "believe": "2"},
    "development": {
        "phases": [{"id": "a", "name": "Begin", "start": "2026-01-01", "budget": "10k", "spent": "12k"}]
    },
    "cycle": {"measure": "2026-01-01"},
    "breaks": [{"id": "fall", "since": "2026-10-01"}],
    "financials": {"years": {"2025": {"net_margin": "7%"}}, "reference": {"net_margin": "5%"}},
    "sources": [{"channel": "web", "date": "2026-09-01"}],
}
PRODUCTS = tuple(Product.model_validate({"id": p, "name": p}) for p in ("express", "ltl"))


def built(plan: dict[str, Any], audience: Audience = Audience.LEADERSHIP) -> dict[str, Any]:
    made = edition(account("acme", **plan), products=PRODUCTS, audience=audience)
    one = made.assessed.accounts["acme"]
    return {page.path: page.view for page in account_page.pages(made.of(one.id), one)}


def test_there_is_no_second_page_while_nothing_is_written_for_it():
    pages = built({"needs": PLAN["needs"]})
    assert list(pages) == ["accounts/acme.html"]
    (line,) = [s for s in pages["accounts/acme.html"].sections if s.id == "work"]
    assert line.kind == "empty"


def test_every_section_is_drawn_and_the_first_page_leads_to_it():
    pages = built(PLAN)
    work = pages["accounts/acme.work.html"]
    drawn = {section.id for section in work.sections if section.kind != "empty"}
    assert drawn >= {
        *("problems", "dimensions", "factors", "development", "steps"),
        *("breaks", "window", "sources", "indicators"),
    }
    (links,) = [
        s for s in pages["accounts/acme.html"].sections if isinstance(s, PairsSection) and s.id == "work"
    ]
    told = {line[0].href or "": line[0].text for _, line in links.pairs}
    # the only problem leads to a need that nothing answers
    assert "¥2.0M" in told["../accounts/acme.work.html#problems"]
    assert all(href.partition("#")[2] in drawn for href in told)
    markup = html.render(work)
    assert all(f'id="{section}"' in markup for section in drawn)


def test_white_space_shows_what_there_is_to_win():
    (grid,) = [s for s in built(PLAN)["accounts/acme.html"].sections if isinstance(s, GridSection)]
    (row,) = [row for row in grid.rows if row.cells[0].state == "open"]
    assert (row.cells[0].amount, row.total, grid.foot.total) == ("¥4.0M", "¥4.0M", "¥4.0M")


def test_the_team_sees_what_only_we_know():
    assert "Their margin" in html.render(built(PLAN, Audience.TEAM)["accounts/acme.work.html"])
