"""Every page type of the sample site, in both languages, as a reader gets it from the file system."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.checks import axe_violations, horizontal_overflow, watch
from tests.browser.pages import CORNERS, LANGUAGES, PAGE_TYPES, SHEETS, SHORTER, WIDTHS, page_path

pytestmark = pytest.mark.browser
every_page = pytest.mark.parametrize("lang", LANGUAGES)
every_type = pytest.mark.parametrize("page_type", PAGE_TYPES)


@every_type
@pytest.mark.parametrize(("lang", "scheme"), CORNERS)
def test_no_axe_violation(
    sample_site: Path, new_page: Callable[..., Page], page_type: str, lang: str, scheme: str
) -> None:
    small = scheme == "dark" and page_type in SHEETS  # which are laid out for a phone, always on white
    page = new_page(scheme=scheme, width=WIDTHS[0] if small else WIDTHS[-1])
    path = page_path(sample_site, page_type, lang)
    if page_type in SHORTER and scheme == "dark":
        path = sample_site / LANGUAGES[lang] / SHORTER[page_type]
    page.goto(path.as_uri())
    assert axe_violations(page) == []


@every_page
@every_type
def test_page_fits_every_width_and_asks_nothing_of_the_network(
    sample_site: Path, page: Page, page_type: str, lang: str
) -> None:
    seen = watch(page, sample_site.as_uri())
    page.goto(page_path(sample_site, page_type, lang).as_uri())
    assert [finding for width in WIDTHS for finding in horizontal_overflow(page, width)] == []
    assert page.evaluate("[...document.styleSheets].length") > 0
    assert page.locator("html").get_attribute("lang") == {"en": "en", "zh": "zh-CN"}[lang]
    assert (seen.external, seen.errors) == ([], [])


@every_type
def test_page_reads_without_scripts(sample_site: Path, new_page: Callable[..., Page], page_type: str) -> None:
    page = new_page(javascript=False, width=390)
    page.goto(page_path(sample_site, page_type, "en").as_uri())
    assert page.locator("h1").first.inner_text().strip()


OPENED = """async () => {
    const out = [], next = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    for (const each of document.querySelectorAll("details.working")) {
        if (!each.offsetParent) continue;
        each.open = true;
        await next();
        const box = each.querySelector(".work").getBoundingClientRect();
        if (box.left < 0 || box.right > document.body.parentNode.clientWidth) out.push(each.innerText);
        each.open = false;
    }
    return out;
}"""


@pytest.mark.parametrize("path", ["zh/accounts/huaxin.html", "opportunities.html", "index.html"])
def test_every_working_opens_within_the_window(sample_site: Path, page: Page, path: str) -> None:
    page.goto((sample_site / path).as_uri())
    for width in (390, 768, 1024, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(OPENED) == [], width


@pytest.mark.parametrize("sheet", ["brief", "battle-map", "plan"])
def test_a_sheet_lies_in_the_middle_of_its_ground(sample_site: Path, page: Page, sheet: str) -> None:
    page.goto(page_path(sample_site, sheet, "en").as_uri())
    for width in (768, 1000, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        box = page.locator(".leaf").bounding_box()
        assert box is not None
        left, right = (
            box["x"],
            page.evaluate("document.documentElement.clientWidth") - box["x"] - box["width"],
        )
        assert left > 8, width
        assert abs(left - right) <= 1, width
    colours = [
        page.evaluate(f"getComputedStyle({e}).backgroundColor")
        for e in ("document.documentElement", "document.querySelector('.leaf')")
    ]
    assert colours == ["rgb(215, 216, 214)", "rgb(255, 255, 255)"]
