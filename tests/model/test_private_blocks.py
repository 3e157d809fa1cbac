"""Private blocks: what leadership reads, and which slips of the pen stop a build."""

import pytest

from battlemap.model.base import Audience
from battlemap.model.private_blocks import faults, hidden, visible

BODY = "Open.\n\n:::team\nWalk away at 4.6M.\n\n- 底价\n:::\n\nAlso open.\n::: leadership\nFor us.\n:::\n"


def test_each_audience_reads_its_own():
    assert "4.6M" in visible(BODY, Audience.TEAM)
    assert ":::" not in visible(BODY, Audience.TEAM)
    leadership = visible(BODY, Audience.LEADERSHIP)
    assert leadership.split() == ["Open.", "Also", "open.", "For", "us."]
    assert visible(BODY, Audience.CUSTOMER).split() == ["Open.", "Also", "open."]
    assert list(hidden(BODY, Audience.LEADERSHIP)) == [(4, "Walk away at 4.6M."), (6, "- 底价")]


def test_text_without_blocks_is_the_same_text():
    text = "a :: b\n\n12::30\n"
    assert visible(text, Audience.CUSTOMER) is text


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("a\n:::team\nsecret", "unclosed", 2),
        (":::team\nsecret\n:::team\nmore\n:::", "unclosed", 1),
        ("a\n:::", "unopened", 2),
        (":::taem\nsecret\n:::", "audience", 1),
        ("> :::team\n> secret\n> :::", "misplaced", 1),
        ("- :::team\n  secret", "misplaced", 1),
    ],
)
def test_slips_are_faults_and_publish_nothing(text, kind, line):
    found = faults(text)
    assert (found[0].kind, found[0].line) == (kind, line)
    assert visible(text, Audience.LEADERSHIP) == ""
    assert visible(text, Audience.TEAM) == text


def test_full_width_colons_are_fences_too():
    assert visible("公开\n：：：team\n底价\n：：：", Audience.LEADERSHIP) == "公开\n\n"
