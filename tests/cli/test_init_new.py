"""A new repository of plans builds at once; a new account is without fault; nothing is overwritten."""

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
