"""Sheets for the room as the browser prints them: pages, sizes, nothing cut, other faces, other paper."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from battlemap.model.account import Account
from battlemap.model.text import Lang
from battlemap.publish import assets, html
from battlemap.view.edition import Page
from battlemap.view.sheets import checklist, negotiation, portfolio, table, visit
from tests.browser.paper import Printer
from tests.view.pages.portfolio import edition, rich
from tests.view.sheets.deals import HAN, LONG, extreme, made, minimal, typical

pytestmark = pytest.mark.browser
FACES = ("Liberation Sans", "DejaVu Sans Condensed", "Noto Sans CJK SC")
PLANS: dict[str, Callable[[], Account]] = {
    "minimal": minimal,
    "typical": typical,
    "extreme": lambda: extreme(LONG),
    "extreme in Chinese": lambda: extreme(HAN),
}
FIXED = ((negotiation.page, 2), (table.page, 1))
A4, LETTER = (210, 297), (216, 279)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site's root with the styles of sheets."""
    root = tmp_path_factory.mktemp("sheets")
    for name, content in assets.files():
        if name.startswith("assets/"):
            path = root / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def written(folder: Path, page: Page, lang: Lang) -> Path:
    path = folder / ("zh/" if lang == "zh" else "") / page.path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html.render(page.view), encoding="utf-8")
    return path


def opportunity_sheets(plan: Account, lang: Lang) -> list[tuple[Page, int]]:
    built = made(plan, lang)
    (account,) = built.assessed.accounts.values()
    return [(make(built.of(account.id), account, account.opportunities[0]), pages) for make, pages in FIXED]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("plan", PLANS)
def test_pages_stay_as_many_whatever_the_plan_holds(
    printer: Printer, folder: Path, plan: str, lang: Lang
) -> None:
    for page, pages in opportunity_sheets(PLANS[plan](), lang):
        path = written(folder, page, lang)
        paper = printer.print(path)
        assert paper.sizes == [A4] * pages, page.path
        assert paper.faults() == [], page.path
        assert printer.probe(path) == [], page.path
        assert printer.print(f"{path.as_uri()}?#paper=letter").sizes == [LETTER] * pages, page.path
        last = f"共 {pages}" if lang == "zh" else f"Page {pages} of {pages}"
        assert last.replace(" ", "") in paper.texts[-1].replace(" ", "")


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("plan", ["typical", "extreme in Chinese"])
def test_visits_and_checklists_grow_by_whole_rows(
    printer: Printer, folder: Path, plan: str, lang: Lang
) -> None:
    built = made(PLANS[plan](), lang)
    (account,) = built.assessed.accounts.values()
    prepared = printer.print(path := written(folder, visit.page(built.of(account.id), account), lang))
    assert len(prepared.sizes) <= 2
    assert prepared.faults() == []
    assert printer.probe(path) == []
    listed = printer.print(
        path := written(folder, checklist.page(built.of(account.id), account, account.opportunities[0]), lang)
    )
    assert 2 <= len(listed.sizes) <= 6
    assert listed.faults() == []
    assert printer.probe(path) == []
    hand = built.voice("checks.hand").replace(" ", "")[:4]
    assert all(hand in text.replace(" ", "") or lang == "zh" for text in listed.texts[:-1])  # heads repeat


def test_two_hundred_accounts_still_make_a_report(printer: Printer, folder: Path) -> None:
    built = edition(*(rich(i) for i in range(1, 201)))
    path = written(folder, portfolio.page(built), "en")
    paper = printer.print(path)
    assert 6 <= len(paper.sizes) <= 14
    assert paper.faults() == []
    assert printer.probe(path) == []
    assert "Account 200" in paper.text
    assert all("Potential" in text for text in paper.texts[-3:])  # heads repeat


@pytest.mark.parametrize("face", FACES)
def test_pages_stay_as_many_in_other_faces(printer: Printer, folder: Path, tmp_path: Path, face: str) -> None:
    shutil.copytree(folder / "assets", tmp_path / "assets")
    styles = tmp_path / "assets" / "sheets.css"
    faced = styles.read_text("utf-8")
    styles.write_text(f'{faced}:root,:root:lang(zh){{--text:"{face}";--title:"{face}"}}', encoding="utf-8")
    cases: tuple[tuple[Lang, str], ...] = (("en", LONG), ("zh", HAN))
    for lang, words in cases:
        for page, pages in opportunity_sheets(extreme(words), lang):
            assert printer.print(written(tmp_path, page, lang)).sizes == [A4] * pages, page.path


def test_what_the_team_takes_along_is_in_the_text_of_the_file(printer: Printer, folder: Path) -> None:
    (pack, _), (left, _) = opportunity_sheets(typical(), "en")
    text = printer.print(written(folder, pack, "en")).text
    for words in ("Wang Lei", "Single prices", "158 at most", "Walk-away", "Team only", "Page 2 of 2"):
        assert words in text, words
    given = printer.print(written(folder, left, "en")).text
    for words in ("Wang Lei", "Single prices", "158 at most", "leadership", "Team"):
        assert words not in given, words
    assert "Confidential: for both sides of the table" in given
