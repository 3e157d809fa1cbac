"""A new repository of plans builds at once; a new account is without fault; nothing is overwritten."""

import os

import pytest

from tests.cli.plans import battlemap, make, site


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_new_repository_has_no_fault_and_takes_a_new_account(tmp_path, lang):
    done = battlemap(tmp_path, "init", "plans", lang=lang)
    plans = tmp_path / "plans"
    assert done.code == 0
    assert "cd plans && battlemap build" in done.out
    assert battlemap(plans, "check", lang=lang).code == 0
    assert battlemap(plans, "new", "huaxin-auto", "--name", '华鑫 "A": B', lang=lang).code == 0
    checked = battlemap(plans, "check", lang=lang)
    assert (checked.code, checked.out) == (0, "")
    assert ("4 files" if lang == "en" else "4个文件") in checked.err


def test_a_new_repository_builds_at_once(tmp_path):
    battlemap(tmp_path, "init", "plans", lang="zh")
    done = battlemap(tmp_path / "plans", "build", lang="zh")
    assert (done.code, "1家客户" in done.err) == (0, True)
    built = site(tmp_path / "plans" / "site")
    assert "示例汽配" in built["index.html"].decode()
    assert 'lang="zh' in built["index.html"].decode()
    assert 'lang="en' in built["en/index.html"].decode()


def test_init_overwrites_nothing(tmp_path):
    make(tmp_path, {"content/team.yml": "- {id: a, name: A}\n"})
    before = site(tmp_path)
    done = battlemap(tmp_path, "init", ".")
    assert (done.code, "already there; nothing was changed" in done.err) == (2, True)
    assert site(tmp_path) == before


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("huaxin", "already there"),
        ("Hua Xin", "small letters"),
        ("../x", "small letters"),
        ("con", "needed by"),
    ],
)
def test_new_refuses_what_cannot_be_a_new_file(tmp_path, name, said):
    before = site(make(tmp_path))
    done = battlemap(tmp_path, "new", name)
    assert (done.code, said in done.err) == (2, True)
    assert site(tmp_path) == before


def test_an_account_in_one_file_gets_a_line_in_its_list(tmp_path):
    folder = make(tmp_path)
    path = folder / "content" / "accounts" / "huaxin.md"
    before = path.read_text("utf-8")
    assert (
        battlemap(folder, "new", "huaxin", "--opportunity", "spare-parts", "--name", "Spare: parts").code == 0
    )
    done = battlemap(folder, "new", "huaxin", "--visit", "2026-12-01", "--name", "Meet the new director")
    lines = path.read_text("utf-8").split("\n")
    assert f"added to content/accounts/huaxin.md, line {lines.index('visits:') + 1}\n" in done.out
    after = path.read_text("utf-8")
    added = 'opportunities:\n  - {id: spare-parts, title: "Spare: parts"}\n'
    added += "visits:\n  - {date: 2026-12-01, goal: Meet the new director}\n"
    assert after == before.replace("---\n## Situation", added + "---\n## Situation")
    assert battlemap(folder, "check").code == 0


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_account_in_a_folder_gets_files(tmp_path, lang):
    folder = make(tmp_path, {"content/accounts/anhe/index.md": "---\nname: Anhe\n---\n"})
    assert battlemap(folder, "new", "anhe", "--opportunity", "daily", lang=lang).code == 0
    assert (
        battlemap(folder, "new", "anhe", "--visit", "2026-12-01", "--name", "谈院内日配", lang=lang).code == 0
    )
    made = site(folder / "content" / "accounts" / "anhe")
    assert set(made) == {"index.md", "opportunities/daily.md", "visits/2026-12-01-谈院内日配.md"}
    assert battlemap(folder, "check").code == 0
    again = battlemap(folder, "new", "anhe", "--opportunity", "daily")
    assert (again.code, "already there" in again.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("huaxn", "--opportunity", "x"), "nearest: huaxin"),
        (("nix", "--opportunity", "x"), "there are: huaxin"),
        (("Shun Da",), "for example shun-da"),
        (("CON",), "needed by the site"),
        (("huaxin", "--visit", "soon"), "is not a day"),
        (("huaxin", "--visit", "2026-12-01", "--opportunity", "x"), "do not go together"),
    ],
)
def test_what_cannot_be_begun_is_said(tmp_path, arguments, said):
    done = battlemap(make(tmp_path), "new", *arguments)
    assert (done.code, said in done.err) == (2, True)


def test_a_list_in_another_form_stays(tmp_path):
    plan = "---\nname: 伟达\nvisits: none yet\n---\n"
    folder = make(tmp_path, {"content/accounts/weida.md": plan})
    done = battlemap(folder, "new", "weida", "--visit", "2026-12-01")
    assert (done.code, "nothing was changed" in done.err) == (2, True)
    assert (folder / "content/accounts/weida.md").read_text("utf-8") == plan


def test_an_id_may_be_chinese(tmp_path):
    folder = make(tmp_path)
    done = battlemap(folder, "new", "顺达物流", lang="zh")
    assert (done.code, done.out.split("\n")[0]) == (0, "已创建 content/accounts/顺达物流.md")
    assert battlemap(folder, "check").code == 0


@pytest.mark.parametrize(
    "words",
    [
        ["new", "dongli", "--name", "X"],
        ["new", "weida", "--opportunity", "lanes"],
        ["export", "accounts", "--format", "csv", "-o", "content"],
    ],
)
def test_a_full_disk_takes_no_plan(tmp_path, monkeypatch, words):
    make(tmp_path, {"content/accounts.csv": "mine"})
    before = site(tmp_path)

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    done = battlemap(tmp_path, *words)
    assert (done.code, "No space left" in done.err) == (3, True), done.err
    assert site(tmp_path) == before
