"""What counts as a change, of which kind, for better or worse, and where it stands."""

from datetime import date
from decimal import Decimal

import pytest

from battlemap.assess.results.base import Money
from battlemap.diff import diff
from battlemap.diff.changes import Span, Term
from battlemap.diff.passages import compared, of_markdown
from battlemap.model.base import Audience
from tests.diff.states import ACCOUNT, of_kind, read, state

JANUARY = date(2027, 1, 20)


@pytest.fixture
def change(tmp_path):
    """The changes between the account and the same with some words replaced."""

    def changed(*swaps: tuple[str, str], audience: Audience = Audience.TEAM):
        text = ACCOUNT
        for old, new in swaps:
            assert old in text
            text = text.replace(old, new)
        before, after = read(tmp_path / "a"), read(tmp_path / "b", text)
        return diff(state(before, audience=audience), state(after, audience=audience))

    return changed


# kind, what is edited, before, after, direction
EDITS = [
    ("attitude", ("support: 0", "support: +1"), 0, 1, "better"),
    ("attitude", ("support: 0", "support: -2"), 0, -2, "worse"),
    ("attitude", ("support: 0}", "support: ?}"), 0, None, "unknown"),
    ("influence", ("influence: 4", "influence: 5"), 4, 5, "neutral"),
    (
        "roles",
        ("{wang: economic}", "{wang: [economic, coach]}"),
        ("economic",),
        ("coach", "economic"),
        "neutral",
    ),
    ("favours", ("{rivalco: -1}", "{rivalco: +1}"), -1, 1, "worse"),
    ("person", ("influence: 5,", "influence: 5, left: 2026-11-01,"), "here", None, "neutral"),
    ("owner", ("owner: chen-yu\n", "owner: ma-rui\n"), "chen-yu", "ma-rui", "neutral"),
    ("grade", ("grade: A", "grade: B"), "A", "B", "neutral"),
    ("phase", ("phase: stable", "phase: lapsed"), "stable", "lapsed", "worse"),
    ("criterion", ("application: +1", "application: -1"), 1, -1, "worse"),
    ("criterion", ("application: +1,", ""), 1, None, "unknown"),
    ("rival_criterion", ("{solution: -1}", "{solution: +1}"), -1, 1, "worse"),
    ("close", ("2027-03-31", "2027-05-30"), date(2027, 3, 31), date(2027, 5, 30), "worse"),
    ("claimed", ("2026-03-20}", "2026-03-20, interest: 2026-10-01}"), "potential", "interest", "better"),
    ("rival", ("share: 40%}", "share: 40%}\n  - {id: other}"), None, "here", "worse"),
    ("incumbent", ("share: 40%}", "share: 40%, incumbent: yes}"), None, "yes", "worse"),
    ("action", ("due: 2026-12-01", "due: 2026-12-01, done: 2026-11-19"), "open", "done", "better"),
    ("due", ("due: 2026-12-01", "due: 2026-12-31"), date(2026, 12, 1), date(2026, 12, 31), "worse"),
    ("visit", ("visits:", "visits:\n  - {date: 2026-11-10, with: [wang]}"), None, "made", "better"),
    ("outcome", ("close:", "outcome: {result: lost, date: 2026-11-02}\n    close:"), None, "lost", "worse"),
    ("section", ("grade: A", "grade: A\nswot: {strengths: [team]}"), None, None, "neutral"),
]


def plain(value):
    if isinstance(value, Term):
        return value.id
    return tuple(map(plain, value)) if type(value) is tuple else value


@pytest.mark.parametrize(("kind", "edit", "before", "after", "direction"), EDITS)
def test_an_edit_is_a_change_of_its_kind(change, kind, edit, before, after, direction):
    (found,) = of_kind(change(edit), kind)
    if kind != "section":
        assert (plain(found.before), plain(found.after)) == (before, after)
    assert direction in (None, found.direction)
    assert (found.account, found.cause) == ("huaxin", "edit")
    assert found.where is not None
    assert found.where.path == "accounts/huaxin.md"


def test_the_place_is_that_of_the_new_value(change):
    (found,) = of_kind(change(("support: 0", "support: +2")), "attitude")
    assert found.where.line == ACCOUNT[: ACCOUNT.index("support: 0")].count("\n") + 1


def test_amounts_are_compared_as_a_span_and_weighted_by_the_stage(change):
    changes = change(("likely: 6M", "likely: 5M"))
    (value,) = of_kind(changes, "value")
    assert value.before == Span(Decimal(4_000_000), Decimal(6_000_000), Decimal(7_000_000), "CNY")
    assert value.after == Span(Decimal(4_000_000), Decimal(5_000_000), Decimal(7_000_000), "CNY")
    assert value.direction == "worse"
    (weighted,) = of_kind(changes, "weighted")
    assert isinstance(weighted.before, Money)
    assert isinstance(weighted.after, Money)
    assert weighted.after.amount / weighted.before.amount == Decimal(5) / Decimal(6)


