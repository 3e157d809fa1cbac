"""`battlemap check` and `explain` as a team uses them: choice, weight, baseline, formats, files."""

import json

from tests.cli.plans import CONFIG, battlemap, make

PAGE = {"content/how-we-plan.md": "# How we plan\n"}
LATE = "---\nname: Weida\nactions:\n  - {id: a1, what: Call, who: chen-yu, due: 2026-10-01}\n---\n"
ORPHAN = "---\nname: Weida\npeople:\n  - {id: li-si, name: Li Si}\n---\n"
WEIDA = "content/accounts/weida.md"


def test_a_warning_is_told_and_fails_on_request_only(tmp_path):
    make(tmp_path, PAGE | {WEIDA: LATE})
    done = battlemap(tmp_path, "check")
    assert (done.code, done.err) == (0, "0 to mend, 1 to look at\n")
    assert done.out == f"{WEIDA}:4:45: warning BM809 action-overdue: the action a1 was due on 2026-10-01\n"
    assert battlemap(tmp_path, "check", "--fail-on", "warning").code == 1
    done = battlemap(tmp_path, "check", "--ignore", "action-overdue", "--fail-on", "note")
    assert (done.code, done.out) == (0, "")


def test_a_note_is_counted_and_told_on_request(tmp_path):
    make(tmp_path, PAGE | {WEIDA: ORPHAN})
    done = battlemap(tmp_path, "check")
    assert done.out == ""
    assert done.err == "6 files, nothing to mend\nnotes not shown: 1; see them with --select all\n"
    done = battlemap(tmp_path, "check", "--select", "all", lang="zh")
    assert "提示 BM807 orphaned-person：li-si 与计划里的任何内容都没有联系" in done.out


def test_the_configuration_chooses_for_the_team(tmp_path):
    config = CONFIG + "      check:\n        severity: {action-overdue: error}\n        ignore: [BM807]\n"
    done = battlemap(make(tmp_path, PAGE | {WEIDA: LATE}, config), "check")
    assert (done.code, ": error BM809 " in done.out) == (1, True)
    config = CONFIG + f"      check: {{per_path: {{{WEIDA}: BM8}}}}\n"
    done = battlemap(make(tmp_path, PAGE | {WEIDA: LATE}, config), "check", "--select", "all")
    assert (done.code, done.out) == (0, "")


def test_a_configuration_that_names_nothing_is_misuse(tmp_path):
    for wrong, said in (("{ignore: [stale-fcat]}", "stale-fact"), ("{slect: [BM8]}", "select")):
        done = battlemap(make(tmp_path, PAGE, CONFIG + f"      check: {wrong}\n"), "check")
        assert (done.code, said in done.err) == (2, True)


def test_a_baseline_leaves_only_what_is_new(tmp_path):
    make(tmp_path, PAGE | {WEIDA: LATE})
    assert battlemap(tmp_path, "check", "--write-baseline").err.startswith("1 findings are now known")
    more = LATE.replace("actions:\n", "actions:\n  - {id: a2, what: Write, who: chen-yu, due: 2026-10-02}\n")
    make(tmp_path, PAGE | {WEIDA: more})
    done = battlemap(tmp_path, "check", "--fail-on", "warning")
    assert done.code == 1
    assert ["a2" in line for line in done.out.splitlines()] == [True]
    assert ".battlemap-baseline.json: 1 findings are known and not shown, 0 are gone" in done.err
    assert len(battlemap(tmp_path, "check", "--no-baseline").out.splitlines()) == 2
    make(tmp_path, PAGE | {WEIDA: "---\nname: Weida\n---\n"})
    assert (
        ".battlemap-baseline.json: 0 findings are known and not shown, 1 are gone"
        in battlemap(tmp_path, "check").err
    )


def test_a_baseline_never_hides_an_error(tmp_path):
    make(tmp_path, PAGE | {WEIDA: "---\nname: Weida\ngrade: Z\n---\n"})
    assert battlemap(tmp_path, "check", "--write-baseline").code == 1
    assert battlemap(tmp_path, "check").code == 1
    (tmp_path / ".battlemap-baseline.json").write_text("{}")
    assert battlemap(tmp_path, "check").code == 2


