"""Small portfolios, assessed by the product's own method, for tests of pages across accounts."""

from datetime import date
from functools import cache
from typing import Any

from battlemap.assess import assess, fact_forms
from battlemap.load.method import builtin
from battlemap.model.account import Account
from battlemap.model.base import Audience
from battlemap.model.library import Product
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans
from battlemap.model.text import Lang
from battlemap.view.edition import PortfolioEdition
from battlemap.view.marks import SanitisedHtml
from battlemap.view.voice import Voice

TODAY = date(2026, 11, 20)


@cache
def method() -> Method:
    return builtin(fact_forms())


def account(name: str, **fields: Any) -> Account:
    return Account.model_validate({"id": name.lower().replace(" ", "-"), "name": name, **fields})


def rich(number: int) -> Account:
    """An account that has something in every block of the home page."""
    return account(
        f"Account {number:03}",
        owner="chen-yu" if number % 2 else None,
        grade="ABC"[number % 3],
        business={
            "potential": f"{number % 37 + 1}M",
            "share_of_wallet": f"{number % 60 + 10}%",
            "years": {"2025": {"revenue": f"{number % 23 + 1}M", "profit": "0.2M"}},
        },
        profile={"industry": "automotive"},
        relationship={"phase": "stable", "since": "2025-06-01"},
        trust={"professional": "4", "expertise": "3", "relationship": str(number % 5 + 1), "sincerity": "4"},
        people=[
            {
                "id": "boss",
                "name": "Boss",
                "level": "decision",
                "function": "financial",
                "influence": 5,
                "support": "+1",
            },
            {"id": "user", "name": "User", "level": "management", "function": "using", "influence": 4},
        ],
        opportunities=[
            {
                "id": "deal",
                "title": f"Deal {number}",
                "value": {"low": "1M", "likely": "2M", "high": "4M"},
                "stages": {"target": "2026-06-01", "potential": "2026-07-01", "interest": "2026-08-01"},
            }
        ],
        visits=[{"date": "2026-10-02", "with": ["boss"]}],
        actions=[
            {"id": "call", "what": "Call the boss", "due": "2026-11-11" if number % 2 else "2026-11-27"}
        ],
    )


def edition(
    *accounts: Account,
    lang: Lang = "en",
    products: tuple[Product, ...] = (),
    audience: Audience = Audience.LEADERSHIP,
) -> PortfolioEdition:
    plans = Plans(accounts=tuple(sorted(accounts, key=lambda each: each.id)), products=products)
    voice = Voice(lang, method(), plans, TODAY, audience)
    return PortfolioEdition(
        voice=voice,
        assessed=assess(plans, method(), TODAY),
        languages=("en", "zh"),
        body=lambda text, path, page: SanitisedHtml(""),
    )
