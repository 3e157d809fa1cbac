"""The buttons at every table: what lands in the clipboard and in the file."""

from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page

from battlemap.publish.headers import POLICY
from battlemap.publish.html import stylesheet

pytestmark = pytest.mark.browser

WORDS = "Copy table|CSV|Copied|Not copied|: "
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Huaxin: parts · Battle map</title>
<meta http-equiv="Content-Security-Policy" content="{POLICY}"><link rel="stylesheet" href="battlemap.css">
<script src="copy.js" defer data-words="{WORDS}"></script>
<script src="table.js" defer></script></head><body><main>
<nav data-table="t"><a href="#t" data-filter="owner=xu">Xu</a></nav>
<div class="scroll"><table id="t" data-sortable><caption class="vh">Worth / year</caption>
<thead><tr><th scope="col">Name</th><th scope="col" class="num">Worth</th>
<th scope="col">Sign</th></tr></thead>
<tbody><tr data-owner="xu"><th scope="row">Bei, "B"</th><td data-value="-9">−9.5</td><td>=1+1</td></tr>
<tr data-owner="chen"><th scope="row">An</th><td data-value="36">+36M</td><td>－HYPERLINK</td></tr>
<tr data-owner="xu">
<th scope="row">Cui<br><span>崔</span></th><td data-value="">+12&nbsp;%</td><td><span>++</span></td></tr>
</tbody></table></div>
<h2>Two</h2><table><tr><th colspan="2"><abbr title="Kestrel">K</abbr></th>
<td rowspan="2"><i title="met once"></i></td></tr>
<tr><td>@all</td><td><details><summary>60</summary>
<table><tr><td>inner</td></tr></table></details></td></tr></table>
</main></body></html>"""


@pytest.fixture
def address(tmp_path: Path) -> str:
    for name in ("copy", "table"):
        (tmp_path / f"{name}.js").write_bytes(
            files("battlemap_theme").joinpath("js", f"{name}.js").read_bytes()
        )
    (tmp_path / "battlemap.css").write_text(stylesheet(), encoding="utf-8")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return (tmp_path / "page.html").as_uri()


def downloaded(page: Page, number: int) -> tuple[str, str]:
    """Name and text of the file behind the button of a table."""
    button = page.get_by_role("button", name="CSV: ").nth(number)
    button.focus()
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes().decode("utf-8")


def test_a_file_holds_what_is_shown_in_its_order(page: Page, address: str) -> None:
    page.goto(address)
    assert downloaded(page, 0) == (
        "Huaxin-parts-Worth-year.csv",
        '\ufeffName,Worth,Sign\r\n"Bei, ""B""",-9.5,\'=1+1\r\nAn,+36M,\'－HYPERLINK\r\nCui 崔,+12 %,++\r\n',
    )
    page.get_by_role("button", name="Worth", exact=True).click()
    page.get_by_role("link", name="Xu").click()
    assert downloaded(page, 0)[1].split("\r\n")[1:] == ['"Bei, ""B""",-9.5,\'=1+1', "Cui 崔,+12 %,++", ""]


def test_spans_signs_and_folded_workings_read_as_on_the_page(page: Page, address: str) -> None:
    page.goto(address)
    assert downloaded(page, 1) == ("Huaxin-parts-Two.csv", "\ufeffKestrel,,met once\r\n'@all,60,\r\n")


@pytest.mark.parametrize("old", [False, True])
def test_a_copy_pastes_into_a_spreadsheet_and_a_mail(page: Page, address: str, old: bool) -> None:
    if old:
        page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(address)
    page.evaluate("document.addEventListener('paste', e => window.got = ['text/plain', 'text/html']"
                  ".map(t => e.clipboardData.getData(t)))")  # fmt: skip
    page.locator("#t").hover()
    button = page.get_by_role("button", name="Copy table: ").first
    assert button.evaluate("e => getComputedStyle(e.parentNode).opacity") == "1"
    button.click()
    page.get_by_text("Copied", exact=True).first.wait_for()
    assert page.get_by_role("status").inner_text() == "Copied"
    page.keyboard.press("Control+v")
    plain, rich = page.evaluate("window.got")
    assert plain.replace("\r\n", "\n").split("\n") == [
        "Name\tWorth\tSign",
        'Bei, "B"\t-9.5\t\'=1+1',
        "An\t+36M\t'－HYPERLINK",
        "Cui 崔\t+12 %\t++",
    ]
    assert "<caption>Worth / year</caption>" in rich
    assert rich.count("<tr>") == 4
    assert "<td>-9.5</td>" in rich


def test_buttons_show_on_touch_and_never_on_paper(page: Page, browser, address: str) -> None:
    page.goto(address)
    page.mouse.move(0, 0)
    assert page.locator(".take").first.evaluate("e => getComputedStyle(e).opacity") == "0"
    page.emulate_media(media="print")
    assert page.locator(".take:visible").count() == 0
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 800})
    phone = context.new_page()
    phone.goto(address)
    assert phone.locator(".take").first.evaluate("e => getComputedStyle(e).opacity") == "1"
    context.close()


@pytest.mark.parametrize("lang", ["", "zh/"])
def test_every_table_of_a_page_has_its_buttons(
    sample_site: Path, new_page: Callable[..., Page], lang: str
) -> None:
    page = new_page()
    page.goto((sample_site / f"{lang}accounts.html").as_uri())
    height = page.evaluate("document.documentElement.scrollHeight")
    assert page.locator(".take").count() == page.locator("main table").count() > 0
    name, text = downloaded_in(page, "CSV：" if lang else "CSV: ")
    assert name.endswith(".csv")
    assert len(text.splitlines()) == 1 + page.locator("#accounts tbody tr").count()
    page.route("**/copy.js", lambda route: route.abort())
    page.reload()
    assert page.evaluate("document.documentElement.scrollHeight") == height


def downloaded_in(page: Page, words: str) -> tuple[str, str]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=words).first.evaluate("e => e.click()")
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes().decode("utf-8-sig")
