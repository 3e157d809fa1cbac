"""The register of the method names only results, pages and anchors that exist, exercised by the sample."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from battlemap import pipeline
from battlemap.assess import results
from battlemap.model.base import Audience, Model
from battlemap.model.plans import Settings
from battlemap.project import Project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def run() -> pipeline.Run:
    settings = Settings(currency="CNY", rates={"USD": Decimal("7.1")}, customer_base=100)
    project = Project(ROOT, ROOT / "content", settings, date(2026, 11, 20), audience=Audience.TEAM)
    return pipeline.Run(project, pipeline.read(project))


@pytest.fixture(scope="module")
def site(run: pipeline.Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    run.write(folder)
    return folder


def test_every_result_exists(run: pipeline.Run) -> None:
    known = set()
    for module in pkgutil.iter_modules(results.__path__, "battlemap.assess.results."):
        for name, cls in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            known |= {f"{name}.{attribute}" for attribute in (*dir(cls), *inspect.get_annotations(cls))}
    assert [r for row in run.loaded.method.rows for r in row.results if r not in known] == []


def test_every_row_is_edited_computed_and_seen(run: pipeline.Run) -> None:
    rows = run.loaded.method.rows
    assert [row.id for row in rows if not (row.fields and row.results and row.shown)] == []
    assert len({row.id for row in rows}) == len(rows)


def test_every_link_of_the_page_leads_somewhere(site: Path) -> None:
    for root in ("", "zh/"):
        page = site / root / "playbook" / "method.html"
        hrefs = re.findall(r'<dd>.*?</dd>', page.read_text(encoding="utf-8"), re.DOTALL)
        links = [href for cell in hrefs for href in re.findall(r'href="([^"]+)"', cell)]
        assert len(links) >= 40
        lost = []
        for link in links:
            path, _, anchor = link.partition("#")
            target = (page.parent / path).resolve()
            if not target.is_file() or (anchor and f'id="{anchor}"' not in target.read_text(encoding="utf-8")):
                lost.append(link)
        assert lost == []


def test_no_row_of_the_method_is_missing(run: pipeline.Run) -> None:
    wanted = [f"M{number:02}" for number in range(1, 55)]
    wanted.insert(wanted.index("M43") + 1, "M43b")
    assert [row.id for row in run.loaded.method.rows] == wanted


def typed(value: object) -> set[str]:
    """`Class.field`, as typed, of everything that is filled in a value and below it."""
    if isinstance(value, Model):
        fields = type(value).model_fields
        named = {name: field.alias or name for name, field in fields.items()}
        mine = {f"{type(value).__name__}.{named[name]}" for name in value.model_fields_set}
        return mine.union(*(typed(getattr(value, name)) for name in fields))
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else ()
    return set().union(*(typed(part) for part in parts))


def test_the_sample_exercises_every_field(run: pipeline.Run) -> None:
    plans = run.loaded.plans
    shared = (plans.competitors, plans.cases, plans.team, plans.products, plans.segments)
    used = typed(plans.accounts).union(*map(typed, shared))
    assert [f for row in run.loaded.method.rows for f in row.fields if f not in used] == []


def test_the_flagship_exercises_every_row_about_accounts(run: pipeline.Run) -> None:
    (flagship,) = (account for account in run.loaded.plans.accounts if account.id == "huaxin")
    used = typed(flagship)
    of_account = typed(run.loaded.plans.accounts)
    idle = [
        row.id
        for row in run.loaded.method.rows
        if of_account.intersection(row.fields) and not used.intersection(row.fields)
    ]
    assert idle == []
