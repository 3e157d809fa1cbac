"""`battlemap pdf` from the plans to the files."""

import io
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.browser.paper import read
from tests.browser.tools import find_browser
from tests.cli.plans import SECRET, battlemap, leftovers, make

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def _the_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BATTLEMAP_BROWSER", find_browser() or "")


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    return make(tmp_path, {"content/how-we-plan.md": "# How\n"})


def test_briefs_are_printed_for_an_audience(plans: Path) -> None:
    done = battlemap(plans, "pdf", "brief", "--audience", "team", "--lang", "zh", "--lang", "en")
    assert (done.code, done.out, done.err) == (0, "4 sheets, 4 pages: pdf-team\n", "")
    files = {path.name: path.read_bytes() for path in (plans / "pdf-team").iterdir()}
    assert sorted(files) == [
        "huaxin.brief.pdf",
        "huaxin.brief.zh.pdf",
        "weida.brief.pdf",
        "weida.brief.zh.pdf",
    ]
    paper = read(files["huaxin.brief.pdf"])
    assert (paper.lang, paper.tagged, paper.sizes) == ("en", True, [(210, 297)])
    assert "Page 1 of 1" in paper.text
    assert "account team only" in paper.text
    assert "华鑫汽配" in read(files["huaxin.brief.zh.pdf"]).text
    written: Any = PdfReader(io.BytesIO(files["weida.brief.pdf"])).metadata
    assert written["/CreationDate"] == "D:20261120000000+00'00'"
    assert leftovers(plans) == ["pdf-team"]
    assert not any(b"/Subtype /Image" in pdf for pdf in files.values()), "lines are drawn, not pictured"
    again = battlemap(plans, "pdf", "brief", "--account", "weida", "--audience", "team", "-o", "again", "-q")
    alone = {path.name: path.read_bytes() for path in (plans / "again").iterdir()}
    assert (again.code, again.out, alone) == (0, "", {"weida.brief.pdf": files["weida.brief.pdf"]}), (
        "a sheet is the same whatever the tab has printed before"
    )


def test_a_booklet_has_an_outline_and_tags(plans: Path) -> None:
    done = battlemap(plans, "pdf", "brief", "--booklet", "all.pdf", "--paper", "letter")
    assert (done.code, done.out) == (0, "2 sheets, 2 pages: all.pdf\n"), done.err
    paper = read((plans / "all.pdf").read_bytes())
    assert paper.outline == ("Huaxin Parts", "Account brief", "伟达", "Account brief")
    assert paper.sizes == [(216, 279)] * 2
    assert paper.faults() == []
    assert SECRET not in paper.text
    reader = PdfReader(io.BytesIO(paper.pdf))
    assert reader.page_labels == ["huaxin.brief 1", "weida.brief 1"]
    tree: Any = reader.root_object["/StructTreeRoot"]
    assert [kid.get_object()["/S"] for kid in tree["/K"]["/K"]] == ["/Document", "/Document"]
    keys = list(tree["/ParentTree"]["/Nums"][::2])
    assert keys == sorted(set(keys))
    assert {page["/StructParents"] for page in reader.pages} <= set(keys)


def test_without_such_a_sheet_nothing_is_printed(plans: Path) -> None:
    from battlemap.view.printing import OF_OPPORTUNITY

    for name in OF_OPPORTUNITY[:1]:
        done = battlemap(plans, "pdf", name)
        assert (done.code, "nothing to print" in done.err) == (1, True)
