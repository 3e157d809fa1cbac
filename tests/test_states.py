"""Which state of the plans a word means, and the plain reason where it means none."""

from datetime import date

import pytest

from battlemap import git, intake, words
from battlemap.states import State, resolve
from battlemap.words import MisuseError
from tests.repositories import Repository, account, project


@pytest.fixture
def plans(tmp_path):
    """An account; the same, called otherwise and put into a folder; one more."""
    repository = Repository(tmp_path / "plans")
    repository.commit({"content/accounts/acme.md": account("Acme")}, "2026-03-04")
    repository.commit(
        {"content/accounts/acme.md": None, "content/accounts/acme/index.md": account("Acme Ltd")},
        "2026-05-01",
    )
    repository.git("tag", "review-may")
    repository.commit({"content/accounts/华鑫.md": account("华鑫")}, "2026-06-01")
    return repository


def accounts(plans, state: State) -> dict[str, str]:
    loaded = intake.read(project(plans.folder), state.source, state.day)
    assert loaded.diagnostics == ()
    return {account.id: account.name.get("en") for account in loaded.plans.accounts}


@pytest.mark.parametrize(
    ("asked", "day", "names"),
    [
        ("", "2026-11-20", {"acme": "New", "华鑫": "华鑫"}),
        ("worktree", "2026-11-20", {"acme": "New", "华鑫": "华鑫"}),
        ("HEAD", "2026-06-01", {"acme": "Acme Ltd", "华鑫": "华鑫"}),
        ("HEAD~2", "2026-03-04", {"acme": "Acme"}),
        ("review-may", "2026-05-01", {"acme": "Acme Ltd"}),
        ("2026-05-01", "2026-05-01", {"acme": "Acme Ltd"}),
        ("2026-04-30", "2026-03-04", {"acme": "Acme"}),
        ("HEAD~1:content", "2026-05-01", {"acme": "Acme Ltd"}),
        (":content", "2026-06-01", {"acme": "Acme Ltd", "华鑫": "华鑫"}),
    ],
)
def test_a_word_means_a_state(plans, asked, day, names):
    plans.write({"content/accounts/acme/index.md": account("New")})  # not committed
    state = resolve(project(plans.folder), asked)
    assert (state.day.isoformat(), accounts(plans, state)) == (day, names)


def test_a_state_is_never_later_than_the_day_computed_for(plans):
    assert resolve(project(plans.folder, "2026-05-20"), "HEAD").day == date(2026, 5, 20)


def test_a_folder_is_a_state(plans, tmp_path, monkeypatch):
    other = tmp_path / "copy"
    (other / "content" / "accounts").mkdir(parents=True)
    (other / "content" / "accounts" / "acme.md").write_text(account("Copy"))
    monkeypatch.chdir(tmp_path)
    for asked in (str(other), "./copy", "copy", "copy/content"):
        assert accounts(plans, resolve(project(plans.folder), asked)) == {"acme": "Copy"}


def test_history_in_another_repository(plans, tmp_path):
    content = tmp_path / "elsewhere" / "content"
    content.mkdir(parents=True)
    plans.git("clone", "-q", "--bare", str(plans.folder), str(tmp_path / "bare"))
    away = project(tmp_path / "elsewhere", history=tmp_path / "bare")
    assert accounts(plans, resolve(away, "review-may")) == {"acme": "Acme Ltd"}
    with pytest.raises(MisuseError, match="names a folder that is not a git repository"):
        resolve(project(tmp_path / "elsewhere", history=content), "HEAD")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("review-mai", 'git knows no state "review-mai"; nearest: review-may'),
        ("2026-03-03", "2026-03-03 is before the first state, of 2026-03-04"),
        ("HEAD:elsewhere", 'the folder "elsewhere" does not exist in that state'),
        ("--all", 'git knows no state "--all"'),
        ("./gone", "there is no folder ./gone"),
        ("~nobody-here/plans", "there is no folder ~nobody-here/plans"),
        ("x" * 300, 'git knows no state "xxx'),
    ],
)
def test_a_word_that_means_none(plans, asked, said):
    with pytest.raises(MisuseError) as caught:
        resolve(project(plans.folder), asked)
    assert said in str(caught.value)


def test_what_a_shallow_clone_lacks(plans, tmp_path):
    plans.git("clone", "-q", "--depth", "1", f"file://{plans.folder}", str(tmp_path / "shallow"))
    shallow = project(tmp_path / "shallow")
    assert resolve(shallow, "HEAD").day == date(2026, 6, 1)
    for asked in ("2026-05-01", "HEAD~1", "review-may"):
        with pytest.raises(MisuseError, match="not in this shallow clone"):
            resolve(shallow, asked)


def test_without_a_repository_commits_or_the_content(tmp_path, monkeypatch):
    (tmp_path / "content").mkdir()
    with pytest.raises(MisuseError, match="content is not in a git repository"):
        resolve(project(tmp_path), "HEAD")
    repository = Repository(tmp_path)
    with pytest.raises(MisuseError, match="has no commits yet"):
        resolve(project(tmp_path), "2026-01-01")
    repository.commit({"README": "nothing of the content"})
    with pytest.raises(MisuseError, match='the folder "content" does not exist'):
        resolve(project(tmp_path), "HEAD")
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(MisuseError, match="git is not on this machine"):
        resolve(project(tmp_path), "HEAD")


def test_every_reason_has_a_sentence():
    for reason in git.Reason:
        assert words.say(f"git-{reason}", folder="f", word="w", nearest="n", command="c")
