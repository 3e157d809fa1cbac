"""The scripts in a real browser, on pages opened from files under the site's own policy."""

from importlib.resources import files
from pathlib import Path

import pytest

from battlemap.publish.search_index import Entry, build_index

pytestmark = pytest.mark.browser

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'self'"
HEAD = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>t</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}">"""
SEARCH = """<script src="search-index.js" defer></script><script src="search.js" defer></script></head><body>
<form action="search.html"><input id="find" type="search" name="q"><button>Find</button></form>
<p id="search-status" data-none="Nothing for {query}" data-many="{count} for {query}"></p>
<ol id="search-results"></ol></body></html>"""
ENTRIES = [
    Entry(
        "a.html", "Huaxin Auto Parts", "Account", "Second in brake parts. The negotiation begins in spring."
    ),
    Entry("b.html", "谈判阶段", "Playbook", "主要候选之一；进入谈判……回款与合同条款。"),
    Entry("c.html", "Negotiation", "Playbook", "Main candidate"),
    Entry("d.html", "<img src=x onerror=alert(1)>", "Person", "</script><b>quoted</b> text"),
]
TABLE = """<script src="table.js" defer></script></head><body>
<nav data-table="t"><a href="#t">All</a><a href="#t" data-filter="owner=xu">Xu</a></nav>
<table id="t" data-sortable>
<thead><tr><th scope="col">Name</th><th scope="col" class="num">Worth</th></tr></thead>
<tbody><tr data-owner="xu"><th scope="row">Bei</th><td data-value="9">9M</td></tr>
<tr data-owner="chen"><th scope="row">An</th><td data-value="36">36M</td></tr>
<tr data-owner="xu"><th scope="row">Cui</th><td data-value=""></td></tr></tbody></table></body></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name in ("search", "table"):
        script = files("battlemap_theme").joinpath("js", f"{name}.js").read_text("utf-8")
        (tmp_path / f"{name}.js").write_text(script, encoding="utf-8")
    (tmp_path / "search-index.js").write_text(build_index(ENTRIES, "en"), encoding="utf-8")
    (tmp_path / "search.html").write_text(HEAD + SEARCH, encoding="utf-8")
    (tmp_path / "table.html").write_text(HEAD + TABLE, encoding="utf-8")
    return tmp_path


def test_search_finds_in_both_languages_from_a_file(page, site):
    page.goto(f"{(site / 'search.html').as_uri()}?q=negotiation")
    assert page.locator("#search-results a").all_inner_texts() == ["Negotiation", "Huaxin Auto Parts"]
    assert page.locator("#search-status").inner_text() == "2 for negotiation"
    assert page.locator("#search-results mark").all_inner_texts() == ["Negotiation", "negotiation"]
    page.fill("#find", "谈判 合同")
    assert page.locator("#search-results a").all_inner_texts() == ["谈判阶段"]
    assert page.url.endswith("?q=%E8%B0%88%E5%88%A4%20%E5%90%88%E5%90%8C")
    page.fill("#find", "ＮＥＧＯＴＩＡＴＩＯＮ")
    assert page.locator("#search-results li").count() == 2
    page.fill("#find", "之一;进入")
    assert page.locator("#search-results p").inner_text() == "主要候选之一；进入谈判……回款与合同条款。"
    assert page.locator("#search-results mark").all_inner_texts() == ["之一；进入"]
    page.fill("#find", "zeppelin")
    assert page.locator("#search-status").inner_text() == "Nothing for zeppelin"
    page.fill("#find", "candidate")
    page.keyboard.press("Enter")
    assert page.locator("#search-results a").get_attribute("href") == "c.html"


def test_search_shows_markup_as_text(page, site):
    page.goto(f"{(site / 'search.html').as_uri()}?q=quoted")
    assert page.locator("#search-results a").inner_text() == "<img src=x onerror=alert(1)>"
    assert page.locator("#search-results p").inner_text() == "</script><b>quoted</b> text"
    assert page.locator("#search-results img").count() == 0


def test_a_form_sends_the_query_without_the_script(new_page, site):
    (site / "any.html").write_text(
        f'{HEAD}</head><body><form action="search.html"><input name="q"></form></body></html>',
        encoding="utf-8",
    )
    page = new_page()
    page.goto((site / "any.html").as_uri())
    page.fill("input", "谈判")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=*")
    assert page.locator("#search-results a").all_inner_texts() == ["谈判阶段"]


def names(page) -> list[str]:
    return page.locator("tbody tr:visible th").all_inner_texts()


def test_tables_sort_and_filter_and_the_address_remembers(page, site):
    page.goto((site / "table.html").as_uri())
    page.get_by_role("button", name="Worth").click()
    assert names(page) == ["An", "Bei", "Cui"]
    assert page.locator("th.num").get_attribute("aria-sort") == "descending"
    page.get_by_role("button", name="Worth").click()
    assert names(page) == ["Bei", "An", "Cui"]
    page.get_by_role("link", name="Xu").click()
    assert names(page) == ["Bei", "Cui"]
    page.goto(page.url)
    assert names(page) == ["Bei", "Cui"]
    assert page.get_by_role("link", name="Xu").get_attribute("aria-current") == "true"
    page.get_by_role("link", name="All").click()
    assert names(page) == ["Bei", "An", "Cui"]
