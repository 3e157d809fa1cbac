"""How commands end: 0 good, 1 findings, 2 usage, 3 environment, 130 and 143 stopped, 141 pipe, 70 our bug."""

import os
import signal
import subprocess
import sys

import click
import pytest

from battlemap import cli, intake
from battlemap.publish.folder import Folder
from battlemap.publish.stage import Stage
from tests.cli.plans import CONFIG, battlemap, leftovers, make, old_site, process, site

BROKEN = {
    "content/how-we-plan.md": "# How we plan\n",
    "content/accounts/weida.md": "---\nname: 伟达\ngrade: Z\n---\n",
}


def test_nothing_wrong_is_0(tmp_path):
    done = battlemap(make(tmp_path, {"content/how-we-plan.md": "# How\n"}), "check")
    assert (done.code, done.out, done.err) == (0, "", "6 files, nothing to mend\n")


@pytest.mark.parametrize(
    ("lang", "said", "closing"),
    [
        ("en", "content/accounts/weida.md:3:8: error BM", "1 to mend, 0 to look at\n"),
        ("zh", "content/accounts/weida.md:3:8: 错误 BM", "1处错误，0处警告\n"),
    ],
)
def test_findings_are_1_in_both_languages(tmp_path, lang, said, closing):
    done = battlemap(make(tmp_path, BROKEN), "check", lang=lang)
    assert done.code == 1
    assert done.out.startswith(said)
    assert done.err == closing


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_is_closed_stops_nothing(tmp_path, closed):
    make(tmp_path, {"content/how-we-plan.md": "# How\n"})
    line = f'exec "$0" -m battlemap build {closed}'
    done = subprocess.run(["sh", "-c", line, sys.executable], cwd=tmp_path, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "index.html").is_file()


def test_the_option_wins_over_the_environment(tmp_path):
    assert "处警告" in battlemap(make(tmp_path, BROKEN), "--lang", "zh", "check", lang="en").err


def test_check_and_build_tell_the_same_and_build_leaves_the_site(tmp_path):
    before = old_site(make(tmp_path, BROKEN))
    check, build = battlemap(tmp_path, "check"), battlemap(tmp_path, "build")
    assert (check.code, build.code) == (1, 1)
    assert check.out.strip() in build.err
    assert "is as it was" in build.err
    assert site(tmp_path / "site") == before
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    ("config", "said"),
    [
        (CONFIG + "      as_off: 2026-11-20\n", 'no option "as_off"; nearest: as_of'),
        (CONFIG.replace("2026-11-20", "2026-02-30"), "day is out of range"),
        (CONFIG.replace("2026-11-20", "soon"), 'as_of: "soon" is not a day'),
        (CONFIG + "      rates: {USD: dear}\n", 'the rate of USD, "dear", is not a positive number'),
        (CONFIG + "      rates: {USD: .nan}\n", 'the rate of USD, "nan"'),
        (CONFIG + "      rates: {USD: -7}\n", 'the rate of USD, "-7"'),
        (CONFIG + "      customer_base: 0\n", 'customer_base: "0"'),
        (CONFIG + "      languages: [en, fr]\n", "fr"),
        (CONFIG + "      audience: everyone\n", 'mkdocs.yml: option audience: "everyone" is none'),
        (CONFIG.replace("{en: Qianlu,", "{eng: Qianlu,"), "option organisation.eng: battlemap has no option"),
        (CONFIG + "      sheet: 1\n      audience: x\n", "leadership, customer; option sheet: "),
        (CONFIG.replace("theme: {name: battlemap}", "theme: {name: battlemop}"), "battlemop"),
        (
            CONFIG.replace("theme: {name: battlemap}", "theme: {name: mkdocs}"),
            "write theme: {name: battlemap}",
        ),
        (CONFIG.split("plugins")[0], "battlemap is not among the plugins"),
        ("site_name: [", "mkdocs.yml"),
        ("", "site_name"),
    ],
)
def test_a_wrong_configuration_is_2_in_one_line(tmp_path, config, said):
    before = old_site(make(tmp_path))
    make(tmp_path, config=config)
    for command in ("check", "build"):
        done = battlemap(tmp_path, command)
        assert done.code == 2
        assert said in done.err
        assert len(done.err.splitlines()) == 1
        assert done.err.startswith("mkdocs.yml: ")
    assert site(tmp_path / "site") == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "chek"),
        (["check", "--format", "xml"], "xml"),
        (["build", "--audience", "press"], "press"),
        (["check", "-f", "elsewhere.yml"], "elsewhere.yml is not here"),
        (["serve", "-a", "here"], "dev_addr"),
        (["serve", "-a", "127.0.0.1:65536"], "65536"),
        (["serve", "-a", "127.0.0.1:-1"], "-1"),
        (["explain", "BM9999"], 'no message has the code or name "BM9999"'),
    ],
)
def test_wrong_usage_is_2(tmp_path, arguments, said):
    done = battlemap(make(tmp_path), *arguments)
    assert done.code == 2
    assert said in done.err