def test_a_report_goes_into_a_file(tmp_path):
    make(tmp_path, PAGE | {WEIDA: LATE})
    done = battlemap(tmp_path, "check", "--format", "gitlab", "--output", "quality.json")
    assert (done.out, done.err) == ("", "0 to mend, 1 to look at\n")
    assert json.loads((tmp_path / "quality.json").read_text())[0]["check_name"] == "action-overdue"


def test_explain_takes_names_and_lists_all(tmp_path):
    assert battlemap(tmp_path, "explain", "Stale-Fact").out.startswith(
        "BM802 stale-fact\n\nA rating is so old"
    )
    assert "查什么：" in battlemap(tmp_path, "explain", "bm802", lang="zh").out
    assert battlemap(tmp_path, "explain", "--all").out == battlemap(tmp_path, "explain").out
    done = battlemap(tmp_path, "explain", "stale-fcat")
    assert (done.code, "stale-fact" in done.err) == (2, True)


def test_fix_shows_then_writes_then_has_nothing_to_do(tmp_path):
    plan = "---\r\nname: Weida  # 2026/1/1\r\nreviewed: 2026/11/6\r\nbusiness: {potential: ¥36M}\r\n---\r\n"
    make(tmp_path, PAGE | {WEIDA: plan.encode()})
    file = tmp_path / WEIDA
    file.chmod(0o640)
    done = battlemap(tmp_path, "check", "--fix", "--diff")
    assert (done.code, file.read_bytes()) == (1, plan.encode())
    assert "-reviewed: 2026/11/6\n+reviewed: 2026-11-06\n" in done.out
    done = battlemap(tmp_path, "check", "--fix")
    assert done.code == 0
    assert done.err.splitlines()[-2:] == ["2 mended in 1 file", "6 files, nothing to mend"]
    right = plan.replace("2026/11/6", "2026-11-06").replace("¥36M", "36M").encode()
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (right, 0o640)
    assert battlemap(tmp_path, "check", "--fix").err == "6 files, nothing to mend\n"
    assert [p.name for p in file.parent.iterdir() if p.name.startswith(".")] == []


def test_fix_leaves_broken_files_and_links(tmp_path):
    make(tmp_path, PAGE | {WEIDA: "---\nname: [Weida\nreviewed: 2026/1/2\n---\n"})
    outside = tmp_path / "outside.md"
    outside.write_text("---\nname: X\nreviewed: 2026/1/2\n---\n")
    (tmp_path / "content" / "accounts" / "link.md").symlink_to(outside)
    done = battlemap(tmp_path, "check", "--fix")
    assert done.code == 1
    assert f"left alone, because the file has errors to mend by hand: {WEIDA}\n" in done.err
    assert "2026/1/2" in outside.read_text()
    assert battlemap(tmp_path, "check", "--diff").code == 2


def test_fix_shows_nothing_private(tmp_path):
    make(
        tmp_path,
        PAGE
        | {
            WEIDA: "---\nname: W\nopportunities:\n  - id: o\n    title: O\n"
            "    negotiation:\n      walk_away: 987万元\n---\n"
        },
    )
    for more in (["--diff"], []):
        done = battlemap(tmp_path, "check", "--fix", *more, "--format", "full")
        assert "987" not in done.out + done.err
    assert "walk_away: 987万\n" in (tmp_path / WEIDA).read_text()


def test_names_in_the_place_of_ids_are_told_and_put_right(tmp_path):
    plan = "---\nname: 伟达\nowner: Chen Yu\nreviewed: 2026/11/6\n---\n"
    folder = make(tmp_path, {"content/accounts/weida.md": plan})
    told = battlemap(folder, "check", "--ignore", "BM8")
    assert (told.code, "battlemap check --fix puts the ids there" in told.err) == (1, True)
    shown = battlemap(folder, "check", "--fix", "--diff")
    assert "+owner: chen-yu\n" in shown.out
    assert "+reviewed: 2026-11-06\n" in shown.out
    fixed = battlemap(folder, "check", "--fix", "--ignore", "BM8")
    assert (fixed.code, '"Chen Yu" → "chen-yu"' in fixed.err) == (0, True), fixed.err
