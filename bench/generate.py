"""Makes plans as a busy team would have them: the same seed gives the same files.

Each account has 8 people, 3 rivals compared with us in 11 of the customer's criteria, 2 opportunities with 20
criteria rated, visits, actions, and 600 words of text, partly Chinese; every fourth account is written in
Chinese throughout. `python -m bench.generate FOLDER --accounts 100` writes a content folder.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench import words

TODAY = date(2026, 11, 20)
RIVALS = ("beichen", "jiatu", "hanhai")
TEAM = ("chen-yu", "ma-rui", "xu-bo", "luo-wei", "han-jing")
STAGES = ("target", "potential", "interest", "project", "endorsed", "negotiation")
CRITERIA = [
    *("application", "business", "finance", "budget", "urgency", "short_term", "future", "profit", "risk"),
    *("strategic", "criteria", "solution", "resources", "relationship", "value", "inside_support"),
    *("executive_trust", "culture", "hidden_criteria", "politics"),
]
EVALUATION = {
    "technology": 5,
    "quality": 15,
    "functions": 5,
    "security": 5,
    "total_cost": 20,
    "service": 15,
    "references": 5,
    "delivery_time": 15,
    "terms": 5,
    "benefit": 5,
    "other": 5,
}
WORDS = 600


def generate(folder: Path, accounts: int, seed: int = 1) -> None:
    """Writes team, products, competitors and that many accounts into a content folder."""
    for name in ("accounts", "competitors"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "index.md").write_text("The plans of the benchmark.\n", encoding="utf-8")
    (folder / "team.yml").write_text(_team(), encoding="utf-8")
    (folder / "products.yml").write_text(_products(), encoding="utf-8")
    for rival in RIVALS:
        text = f"---\nname: {rival.title()}\nstrengths: [price]\nweaknesses: [tracking]\n---\n"
        (folder / "competitors" / f"{rival}.md").write_text(text, encoding="utf-8")
    for number in range(accounts):
        text = account(Random(f"{seed}-{number}"), number)
        (folder / "accounts" / f"a{number:05}.md").write_text(text, encoding="utf-8")


def account(rng: Random, number: int) -> str:
    """One account file of about 15 KB."""
    place, trade = rng.choice(words.PLACES), rng.choice(words.TRADES)
    chinese = number % 4 == 3
    lines = [
        "---",
        f"name: {{en: {place[0]} {trade[0]} {number}, zh: {place[1]}{trade[1]}{number}}}",
        f"owner: {rng.choice(TEAM)}",
        f"reviewed: {_day(rng, 60)}",
        f"grade: {rng.choice('ABC')}",
        *_profile(rng, trade[2]),
        *_business(rng),
        *_ratings(rng, "trust", ("professional", "expertise", "relationship", "sincerity"), chinese),
        *_ratings(rng, "satisfaction", ("time", "quality", "cost", "service", "openness"), chinese),
        *_ratings(rng, "evaluation", ("purchase_volume", "long_term", "credit", "loyalty"), chinese),
        *_people(rng, chinese),
        *_rivals(rng),
        "opportunities:",
        *_opportunity(rng, "inbound", chinese),
        *_opportunity(rng, "after-sales", chinese),
        *_visits(rng, chinese),
        *_actions(rng, chinese),
        f"private_note: His assistant {number} says that he {rng.choice(words.NOTES)[0].lower()}",
        "---",
    ]
    return "\n".join(lines) + "\n" + body(rng, chinese)


def body(rng: Random, chinese: bool) -> str:
    """600 words of Markdown: headings, paragraphs, a list, a table, links; every third is Chinese."""
    parts: list[str] = []
    count = 0
    while count < WORDS:
        paragraph = len(parts)
        if chinese or paragraph % 3 == 2:
            text = "。".join(rng.sample(words.SENTENCES_ZH, 4)) + "。"
            count += len(text) // 2
        else:
            text = ". ".join(rng.sample(words.SENTENCES, 4)) + "."
            count += len(text.split())
        first, _, rest = text.partition(" ")
        parts.append(f"**{first}** {rest}" if rest else text)
    parts.insert(0, "## 现状" if chinese else "## Situation")
    parts.insert(len(parts) // 2, _list(rng, chinese))
    parts.insert(-1, "## Plan\n\n| Month | Step | Cost |\n| --- | --- | ---: |\n" + _table(rng))
    parts.append(
        "See [the rival](../competitors/beichen.md) and [the file of the tender](https://tender.example/1)."
    )
    return "\n\n".join(parts) + "\n"


def _profile(rng: Random, industry: str) -> list[str]:
    return [
        "profile:",
        f"  industry: {industry}",
        f"  ownership: {rng.choice(('private', 'state', 'multinational'))}",
        f"  region: {rng.choice(('East China', 'South China', 'West China'))}",
        f"  employees: {rng.randrange(200, 9000)}",
        "  units: [{id: main, name: Main plant}, {id: after-sales, name: After-sales}]",
        "  market_position: Second in its region, after a listed competitor",
        "  strategy: Double output by 2028 and keep stock flat",
        "  drivers: [Two-hour delivery windows from July, No more room for stock]",
        "  measures: [Raw stock in days, Line stops in minutes a month]",
        "  pain_points: [Suppliers deliver when they like, Parts arrive on the second day]",
    ]


def _business(rng: Random) -> list[str]:
    revenue = rng.randrange(20, 400) / 10
    return [
        "business:",
        "  currency: CNY",
        f"  potential: {revenue * 3:.1f}M",
        f"  share_of_wallet: {rng.randrange(5, 60)}%",
        "  years:",
        *(
            f"    {year}: {{revenue: {revenue * f:.1f}M, profit: {revenue * f / 9:.2f}M}}"
            for year, f in ((2023, 0.7), (2024, 0.8), (2025, 1))
        ),
        "relationship:",
        f"  phase: {rng.choice(('incubation', 'initial', 'stable', 'stable', 'strategic'))}",
        f"  since: {_day(rng, 900)}",
        f"  climate: {rng.choice(('breakthrough', 'consolidation', 'harvest', 'defence'))}",
    ]


def _ratings(rng: Random, field: str, criteria: Iterable[str], chinese: bool) -> list[str]:
    return [f"{field}:", *(f"  {c}: {rated(rng, rng.randrange(1, 6), chinese)}" for c in criteria)]


def rated(rng: Random, rating: int, chinese: bool) -> str:
    if rng.random() < 0.15:
        return "?"
    if rng.random() < 0.5:
        return str(rating)
    return f"{{rating: {rating}, note: {note(rng, chinese)}, source: visit, as_of: {_day(rng, 200)}}}"


def _people(rng: Random, chinese: bool) -> list[str]:
    lines = ["people:"]
    for i, (title, title_zh, level, function) in enumerate(words.TITLES):
        f, g = rng.randrange(len(words.FAMILIES)), rng.randrange(len(words.GIVEN))
        name, name_zh = f"{words.FAMILIES[f]} {words.GIVEN[g]}", words.FAMILIES_ZH[f] + words.GIVEN_ZH[g]
        lines += [
            f"  - id: p{i}",
            f"    name: {name_zh}" if chinese else f"    name: {{en: {name}, zh: {name_zh}}}",
            f"    title: {title_zh}" if chinese else f"    title: {{en: {title}, zh: {title_zh}}}",
            f"    level: {level}",
            f"    function: {function}",
            f"    influence: {5 - i // 2}",
            f"    support: {rated(rng, rng.randrange(-2, 3), chinese)}",
            *([f"    reports_to: p{max(0, (i - 1) // 2)}"] if i else []),
            f"    contact: {rng.choice(TEAM)}",
            *([f"    favours: {{beichen: {rng.randrange(-1, 3)}}}"] if i % 3 == 1 else []),
            f"    wants: {note(rng, chinese)}",
        ]
        if i < 2:
            goals = _privately(note(rng, chinese), chinese)
            lines.append(f"    personal: {{interests: Fishing on the {name.lower()} river, goals: {goals}}}")
    return lines


def _rivals(rng: Random) -> list[str]:
    lines = ["competitors:"]
    for i, rival in enumerate(RIVALS):
        lines += [
            f"  - id: {rival}",
            f"    incumbent: {'true' if i == 0 else 'false'}",
            f"    share: {rng.randrange(5, 30)}%",
            f"    satisfaction: {rng.randrange(1, 6)}",
            "    strengths: [price, on-site team]",
            "    weaknesses: [tracking, claims]",
        ]
    return lines


def _opportunity(rng: Random, name: str, chinese: bool) -> list[str]:
    likely = rng.randrange(10, 90) / 10
    reached = STAGES[: rng.randrange(1, len(STAGES) + 1)]
    start = TODAY - timedelta(days=40 * len(reached))
    stages = ", ".join(f"{s}: {start + timedelta(days=38 * i)}" for i, s in enumerate(reached))
    return [
        f"  - id: {name}",
        f"    title: {note(rng, chinese)}",
        f"    value: {{low: {likely * 0.7:.1f}M, likely: {likely:.1f}M, high: {likely * 1.3:.1f}M}}",
        f"    close: {TODAY + timedelta(days=rng.randrange(20, 300))}",
        "    products: [milk-run, express]",
        f"    stages: {{{stages}}}",
        f"    buying_step: {rng.choice(('discover', 'discuss', 'design', 'evaluate'))}",
        "    roles: {p0: economic, p2: [user, coach], p4: technical, p5: technical}",
        "    assessment:",
        "      us:",
        *(f"        {c}: {rated(rng, rng.randrange(-1, 2), chinese)}" for c in CRITERIA),
        *(_evaluation(rng) if name == "inbound" else []),
        f"    next_step: {note(rng, chinese)}",
        "    negotiation:",
        f"      walk_away: {rng.randrange(1_000_000, 9_000_000)}",
        f"      our_alternative: {_privately(note(rng, chinese), chinese)}",
    ]


def _evaluation(rng: Random) -> list[str]:
    columns = ("us", *RIVALS)
    lines = ["    evaluation:"]
    for criterion, weight in EVALUATION.items():
        scores = ", ".join(f"{column}: {rng.randrange(1, 5)}" for column in columns)
        lines.append(f"      - {{criterion: {criterion}, weight: {weight}%, {scores}}}")
    return lines


def _visits(rng: Random, chinese: bool) -> list[str]:
    return [
        "visits:",
        *(
            f"  - {{date: {_day(rng, 200)}, with: [p{rng.randrange(8)}], by: [{rng.choice(TEAM)}], "
            f"goal: {note(rng, chinese)}, result: {note(rng, chinese)}, "
            f"cost: {rng.randrange(200, 3000)}, hours: 6}}"
            for _ in range(6)
        ),
    ]


def _actions(rng: Random, chinese: bool) -> list[str]:
    return [
        "actions:",
        *(
            f"  - {{id: a{i}, what: {note(rng, chinese)}, who: {rng.choice(TEAM)}, "
            f"due: {TODAY + timedelta(days=rng.randrange(-20, 60))}, opportunity: inbound}}"
            for i in range(4)
        ),
    ]


def _list(rng: Random, chinese: bool) -> str:
    return "\n".join(f"- [{'x' if i % 2 else ' '}] {note(rng, chinese)}" for i in range(5))


def _table(rng: Random) -> str:
    return "\n".join(
        f"| {month} | {rng.choice(words.NOTES)[0]} | {rng.randrange(99)} |" for month in range(1, 7)
    )


def note(rng: Random, chinese: bool) -> str:
    return rng.choice(words.NOTES)[1 if chinese else 0]


def _day(rng: Random, back: int) -> date:
    return TODAY - timedelta(days=rng.randrange(1, back))


def _privately(sentence: str, chinese: bool) -> str:
    """What only the team may read, so that no public text says the same."""
    return f"私下里{sentence}" if chinese else f"Privately {sentence}"


def _team() -> str:
    return "".join(
        f"- {{id: {m}, name: {m.replace('-', ' ').title()}, role: Account manager}}\n" for m in TEAM
    )


def _products() -> str:
    return "- {id: milk-run, name: Milk-run}\n- {id: express, name: Express}\n"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--accounts", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    generate(asked.folder, asked.accounts, asked.seed)


if __name__ == "__main__":
    main()
