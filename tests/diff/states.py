"""Two states of the same few plans, assessed with the product's own method."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from battlemap.assess import assess
from battlemap.assess.facts import fact_forms
from battlemap.assess.results.portfolio import Assessed
from battlemap.audience import redact
from battlemap.diff.changes import PortfolioChanges
from battlemap.load import Loaded, load
from battlemap.load.source import FolderSource
from battlemap.model.base import Audience
from battlemap.model.plans import Settings

TODAY = date(2026, 11, 20)
SAMPLE = Path(__file__).parents[2] / "content"
TEAM = "- {id: chen-yu, name: Chen Yu}\n- {id: ma-rui, name: Ma Rui}\n"
ACCOUNT = """---
name: Huaxin
owner: chen-yu
grade: A
business: {potential: 36M, share_of_wallet: 31%}
relationship: {phase: stable}
trust: {professional: 4, expertise: 4, relationship: 3, sincerity: 4}
people:
  - {id: wang, name: Wang Lei, title: Manager, level: decision, influence: 5, support: 0}
  - {id: zhou, name: Zhou Min, level: management, influence: 4, support: +1, favours: {rivalco: -1}}
competitors:
  - {id: rivalco, share: 40%}
opportunities:
  - id: inbound
    title: Inbound 2027
    value: {low: 4M, likely: 6M, high: 7M}
    close: 2027-03-31
    stages: {target: 2026-03-02, potential: 2026-03-20}
    roles: {wang: economic}
    assessment:
      us: {application: +1, budget: {rating: 0, as_of: 2026-11-01}}
      rivalco: {solution: -1}
visits:
  - {date: 2026-11-03, with: [zhou], by: [chen-yu], goal: Walk the dock}
actions:
  - {id: a1, what: Send the draft, who: chen-yu, due: 2026-12-01}
---
## Situation
"""


def read(folder: Path, account: str | Mapping[str, str] = ACCOUNT, day: date = TODAY) -> Loaded:
    """The plans with one account `huaxin`, or with the account files given, read from a new folder."""
    files = {"huaxin.md": account} if isinstance(account, str) else account
    (folder / "competitors").mkdir(parents=True)
    (folder / "team.yml").write_text(TEAM, "utf-8")
    (folder / "competitors" / "rivalco.md").write_text("---\nname: Rival & Co\n---\n", "utf-8")
    (folder / "competitors" / "other.md").write_text("---\nname: Other\n---\n", "utf-8")
    for name, text in files.items():
        path = folder / "accounts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return load(FolderSource(folder), settings=Settings(), facts=fact_forms(), as_of=day)


def state(loaded: Loaded, day: date = TODAY, audience: Audience = Audience.TEAM) -> Assessed:
    assert loaded.diagnostics == ()
    return assess(redact(loaded.plans, audience), loaded.method, day)


@cache
def sample(day: date = TODAY) -> Assessed:
    """The sample plans as of a day."""
    loaded = load(FolderSource(SAMPLE), settings=Settings(), facts=fact_forms(), as_of=TODAY)
    return assess(loaded.plans, loaded.method, day)


def of_kind(changes: PortfolioChanges, kind: str) -> list[Any]:
    """The changes of a kind, untyped, so that a test is a few lines."""
    return [change for change in changes.changes if change.kind == kind]
