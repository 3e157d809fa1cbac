"""Conversion, pace and slices of the pipeline, checked by hand."""

from decimal import Decimal

from battlemap.assess.portfolio.metrics import quarter
from tests.assess.build import TODAY, account, entry, everything, method, opportunity, stage

STAGES = [stage("target", probability="10%"), stage("project", probability="40%"), stage("closed")]
USING = method(stages=STAGES, checklists=[entry(f"{s['id']}-gate", items=[]) for s in STAGES])
WON = {"result": "won", "date": "2026-06-10"}
LOST = {"result": "lost", "date": "2026-06-10"}


def metrics(*deals, **fields):
    return everything(account(opportunities=list(deals), **fields), using=USING).portfolio.metrics


def test_conversion_counts_what_is_decided_and_leaves_out_what_waits():
    found = metrics(
        opportunity("a", stages={"target": "2026-01-01", "project": "2026-01-31"}, outcome=WON),
        opportunity("b", stages={"target": "2026-01-01", "project": "2026-02-20"}, outcome=LOST),
        opportunity("c", stages={"target": "2026-01-01"}, outcome=LOST),
        opportunity("d", stages={"target": "2026-09-01"}),
        opportunity("e"),
    )
    target, project, closed = found.passages
    # four reached target: a and b went on, c ended there, d waits
    assert (target.reached, target.moved, target.ended, target.waiting) == (4, 2, 1, 1)
    assert target.conversion == 2 / 3
    assert (target.days, target.timed) == (40, 2)  # the median of 30 and 50
    assert target.stalled == 1  # d: 80 days, more than 1.5 times 30
    assert (project.reached, project.moved, project.ended, project.conversion) == (2, 1, 1, 0.5)
    assert (project.days, project.timed) == (None, 0)  # the win has no date of its own for the last stage
    assert (closed.reached, closed.conversion) == (1, None)
    assert (found.wins, found.losses, found.hit_rate) == (1, 2, 1 / 3)
    assert (found.cycle, found.cycles) == (160, 1)  # 1 January to 10 June


def test_slices_weigh_each_opportunity_by_its_stage():
    found = metrics(
        opportunity(
            "a",
            owner="zoe",
            close="2026-12-31",
            value={"low": "1M", "likely": "2M", "high": "4M"},
            stages={"project": "2026-11-01"},
        ),
        opportunity("b", owner="zoe", close="2026-09-30", value="1M", stages={"target": "2026-11-01"}),
        opportunity("c", value="9M"),
        opportunity("d", stages={"target": "2026-11-01"}),
        profile={"industry": "automotive"},
    )
    owner, nobody = found.by_owner
    assert (owner.key, owner.number, owner.value.likely) == ("zoe", 2, 3_000_000)
    # 40 % of the first and 10 % of the second
    low, likely, high = owner.weighted.low, owner.weighted.likely, owner.weighted.high
    assert (low, likely, high) == (Decimal(500_000), Decimal(900_000), Decimal(1_700_000))
    assert (nobody.key, nobody.unstaged, nobody.weighted.likely, nobody.value.unvalued) == (None, 1, None, 1)
    assert [(s.key, s.past, s.number) for s in found.by_quarter] == [
        ("2026-Q3", True, 1),
        ("2026-Q4", False, 1),
        (None, False, 2),
    ]
    assert [s.key for s in found.by_industry] == ["automotive"]
    assert sum(s.number for s in found.by_tier) == 4


def test_quarters():
    assert (quarter(TODAY), quarter(TODAY.replace(month=1))) == ("2026-Q4", "2026-Q1")
