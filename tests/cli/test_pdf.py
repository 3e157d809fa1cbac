"""`battlemap pdf`: what it refuses before any browser starts. What it prints: tests/browser."""

import pytest

from battlemap.publish.paper import installed
from battlemap.publish.paper.fault import BrowserError
from tests.cli.plans import battlemap, leftovers, make

GOOD = {"content/how-we-plan.md": "# How\n"}


@pytest.fixture(autouse=True)
def _some_browser(monkeypatch, tmp_path_factory):
    """A program that is no browser."""
    program = tmp_path_factory.mktemp("bin") / "browser"
    program.write_text("#!/bin/sh\necho no display here >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("BATTLEMAP_BROWSER", str(program))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "say what to print: names of sheets (brief"),
        (["brif"], 'there is no sheet "brif"; nearest: brief'),
        (["--account", "huaxim"], 'no account has the id "huaxim"; nearest: huaxin'),
        (["brief", "--paper", "a5"], "a5"),
    ],
)
def test_what_does_not_exist_is_2(tmp_path, arguments, said):
    done = battlemap(make(tmp_path, GOOD), "pdf", *arguments)
    assert (done.code, said in done.err) == (2, True), done.err
    assert leftovers(tmp_path) == []


def test_a_language_that_the_site_lacks_is_2(tmp_path):
    config = (make(tmp_path, GOOD) / "mkdocs.yml").read_text() + "      languages: [en]\n"
    done = battlemap(make(tmp_path, GOOD, config), "pdf", "brief", "--lang", "zh")
    assert (done.code, done.err) == (2, 'the site has no language "zh", only en\n')


def test_plans_with_errors_print_nothing(tmp_path):
    done = battlemap(
        make(tmp_path, {"content/accounts/weida.md": "---\nname: 伟达\ngrade: Z\n---\n"}), "pdf", "brief"
    )
    assert done.code == 1
    assert "content/accounts/weida.md:3:8: error BM" in done.err
    assert done.err.endswith("1 to mend; nothing was made\n")
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "did not start: no display here."), ("zh", "无法启动：no display here。")]
)
def test_a_browser_that_does_not_start_says_why_and_is_3(tmp_path, lang, said):
    done = battlemap(make(tmp_path, GOOD), "pdf", "brief", lang=lang)
    assert (done.code, said in done.err) == (3, True), done.err
    assert leftovers(tmp_path) == []


def test_a_program_that_is_no_browser_and_says_nothing(tmp_path):
    done = battlemap(make(tmp_path, GOOD), "pdf", "brief", "--browser", "/bin/true")
    assert (done.code, "did not start: it ended without a word" in done.err) == (3, True), done.err


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "no browser to print with"), ("zh", "没有可用来打印的浏览器")]
)
def test_no_browser_is_3(tmp_path, monkeypatch, lang, said):
    def none(*_):
        raise BrowserError("absent", names="chromium")

    monkeypatch.setattr(installed, "browser", none)
    done = battlemap(make(tmp_path, GOOD), "pdf", "brief", lang=lang)
    assert (done.code, said in done.err, "--browser" in done.err) == (3, True, True)


def test_a_named_program_that_is_none_is_3(tmp_path):
    done = battlemap(make(tmp_path, GOOD), "pdf", "brief", "--browser", str(tmp_path / "no"))
    assert (done.code, "is no program that can be run" in done.err) == (3, True)
