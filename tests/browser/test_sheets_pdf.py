"""Every sheet of rich, typical, minimal and extreme plans, in both languages, as a browser prints it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from battlemap import mkdocs_plugin, pipeline
from battlemap.model.text import LANGS
from battlemap.publish.paper.choice import Choice, parts_of
from battlemap.publish.paper.numbers import pages
from battlemap.publish.paper.run import Printed, print_sheets
from battlemap.view.printing import SHARED
from tests.browser.extreme import ACCOUNTS, CHINESE, CROWDED, MINIMAL, RICH, TYPICAL, plans
from tests.browser.paper import Paper, Printer, read

pytestmark = pytest.mark.browser
SIZES = {"a4": (210, 297), "letter": (216, 279), "a3": (297, 420)}
ACROSS = {"map"}
STRAINED = f"print/{CROWDED}.plan.html"
ONE_PAGE = {"brief": 1, "map": 1}
PAGE_OF = {"en": re.compile(r"Page (\d+) of (\d+)"), "zh": re.compile(r"第\s*(\d+)\s*页，共\s*(\d+)\s*页")}
NOTICE = {"en": "Confidential: leadership and account team", "zh": "机密：限管理层与客户团队"}
DAY = {"en": "As of 20 Nov 2026", "zh": "截至2026年11月20日"}


@dataclass(frozen=True)
class Sheets:
    """A folder of pages, which of them are sheets, and what came out on A4."""

    site: Path
    paths: tuple[str, ...]
    papers: dict[str, Paper]


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory, printer: Printer) -> Sheets:
    project = plans(tmp_path_factory.mktemp("extreme"))
    read_as = mkdocs_plugin.load_project(str(project / "mkdocs.yml"))
    run = pipeline.Run(read_as, pipeline.read(read_as))
    site = tmp_path_factory.mktemp("site")
    made = run.write_sheets(site, _wanted, LANGS)
    assert made.leaks == ()
    papers: dict[str, Paper] = {}

    def keep(printed: Printed) -> None:
        papers[printed.page] = read(printed.pdf)

    paths = tuple(path for path in made.paths if not path.endswith(STRAINED))
    print_sheets(
        printer.browser, site, paths, day=run.project.as_of, paper="a4", tell=lambda *_: None, keep=keep
    )
    return Sheets(site, paths, papers)


def _wanted(path: str) -> bool:
    """Sheets of all accounts; full plans of dozens of pages take longer than all others, so of few only."""
    few = path == STRAINED or parts_of(path)[0] in (TYPICAL, MINIMAL)
    return Choice().takes(path) and (_name(path) != "plan" or few)


def _lang(path: str) -> str:
    return "zh" if path.startswith("zh/") else "en"


def _name(path: str) -> str:
    return parts_of(path)[-1]


def _size(path: str, paper: str = "a4") -> tuple[int, int]:
    wide, high = SIZES[paper]
    return (high, wide) if _name(path) in ACROSS else (wide, high)


def test_every_account_has_its_sheets_in_both_languages(sheets: Sheets) -> None:
    names = {(_lang(path), parts_of(path)[0]) for path in sheets.paths if _name(path) not in SHARED}
    assert names >= {(lang, account) for lang in LANGS for account in ACCOUNTS}


def test_sizes_fonts_text_title_and_language_are_right(sheets: Sheets) -> None:
    faults = []
    for path, paper in sheets.papers.items():
        slow = _lang(path) == "zh" and parts_of(path)[0] != CHINESE
        faults += [f"{path}: {fault}" for fault in (paper.plain_faults() if slow else paper.faults())]
        if set(paper.sizes) != {_size(path)}:
            faults.append(f"{path}: {paper.sizes}")
        if paper.lang != {"en": "en", "zh": "zh-CN"}[_lang(path)] or not paper.outline:
            faults.append(f"{path}: {paper.lang} {paper.outline}")
    assert faults == []


def test_every_page_says_its_number_its_day_and_its_notice(sheets: Sheets) -> None:
    faults = []
    for path, paper in sheets.papers.items():
        lang = _lang(path)
        for number, text in enumerate(paper.texts, 1):
            flat = re.sub(r"\s+", "" if lang == "zh" else " ", text)
            found = PAGE_OF[lang].search(flat)
            if found is None or (int(found[1]), int(found[2])) != (number, paper.pages):
                faults.append(f"{path}: page {number} of {paper.pages} says {found}")
            if DAY[lang] not in flat:
                faults.append(f"{path}: page {number} has no day")
            if NOTICE[lang] not in flat and _name(path) != "table":
                faults.append(f"{path}: page {number} has no notice")
    assert faults == []


def test_the_contents_of_a_plan_name_its_pages(sheets: Sheets) -> None:
    for path in (path for path in sheets.paths if _name(path) == "plan"):
        pdf = sheets.papers[path].pdf
        places = pages(pdf)
        listed = re.findall(
            r"<a href=\"#([\w-]+)\">(?:(?!</a>).)*data-page-of", (sheets.site / path).read_text()
        )
        numbers = re.findall(r"(?<![\d.])\d+$", sheets.papers[path].texts[1], re.MULTILINE)
        assert listed
        assert {str(places[anchor]) for anchor in listed} <= set(numbers), path


def test_words_too_long_for_a_table_leave_the_type_its_size(sheets: Sheets, printer: Printer) -> None:
    printer.tab.open((sheets.site / STRAINED).as_uri())
    assert read(printer.tab.pdf()).small() == []


def test_sheets_of_one_page_have_one(sheets: Sheets) -> None:
    wrong = {
        path: paper.pages
        for path, paper in sheets.papers.items()
        if paper.pages != ONE_PAGE.get(_name(path), paper.pages)
    }
    assert wrong == {}


def test_nothing_is_cut_or_sticks_out(sheets: Sheets, printer: Printer) -> None:
    faults = {
        path: found
        for path in sheets.paths
        if (found := printer.probe(sheets.site / path, (266 if _name(path) in ACROSS else 176) + 1.5))
    }
    assert faults == {}


@pytest.mark.parametrize("paper", ["letter", "a3"])
def test_other_paper_holds_the_same_pages(sheets: Sheets, printer: Printer, paper: str) -> None:
    faults = []
    for path in sheets.paths:
        if parts_of(path)[0] == RICH and _name(path) in ONE_PAGE:
            printed = printer.print(sheets.site / path, paper)
            if set(printed.sizes) != {_size(path, paper)} or printed.pages != ONE_PAGE[_name(path)]:
                faults.append(f"{path}: {printed.sizes}")
            faults += [f"{path}: {fault}" for fault in printed.plain_faults()]
    assert faults == []
