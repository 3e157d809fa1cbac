"""`battlemap review`: what to talk about, account by account, on a real repository."""

import pytest

from tests.cli.plans import SECRET, battlemap, make
from tests.repositories import Repository

PLAN = """---
name: {{en: Huaxin Parts, zh: 华鑫汽配}}
owner: chen-yu
reviewed: 2026-11-02
people:
  - {{id: wang-lei, name: Wang Lei, influence: 5, support: {support}, personal: {{interests: {secret}}}}}
opportunities:
  - {{id: inbound, title: Inbound, value: 2M, stages: {{target: 2026-03-01, project: 2026-10-01}}}}
actions:
  - {{id: draft, what: Send the draft, who: chen-yu, due: 2026-11-13}}
---
"""


def plan(support: str) -> str:
    return PLAN.format(support=support, secret=SECRET)


@pytest.fixture
def plans(tmp_path):
    make(tmp_path, {"content/accounts/huaxin.md": plan("0")})
    Repository(tmp_path).commit({}, "2026-11-02")
    make(tmp_path, {"content/accounts/huaxin.md": plan("-1")})
    return tmp_path


def test_the_agenda_says_what_changed_what_is_due_and_what_to_find_out(plans):
    done = battlemap(plans, "review")
    assert done.code == 0
    lines = [line.strip() for line in done.out.splitlines()]
    assert "Agenda of the review on 20\u00a0Nov\u00a02026" in lines
    assert "Huaxin Parts (huaxin) · Chen Yu" in lines
    assert "▼ Wang Lei turned from neutral to against us (0 → −1)" in lines
    assert "! Send the draft (Chen Yu, late 7\u00a0d)" in lines
    assert "! Inbound: Project claimed, Target proved" in lines
    assert "What to find out next" in lines
    assert "伟达 (weida) · no owner" in lines
    assert "pigeons" not in done.out


def test_it_comes_in_chinese_and_as_markdown_to_tick(plans):
    told = battlemap(plans, "review", "--format", "markdown", lang="zh").out
    assert "## 华鑫汽配 · Chen Yu" in told
    assert "- [ ] ▼ Wang Lei由中立转为反对（0→−1）" in told


def test_it_may_be_about_one_owner_account_or_day(plans):
    assert "Huaxin" not in battlemap(plans, "review", "--owner", "nobody").out
    assert "伟达" not in battlemap(plans, "review", "--account", "huaxin").out
    assert battlemap(plans, "review", "--account", "huaxn").code == 2
    assert "Since 2\u00a0Nov\u00a02026" in battlemap(plans, "review", "--since", "2026-11-05").out


@pytest.mark.parametrize("asked", ["-x", "mian", "2020-01-01"])
def test_a_state_that_is_not_there_is_misuse(plans, tmp_path_factory, asked):
    done = battlemap(plans, "review", "--since", asked)
    assert (done.code, done.out) == (2, "")
    assert asked in done.err
    empty = tmp_path_factory.mktemp("empty")
    Repository(empty)
    make(empty, {"content/accounts/huaxin.md": plan("0")})
    assert battlemap(empty, "review", "--since", asked).code == 2
    assert battlemap(empty, "review", "--since", "last-review").code == 0


def test_without_git_the_rest_is_there(tmp_path):
    make(tmp_path, {"content/accounts/huaxin.md": plan("0")})
    told = battlemap(tmp_path, "review").out
    assert "Nothing to compare with: the plans are not in git." in told
    assert "Send the draft" in told
