# ruff: noqa: E501  (plans in one line each)
"""Plans that strain paper: sixty people, six rivals, names of forty words, Chinese only, next to nothing.

`plans(folder)` writes a project: the sample's richest and a typical account beside three made here.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

from bench.generate import CRITERIA, EVALUATION

ROOT = Path(__file__).parents[2]
RICH, TYPICAL, CROWDED, CHINESE, MINIMAL = "huaxin", "kestrel", "crowded", "hanyu", "minimal"
ACCOUNTS = (RICH, TYPICAL, CROWDED, CHINESE, MINIMAL)
RIVALS = ("beichen", "jiatu", "hanhai", "kuanyu", "lingfeng", "norrvind")
CONFIG = """\
site_name: Extreme
docs_dir: content
site_dir: site
theme: {name: battlemap}
plugins:
  - battlemap:
      organisation: {en: Qianlu Express, zh: 千路快运}
      as_of: 2026-11-20
      rates: {USD: 7.1}
"""
LONG = (
    "The Regional Directorate for Integrated Inbound Logistics, Procurement Coordination, Supplier Quality and "
    "Continuous Improvement of the Amalgamated Northern and Southern Works, including its associated joint "
    "ventures, holding companies, leased yards, bonded warehouses, test tracks and every office that reports to them"
)
LONG_ZH = "南北合并制造基地一体化入厂物流、采购协同、供应商质量与持续改进区域管理总部（含下属合资公司、控股公司、租赁堆场、保税仓库和试车场）"
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LEVELS, FUNCTIONS = ("decision", "management", "operational"), ("financial", "using", "technical")
ROLES = ("economic", "user", "technical", "coach")
STAGES = ("target", "potential", "interest", "project", "endorsed")


def plans(folder: Path) -> Path:
    """Writes the project and returns its folder."""
    content = folder / "content"
    for name in ("cases", "competitors"):
        shutil.copytree(ROOT / "content" / name, content / name)
    for name in ("team.yml", "products.yml", "segments.yml"):
        shutil.copy(ROOT / "content" / name, content / name)
    shutil.copytree(ROOT / "content" / "accounts" / RICH, content / "accounts" / RICH)
    shutil.copy(ROOT / "content" / "accounts" / f"{TYPICAL}.md", content / "accounts")
    for name, text in ((CROWDED, crowded()), (CHINESE, chinese()), (MINIMAL, "---\nname: Minimal\n---\n")):
        (content / "accounts" / f"{name}.md").write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return folder


def crowded() -> str:
    """Everything many times over, with texts as long as anybody would ever write."""
    return _account("Crowded " + LONG, LONG, f"{WORD} {LONG}.", people=60, issues=14)


def chinese() -> str:
    """The same in Chinese alone, in sizes as they happen."""
    return _account(
        "汉语集团",
        LONG_ZH,
        "采购部认为到货准时率最重要，财务部看总成本，两边还没有谈拢。" * 2,
        people=14,
        issues=6,
    )


def _account(name: str, long: str, note: str, *, people: int, issues: int) -> str:
    said, everyone = f'"{note}"', ", ".join(f"p{i}" for i in range(min(people, 9)))
    lines = [
        "---",
        f'name: "{name}"',
        "owner: chen-yu",
        "reviewed: 2026-10-02",
        "grade: A",
        (
            "profile: {industry: automotive, ownership: private, employees: 3200, "
            f'market_position: "{note}", strategy: "{note}"}}'
        ),
        "business: {potential: 36M, share_of_wallet: 31%, years: {2024: {revenue: 8.2M}, 2025: {revenue: 11.4M}}}",
        "relationship: {phase: stable, since: 2025-06-01, climate: consolidation}",
        f'trust: {{professional: 4, expertise: 4, relationship: {{rating: 2, note: "{note}"}}, sincerity: 4}}',
        f"goals: [{', '.join([said] * 8)}]",
        "people:",
        *(_person(i, long, note) for i in range(people)),
        "competitors:",
        *(_rival(rival, i, note) for i, rival in enumerate(RIVALS)),
        "opportunities:",
        *_opportunity("all-works", long, note, issues, people),
        "visits:",
        *(
            f'  - {{date: 2026-{6 + i // 6:02}-{1 + i % 28:02}, with: [p{i % people}], by: [chen-yu], goal: "{note}", '
            f'result: "{note}"}}'
            for i in range(24)
        ),
        (
            f"  - {{date: 2026-11-28, with: [{everyone}], by: [chen-yu, luo-wei], "
            f'goal: "{note}", opportunity: all-works}}'
        ),
        "actions:",
        *(
            f'  - {{id: a{i}, what: "{note}", who: chen-yu, due: 2026-{11 + i // 28:02}-{1 + i % 28:02}}}'
            for i in range(36)
        ),
        f'private_note: "Private {note}"',
        "---",
        f"## {long}",
        "",
        *(f"{note * 3}\n" for _ in range(12)),
        "| A | B | C |\n| --- | --- | ---: |",
        *(f"| {note} | {i} | {i * 1000} |" for i in range(40)),
    ]
    return "\n".join(lines) + "\n"


def _person(i: int, long: str, note: str) -> str:
    reports = f", reports_to: p{(i - 1) // 4}" if i else ""
    return (
        f'  - {{id: p{i}, name: "{long} {i}", title: "{long}", level: {LEVELS[min(2, i // 5)]}, '
        f"function: {FUNCTIONS[i % 3]}, influence: {5 - i % 5}, support: {i % 5 - 2}{reports}, contact: chen-yu, "
        f'favours: {{{RIVALS[i % 6]}: 1}}, wants: "{note}"}}'
    )


def _rival(rival: str, i: int, note: str) -> str:
    return (
        f"  - {{id: {rival}, incumbent: {'true' if i == 0 else 'false'}, share: {5 + i}%, satisfaction: {1 + i % 5}, "
        f'strengths: ["{note}", price], weaknesses: ["{note}", tracking]}}'
    )


def _opportunity(name: str, long: str, note: str, issues: int, people: int) -> Iterable[str]:
    stages = ", ".join(f"{stage}: 2026-{2 + i:02}-11" for i, stage in enumerate(STAGES))
    roles = ", ".join(f"p{i}: {ROLES[i % 4]}" for i in range(min(people, 20)))
    columns = ("us", *RIVALS)
    yield f"  - id: {name}"
    yield f'    title: "{long}"'
    yield "    value: {low: 400M, likely: 620M, high: 1234567890}"
    yield "    close: 2027-03-31"
    yield f"    stages: {{{stages}}}"
    yield f"    roles: {{{roles}}}"
    yield "    assessment:"
    for column in columns:
        rated = ", ".join(f'{c}: {{rating: {(i % 3) - 1}, note: "{note}"}}' for i, c in enumerate(CRITERIA))
        yield f"      {column}: {{{rated}}}"
    yield "    evaluation:"
    for criterion, weight in EVALUATION.items():
        scores = ", ".join(f"{column}: {1 + i % 4}" for i, column in enumerate(columns))
        yield f"      - {{criterion: {criterion}, weight: {weight}%, {scores}}}"
    yield "    issues:"
    for i in range(issues):
        yield (
            f'      - {{id: i{i}, label: "{note}", worth_us: {1 + i % 5}, worth_them: {5 - i % 5}, opening: "Opening {note}", '
            f'target: "Target {note}", limit: "Limit {note}", trade: "Trade {note}"}}'
        )
    yield f'    price_talk: {{chen-yu: [p0, p1], luo-wei: [p2]}}\n    price_when: "When {note}"\n    next_step: "{note}"'
    yield "    negotiation:"
    yield f'      walk_away: 412345678\n      target: 580M\n      opening: 660M\n      our_alternative: "Ours {note}"'
    yield f'      their_alternative: "Theirs {note}"\n      tactics: "Tactics {note}"'
    wishes = ", ".join(f'p{i}: "Wish {note}"' for i in range(min(people, 12)))
    yield f"      for_people: {{{wishes}}}"
