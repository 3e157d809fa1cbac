"""The sample content: no fault at all, and every stage, phase and kind of plan a reader should meet."""

from datetime import date
from pathlib import Path

import pytest

from battlemap.assess import assess, fact_forms
from battlemap.load import Loaded, load
from battlemap.load.source import FolderSource
from battlemap.model.account import Account
from battlemap.model.plans import Settings

CONTENT = Path(__file__).parents[2] / "content"
AS_OF = date(2026, 11, 20)


@pytest.fixture(scope="module")
def sample() -> Loaded:
    """The sample as the real loader reads it."""
    return load(FolderSource(CONTENT, "content"), settings=Settings(), facts=fact_forms(), as_of=AS_OF)


@pytest.fixture(scope="module")
def huaxin(sample: Loaded) -> Account:
    """The complete account."""
    return next(account for account in sample.plans.accounts if account.id == "huaxin")


def chinese(text: str) -> float:
    """Share of the characters of a text that are Chinese."""
    return sum("\u4e00" <= sign <= "\u9fff" for sign in text) / max(len(text), 1)


def test_nothing_is_wrong_with_the_sample(sample: Loaded) -> None:
    found = [
        f"{fault.location.path}:{fault.location.line} {fault.code} {fault.word}"
        for fault in sample.diagnostics
    ]
    assert found == []
    assert len(sample.plans.accounts) >= 16


def test_every_stage_is_claimed_and_every_phase_lived_in(sample: Loaded) -> None:
    opportunities = [o for account in sample.plans.accounts for o in account.opportunities]
    claimed = {list(o.stages)[-1] for o in opportunities if o.stages}
    assert claimed == set(sample.method.stage)
    assert {a.relationship.phase for a in sample.plans.accounts} >= {
        phase.id for phase in sample.method.phases
    }
    assert {o.outcome.result for o in opportunities if o.outcome} == {"won", "lost", "dropped"}


def test_accounts_range_from_ten_lines_to_everything(sample: Loaded) -> None:
    accounts = sample.plans.accounts
    small = [a for a in accounts if len(a.people) <= 1 and not a.visits and not a.competitors]
    assert len(small) >= 3
    assert sum(chinese(a.body) > 0.4 for a in accounts) >= 5
    assert sum(chinese(a.body) == 0 and len(a.body) > 300 for a in accounts) >= 5
    assert {a.business.currency for a in accounts} >= {"CNY", "USD"}


def test_the_complete_account_is_complete(huaxin: Account) -> None:
    assert sum(not person.unfilled for person in huaxin.people) >= 15
    assert any(person.unfilled for person in huaxin.people)
    assert any(person.outside for person in huaxin.people)
    assert len(huaxin.competitors) == 3
    assert len(huaxin.opportunities) == 2
    assert len(huaxin.visits) >= 20
    assert len(huaxin.actions) >= 9
    assert len(huaxin.needs) >= 6
    for link in ("reports_to", "informal", "influences", "conflicts", "favours", "personal"):
        assert any(getattr(person, link) for person in huaxin.people), link


def test_the_complete_account_answers_every_criterion(sample: Loaded, huaxin: Account) -> None:
    groups = sample.method.scorecard["assessment"].groups
    every = {criterion.id for group in groups for criterion in group.criteria}
    inbound = next(o for o in huaxin.opportunities if o.id == "inbound-2027")
    assert set(inbound.assessment["us"]) == every
    assert set(inbound.assessment) == {"us", *(rival.id for rival in huaxin.competitors)}
    unknown = {key for key, rated in inbound.assessment["us"].items() if rated.rating is None}
    assert unknown == {"urgency", "hidden_criteria"}
    assert inbound.negotiation is not None
    assert len(inbound.evaluation) >= 6


def test_what_the_complete_account_names_reads_in_both_languages(huaxin: Account) -> None:
    texts = {p.id: (p.name, p.title, p.department) for p in huaxin.people}
    missing = [
        who for who, words in texts.items() if any(t and (not t.bilingual or t.en == t.zh) for t in words)
    ]
    assert missing == []
    assert ":::team" in huaxin.body


def test_each_contradiction_of_the_sample_is_noticed(sample: Loaded) -> None:
    assessed = assess(sample.plans, sample.method, AS_OF).accounts
    raised = {name: {flag.flag.id for flag in account.flags} for name, account in assessed.items()}
    assert raised["lanyue"] >= {"claim-ahead", "buying-step-behind", "contact-concentrated"}
    assert raised["vantage-medical"] >= {"claim-ahead", "close-overdue", "facts-stale"}
    assert "economic-two" in raised["meridian-tools"]
    assert "contact-leaving" in raised["kestrel"]
    assert "tick-contradicted" in raised["xinghe"]
    assert "lapsed-idle" in raised["jinrong"]
    assert raised["novacart"] == raised["anhe"] == set()
    assert [flag.flag.id for flag in assessed["huaxin"].silenced] == ["decision-role-unfilled"]
