"""`battlemap diff` on real repositories: states, formats, audiences, exit codes."""

import json

import pytest

from battlemap.publish.changes import markdown
from tests.cli.plans import ACCOUNT, CONFIG, SECRET, battlemap, make
from tests.repositories import Repository

PEOPLE = "- {id: wang-lei, name: Wang Lei, level: decision,"
EDITED = ACCOUNT.replace(PEOPLE, f"{PEOPLE} support: +1,").replace("owner: chen-yu\n", "")
HOSTILE = ACCOUNT.replace("Huaxin Parts", "<b>*Huaxin* @all</b>")


@pytest.fixture
def plans(tmp_path):
    """A project in git, its account edited but not committed."""
    make(tmp_path)
    Repository(tmp_path).commit({}, "2026-11-02")
    (tmp_path / "content/accounts/huaxin.md").write_text(EDITED, "utf-8")
    return tmp_path


def test_the_folder_is_compared_with_the_last_commit(plans):
    done = battlemap(plans, "diff")
    assert done.code == 0
    assert done.out.startswith("HEAD, 2\u00a0Nov\u00a02026 → the folder as it is, 20\u00a0Nov\u00a02026\n")
    assert "  ? Wang Lei is now known to be supportive (+1)  huaxin.md:4\n" in done.out
    assert "Nobody owns the account any more (was Chen Yu)" in done.out


def test_sentences_come_in_chinese(plans):
    done = battlemap(plans, "diff", lang="zh")
    assert "得知Wang Lei的态度：支持（+1）" in done.out
    assert "客户暂无负责人（原为Chen Yu）" in done.out


def test_an_edited_text_is_quoted_in_both_languages(plans):
    path = plans / "content/accounts/huaxin.md"
    Repository(plans).commit(
        {"content/accounts/huaxin.md": ACCOUNT + "They pay late. Ask why.\n"}, "2026-11-03"
    )
    path.write_text(ACCOUNT + "They pay late.\n\n- Two plants\n- <b>One</b> dock\n- A gate\n", "utf-8")
    told = battlemap(plans, "diff").out
    assert "Text below the fields: edited" in told
    assert "new: “Two plants”, “<b>One</b> dock”; gone: “Ask why.”; one passage more" in told
    assert (
        "新增“Two plants”、“<b>One</b> dock”；删去“Ask why.”；另有1处"
        in battlemap(plans, "diff", lang="zh").out
    )
    assert "&lt;b&gt;One" in battlemap(plans, "diff", "--format", "markdown").out
    (found,) = json.loads(battlemap(plans, "diff", "--format", "json").out)["accounts"][0]["changes"]
    assert (found["came"], found["went"]) == (["Two plants", "<b>One</b> dock", "A gate"], ["Ask why."])
    assert "gone: “Ask why.”" in battlemap(plans, "review", "--since", "HEAD").out


def test_exit_codes(plans):
    assert battlemap(plans, "diff", "--exit-code").code == 1
    assert battlemap(plans, "diff", "HEAD", "HEAD", "--exit-code").code == 0
    unknown = battlemap(plans, "diff", "nosuch")
    assert (unknown.code, "nosuch" in unknown.err) == (2, True)
    absent = battlemap(plans, "diff", "--account", "huaxn")
    assert (absent.code, "nearest: huaxin" in absent.err) == (2, True)
    assert battlemap(plans, "diff", "a", "b", "c").code == 2


def test_json_has_typed_values_and_places(plans):
    told = json.loads(battlemap(plans, "diff", "--format", "json", "--account", "huaxin").out)
    assert (told["version"], told["before"]["day"], told["after"]["asked"]) == (1, "2026-11-02", "")
    (attitude,) = (c for c in told["accounts"][0]["changes"] if c["kind"] == "attitude")
    assert (attitude["before"], attitude["after"], attitude["cause"]) == (None, 1, "edit")
    assert attitude["where"] == {"path": "content/accounts/huaxin.md", "line": 4, "column": 62}


def test_markdown_is_safe_marked_and_foldable(plans):
    (plans / "content/accounts/huaxin.md").write_text(HOSTILE.replace("owner: chen-yu\n", ""), "utf-8")
    told = battlemap(plans, "diff", "--format", "markdown").out
    assert told.startswith("<!-- battlemap diff -->\n### ")
    assert "<summary><b>&lt;b&gt;*Huaxin* &#64;all&lt;/b&gt;</b>" in told
    assert told.count("<details") == told.count("</details>") > 0
    assert "@" not in told


def test_a_comment_is_never_too_long(tmp_path, monkeypatch):
    make(tmp_path)
    Repository(tmp_path).commit({}, "2026-11-02")
    make(tmp_path, {f"content/accounts/a{n:02}.md": f"---\nname: Account {n}\n---\n" for n in range(40)})
    monkeypatch.setattr(markdown, "LONGEST", 2000)
    told = battlemap(tmp_path, "diff", "--format", "markdown").out
    assert 1000 < len(told) <= 2000
    assert "more accounts" in told


def test_what_leadership_must_not_see_is_no_change_for_it(plans):
    changed = ACCOUNT.replace(SECRET, "Collects old sailing charts")
    (plans / "content/accounts/huaxin.md").write_text(changed, "utf-8")
    for form in ("text", "markdown", "json"):
        leadership = battlemap(plans, "diff", "HEAD", "--format", form)
        assert "pigeons" not in leadership.out + leadership.err
        assert "sailing" not in leadership.out + leadership.err
    note = ACCOUNT.replace("people:", "private_note: He dislikes our director\npeople:")
    (plans / "content/accounts/huaxin.md").write_text(note, "utf-8")
    assert "Private note" not in battlemap(plans, "diff").out
    assert "Private note: written" in battlemap(plans, "diff", "--audience", "team").out


def test_faults_in_a_state_are_named_and_stop_nothing(plans):
    Repository(plans).commit({"content/accounts/weida.md": "---\nnam: Weida\n---\n"}, "2026-11-03")
    make(plans, {"content/accounts/weida.md": "---\nname: Weida\n---\n"})
    done = battlemap(plans, "diff")
    assert done.code == 0
    assert "One account could not be compared, because a state of it does not hold: weida" in done.out
    assert "content/accounts/weida.md:2:1: error" in done.err


def test_a_rename_and_a_folder_are_no_change(plans):
    (plans / "content/accounts/huaxin.md").write_text(ACCOUNT, "utf-8")
    Repository(plans).commit({}, "2026-11-20")
    (plans / "content/accounts/huaxin.md").unlink()
    folder = plans / "content/accounts/east/huaxin"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(ACCOUNT, "utf-8")
    assert battlemap(plans, "diff", "--account", "huaxin").out.endswith("Nothing changed in meaning\n")


def test_a_state_lies_elsewhere_without_a_work_tree(plans, tmp_path_factory):
    bare = tmp_path_factory.mktemp("bare") / "plans.git"
    Repository(plans).git("clone", "-q", "--bare", str(plans), str(bare))
    Repository(plans).git("mv", "content", "old")
    Repository(plans).commit({}, "2026-11-04")
    make(plans)
    assert "Wang Lei" in battlemap(plans, "diff", "HEAD:old", "HEAD~1:content").out


def test_outside_git_it_says_why(tmp_path):
    make(tmp_path, config=CONFIG)
    done = battlemap(tmp_path, "diff")
    assert done.code == 2
    assert "git" in done.err
