"""What changed since the last review, on real repositories: which state each account is held against."""

from datetime import date

import pytest

from battlemap import intake, pipeline
from battlemap.model.base import Audience
from tests.repositories import Repository, project

ACCOUNT = "---\nname: {name}\n{more}people:\n  - {{id: ann, name: Ann, support: {support}}}\n---\n{body}"


def account(name: str, support: str = "0", more: str = "", body: str = "") -> str:
    return ACCOUNT.format(name=name, support=support, more=more, body=body)


@pytest.fixture
def kept(tmp_path):
    """Two accounts: `weida` was reviewed on the 2nd and changed after, `anhe` was never reviewed."""
    repository = Repository(tmp_path)
    path = "content/accounts"
    both = {f"{path}/weida.md": account("Weida"), f"{path}/anhe.md": account("Anhe")}
    repository.commit(both, "2026-06-01")
    repository.commit({f"{path}/anhe.md": account("Anhe", "+1")}, "2026-10-18")
    reviewed = account("Weida", "+1", "reviewed: 2026-11-02\n")
    repository.commit({f"{path}/weida.md": reviewed}, "2026-11-03")
    repository.commit({f"{path}/weida.md": reviewed.replace("+1", "-1")}, "2026-11-10")
    repository.commit({f"{path}/anhe.md": account("Anhe", "-2")}, "2026-11-12")
    return repository


def since(root, **more):
    found = pipeline.Run(own := project(root, **more), intake.read(own)).since
    told = {a.account: [(c.kind, c.before, c.after) for c in a.edits] for a in found.changes.accounts}
    return found, told


def test_each_account_is_held_against_its_own_review(kept):
    found, changes = since(kept.folder)
    assert found.base("weida").day == date(2026, 11, 3)
    assert found.base("weida").reviewed
    assert ("attitude", 1, -1) in changes["weida"]
    # 30 days before 20 November is 21 October; the newest state by then is that of the 18th
    assert (found.base("anhe").day, found.base("anhe").reviewed) == (date(2026, 10, 18), False)
    assert ("attitude", 1, -2) in changes["anhe"]


def test_all_may_be_held_against_one_state(kept):
    found, changes = since(kept.folder, since="2026-06-30")
    assert {base.day for base in found.bases.values()} == {date(2026, 6, 1)}
    assert ("attitude", 0, -1) in changes["weida"]


@pytest.mark.parametrize(
    ("asked", "why"),
    [("none", "none"), ("nosuch", "unknown-ref"), ("2020-01-01", "too-early")],
)
def test_it_says_why_there_is_nothing_to_compare_with(kept, asked, why):
    found, changes = since(kept.folder, since=asked)
    assert (found.why, changes) == (why, {})


def test_without_git_history_it_says_so(tmp_path):
    (tmp_path / "content" / "accounts").mkdir(parents=True)
    assert since(tmp_path)[0].why == "no-repository"
    Repository(tmp_path)
    assert since(tmp_path)[0].why == "no-commits"
    assert since(tmp_path, history=False)[0].why == "none"


def test_a_shallow_clone_compares_what_it_can(kept, tmp_path_factory):
    clone = tmp_path_factory.mktemp("shallow") / "plans"
    kept.git("clone", "-q", "--depth", "1", f"file://{kept.folder}", str(clone))
    found, changes = since(clone)
    assert (found.why, changes, found.base("weida")) == ("shallow", {}, None)


def test_what_was_hidden_then_is_hidden_now(kept):
    secret = "private_note: He dislikes our managing director\n"
    path = "content/accounts/weida.md"
    kept.commit({path: account("Weida", more=secret + "reviewed: 2026-11-15\n")}, "2026-11-15")
    kept.commit({path: account("Weida", "+2", more="reviewed: 2026-11-15\n")}, "2026-11-16")
    found, changes = since(kept.folder)
    assert [kind for kind, _, _ in changes["weida"]] == ["attitude"]
    assert "director" not in repr(found)
    _, changes = since(kept.folder, audience=Audience.TEAM)
    assert "section" in [kind for kind, _, _ in changes["weida"]]


def test_what_is_hidden_now_is_not_quoted_from_then(kept):
    path = "content/accounts/weida.md"
    told = "actions: [{id: a, what: Offer them nineteen percent off the list, due: 2026-12-01}]\n"
    hidden = ":::team\nOffer them nineteen percent off the list\n:::\n"
    kept.commit({path: account("Weida", more=told + "reviewed: 2026-11-15\n")}, "2026-11-15")
    kept.commit({path: account("Weida", more="reviewed: 2026-11-15\n", body=hidden)}, "2026-11-16")
    found, _ = since(kept.folder)
    assert "nineteen" not in repr(found)


def test_a_sentence_that_became_private_is_not_quoted(kept):
    path, open_text = (
        "content/accounts/weida.md",
        "They lease the hall.\n\nTheir buyer drinks. He owes us one.\n",
    )
    private = "They own the hall.\n\n:::team\nTheir buyer drinks. He owes us\none.\n:::\n"
    kept.commit({path: account("Weida", more="reviewed: 2026-11-15\n", body=open_text)}, "2026-11-15")
    kept.commit({path: account("Weida", more="reviewed: 2026-11-15\n", body=private)}, "2026-11-16")
    found, _ = since(kept.folder)
    (edited,) = (change for change in found.of("weida").changes if change.kind == "section")
    assert [text.en for text in edited.passages.came] == ["They own the hall."]
    assert [text.en for text in edited.passages.went] == ["They lease the hall."]


def test_a_state_is_read_once_for_all_accounts(kept, monkeypatch):
    run = pipeline.Run(own := project(kept.folder, since="2026-06-30"), intake.read(own))
    read = []
    real = intake.read

    def counted(*given, **more):
        read.append(given)
        return real(*given, **more)

    monkeypatch.setattr(intake, "read", counted)
    assert run.since is run.since
    assert len(read) == 1