def test_what_came_brings_no_further_news(change):
    rail = "{id: rail, title: Rail, value: 2M, close: 2027-01-31, stages: {target: 2026-11-01}}"
    changes = change(("opportunities:", f"opportunities:\n  - {rail}"))
    (opened,) = of_kind(changes, "opportunity")
    assert (opened.before, opened.after, opened.direction) == (None, "open", "better")
    assert opened.names["value"].likely == 2_000_000
    assert [c for c in changes.changes if c.opportunity == "rail"] == [opened]


def test_a_new_account_is_one_change_and_a_file_may_become_a_folder(tmp_path):
    one = read(tmp_path / "a", {"huaxin.md": ACCOUNT})
    two = read(tmp_path / "b", {"north/huaxin/index.md": ACCOUNT, "weida.md": "---\nname: Weida\n---\n"})
    (only,) = diff(state(one), state(two)).changes
    assert (only.kind, only.account, only.before, only.after) == ("account", "weida", None, "here")


def test_quotes_order_and_form_are_no_change(tmp_path):
    text = ACCOUNT.replace("grade: A\n", "").replace("owner: chen-yu", 'grade: "A"\nowner: "chen-yu"')
    text = text.replace("likely: 6M", "likely: 6_000_000").replace(
        "application: +1", "application: {rating: 1}"
    )
    lines = text.split("\n")
    wang = next(i for i, line in enumerate(lines) if "id: wang" in line)
    lines[wang], lines[wang + 1] = lines[wang + 1], lines[wang]
    before, after = read(tmp_path / "a"), read(tmp_path / "b", "\n".join(lines))
    assert not diff(state(before), state(after))


def test_what_the_days_did_stands_apart_from_edits(tmp_path):
    before = read(tmp_path / "a")
    after = read(tmp_path / "b", ACCOUNT.replace("support: 0", "support: +2"), JANUARY)
    changes = diff(state(before), state(after, JANUARY), aged=state(before, JANUARY))
    (attitude,) = of_kind(changes, "attitude")
    (action,) = of_kind(changes, "action")
    assert (attitude.cause, action.cause, action.after) == ("edit", "time", "overdue")
    assert {c.cause for c in changes.changes if c.kind == "coverage"} <= {"time", "follows"}


def test_flags_are_raised_cleared_and_silenced(tmp_path, change):
    silenced = "silenced: [{flag: FLAG, reason: agreed, until: 2027-01-31}]\ngrade: A"
    flags = {f.id: f for f in state(read(tmp_path / "x")).accounts["huaxin"].flags if f.opportunity is None}
    name = min(flags)
    (found,) = of_kind(change(("grade: A", silenced.replace("FLAG", name))), "flag")
    assert (found.before, found.after, found.direction) == ("raised", "silenced", "neutral")


def test_the_team_hears_of_its_private_note(change):
    edit = ("grade: A", "private_note: He dislikes our managing director\ngrade: A")
    assert of_kind(change(edit), "section")


OLDER = """---
## Situation

Two plants share one dock. The contract ends in May.
- [ ] Ask for the **dock log**
:::team
He wants to leave.
:::
"""
NEWER = """---
## Situation

The contract ends in
June. Two plants share one dock.

1. Ask for the dock log
"""


def test_an_edited_text_tells_what_came_and_what_went(tmp_path):
    fields = ACCOUNT.removesuffix("---\n## Situation\n")
    old, new = read(tmp_path / "a", fields + OLDER), read(tmp_path / "b", fields + NEWER)
    shown = [state(each, audience=Audience.LEADERSHIP) for each in (old, new)]
    (found,) = diff(*shown).changes
    assert found.key == ("section", "body")
    assert [text.en for text in found.passages.came] == ["The contract ends in June."]
    assert [text.en for text in found.passages.went] == ["The contract ends in May."]
    (whole,) = diff(state(old), state(new)).changes  # the team sees its own lines
    assert "He wants to leave." in [text.en for text in whole.passages.went]


def test_other_line_ends_and_another_order_of_sentences_are_no_passages():
    one = of_markdown("One. Two.\n\n> Three is\n> long.\n")
    two = of_markdown("- Three is long.\n- One.\n\nTwo.")
    assert compared(one, two) == ((), ())
    assert [text.zh for text in of_markdown("对方要求降价。五月到期！")] == ["对方要求降价。", "五月到期！"]


def test_leadership_hears_nothing_of_it(change):
    edit = ("grade: A", "private_note: He dislikes our managing director\ngrade: A")
    price = ("close:", "negotiation: {walk_away: 4.6M}\n    close:")
    assert not change(edit, price, audience=Audience.LEADERSHIP)


def test_an_account_that_cannot_be_read_is_named_and_left_out(tmp_path):
    one = read(tmp_path / "a", {"huaxin.md": ACCOUNT, "weida.md": "---\nname: Weida\n---\n"})
    two = read(tmp_path / "b", {"huaxin.md": ACCOUNT})
    changes = diff(state(one), state(two), unread=["weida"])
    assert (changes.changes, changes.unread) == ((), ("weida",))
