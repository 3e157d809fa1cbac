"""The negotiation pack: who and what it names, what only the team gets, what is cut and counted."""

from dataclasses import asdict, replace

import pytest

from battlemap.audience import redact
from battlemap.model.account import Account
from battlemap.model.base import Audience
from battlemap.model.text import Lang
from battlemap.view.sheets import negotiation
from battlemap.view.sheets.negotiation.price_line import Amount, price_line
from battlemap.view.sheets.negotiation.types import NegotiationSheet
from tests.view.sheets.deals import HAN, LONG, extreme, made, minimal, typical


def sheet(plan: Account, lang: Lang = "en", audience: Audience = Audience.TEAM) -> NegotiationSheet:
    built = made(redact(plan, audience), lang, audience)
    account = built.assessed.accounts[plan.id]
    page = negotiation.page(built.of(account.id), account, account.opportunities[0])
    assert isinstance(page.view, NegotiationSheet)
    return page.view


def test_the_room_holds_whom_the_meeting_is_with_the_most_influential_first():
    room = sheet(typical()).room
    assert [(seat.name, seat.attitude.text, seat.influence) for seat in room.seats] == [
        ("Wang Lei", "0", "infl. 5"),
        ("Liu Yang", "?", "infl. 3"),
    ]
    assert [role.letter for role in room.seats[0].roles] == ["E"]
    assert (room.seats[0].say, room.seats[0].avoid) == ("One page of figures", "Single prices")
    assert room.fields[0].value == "3\u00a0Dec\u00a02026"
    assert room.fields[2].value == "chen"
    assert room.gist.startswith("Terms. Do not close the price")


def test_without_a_meeting_those_with_a_buying_role_are_expected():
    room = sheet(typical().model_copy(update={"visits": ()})).room
    assert [seat.name for seat in room.seats] == ["Wang Lei", "Zhou Min", "Liu Yang"]
    assert room.fields[0].value == ""


def test_price_is_talked_by_those_named_and_kept_from_other_holders_of_roles():
    price = sheet(typical()).room.price
    assert [point.lead + point.text for point in price] == [
        "Not before the criteria are fixed",
        "chen with Wang Lei",
        "Never with Liu Yang and Zhou Min",
    ]


def test_issues_come_dearest_to_us_first_and_give_in_the_order_of_their_turn():
    deal = sheet(typical()).deal
    assert [(i.label, i.us, i.them, i.limit) for i in deal.issues] == [
        ("Price", 5, 4, "158 at most"),
        ("Start", 1, 5, "6 April"),
    ]
    assert [point.lead for point in deal.order] == ["Start", "Price"]
    assert (deal.tactics[0].role.letter, deal.tactics[0].text) == ("E", "Three packages")
    # the playbook's words stand in for roles of which the plan says nothing
    assert deal.tactics[1].text.startswith("Item by item")


def test_the_price_line_places_its_marks():
    line = sheet(typical()).deal.price
    assert line is not None
    # 499 wide, 34 free at each end: 4.6 at 34; 5.8 at 34 + 431 × 1.2/2.0 = 292.6; 6.6 at 465; 6.0 at 335.7
    assert [point.x for point in line.points] == ["34", "292.6", "465"]
    assert (line.traded, line.sure) == (("34", "258.6"), ("292.6", "172.4"))
    assert [point.x for point in line.below] == ["335.7"]


def test_labels_on_one_spot_stand_beside_each_other():
    amounts = [
        Amount(kind, value, "9.99M walk-away")
        for kind, value in (("walk", 1), ("target", 1.01), ("opening", 2))
    ]
    line = price_line(amounts, "")
    assert line is not None
    first, second = (float(point.label_x) for point in line.points[:2])
    assert second - first > 70
    assert price_line(amounts[:1], "") is None


SECRETS = (
    "185 first",
    "172 aimed",
    "158 at most",
    "Against volume",
    "Trucks to",
    "Single prices",
    "Nine per cent",
)


@pytest.mark.parametrize("audience", [Audience.LEADERSHIP, Audience.TEAM])
def test_positions_and_tactics_are_for_the_team_alone(audience: Audience):
    page = sheet(typical(), audience=audience)
    told = str(asdict(replace(page, layout=None)))  # type: ignore[arg-type]
    team = audience is Audience.TEAM
    assert [secret in told for secret in SECRETS] == [team] * len(SECRETS)
    assert ("Three packages" in told, page.deal.price is not None, bool(page.deal.tactics)) == (
        team,
        team,
        team,
    )
    assert page.paper.notice.startswith("Team only" if team else "Confidential")
    assert page.paper.left_out.startswith("" if team else "Left out of this edition")


def test_nothing_known_leaves_room_to_write():
    page = sheet(minimal())
    assert page.room.seats == ()
    assert (page.room.spare, page.room.lines) == (3, 12)
    assert (page.deal.issues, page.deal.blank, page.deal.price) == ((), 2, None)
    assert [text for _, text in page.deal.ours] == ["?"]


@pytest.mark.parametrize("words", [LONG, HAN])
def test_far_too_much_is_cut_and_counted(words: str):
    page = sheet(extreme(words))
    assert 3 <= len(page.room.seats) < 9
    assert page.room.seats_head.note.startswith(f"The {len(page.room.seats)} with most influence of 60.")
    assert 1 <= len(page.deal.issues) < 12
    assert page.deal.issues_head.note.startswith(f"The first {len(page.deal.issues)} of 12.")
