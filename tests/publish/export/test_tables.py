"""Tables open in a spreadsheet as they were meant, and run nothing."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from battlemap.assess.results.base import Money
from battlemap.publish.export.cells import harmless
from battlemap.publish.export.csv import sheet_csv
from battlemap.publish.export.xlsx import workbook
from battlemap.view.export.sheet import Column, Sheet
from battlemap.view.export.sheets import SHEETS

COLUMNS = (
    Column("what", "要点", "text"),
    Column("cost", "Cost", "money"),
    Column("on", "On", "day"),
    Column("known", "Known", "share"),
    Column("count", "Count", "number"),
)


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_every_sheet_is_a_table_and_a_sheet_of_the_workbook(run, files):
    for root in ("", "zh/"):
        book = CalamineWorkbook.from_filelike(io.BytesIO(files[f"{root}data/battlemap.xlsx"].content))
        assert len(book.sheet_names) == len(SHEETS) + 1
        for kind, title in zip(SHEETS, book.sheet_names, strict=False):
            text = files[f"{root}data/{kind}.csv"].content
            assert text.startswith("\ufeff")
            table, page = rows_of(text), book.get_sheet_by_name(title).to_python()
            assert page[0] == table[0]
            assert len(page) == len(table) > 1


def test_headings_follow_the_language_and_keys_do_not(files):
    books = [
        CalamineWorkbook.from_filelike(io.BytesIO(files[f"{root}data/battlemap.xlsx"].content))
        for root in ("", "zh/")
    ]
    en, zh = (book.get_sheet_by_index(len(SHEETS)).to_python() for book in books)
    assert en[1] == ["Accounts", "Account id", "account_id"]
    assert zh[1] == ["客户", "客户编号", "account_id"]
    assert [row[2] for row in en[1:]] == [row[2] for row in zh[1:]]


def test_values_are_real_ones():
    row = ("-5", Money(Decimal(1200000), "CNY"), date(2026, 10, 2), 0.25, 3)
    sheet = Sheet("x", "表", COLUMNS, (row, (None,) * 5))
    assert rows_of(sheet_csv(sheet))[1:] == [["-5", "1200000", "2026-10-02", "0.25", "3"], [""] * 5]
    data = workbook([sheet], date(2026, 11, 20))
    page = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    assert page.to_python()[1] == ["-5", 1200000.0, date(2026, 10, 2), 0.25, 3.0]


RUNS = ("=1+1", "+86 10", "-x", "@A1", "\t=1", "\r=1", "＝1", "＋1", "－x", "＠A", " =1", "-1+2")


@pytest.mark.parametrize("text", RUNS)
def test_what_might_run_is_held_by_an_apostrophe(text):
    assert harmless(text).startswith("'")
    sheet = Sheet("x", "x", COLUMNS[:1], ((text,),))
    assert rows_of(sheet_csv(sheet))[1][0].startswith("'")


@pytest.mark.parametrize("text", ["-5", "+3", "-1.5", "-12%", "a=b", "3 - 2", "王磊"])
def test_plain_numbers_and_texts_stay(text):
    assert harmless(text) == text


def test_the_workbook_holds_no_formula():
    sheet = Sheet("x", "x", COLUMNS[:1], (("=1+1",), ("{=1}",), ("https://example.com",)))
    data = workbook([sheet], date(2026, 11, 20))
    page = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    assert page.to_python()[1:] == [["=1+1"], ["{=1}"], ["https://example.com"]]
