"""Cells as people type them become values of a plan, or a reason why not."""

from datetime import date

import pytest

from battlemap.assess.facts import fact_forms
from battlemap.incoming.cells import Reader, UnreadError
from battlemap.incoming.fields import FIELDS
from battlemap.incoming.notes import REASONS
from battlemap.load.mapping import KINDS, Mapping, read_mapping
from battlemap.load.method import builtin
from battlemap.model.library import Member

CHEN = {"id": "chen-yu", "name": {"en": "Chen Yu", "zh": "陈宇"}, "email": "cy@q.example"}
TEAM = (Member.model_validate(CHEN),)
METHOD = builtin(fact_forms())


def read(raw, name, kind="opportunities", **mapping):
    return Reader(Mapping.model_validate(mapping), METHOD, TEAM).text(raw, name, FIELDS[kind][name])


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (1200000, "1200000"),
        (1200000.5, "1200000.5"),
        ("1,200,000", "1200000"),
        ("¥ 1,200,000.00", "1200000"),
        ("120万元", "1200000"),
        ("1.2M", "1200000"),
        ("1 200 000", "1200000"),
        ("-", ""),
        (None, ""),
        ("n/a", ""),
    ],
)
def test_amounts(raw, told):
    assert read(raw, "value") == told


@pytest.mark.parametrize(("raw", "told"), [("usd", "USD"), ("RMB", "CNY"), ("欧元", "EUR"), ("Euro", "EUR")])
def test_currencies(raw, told):
    assert read(raw, "currency") == told


def test_a_decimal_comma():
    assert read("€ 250.000,50", "value", decimal=",") == "250000.5"


@pytest.mark.parametrize(
    ("raw", "order", "told"),
    [
        (date(2027, 3, 31), "ymd", "2027-03-31"),
        ("2027-03-31", "dmy", "2027-03-31"),
        ("2027/3/31 00:00:00", "ymd", "2027-03-31"),
        ("2027年3月31日", "ymd", "2027-03-31"),
        ("31.03.2027", "dmy", "2027-03-31"),
        ("03/31/2027", "mdy", "2027-03-31"),
    ],
)
def test_days(raw, order, told):
    assert read(raw, "close", dates=order) == told


@pytest.mark.parametrize(
    ("raw", "name", "reason"),
    [
        ("a lot", "value", "not-amount"),
        ("31/02/2027", "close", "not-day"),
        ("soon", "close", "not-day"),
        ("Nobody", "owner", "not-member"),
        ("Negotiating hard", "stage", "not-term"),
        ("Euros", "currency", "not-currency"),
        ("ABC", "currency", "not-currency"),
        ("a\u0007b", "next_step", "control"),
    ],
)
def test_what_cannot_be_read(raw, name, reason):
    with pytest.raises(UnreadError) as fault:
        read(raw, name)
    assert fault.value.reason == reason
    for lang in (0, 1):
        assert "{" not in REASONS[reason][lang].format(**fault.value.params)


@pytest.mark.parametrize("raw", ["chen-yu", "CHEN YU", "陈宇", "cy@q.example"])
def test_our_people_by_any_name(raw):
    assert read(raw, "owner") == "chen-yu"


def test_terms_by_id_name_and_translation():
    assert [read(raw, "stage") for raw in ("project", "Project", "立项")] == ["project"] * 3
    assert read("Closed Won", "stage", values={"stage": {"closed won": "won"}}) == "won"


@pytest.mark.parametrize("kind", KINDS)
def test_the_packages_mappings_name_fields_that_exist(kind):
    mapping, _ = read_mapping(kind)
    assert set(mapping.columns.values()) <= set(FIELDS[kind])
    unmapped = set(FIELDS[kind]) - set(mapping.columns.values())
    assert unmapped == set()


def test_every_reason_is_used_and_in_both_languages():
    from pathlib import Path

    import battlemap.incoming

    sources = "".join(p.read_text("utf-8") for p in Path(battlemap.incoming.__file__).parent.glob("*.py"))
    assert [reason for reason in REASONS if sources.count(f'"{reason}"') < 2] == []
