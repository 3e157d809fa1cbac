"""The whole flow on small plans: what is written, and that only the plans decide it."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from battlemap import pipeline
from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.source import FolderSource
from battlemap.model.base import Audience
from battlemap.model.plans import Settings
from battlemap.model.text import Lang
from battlemap.project import Project
from tests.cli.plans import ACCOUNT, make, site


def project(root: Path) -> Project:
    return Project(root, root / "content", Settings(), date(2026, 11, 20))


def written(root: Path, *faults: Diagnostic) -> tuple[pipeline.Report, dict[str, str]]:
    plans = project(root)
    report = pipeline.Run(plans, pipeline.read(plans), faults).write(root / "out")
    return report, {
        name: data.decode() for name, data in site(root / "out").items() if name.endswith(".html")
    }


def test_every_page_is_written_in_both_languages_and_counted(tmp_path):
    report, pages = written(make(tmp_path))
    assert report.accounts == 2
    assert report.pages == len(pages)
    assert {f"zh/{name}" for name in pages if not name.startswith("zh/")} <= pages.keys()
    assert (report.leaks, report.warnings) == ((), ())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot copy a process")
def test_accounts_shared_out_among_processes_make_the_same_site(tmp_path, monkeypatch):
    (tmp_path / "one").mkdir()
    alone, _ = written(make(tmp_path / "one"))
    monkeypatch.setattr(pipeline, "processes", lambda _: 2)
    (tmp_path / "two").mkdir()
    shared, _ = written(make(tmp_path / "two"))
    assert shared == alone
    assert site(tmp_path / "two" / "out") == site(tmp_path / "one" / "out")


def test_plans_without_accounts_make_a_site(tmp_path):
    (tmp_path / "content").mkdir()
    report, pages = written(tmp_path)
    assert report.accounts == 0
    assert {"index.html", "accounts.html", "zh/people.html"} <= pages.keys()


def test_customers_see_no_account(tmp_path):
    plans = replace(project(make(tmp_path)), audience=Audience.CUSTOMER)
    report = pipeline.Run(plans, pipeline.read(plans)).write(tmp_path / "out")
    assert (report.accounts, report.leaks) == (0, ())
    pages = site(tmp_path / "out")
    across = {"accounts.html", "opportunities.html", "people.html", "resources.html", "print/portfolio.html"}
    assert not any(name.startswith("accounts/") or name in across for name in pages)
    assert b"accounts.html" not in b"".join(page for name, page in pages.items() if name.endswith(".html"))
    assert not any(b"Huaxin Parts" in page for page in pages.values())


def test_the_order_in_which_a_folder_lists_its_files_changes_nothing(tmp_path, monkeypatch):
    _, pages = written(make(tmp_path))
    listing = FolderSource._sort_in

    def backwards(self, entry, path, folders: list[str], paths: list[str], faults) -> None:
        listing(self, entry, path, folders, paths, faults)
        paths.reverse()
        folders.reverse()

    monkeypatch.setattr(FolderSource, "_sort_in", backwards)
    assert written(tmp_path)[1] == pages


def test_faults_stand_above_every_page_in_its_language(tmp_path):
    _, pages = written(make(tmp_path), Diagnostic("BM113", Location("content/x.yml"), "x.yml"))
    assert [name for name, text in pages.items() if "content/x.yml:1:1" not in text] == []
    assert "error" in pages["index.html"] or "warning" in pages["index.html"]
    assert "misplaced-file" in pages["zh/index.html"]


def test_a_text_that_is_too_much_is_shown_and_reported(tmp_path):
    report, pages = written(make(tmp_path, {"content/accounts/huaxin.md": ACCOUNT + "[a" * 20_000}))
    assert [(found.code, found.location.path) for found in report.warnings] == [
        ("BM721", "content/accounts/huaxin.md")
    ]
    assert "[a[a" in pages["accounts/huaxin.html"]


def test_a_link_to_nothing_is_reported_where_it_stands(tmp_path):
    text = ACCOUNT + "See [the other](../accounts/gone.md).\n"
    report, pages = written(make(tmp_path, {"content/accounts/huaxin.md": text}))
    line = text.count("\n", 0, text.index("../accounts")) + 1
    assert [(fault.code, fault.location.line, fault.location.column) for fault in report.warnings] == [
        ("BM722", line, len("See [the other](") + 1)
    ]
    assert "See the other." in pages["accounts/huaxin.html"]


@pytest.mark.parametrize("languages", [("zh",), ("zh", "en")])
def test_the_first_language_lies_at_the_root(tmp_path, languages: tuple[Lang, ...]):
    plans = replace(project(make(tmp_path)), languages=languages)
    pipeline.Run(plans, pipeline.read(plans)).write(tmp_path / "out")
    pages = site(tmp_path / "out")
    assert "华鑫汽配" in pages["index.html"].decode()
    assert ("en/index.html" in pages) is ("en" in languages)
