"""Redaction: hidden fields do not exist afterwards, and what differs only in them becomes the same."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from battlemap.audience import hidden_values, redact
from battlemap.model.account import Account
from battlemap.model.base import Audience
from battlemap.model.plans import Plans
from battlemap.model.tree import BODY, HERE, At

SECRETS = ("Walks at 4 617 500", "Loves river fishing", "其实想跳槽")


def account(
    walk_away="4617500", personal="Loves river fishing", note="其实想跳槽", body="x", **more
) -> Account:
    return Account.model_validate(
        {
            "id": "huaxin",
            "name": {"en": "Huaxin", "zh": "华鑫"},
            "private_note": note,
            "people": [
                {"id": "wang", "name": "王磊", "support": "+1", "personal": {"interests": personal}},
                {"id": "zhou", "name": "周敏"},
            ],
            "opportunities": [
                {
                    "id": "inbound",
                    "title": "Inbound",
                    "value": "6M",
                    "negotiation": {"walk_away": walk_away, "our_alternative": "Walks at 4 617 500"},
                }
            ],
            BODY: body,
            HERE: At("accounts/huaxin.md", 2, 1, {"private_note": (9, 15), "name": (2, 7)}),
            **more,
        }
    )


def test_leadership_does_not_get_team_fields():
    shown = redact(account(), Audience.LEADERSHIP)
    assert shown.people[0].personal is None
    assert shown.people[0].support is not None
    assert shown.opportunities[0].negotiation is None
    assert shown.private_note is None
    assert "private_note" not in shown.at.keys
    assert not any(secret in repr(shown) + repr(shown.__dict__) for secret in SECRETS)


def test_what_has_nothing_to_hide_is_not_copied():
    full = account()
    shown = redact(full, Audience.LEADERSHIP)
    assert redact(full, Audience.TEAM) == full
    assert shown.people[1] is full.people[1]
    assert shown.profile is full.profile
    assert redact(shown, Audience.LEADERSHIP) is shown


def test_nobody_leaves_a_lower_audience_more():
    assert redact(Plans(accounts=(account(),)), Audience.CUSTOMER).accounts == ()


def test_an_unknown_audience_is_refused():
    with pytest.raises(TypeError, match="unknown audience"):
        redact(account(), "everyone")  # type: ignore[arg-type]


def test_hidden_values_name_what_and_where():
    found = {
        h.value: str(h.location)
        for h in hidden_values(account(body="a\n:::team\n底价\n:::"), Audience.LEADERSHIP)
    }
    assert found["其实想跳槽"] == "accounts/huaxin.md:9:15"
    assert set(found) == {*SECRETS, Decimal(4617500), "底价"}
    assert not list(hidden_values(redact(account(), Audience.LEADERSHIP), Audience.LEADERSHIP))


TEXTS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=20)


@given(TEXTS, TEXTS, st.integers(1, 10**9), TEXTS.filter(lambda t: ":" not in t and "：" not in t))
def test_models_that_differ_in_hidden_values_redact_to_the_same(personal, note, amount, secret):
    one = account(body="Open.\n:::team\nx\n:::")
    other = account(str(amount), personal, note, f"Open.\n:::team\n{secret}\n:::")
    assert redact(one, Audience.LEADERSHIP) == redact(other, Audience.LEADERSHIP)
    assert repr(redact(one, Audience.LEADERSHIP)) == repr(redact(other, Audience.LEADERSHIP))