@pytest.mark.parametrize(
    ("target", "said"), [(".", "site_dir"), ("full", "did not make"), ("repo", "git repository")]
)
def test_a_dangerous_site_folder_is_2(tmp_path, target, said):
    make(tmp_path, {"full/thesis.md": "years of work", "repo/.git/config": ""})
    before = site(tmp_path)
    done = battlemap(tmp_path, "build", "-d", target)
    assert done.code == 2
    assert said in done.err
    assert site(tmp_path) == before


def test_a_full_disk_and_another_build_are_3(tmp_path, monkeypatch):
    before = old_site(make(tmp_path, {"content/how-we-plan.md": "# How\n"}))
    with Stage.open(tmp_path / "site", project=tmp_path):
        busy = battlemap(tmp_path, "build")
    assert (busy.code, "another build" in busy.err) == (3, True)

    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Folder, "write", full)
    done = battlemap(tmp_path, "build")
    assert done.code == 3
    assert "No space left on device" in done.err
    assert "Traceback" not in done.err
    assert site(tmp_path / "site") == before
    assert leftovers(tmp_path) == []


def test_a_place_that_cannot_be_written_is_3(tmp_path):
    make(tmp_path, {"content/how-we-plan.md": "# How\n", "file": ""})
    done = battlemap(tmp_path, "build", "-d", "file/site")
    assert (done.code, "Not a directory" in done.err) == (3, True), done.err


def test_a_terminal_without_chinese_stops_nothing(tmp_path):
    make(tmp_path, BROKEN)
    done = process(tmp_path, "battlemap", "--lang", "zh", "check", PYTHONIOENCODING="ascii")
    assert (done.code, "content/accounts/weida.md:3:8" in done.out) == (1, True), done.err


def test_our_bug_is_70_and_its_traceback_is_for_those_who_ask(tmp_path, monkeypatch):
    def wrong(project):
        raise RuntimeError("the moon")

    monkeypatch.setattr(intake, "read", wrong)
    done = battlemap(make(tmp_path), "check")
    assert done.code == 70
    assert "RuntimeError: the moon" in done.err
    assert "Traceback" not in done.err
    asked = battlemap(tmp_path, "--debug", "check")
    assert asked.code == 70
    assert "Traceback" in asked.err


def test_an_interrupted_command_is_130(tmp_path, monkeypatch):
    def stopped(project):
        raise KeyboardInterrupt

    monkeypatch.setattr(intake, "read", stopped)
    assert battlemap(make(tmp_path), "check").code == 130


def test_a_closed_pipe_is_no_bug(tmp_path):
    command = [sys.executable, "-m", "battlemap", "explain"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


WAITING = """
import sys, time
from battlemap import cli, pipeline

def write(run, folder):
    (folder / "index.html").write_text("half")
    print("here", flush=True)
    time.sleep(60)

pipeline.Run.write = write
sys.argv = ["battlemap", "build"]
cli.main()
"""


@pytest.mark.parametrize(
    ("number", "code", "cleared"), [(signal.SIGTERM, 143, True), (signal.SIGKILL, -signal.SIGKILL, False)]
)
def test_a_killed_build_leaves_the_old_site(tmp_path, number, code, cleared):
    before = old_site(make(tmp_path, {"content/how-we-plan.md": "# How\n"}))
    command = [sys.executable, "-c", WAITING]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=tmp_path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"here\n"
        os.kill(process.pid, number)
    assert process.returncode == code
    assert site(tmp_path / "site") == before
    assert (leftovers(tmp_path) == []) is cleared
    if not cleared:
        assert battlemap(tmp_path, "build").code == 0
        assert leftovers(tmp_path) == []
        assert b"half" not in site(tmp_path / "site")["index.html"]


@pytest.mark.parametrize(
    ("arguments", "en", "zh"),
    [
        (("chek",), 'no command "chek"; nearest: check', "没有“chek”这个命令；最接近的是：check"),
        (
            ("check", "--formt", "json"),
            "Did you mean '--format'?",
            "没有 --formt 这个选项；最接近的是：--format",
        ),
        (("import", "x.csv"), "File 'x.csv' does not exist", "FILE：找不到文件“x.csv”"),
        (
            ("import", "mkdocs.yml", "--kind", "x"),
            "not one of 'accounts'",
            "--kind 不能是“x”；可选：accounts、contacts",
        ),
        (("import", "mkdocs.yml"), "Missing option '--kind'", "缺少 --kind；可选：accounts、contacts"),
        (("new",), "Missing argument 'ACCOUNT_ID'", "缺少 ACCOUNT_ID"),
        (("review", "a", "b"), "unexpected extra arguments (a b)", "多余的参数：a b"),
    ],
)
def test_a_command_line_that_cannot_be_read_is_told_in_both_languages(tmp_path, arguments, en, zh):
    folder = make(tmp_path)
    for lang, said in (("en", en), ("zh", zh)):
        done = battlemap(folder, *arguments, lang=lang)
        assert (done.code, said in done.err) == (2, True), done.err
    assert "Usage" not in done.err


def test_a_shell_that_completes_a_line_is_not_told_of_its_slips():
    completing = click.Context(cli.cli, resilient_parsing=True)
    assert cli.cli.get_command(completing, "chek") is None
