"""Plans and a small method from plain tables; results come untyped, so that a test is a few lines."""

from datetime import date
from typing import Any

from battlemap.assess import assess, assess_account, context_of
from battlemap.assess.dossier import Dossier
from battlemap.model.account import Account
from battlemap.model.library import Case, Competitor, Member, Product
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans, Settings

TODAY = date(2026, 11, 20)


def words(text: str) -> dict[str, str]:
    return {"en": text, "zh": text}


def entry(id: str, **more: Any) -> dict[str, Any]:  # noqa: A002
    return {"id": id, "label": words(id), **more}


def item(id: str, fact: str | None = None, **args: Any) -> dict[str, Any]:  # noqa: A002
    own = {k: args.pop(k) for k in ("mandatory", "weight") if k in args}
    return entry(id, **own, **({"proof": {"fact": fact, **args}} if fact else {}))


def flag(id: str, *when: dict[str, Any], subject: str = "account", severity: str = "act") -> dict[str, Any]:  # noqa: A002
    say = {"title": words(id), "say": words(id), "next": words(id)}
    return entry(id, subject=subject, severity=severity, when=list(when), **say)


def stage(id: str, **more: Any) -> dict[str, Any]:  # noqa: A002
    given = {"mark": words(id), "checklist": f"{id}-gate", "typical_days": "30", "probability": "50%"}
    return entry(id, **{**given, **more})


SIGNED = {"low": "-1", "high": "1", "signed": "yes"}
FIVE = {"low": "1", "high": "5"}
BANDS = [entry("strong", at_least="2"), entry("doubtful", at_least="-1"), entry("weak", at_least="-9")]


def group(id: str, *criteria: str, **more: Any) -> dict[str, Any]:  # noqa: A002
    return entry(id, criteria=[entry(c) for c in criteria], **more)


ASSESSMENT = entry(
    "assessment",
    subject="opportunity",
    field="assessment",
    scale=SIGNED,
    total="balance",
    groups=[
        group("real", "need", "budget", "urgency", bands=BANDS),
        group("win", "price", "people", "fit", bands=BANDS, rate_rivals="yes"),
    ],
    recommendations=[
        entry("pursue", when={"real": ["strong"], "win": ["strong"]}, say=words("go")),
        entry("drop", when={"real": ["weak"]}, say=words("stop")),
        entry("unknown", say=words("?")),
    ],
)
TRUST = entry(
    "trust",
    subject="account",
    field="trust",
    scale=FIVE,
    total="mean",
    groups=[group("pillars", "professional", "expertise", "relationship", "sincerity")],
    bands=[entry("high", at_least="70"), entry("low", at_least="0")],
)
THRESHOLDS = {
    "gate_share": "80%",
    "fresh_days": "90",
    "stale_days": "270",
    "min_known_share": "50%",
    "executive_days": "90",
    "contact_days": "60",
    "review_days": "90",
    "changes_days": "30",
    "visit_window_days": "180",
    "concentration_share": "50%",
    "close_soon_days": "90",
    "attractive_from": "50",
    "strong_from": "50",
    "revenue_full": "20000000",
    "potential_full": "50000000",
    "effort_factor": "2",
    "effort_gap_share": "2%",
    "few_products": "2",
    "complaints": "2",
}
EMPTY = (
    *(
        "checklists",
        "buying_processes",
        "scorecards",
        "evaluation_criteria",
        "climates",
        "ownerships",
        "industries",
    ),
    *(
        "grades",
        "quadrants",
        "matrix",
        "factors",
        "forces",
        "visit_kinds",
        "profit_bands",
        "need_kinds",
        "information",
        "flags",
        "findings",
    ),
    *("phases", "stages", "roles"),
)


def method(**parts: Any) -> Method:
    """A method with levels, functions, tiers and thresholds; everything else is empty unless given."""
    base: dict[str, Any] = {name: [] for name in EMPTY}
    base["levels"] = [entry("decision"), entry("management"), entry("operational")]
    base["functions"] = [entry("using"), entry("technical"), entry("financial")]
    base["tiers"] = [
        entry("vip", up_to="1%", key="yes"),
        entry("major", up_to="5%"),
        entry("ordinary", up_to="20%"),
        entry("small", up_to="100%"),
    ]
    base["health"] = {"parts": [], "bands": []}
    base["labels"] = {}
    base["thresholds"] = THRESHOLDS | parts.pop("thresholds", {})
    return Method.model_validate(base | parts)


def roles(*ids: str) -> list[dict[str, Any]]:
    return [entry(i, letter=words(i[0]), cares_for=words(i)) for i in ids]


def account(id: str = "acme", **fields: Any) -> Account:  # noqa: A002
    return Account.model_validate({"id": id, "name": id.title(), **fields})


def opportunity(id: str = "deal", **fields: Any) -> dict[str, Any]:  # noqa: A002
    return {"id": id, "title": id, **fields}


def person(id: str, **fields: Any) -> dict[str, Any]:  # noqa: A002
    return {"id": id, "name": id.title(), **fields}


def visits(*days: str, who: str | list[str] = "ann", **fields: Any) -> list[dict[str, Any]]:
    return [{"date": day, "with": who, **fields} for day in days]


def plans(*accounts: Account, **settings: Any) -> Plans:
    """Plans with the competitors and members that the accounts name."""
    rivals = sorted({r.id for a in accounts for r in a.competitors})
    members = sorted({a.owner for a in accounts if a.owner})
    return Plans(
        accounts=tuple(sorted(accounts, key=lambda a: a.id)),
        competitors=tuple(Competitor.model_validate({"id": r, "name": r.title()}) for r in rivals),
        team=tuple(Member.model_validate({"id": m, "name": m.title()}) for m in members),
        settings=Settings(**settings),
    )


def case(of: Account, using: Method | None = None, today: date = TODAY) -> Any:
    """What facts are asked of: the account's first opportunity, or the account where it has none."""
    dossier = Dossier(of, context_of(plans(of), using or method(), today))
    return dossier.cases[0] if dossier.cases else dossier.whole


def assessed(of: Account, using: Method | None = None, today: date = TODAY) -> Any:
    return assess_account(of, context_of(plans(of), using or method(), today))


def everything(*accounts: Account, using: Method | None = None, today: date = TODAY, **settings: Any) -> Any:
    return assess(plans(*accounts, **settings), using or method(), today)


def with_library(of: Account, products: Any = (), cases: Any = (), using: Method | None = None) -> Any:
    plans = Plans(
        accounts=(of,),
        products=tuple(Product.model_validate({"id": p, "name": p}) for p in products),
        cases=tuple(Case.model_validate(c) for c in cases),
    )
    return assess_account(of, context_of(plans, using or method(), TODAY))
