import pytest

from tests.assess.build import account, assessed, entry, item, method, opportunity, person, roles, stage

STAGES = [
    stage("target"),
    stage("interest", gate={"threshold": "50%"}),
    stage("project"),
    stage("closed", closed="yes"),
]
CHECKLISTS = [
    entry("target-gate", items=[item("named", "people_known", at_least="1", mandatory="yes")]),
    entry("interest-gate", items=[item("budget", "filled", field="business.potential"), item("talked")]),
    entry(
        "project-gate",
        items=[
            item("economic", "role_known", role="economic", mandatory="yes"),
            *(item(f"i{n}") for n in range(4)),
        ],
    ),
    entry("closed-gate", items=[]),
    entry("before-visit", items=[item("agenda"), item("met", "role_met", role="economic")]),
]
PROCESS = entry("six", steps=[entry("discuss", stage="target"), entry("evaluate", stage="project")])
USING = method(stages=STAGES, checklists=CHECKLISTS, buying_processes=[PROCESS], roles=roles("economic"))


def deal(stages, people=("ann",), ticks=None, **fields):
    chance = opportunity(stages=stages, checklist=ticks or {}, **fields)
    of = account(owner="zoe", people=[person(p) for p in people], opportunities=[chance])
    return assessed(of, USING).opportunities[0]


THREE = {"target": "2026-06-01", "interest": "2026-08-01", "project": "2026-10-01"}


def test_a_claim_is_evidenced_when_every_gate_before_it_is_met():
    done = deal(THREE, ticks={"talked": "2026-08-20"}).stage  # interest: one of two items, 50 % asked
    assert (done.claimed.id, done.evidenced.id, done.ahead) == ("project", "project", False)
    assert [gate.met for gate in done.gates] == [True, True, False, False]
    assert (done.days, done.typical_days) == (50, 30)  # 1 October to 20 November


def test_the_first_gate_shut_holds_the_evidence_back():
    done = deal(THREE, people=(), ticks={"talked": "2026-08-20"}).stage
    assert (done.evidenced.id, done.ahead) == ("target", True)
    assert [(b.item.item.id, b.owner) for b in done.blocked_by] == [("named", "zoe")]


def test_a_stage_that_has_not_begun_is_never_evidenced():
    ticks = dict.fromkeys(("talked", "i0", "i1", "i2", "i3"), "2026-08-20")
    done = deal({"target": "2026-06-01"}, ticks=ticks).stage
    assert done.evidenced.id == "target"
    assert not done.gates[1].dated


def test_a_skipped_date_counts_as_begun_once_a_later_stage_has_one():
    assert deal({"project": "2026-10-01"}, ticks={"talked": "2026-08-20"}).stage.evidenced.id == "project"


def test_without_dates_nothing_is_claimed_and_future_dates_do_not_count():
    assert deal({}).stage.claimed is None
    done = deal({"target": "2026-06-01", "interest": "2027-01-01"}).stage
    assert (done.claimed.id, done.since.isoformat()) == ("target", "2026-06-01")


def test_blockers_are_the_mandatory_items_unless_the_share_is_missing_too():
    ticked = {"talked": "2026-08-20", **dict.fromkeys(("i0", "i1", "i2"), "2026-10-02")}
    # three of five done; with the mandatory one four of five reach 80 %
    assert [b.item.item.id for b in deal(THREE, ticks=ticked).stage.blocked_by] == ["economic"]
    fewer = {"talked": "2026-08-20", "i0": "2026-10-02"}
    assert [b.item.item.id for b in deal(THREE, ticks=fewer).stage.blocked_by] == [
        "economic",
        "i1",
        "i2",
        "i3",
    ]


def test_every_state_of_an_item():
    ticks = {
        "talked": "2026-12-24",
        "budget": "2026-08-01",
        "i0": "2026-10-02",
        "i1": "n/a",
        "met": "2026-10-02",
    }
    done = deal(THREE, ticks=ticks)
    states = {i.item.id: i.state for gate in done.stage.gates for i in gate.checklist.items}
    assert states == {
        "named": "proved",
        "budget": "contradicted",
        "talked": "open",  # ticked for a day to come
        "economic": "disproved",
        "i0": "ticked",
        "i1": "na",
        "i2": "open",
        "i3": "open",
    }
    assert done.stage.gates[2].checklist.applicable == 4
    assert {i.item.id: i.state for i in done.checklists["before-visit"].items} == {
        "agenda": "open",
        "met": "ticked",
    }


def test_what_waits_for_data_is_unknown_not_disproved():
    assert deal(THREE).checklists["before-visit"].items[1].state == "unknown"


@pytest.mark.parametrize(("step", "ahead"), [("discuss", 2), ("evaluate", 0), (None, None)])
def test_our_claim_against_the_customers_step(step, ahead):
    assert deal(THREE, buying_step=step).buying.ahead == ahead


def test_an_outcome_stops_the_clock_and_unblocks():
    done = deal(THREE, outcome={"result": "lost", "date": "2026-10-11"})
    assert (done.stage.days, done.stage.blocked_by, done.off_track) == (10, (), ())


def test_off_track_says_why():
    late = deal(THREE, close="2026-11-01", people=())
    assert late.off_track == ("claim_ahead", "overstayed", "close_overdue")
    assert late.close_in == -19
    assert deal({"target": "2026-11-01"}, close="2027-01-01").off_track == ()
