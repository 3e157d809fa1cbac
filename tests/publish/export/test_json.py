"""Documents keep every plan whole, hold to their schema, and say null for what is not known."""

import json
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from battlemap import pipeline
from battlemap.model.account import Account
from battlemap.model.plain import from_plain, plain
from battlemap.model.plans import Settings
from battlemap.project import Project
from battlemap.publish.export.exports import Exports
from bench.generate import generate


def schema_of(files, path):
    document = json.loads(files[path].content)
    folder = Path(path).parent
    parts: list[str] = []
    for part in (*folder.parts, *document["$schema"].split("/")):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return document, json.loads(files["/".join(parts)].content)


def test_every_document_names_its_schema_and_holds_to_it(files):
    paths = [p for p in files if p.endswith(".json") and "schema" not in p]
    assert len(paths) == 19
    checked = {}
    for path in paths:
        document, schema = schema_of(files, path)
        if schema["$id"] not in checked:
            Draft202012Validator.check_schema(schema)
            checked[schema["$id"]] = Draft202012Validator(schema)
        assert [e.message for e in checked[schema["$id"]].iter_errors(document)] == []
    assert sorted(checked) == ["account.json", "portfolio.json"]


def test_a_wrong_document_fails_its_schema(files):
    document, schema = schema_of(files, "data/accounts/huaxin.json")
    document["results"]["scores"]["health"]["valeu"] = 1
    document["plan"]["ownr"] = "x"
    assert len(list(Draft202012Validator(schema).iter_errors(document))) == 2


def test_plans_come_back_whole(run, files):
    accounts = run.plans.accounts
    for account in accounts:
        written = json.loads(files[f"data/accounts/{account.id}.json"].content)["plan"]
        back = from_plain(Account, written)
        assert back == account
        assert [o.body for o in back.opportunities] == [o.body for o in account.opportunities]
        assert json.dumps(plain(back)) == json.dumps(written)
    assert any(account.body for account in accounts)
    assert any(visit.body for account in accounts for visit in account.visits)


def test_made_up_plans_come_back_whole(tmp_path):
    generate(tmp_path / "content", 3)
    project = Project(tmp_path, tmp_path / "content", Settings(), date(2026, 11, 20), exports=("json",))
    for account in pipeline.read(project).plans.accounts:
        once = plain(account)
        again = plain(from_plain(Account, json.loads(json.dumps(once))))
        assert from_plain(Account, once) == account
        assert json.dumps(again) == json.dumps(once)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1.2M", "1200000"),
        ("120万", "1200000"),
        ("0.0000001", "0.0000001"),
        ("0.123456789012k", "123.456789012"),
        ("1_000.50", "1000.5"),
    ],
)
def test_amounts_keep_all_their_digits(typed, written):
    data = {"id": "x", "name": "X", "business": {"years": {"2025": {"profit": typed}}}}
    account = Account.model_validate(data)
    assert plain(account)["business"]["years"]["2025"]["profit"] == written
    assert from_plain(Account, plain(account)) == account


def test_two_languages_and_odd_texts_come_back():
    odd = {"en": 'A "quote"\\ \u2028 end', "zh": "引号“”，换行"}
    account = Account.model_validate({"id": "x", "name": odd, "private_note": "=1"})
    assert from_plain(Account, json.loads(json.dumps(plain(account)))) == account


def test_what_is_not_known_is_null(files):
    beiling = json.loads(files["data/accounts/beiling.json"].content)
    assert beiling["results"]["figures"]["revenue"] is None
    assert beiling["results"]["phase"]["id"] is None
    assert "NaN" not in files["data/portfolio.json"].content


def test_results_say_where_they_come_from(files):
    trust = json.loads(files["data/accounts/anhe.json"].content)["results"]["scorecards"]["trust"]
    assert trust["parts"][0]["place"] == {"file": "content/accounts/anhe/index.md", "line": 42}
    assert sum(part["points"] for part in trust["parts"]) == pytest.approx(trust["value"])


def test_hidden_fields_are_in_no_document(run, files):
    assert any(account.private_note for account in run.loaded.plans.accounts)
    assert not any("walk_away" in f.content for p, f in files.items() if "/accounts/" in p)
    assert '"personal"' not in files["data/accounts/huaxin.json"].content


def test_another_run_gives_the_same_bytes(run, files):
    again = pipeline.Run(run.project, pipeline.read(run.project))
    other = {f.path: f.content for f in Exports(again.editions, again.project.exports).files()}
    assert other == {path: file.content for path, file in files.items()}
