"""What `--fix` changes and, above all, what it leaves: every byte outside the values it knows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from battlemap.load.mending import Mended, mend, mend_file
from battlemap.load.patch import patch
from battlemap.load.source import FolderSource
from battlemap.load.typed import tidy_amount, tidy_date
from battlemap.model.account import Account
from battlemap.model.library import Member
from battlemap.model.shape import Shape, shape_of
from tests.load.helpers import account, write

ACCOUNT = shape_of(Account)


@pytest.mark.parametrize(
    ("typed", "tidy"),
    [
        ("2026/11/16", "2026-11-16"),
        ("2026.11.6", "2026-11-06"),
        ("2026-11-6", "2026-11-06"),
        ("2026年11月6日", "2026-11-06"),
        ("2026 年 1 月 6 日", "2026-01-06"),
        ("20261106", "2026-11-06"),
        ("20261306", None),
        ("２０２６－１１－０６", "2026-11-06"),
        ("2026-11-06", "2026-11-06"),
        ("06/11/2026", None),  # the sixth of November, or the eleventh of June
        ("26/11/06", None),
        ("2026/02-03", None),
        ("2026/2/30", None),
        ("2026年11月", None),
        ("?", None),
    ],
)
def test_a_date_has_one_form(typed, tidy):
    assert tidy_date(typed) == tidy


@pytest.mark.parametrize(
    ("typed", "currency", "tidy"),
    [
        ("240万元", "CNY", "240万"),
        ("¥1.2M", "CNY", "1.2M"),
        ("￥1.2M", "CNY", "1.2M"),
        ("RMB 3.5M", "CNY", "3.5M"),
        ("１２０万", "CNY", "120万"),
        ("60W", "CNY", "60万"),
        ("1.5 w 元", "CNY", "1.5万"),
        ("１，２００，０００", "CNY", "1200000"),
        ("$1.2M", "USD", "1.2M"),
        ("1.2 M", "CNY", "1.2 M"),  # is read as it stands
        ("$1.2M", "CNY", None),  # another currency: another amount
        ("240万美元", "CNY", None),
        ("about 3M", "CNY", None),
        ("?", "CNY", None),
    ],
)
def test_an_amount_loses_only_what_says_nothing(typed, currency, tidy):
    assert tidy_amount(typed, currency) == tidy


def mended(text: str, shape: Shape = ACCOUNT, path: str = "accounts/x.md") -> str:
    result = mend_file(text.encode(), path, shape, f"content/{path}", "CNY")
    assert isinstance(result, Mended)
    return result.after.decode()


def test_long_and_short_forms_lists_and_tables_are_found():
    before = """name: X  # 2026/1/1 stays
reviewed: 2026/11/16
business: {potential: 3600万元, years: {2025: {revenue: "¥11.4M", profit: '１２０万'}}}
people: [{id: a, name: 2026/1/1, support: {rating: 1, as_of: 2026.9.1}, personal: {keep_until: 2027/12/31}}]
opportunities:
  - {id: o, title: O, value: 240万元, stages: {target: 2026/3/2}, checklist: {site-survey: 2026/9/12, a: n/a}}
  - {id: p, title: P, value: {likely: 300万元}, timetable: {kick-off: 2026年1月5日}}
  - {id: q, title: Q, negotiation: {walk_away: 4.6M元}}
