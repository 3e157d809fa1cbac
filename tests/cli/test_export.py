"""`battlemap export` as its users run it."""

import csv
import io
import json
import sys

import pytest

from tests.cli.plans import CONFIG, SECRET, battlemap, make, process, site


@pytest.fixture
def folder(tmp_path):
    return make(tmp_path)


def test_everything_goes_into_a_folder(folder):
    done = battlemap(folder, "export", "-o", "out")
    assert (done.code, done.out) == (0, "")
    files = site(folder / "out")
    assert {"accounts.csv", "battlemap.xlsx", "portfolio.json", "calendar.ics"} <= set(files)
    assert {"accounts/huaxin.json", "schema/v1/account.json"} <= set(files)
    assert not any(SECRET.encode() in content for content in files.values())


def test_what_others_may_read_lies_apart(folder):
    done = battlemap(folder, "export", "people", "--audience", "team")
    assert done.code == 0
    assert [path.name for path in folder.glob("export*")] == ["export-team"]


def test_one_table_goes_to_the_terminal(folder):
    done = process(folder, "battlemap", "--lang", "zh", "export", "people", "-o", "-")
    rows = list(csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff"))))
    assert [row["姓名"] for row in rows] == ["Wang Lei"]


def test_one_account_as_json_for_the_team(folder):
    done = process(
        folder,
        *("battlemap", "export", "accounts", "--format", "json", "--account", "huaxin"),
        *("--audience", "team", "-o", "-"),
    )
    document = json.loads(done.out)
    assert document["audience"] == "team"
    assert document["plan"]["people"][0]["personal"]["interests"] == SECRET


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "--account", "huaxn"), "nearest: huaxin"),
        (("export", "-o", "-"), "one file"),
        (("export", "calendar", "--format", "csv"), "cannot be had as csv"),
        (("export", "changes", "-o", "-"), "no earlier state"),
    ],
)
def test_what_cannot_be_is_said(folder, arguments, said):
    done = battlemap(folder, *arguments)
    assert done.code == 2
    assert said in done.err


def test_plans_with_errors_are_not_exported(tmp_path):
    folder = make(tmp_path, {"content/accounts/weida.md": "---\nname: 伟达\nownr: x\n---\n"})
    done = battlemap(folder, "export", "-o", "out")
    assert done.code == 1
    assert "BM3" in done.err
    assert not (folder / "out").exists()


def test_the_site_leaves_out_formats_that_are_not_wanted(tmp_path):
    folder = make(tmp_path, config=CONFIG + "      exports: [csv]\n")
    assert process(folder, "battlemap", "build").code == 0
    files = site(folder / "site")
    assert {p for p in files if p.startswith("data/") and not p.endswith(".csv")} == set()
    assert b'href="data.html"' in files["index.html"]
    bare = make(tmp_path / "bare", config=CONFIG + "      exports: []\n")
    assert process(bare, "battlemap", "build").code == 0
    assert not any("data" in path for path in site(bare / "site"))


def test_the_modules_names_are_those_of_the_package():
    from battlemap.cli import export
    from battlemap.project import EXPORTS
    from battlemap.publish.export.exports import KINDS

    assert sys.modules["battlemap.cli.export"] is export
    assert (export.KINDS, export.FORMATS) == (KINDS, EXPORTS)
