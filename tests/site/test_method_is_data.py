"""A team adds a scorecard, a stage, a checklist and a flag in YAML alone, and its site computes and shows each."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from battlemap import pipeline
from battlemap.model.plans import Settings
from battlemap.project import Project

SCORECARDS = """
- id: green
  label: {en: Green fit, zh: 绿色匹配度}
  about: {en: How far we help them to lower emissions., zh: 我们能帮客户减排多少。}
  subject: opportunity
  scale: {low: 1, high: 5}
  total: mean
  groups:
    - id: all
      label: {en: Emissions, zh: 排放}
      criteria:
        - {id: fleet, label: {en: Electric fleet, zh: 电动车队}, weight: 3}
        - {id: report, label: {en: Carbon report, zh: 碳排报告}, weight: 1}
"""
STAGES = """
- id: pilot
  label: {en: Pilot run, zh: 试运行}
  after: endorsed
  mark: {en: A paid trial is under way, zh: 付费试运行已开始}
  checklist: pilot-gate
  typical_days: 30
  probability: 70%
"""
CHECKLISTS = """
- id: pilot-gate
  label: {en: Leaving the pilot, zh: 走出试运行}
  items:
    - id: trial-lane
      label: {en: Trial lane measured, zh: 试点线路已测}
      mandatory: true
      ask: {en: Which lane shows it best?, zh: 哪条线路最能说明问题？}
    - id: value-known
      label: {en: Value agreed, zh: 金额已商定}
      proof: {fact: value_known}
      ask: {en: What is it worth?, zh: 值多少钱？}
"""
FLAGS = """
- id: no-website
  label: {en: No website on file, zh: 未填网站}
  subject: account
  severity: watch
  when: [{fact: filled, field: profile.website, not: true}]
  title: {en: We never looked at their website, zh: 连对方网站都没看过}
  say: {en: I read your site this morning., zh: 今早我看了贵公司的网站。}
  next: {en: Read it and note the address., zh: 看一遍并记下网址。}
"""
ACCOUNT = """---
name: Huaxin
opportunities:
  - id: inbound
    title: Inbound
    value: 6M
    stages: {target: 2026-09-01, pilot: 2026-11-02}
    checklist: {trial-lane: 2026-11-10}
    scores: {green: {us: {fleet: 4, report: 2}}}
---
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("plans")
    playbook = root / "content" / "playbook"
    playbook.mkdir(parents=True)
    for name, text in (
        ("scorecards", SCORECARDS),
        ("stages", STAGES),
        ("checklists", CHECKLISTS),
        ("flags", FLAGS),
    ):
        (playbook / f"{name}.yml").write_text(text, encoding="utf-8")
    accounts = root / "content" / "accounts"
    accounts.mkdir()
    (accounts / "huaxin.md").write_text(ACCOUNT, encoding="utf-8")
    project = Project(root, root / "content", Settings(), date(2026, 11, 20))
    loaded = pipeline.read(project)
    assert loaded.diagnostics == ()
    folder = root / "out"
    assert pipeline.Run(project, loaded).write(folder).leaks == ()
    return folder


@pytest.mark.parametrize(
    ("page", "words"),
    [
        # (4 - 1) / 4 = 75, (2 - 1) / 4 = 25; 75 x 3/4 + 25 x 1/4 = 62.5
        ("accounts/huaxin/inbound.html", ("Green fit", "Electric fleet", "62.5")),
        ("zh/accounts/huaxin/inbound.html", ("绿色匹配度", "电动车队")),
        ("accounts/huaxin/inbound.html", ("Pilot run", "Trial lane measured")),
        ("accounts/huaxin.html", ("Pilot run", "We never looked at their website")),
        ("zh/accounts/huaxin.html", ("试运行", "连对方网站都没看过")),
        ("playbook/stages.html", ("Pilot run", "Trial lane measured", "Which lane shows it best?")),
        ("playbook/green.html", ("Green fit", "Carbon report")),
        ("zh/playbook/flags.html", ("未填网站",)),
        ("opportunities.html", ("Pilot run",)),
    ],
)
def test_what_a_team_added_is_on_its_site(site: Path, page: str, words: tuple[str, ...]) -> None:
    html = (site / page).read_text(encoding="utf-8")
    assert [word for word in words if word not in html] == []


def test_the_new_stage_stands_where_it_was_put(site: Path) -> None:
    html = (site / "playbook" / "stages.html").read_text(encoding="utf-8")
    assert html.index("Endorsed") < html.index("Pilot run") < html.index("Negotiation")
