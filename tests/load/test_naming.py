"""Names typed in place of ids become the ids they mean, where they mean one."""

import pytest

from battlemap.load.mending import Mended
from battlemap.load.naming import joined, named
from battlemap.load.patch import patch
from battlemap.load.source import FolderSource
from tests.load.helpers import account, read, write

TEAM = "- {id: li-ming, name: {en: Li Ming, zh: 李明}}\n- {id: wu, name: 吴健}\n- {id: wu-2, name: 吴健}\n"
DEAL = "competitors: [{id: shunda}]\nopportunities: [{id: o, title: O, %s}]"
RIVAL = "---\nname: 顺达物流\n---\n"


def mended(tmp_path, text: str) -> list[Mended]:
    files = {"team.yml": TEAM, "competitors/shunda.md": RIVAL, "accounts/h.md": text}
    faults = read(tmp_path, files).diagnostics
    write(tmp_path / "content", files)
    return named(FolderSource(tmp_path / "content", "content"), faults)


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        ("owner: 李明   # 客户负责人", "owner: li-ming   # 客户负责人"),
        ("owner: 'LI MING'", "owner: 'li-ming'"),
        ("grade: a", "grade: A"),
        (
            "people: [{id: wl, name: 王磊, level: 管理层}, {id: z, name: 张, reports_to: 王磊}]",
            "people: [{id: wl, name: 王磊, level: management}, {id: z, name: 张, reports_to: wl}]",
        ),
        (
            DEAL % "stages: {目标: 2026-03-02}, assessment: {顺达物流: {项目的预算: -1}}",
            DEAL % "stages: {target: 2026-03-02}, assessment: {shunda: {budget: -1}}",
        ),
    ],
)
def test_a_whole_name_becomes_the_id_and_every_other_byte_stays(tmp_path, typed, tidy):
    [found] = mended(tmp_path, account(f"name: H\n{typed}"))
    assert found.after.decode() == account(f"name: H\n{tidy}")


@pytest.mark.parametrize(
    "typed",
    [
        "owner: 吴健",
        "owner: 李",
        "profile: {industry: 汽车}",
        "owner: nobody",
        DEAL % "stages: {目标: 2026-03-02, target: 2026-03-03}",
    ],
)
def test_what_could_mean_two_things_or_none_stays(tmp_path, typed):
    assert mended(tmp_path, account(f"name: H\n{typed}")) == []


def test_a_line_with_anything_private_is_not_shown(tmp_path):
    text = account("name: H\npeople: [{id: w, name: W, level: 管理层, personal: {interests: secret chess}}]")
    [found] = mended(tmp_path, text)
    assert b"level: management" in found.after
    assert "secret" not in patch(found, "hidden")


def test_two_passes_over_a_file_are_one():
    first = Mended("a.md", "content/a.md", b"1", b"2", ())
    second = Mended("a.md", "content/a.md", b"2", b"3", ())
    other = Mended("b.md", "content/b.md", b"x", b"y", ())
    [one, two] = joined([first], [other, second])
    assert (one.before, one.after, two) == (b"1", b"3", other)