visits: [{date: 2026/10/2, cost: 1800元, goal: 240万元}]
"""
    after = before.replace("target: 2026/3/2", "target: 2026-03-02")
    for old, new in (
        ("2026/11/16", "2026-11-16"),
        ("3600万元", "3600万"),
        ("¥11.4M", "11.4M"),
        ("１２０万", "120万"),
        ("2026.9.1", "2026-09-01"),
        ("2027/12/31", "2027-12-31"),
        ("value: 240万元", "value: 240万"),
        ("2026/9/12", "2026-09-12"),
        ("2026/10/2", "2026-10-02"),
        ("300万元", "300万"),
        ("2026年1月5日", "2026-01-05"),
        ("4.6M元", "4.6M"),
        ("1800元", "1800"),
    ):
        after = after.replace(old, new)
    assert mended(account(before)) == account(after)


def test_a_full_width_colon_ends_a_key_and_stays_in_words():
    before = "name：华鑫\nowner： chen-yu\nprofile:\n  region：华东：上海\n  strategy: 三步：走\n"
    after = "name: 华鑫\nowner: chen-yu\nprofile:\n  region: 华东：上海\n  strategy: 三步：走\n"
    assert mended(account(before)) == account(after)


def test_what_can_be_mended_is_mended_beside_what_cannot():
    comma = "reviewed: 2026/1/2\nprofile: {region: 3,200 km}\n"
    assert mended(account(comma)) == account(comma.replace("2026/1/2", "2026-01-02"))
    unread = "name：X\nreviewed: 2026/1/2\ngoals: [X\n"
    assert mended(account(unread)) == account(unread.replace("：", ": "))


def test_line_ends_mark_and_list_files_stay_as_they_are():
    text = "\ufeff---\r\nname: X\r\nreviewed: 2026/1/2  # 说明\r\n---\r\nbody 2026/1/2\r\n"
    assert mended(text) == text.replace("reviewed: 2026/1/2", "reviewed: 2026-01-02")
    team = Shape("list", item=shape_of(Member))
    assert mended("- id：a\n  name: A\n", team, "team.yml") == "- id: a\n  name: A\n"


@pytest.mark.parametrize(
    "text",
    ["name: X\n reviewed: 2026/1/2\n", "name: [X\n"],
)
def test_a_file_that_cannot_be_read_is_left_alone(text, tmp_path):
    found, refused = mend(FolderSource(write(tmp_path, {"accounts/x.md": account(text)}), "content"), "CNY")
    assert found == []
    assert {fault.location.path for fault in refused} == {"content/accounts/x.md"}


def test_bytes_that_are_no_text_are_left_alone(tmp_path):
    found, refused = mend(
        FolderSource(write(tmp_path, {"accounts/x.md": b"---\nname: \xbb\xaa\n---\n"})), "CNY"
    )
    assert (found, [fault.code for fault in refused]) == ([], ["BM101"])


def test_the_currency_of_an_account_holds_in_its_folder(tmp_path):
    files = {
        "accounts/x/index.md": account("name: X\nbusiness: {currency: USD}"),
        "accounts/x/visits/2026-01-02-a.md": account("cost: $1800"),
        "accounts/x/opportunities/o.md": account("title: O\nvalue: ¥3M"),
    }
    found, _ = mend(FolderSource(write(tmp_path, files)), "CNY")
    assert [(each.path, each.edits[0].new) for each in found] == [
        ("accounts/x/visits/2026-01-02-a.md", "1800")
    ]


def test_a_patch_shows_the_lines_but_not_private_ones():
    deal = "opportunities:\n  - id: o\n    title: O\n    negotiation:\n      walk_away: 999万元"
    text = account(f"name: X\nreviewed: 2026/1/2\n{deal}")
    result = mend_file(text.encode(), "x.md", ACCOUNT, "content/x.md", "CNY")
    assert isinstance(result, Mended)
    shown = patch(result, "(hidden)")
    public = "@@ -3 +3 @@\n-reviewed: 2026/1/2\n+reviewed: 2026-01-02\n"
    assert shown.startswith(f"--- a/content/x.md\n+++ b/content/x.md\n{public}")
    assert "999" not in shown
    assert shown.endswith("@@ -8 +8 @@\n-(hidden)\n+(hidden)\n")


DATES = st.sampled_from(["2026/11/6", "2026-11-06", "2026.1.2", "2026年3月4日", "06/11/2026", "?", "soon"])
AMOUNTS = st.sampled_from(["240万元", "1.2M", "￥３M", "$3M", "?", "many"])
QUOTES = st.sampled_from(["{}", '"{}"', "'{}'"])
COMMENTS = st.sampled_from(["", " # 2026/1/1", "   #：240万元", "  "])
BODIES = st.text(st.sampled_from("a：2026/1 元#-é😀"), max_size=30).map("a {}".format)  # no fence


@given(DATES, AMOUNTS, QUOTES, COMMENTS, BODIES, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_everything_outside_the_edited_words_stays(day, amount, quotes, comment, body, end, marked):
    lines = [
        "---",
        f"name: X{comment}",
        f"reviewed: {quotes.format(day)}{comment}",
        f"business: {{potential: {quotes.format(amount)} , currency: CNY}}{comment}",
        "---",
    ]
    text = ("\ufeff" if marked else "") + end.join(lines) + end + body
    result = mend_file(text.encode(), "x.md", ACCOUNT, "x.md", "CNY")
    assert isinstance(result, Mended)
    plain, shift, rest = text.removeprefix("\ufeff"), 0, []
    for edit in sorted(result.edits, key=lambda each: each.start):
        assert plain[edit.start : edit.start + len(edit.old)] == edit.old
        assert edit.old in (day, amount)
        rest.append(plain[shift : edit.start] + edit.new)
        shift = edit.start + len(edit.old)
    wanted = text[: len(text) - len(plain)] + "".join(rest) + plain[shift:]
    assert result.after == wanted.encode()
    again = mend_file(result.after, "x.md", ACCOUNT, "x.md", "CNY")
    assert isinstance(again, Mended)
    assert again.edits == ()
