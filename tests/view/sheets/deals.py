"""Accounts with one opportunity, from nothing at all to far too much: what is taken into a room."""

from typing import Any

from battlemap.model.account import Account
from battlemap.model.base import Audience
from battlemap.model.text import Lang, Text
from battlemap.view.edition import PortfolioEdition
from tests.view.pages.portfolio import account, edition

LONG = " ".join(f"word{i}" for i in range(40))
HAN = "这是一个很长很长的名字，" * 12
ROLES = ("economic", "technical", "user", "coach")


def deal(**fields: Any) -> dict[str, Any]:
    return {"id": "deal", "title": "Milk-run", "stages": {"target": "2026-06-01"}, **fields}


def minimal() -> Account:
    """An opportunity with its title alone."""
    return account("Mini", opportunities=[{"id": "deal", "title": "Deal"}])


def typical(**fields: Any) -> Account:
    """Three people, two issues, a visit to come, figures of the team."""
    plan = deal(
        value={"low": "4M", "likely": "6M", "high": "7M"},
        close="2027-03-31",
        roles={"wang": "economic", "zhou": ["user", "coach"], "liu": "technical"},
        issues=[
            {
                "id": "price",
                "label": "Price",
                "worth_us": "5",
                "worth_them": "4",
                "opening": "185 first",
                "target": "172 aimed",
                "limit": "158 at most",
                "trade": "Against volume",
                "turn": 2,
            },
            {
                "id": "start",
                "label": "Start",
                "worth_us": "1",
                "worth_them": "5",
                "limit": "6 April",
                "turn": 1,
            },
        ],
        price_talk={"chen": ["wang"]},
        price_when="Not before the criteria are fixed",
        negotiation={
            "opening": "6.6M",
            "target": "5.8M",
            "walk_away": "4.6M",
            "our_alternative": "Trucks to Suzhou",
            "their_alternative": "Extend the rival",
            "for_people": {"wang": "One page of figures"},
            "avoid": {"wang": "Single prices", "liu": "Standard interface"},
            "for_roles": {"economic": "Three packages"},
            "inside": "Nine per cent, from Liu",
        },
        on_table={"subject": "Timed deliveries", "agenda": ["Scope", "Terms"], "issues": ["Price basis"]},
    )
    return account(
        "Huaxin",
        people=[
            {
                "id": "wang",
                "name": "Wang Lei",
                "title": "Manager",
                "influence": 5,
                "support": "0",
                "wants": "A saving",
            },
            {"id": "zhou", "name": "Zhou Min", "influence": 4, "support": "+2"},
            {"id": "liu", "name": "Liu Yang", "influence": 3},
        ],
        opportunities=[plan | fields],
        visits=[
            {
                "date": "2026-12-03",
                "with": ["liu", "wang"],
                "by": ["chen"],
                "goal": "Terms",
                "opportunity": "deal",
            }
        ],
    )


def extreme(words: str = LONG) -> Account:
    """Sixty people, twelve issues, and every text as long as forty words."""
    people = [
        {
            "id": f"p{i}",
            "name": f"{i} {words}",
            "title": words,
            "influence": 5 - i % 5,
            "support": ("-2", "-1", "0", "+1", "+2")[i % 5],
            "wants": words,
            "level": "decision",
        }
        for i in range(60)
    ]
    each = {person["id"]: words for person in people}
    issues = [
        {
            "id": f"issue-{i}",
            "label": f"{i} {words}",
            "worth_us": str(i % 5 + 1),
            "worth_them": str(5 - i % 5),
            "turn": i + 1,
            **dict.fromkeys(("opening", "target", "limit", "trade"), words),
        }
        for i in range(12)
    ]
    plan = deal(
        title=words,
        value="6M",
        close="2027-03-31",
        roles={person["id"]: [ROLES[i % 4]] for i, person in enumerate(people)},
        issues=issues,
        price_talk={"chen": list(each), "han": list(each)[:30]},
        price_when=words,
        evaluation=[
            {
                "criterion": "price",
                "weight": "100%",
                "us": "3",
                **{f"r{i}": "4" for i in range(6)},
            }
        ],
        negotiation={
            "opening": "6.6M",
            "target": "6.5M",
            "walk_away": "6.4M",
            "for_people": each,
            "avoid": each,
            "for_roles": dict.fromkeys(ROLES, words),
            **dict.fromkeys(("our_alternative", "their_alternative", "last_win", "inside", "tactics"), words),
        },
        on_table={
            "subject": words,
            "place": words,
            "day": "2026-12-03",
            **{key: [f"{i} {words}" for i in range(12)] for key in ("agenda", "issues", "agreed")},
        },
    )
    return account(
        "Big",
        people=people,
        competitors=[{"id": f"r{i}"} for i in range(6)],
        opportunities=[plan],
        visits=[
            {
                "date": "2026-12-03",
                "with": list(each),
                "by": ["chen", "han"],
                "goal": words,
                "opportunity": "deal",
            }
        ],
    ).model_copy(update={"name": Text(en=words)})


def made(plan: Account, lang: Lang = "en", audience: Audience = Audience.TEAM) -> PortfolioEdition:
    """One language of a build with this account alone."""
    return edition(plan, lang=lang, audience=audience)
