"""The full plan: its script counts pages as they come out on paper; chapters not picked stay away."""

import io
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

pytestmark = pytest.mark.browser
SPACES = str.maketrans("", "", " \n\u00a0\u2003")


def opened(page: Page, path: Path, paper: str = "a4") -> None:
    page.goto(f"{path.as_uri()}#paper={paper}")
    page.wait_for_selector("html:not([data-wait])")


CONTENTS = """() => [...document.querySelectorAll('.contents a')].map(a => {
  const there = document.querySelector(a.getAttribute('href'));
  const heading = there.querySelector('.finding, h2');
  return [(heading || there).textContent.trim().slice(0, 24), Number(a.lastChild.textContent)];
})"""


def contents(page: Page) -> list[tuple[str, int]]:
    """The heading that each line of the contents leads to, and the page number it names."""
    told: list[tuple[str, int]] = page.evaluate(CONTENTS)
    return told


def printed(page: Page) -> list[str]:
    """The text of every page, without spaces."""
    reader = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    return [normalize("NFKC", leaf.extract_text()).translate(SPACES) for leaf in reader.pages]


@pytest.mark.parametrize(("name", "paper"), [("yuanshan", "a4"), ("yuanshan", "letter"), ("kestrel", "a4")])
def test_the_contents_name_the_page_of_every_section(
    sample_site: Path, new_page: Callable[..., Page], name: str, paper: str
) -> None:
    page = new_page()
    opened(page, sample_site / "print" / f"{name}.plan.html", paper)
    told = contents(page)
    leaves = printed(page)
    assert len(told) >= 5
    wrong = [(title.translate(SPACES), number) for title, number in told]
    wrong = [(title, number) for title, number in wrong if title not in leaves[number - 1]]
    assert len(wrong) <= len(told) // 15, wrong  # a few at the foot of a page, in a long plan,
    assert all(title in "".join(leaves[number - 2 : number + 1]) for title, number in wrong)  # by one page


def test_a_chapter_that_is_not_picked_is_not_printed_and_the_rest_moves_up(
    sample_site: Path, new_page: Callable[..., Page]
) -> None:
    page = new_page()
    opened(page, sample_site / "print" / "yuanshan.plan.html")
    numbers = "all => all.map(a => Number(a.lastChild.textContent))"
    before = page.eval_on_selector_all(".contents > ol > li > a", numbers)
    page.locator(".picker summary").click()
    page.get_by_label("1 Where we stand").uncheck()
    page.wait_for_selector("html:not([data-wait])")
    after = page.eval_on_selector_all(".contents > ol > li:not(.z1) > a", numbers)
    assert after[0] == 3
    assert before[1] > 3
    assert "Wherewestand" not in "".join(printed(page))
