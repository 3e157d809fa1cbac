"""Whom to develop first."""

from tests.assess.build import account, entry, everything, item, method

SCREEN = method(
    loop_steps=[
        entry(
            "screen",
            favours=[
                item("owned", "no_owner", **{"not": "yes"}),
                item("small", "share_of_wallet_at_least", share="30%", **{"not": "yes"}),
            ],
        )
    ]
)


def test_candidates_are_ranked_by_what_they_bring_and_how_easy_it_is():
    big = account("big", business={"potential": "9M", "years": {"2025": {"revenue": "1M"}}})
    easy = account("easy", owner="zoe", business={"potential": "6M", "spend": "9M", "share_of_wallet": "10%"})
    full = account("full", business={"potential": "2M", "years": {"2025": {"revenue": "3M"}}})
    found = everything(big, easy, full, account("silent"), using=SCREEN).portfolio.candidates
    # easy: 6 M × (2 + 1) / (2 + 2); big: 8 M × (0 + 1) / (1 + 2), its share of wallet is not known
    assert [(c.account.id, c.expected, c.there, c.known, c.weighed) for c in found] == [
        ("easy", 6_000_000, 2, 2, 4_500_000),
        ("big", 8_000_000, 0, 1, 2_666_667),
    ]
