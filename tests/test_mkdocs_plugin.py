"""Real builds by MkDocs, ProperDocs and our own command: one and the same site, or the old one."""

import gc
import os
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from battlemap.mkdocs_plugin.plugin import BattlemapPlugin
from tests.cli.plans import (
    ACCOUNT,
    CONFIG,
    FILES,
    SECRET,
    battlemap,
    leftovers,
    make,
    old_site,
    process,
    site,
    write,
)

PAGE = """---
title: How we plan
template: templates/home.html.jinja
---
Note: every second Friday. See [Huaxin](accounts/huaxin.md), [the method](method/index.md), [gone](gone.md).

<script>alert(1)</script>

[trap](javascript:alert(1)) ![flow](flow.png)

:::team
The margin of the pilot was eleven percent only
:::
"""
MORE: dict[str, str | bytes] = {
    "content/how-we-plan.md": PAGE,
    "content/how-we-plan.zh.md": "# 如何规划\n\n每两周评审一次。\n",
    "content/method/index.md": "# Our method\n\nSee [how we plan](../how-we-plan.md).\n",
    "content/flow.png": b"\x89PNG shown",
    "content/accounts/dock.png": b"\x89PNG shown",
    "content/accounts/contract.pdf": b"%PDF unreferenced",
    "content/draft.png": b"\x89PNG unreferenced",
    "content/notes.txt": "unreferenced",
    "content/.secret.md": "unreferenced",
    "content/.env": "unreferenced",
    "content/page.html.jinja": "unreferenced",
    "content/products.yml": "- {id: express, name: Express}\n",
}
TEXT = (".html", ".js", ".css", ".txt", ".json", ".xml")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project built by plain `mkdocs build`."""
    folder = make(tmp_path_factory.mktemp("one"), MORE)
    done = process(folder, "mkdocs", "build", PYTHONHASHSEED="1", TZ="UTC", LANG="C")
    assert done.code == 0, done.err
    return folder


@pytest.fixture(scope="module")
def built(project: Path) -> dict[str, bytes]:
    return site(project / "site")


def test_mkdocs_leaves_nothing_but_the_site(project, built):
    assert leftovers(project) == []
    assert {"index.html", "zh/index.html", "accounts/huaxin.html", "zh/accounts/weida.html"} <= set(built)


@pytest.mark.parametrize(
    ("command", "environ"),
    [
        (["battlemap", "build"], {"PYTHONHASHSEED": "2", "TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"}),
        (
            ["properdocs", "build", "-f", "mkdocs.yml"],
            {"PYTHONHASHSEED": "3", "TZ": "America/Lima", "LC_ALL": "C"},
        ),
    ],
)
def test_whoever_builds_wherever_the_bytes_are_the_same(built, tmp_path, command, environ):
    folder = tmp_path / "an other 名字"
    files = FILES | MORE
    write(folder, {name: files[name] for name in sorted(files, reverse=True)})  # in another order
    done = process(folder, *command, **environ)
    assert done.code == 0, done.err
    assert site(folder / "site") == built
    assert leftovers(folder) == []


def test_only_what_pages_show_is_published(built):
    assert {
        name for name in built if name.endswith((".png", ".pdf", ".xml", ".gz", ".yml", ".jinja", ".md"))
    } == {
        "flow.png",
        "zh/flow.png",
        "accounts/dock.png",
        "zh/accounts/dock.png",
    }
    assert [name for name in built if Path(name).name.startswith(".")] == [".battlemap"]
    assert [name for name, data in built.items() if b"unreferenced" in data] == []
    assert {name.split("/")[0] for name in built if "/" in name} <= {
        "accounts", "assets", "competitors", "data", "method", "playbook", "print", "zh",
    }  # fmt: skip


def test_ordinary_pages_stand_in_the_same_frame_in_both_languages(built):
    english, chinese = built["how-we-plan.html"].decode(), built["zh/how-we-plan.html"].decode()
    assert "<title>How we plan · " in english
    assert "<title>如何规划 · " in chinese
    assert "Content-Security-Policy" in english
    assert "Note: every second Friday." in english
    assert "每两周评审一次" in chinese
    assert 'href="zh/how-we-plan.html"' in english
    assert 'href="../how-we-plan.html"' in chinese
    assert "Our method" in built["zh/method/index.html"].decode()


def test_links_between_texts_lead_to_pages(built):
    english = built["how-we-plan.html"].decode()
    assert 'href="accounts/huaxin.html"' in english
    assert 'href="method/index.html"' in english
    assert "gone.md" not in english
    assert 'href="../how-we-plan.html"' in built["method/index.html"].decode()
    assert 'href="how-we-plan.html"' in built["zh/index.html"].decode()


def test_ordinary_pages_are_sanitised(built):
    english = built["how-we-plan.html"].decode()
    assert "<script>alert" not in english
    assert 'href="javascript' not in english


@pytest.mark.parametrize("secret", [SECRET, "nineteen percent after all", "eleven percent only"])
def test_the_default_build_holds_nothing_private(built, secret):
    assert [
        name for name, data in built.items() if secret.lower() in data.decode("utf-8", "ignore").lower()
    ] == []


def test_a_team_site_has_a_folder_of_its_own(project, built):
    done = battlemap(project, "build", "--audience", "team")
    assert done.code == 0, done.err
    assert str(project / "site-team") in done.err
    team = site(project / "site-team")
    assert SECRET in team["accounts/huaxin.html"].decode()
    assert "eleven percent only" in team["how-we-plan.html"].decode()
    assert site(project / "site") == built


def test_faults_leave_the_site_under_mkdocs_too(tmp_path):
    before = old_site(make(tmp_path, {"content/accounts/weida.md": "---\nname: 伟达\n"}))
    done = process(tmp_path, "mkdocs", "build", BATTLEMAP_LANG="zh")
    assert done.code == 1
    assert "content/accounts/weida.md:" in done.err
    assert "保持不变" in done.err
    assert "Traceback" not in done.err
    assert site(tmp_path / "site") == before
    assert leftovers(tmp_path) == []


BODY = "---\nname: 伟达\n---\n"


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("accounts/weida.md", BODY + ":::team\nnever closed\n", "BM7"),
        ("how-we-plan.md", ":::team\nnever closed\n", "BM7"),
        ("how-we-plan.md", "---\nprice: 4617500\n# How\n", "BM202"),
        ("how-we-plan.md", "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n", "BM103"),
        ("accounts/weida.md", BODY + "<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n", "BM103"),
        ("people.md", "# People\n", "BM114"),
        ("zh/plan.md", "# Plan\n", "BM114"),
        ("How we.md", "# One\n", "BM107"),
        ("plan.markdown", "# Plan\n", "BM113"),
    ],
)
def test_nothing_is_built_from_a_file_that_is_not_accepted(tmp_path, name, text, code):
    make(tmp_path, {f"content/{name}": text, "content/how-we.md": "# Two\n"})
    before = old_site(tmp_path)
    done = battlemap(tmp_path, "build")
    assert (done.code, code in done.err) == (1, True), done.err
    assert "4617500" not in done.err
    assert site(tmp_path / "site") == before


def test_pipes_and_links_are_told_and_never_opened(tmp_path):
    make(tmp_path)
    os.mkfifo(tmp_path / "content" / "pipe.md")
    (tmp_path / "content" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "content" / "passwd.md").symlink_to("/etc/passwd")
    done = battlemap(tmp_path, "build")
    assert done.code == 1
    assert [line.split(":")[0] for line in done.err.splitlines()[:-1]] == [
        "content/loop",
        "content/passwd.md",
        "content/pipe.md",
    ]


@pytest.mark.parametrize(
    ("page", "place"),
    [
        (f"# How\n\nWang {SECRET.lower()}.\n", "content/accounts/huaxin.md:5"),
        (
            "# How\n\n:::team\nHe wants to retire early\n:::\nHe *wants* to retire early.\n",
            "content/how-we-plan.md:4",
        ),
    ],
)
def test_a_hidden_value_repeated_elsewhere_stops_the_build_and_is_not_repeated(tmp_path, page, place):
    make(tmp_path, {"content/how-we-plan.md": page})
    before = old_site(tmp_path)
    done = battlemap(tmp_path, "build")
    assert (done.code, "BM701" in done.err, place in done.err) == (1, True, True), done.err
    assert "pigeons" not in done.err
    assert "retire" not in done.err
    assert site(tmp_path / "site") == before
    assert leftovers(tmp_path) == []


def test_strict_stops_at_a_warning_before_the_swap(tmp_path):
    tangled = ACCOUNT.split(":::")[0] + "[a" * 20_000
    make(tmp_path, {"content/accounts/huaxin.md": tangled}, CONFIG + "strict: true\n")
    before = old_site(tmp_path)
    done = battlemap(tmp_path, "build")
    assert (done.code, "`strict` is on" in done.err) == (1, True), done.err
    assert site(tmp_path / "site") == before


def test_a_wrong_option_stops_mkdocs(tmp_path):
    make(tmp_path, config=CONFIG + "      as_off: 2026-11-20\n")
    done = process(tmp_path, "mkdocs", "build")
    assert done.code == 1
    assert 'no option "as_off"' in done.err
    assert "Traceback" not in done.err
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("audience: leadrship", "nearest: leadership"),
        ("currency: RMB", "nearest: CNY"),
        ("rates: {UDS: 7.1}", "USD"),
        ("exports: [jsn]", "nearest: json"),
        ("exports: json", "a list such as [a, b]"),
        ("sheets: maybe", "true or false"),
        ("currency: [1, 2]", '"1, 2" stands where a text is expected'),
        ("audience: [1]", "there are: team, leadership"),
        ("exports: [[1]]", "there are: json"),
        ("customer_base: true", "a whole number"),
    ],
)
def test_a_wrong_value_of_an_option_is_answered_with_what_fits(tmp_path, line, said):
    done = battlemap(make(tmp_path, config=CONFIG + f"      {line}\n"), "check")
    assert (done.code, said in done.err) == (2, True), done.err


@pytest.fixture
def collector() -> Iterator[None]:
    """The garbage collector as it was before."""
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.enable()
    gc.set_threshold(*thresholds)


class Held:
    """Something that only the collector finds: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.usefixtures("collector")
def test_a_host_that_builds_again_and_again_keeps_one_build_at_most():
    plugin = BattlemapPlugin()
    plugin.on_startup(command="build", dirty=False)
    left = weakref.ref(Held())
    plugin.on_shutdown()
    plugin.on_startup(command="build", dirty=False)
    assert left() is None


@pytest.mark.usefixtures("collector")
def test_a_server_lets_go_of_a_build_that_failed():
    plugin = BattlemapPlugin()
    plugin.on_startup(command="serve", dirty=False)
    left = weakref.ref(Held())
    plugin.on_build_error(error=Exception())
    gc.collect()
    assert left() is None
