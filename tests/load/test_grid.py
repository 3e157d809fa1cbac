"""Tables of any common form are read for what they are."""

import io
from datetime import date, datetime, time
from zipfile import ZipFile

import pytest
import xlsxwriter

from battlemap.load.grid import GridError, read_grid
from battlemap.load.mapping import read_mapping

DAY = datetime.combine(date(2027, 3, 1), time())
ROWS = "客户名称,负责人\n华鑫汽配,陈宇\n"


def grid(tmp_path, data: bytes, name: str = "x.csv", sheet: str | None = None):
    path = tmp_path / name
    path.write_bytes(data)
    return read_grid(path, sheet)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (ROWS.encode(), "utf-8"),
        (ROWS.encode("utf-8-sig"), "utf-8"),
        (ROWS.encode("gb18030"), "gb18030"),
        (ROWS.encode("utf-16"), "utf-16"),
        ("Name,Owner\nAnna,Bo\n".encode("utf-16-le"), "utf-16"),
    ],
)
def test_encodings(tmp_path, data, encoding):
    found = grid(tmp_path, data)
    assert found.assumed == (encoding, ",")
    assert (len(found.heads), len(found.lines)) == (2, 1)
    assert found.heads[0] in ("客户名称", "Name")


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_delimiters(tmp_path, sign):
    text = f'a{sign}"b, c; d"{sign}e\n1{sign}"x\ny"{sign}\n'
    found = grid(tmp_path, text.encode())
    assert found.assumed == ("utf-8", sign)
    assert found.heads == ("a", "b, c; d", "e")
    assert found.lines[0].cells == ("1", "x\ny", "")


def test_a_line_for_excel_and_short_rows(tmp_path):
    found = grid(tmp_path, b"sep=;\r\na;b\r\n1\r\n\r\n2;3;4\r\n")
    assert [line.cells for line in found.lines] == [("1", None), ("2", "3")]
    assert [(line.number, line.surplus) for line in found.lines] == [(3, 0), (5, 1)]


def test_a_row_is_told_by_the_line_it_begins_on(tmp_path):
    found = grid(tmp_path, b'a,b\n1,"x\ny"\n2,3\n')
    assert [line.number for line in found.lines] == [2, 4]


@pytest.mark.parametrize(
    ("text", "line"), [('a,b\n1,"x\n2,3\n', "2"), ('a,b\n1,2\n3,"x\n4,"y"\n', "3"), ('a,b\n1,"2"3\n', "2")]
)
def test_an_open_quotation_mark_is_told_with_its_line(tmp_path, text, line):
    with pytest.raises(GridError) as fault:
        grid(tmp_path, text.encode())
    assert (fault.value.reason, fault.value.word) == ("quote", line)


def workbook(rows) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    book.add_worksheet("Empty")
    sheet, day = book.add_worksheet("Deals"), book.add_format({"num_format": "dd.mm.yyyy"})
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if isinstance(cell, datetime):
                sheet.write_datetime(row, column, cell, day)
            elif cell is not None:
                sheet.write(row, column, cell)
    book.close()
    return file.getvalue()


def damaged(data: bytes) -> bytes:
    """A workbook whose first sheet cannot be unpacked any more."""
    name = "xl/worksheets/sheet1.xml"
    with ZipFile(io.BytesIO(data)) as archive:
        start = archive.getinfo(name).header_offset + 30 + len(name)
    return data[:start] + b"\xff" * 8 + data[start + 8 :]


def test_a_workbook_with_a_title_above_the_headings(tmp_path):
    data = workbook([["Export of today"], [], ["Name", "Close", "Amount"], ["A", DAY, 12.0]])
    found = grid(tmp_path, data, "x.xlsx")
    assert (found.sheet, found.heads, found.assumed) == ("Deals", ("Name", "Close", "Amount"), None)
    assert [(line.number, line.cells) for line in found.lines] == [(4, ("A", date(2027, 3, 1), 12))]


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        (b"", "x.csv", "empty"),
        (b"\n \n", "x.csv", "empty"),
        (b"\xff\xff\xff", "x.csv", "encoding"),
        (b"no zip", "x.xlsx", "workbook"),
        (damaged(workbook([["a", "b"]])), "x.xlsx", "workbook"),
        (workbook([]), "x.xlsx", "empty"),
    ],
)
def test_what_is_no_table_is_said(tmp_path, data, name, reason):
    with pytest.raises(GridError) as fault:
        grid(tmp_path, data, name)
    assert fault.value.reason == reason


def opendocument(rows: int, columns: int) -> bytes:
    """A table with two headings and a value after so many empty rows and cells."""
    cell = '<table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    text = (
        f"<office:document-content{names}><office:body><office:spreadsheet><table:table table:name='a'>"
        f"<table:table-row>{cell}{cell}</table:table-row>"
        f"<table:table-row table:number-rows-repeated='{rows}'><table:table-cell/></table:table-row>"
        f"<table:table-row><table:table-cell table:number-columns-repeated='{columns}'/>"
        f"{cell}</table:table-row>"
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", text)
    return file.getvalue()


def binary(row: int, column: int) -> bytes:
    """A sheet as records: the head of a row, then a cell with a number."""
    head = bytes([0, 4]) + row.to_bytes(4, "little")
    cell = bytes([5, 16]) + column.to_bytes(4, "little") + bytes(12)
    file = io.BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("xl/worksheets/sheet1.bin", bytes([0x81, 1, 0]) + head + cell)
    return file.getvalue()


def far(column: str, row: int, *, painted: bool = False) -> bytes:
    """A workbook of two rows and one cell more, moved far out."""
    file, moved = io.BytesIO(), io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet("Deals")
    sheet.write_row(0, 0, ["Name", "Owner"])
    sheet.write_row(1, 0, ["A", "B"])
    red = book.add_format({"bg_color": "red"})
    sheet.write_blank(2, 2, None, red) if painted else sheet.write(2, 2, "x")
    book.close()
    with ZipFile(file) as old, ZipFile(moved, "w") as new:
        for name in old.namelist():
            part = old.read(name).replace(b'r="C3"', f'r="{column}{row}"'.encode())
            new.writestr(name, part.replace(b'<row r="3"', f'<row r="{row}"'.encode()))
    return moved.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (far("XFD", 1_048_576), "x.xlsx"),
        (opendocument(1_048_574, 16_383), "x.ods"),
        (binary(1_048_575, 16_383), "x.xlsb"),
    ],
    ids=["xlsx", "ods", "xlsb"],
)
def test_a_value_in_the_last_corner_is_refused_before_any_grid_is_made(tmp_path, data, name):
    with pytest.raises(GridError) as fault:
        grid(tmp_path, data, name)
    assert (fault.value.reason, fault.value.word) == ("far", "XFD1048576")


def test_far_corners_that_do_no_harm(tmp_path):
    assert len(grid(tmp_path, far("XFD", 1_048_576, painted=True), "x.xlsx").lines) == 1
    assert len(grid(tmp_path, far("XFD", 3), "x.xlsx").lines) == 2
    assert len(grid(tmp_path, opendocument(9, 9), "x.ods").lines) == 1


def test_a_sheet_that_is_not_there(tmp_path):
    with pytest.raises(GridError, match="sheet"):
        grid(tmp_path, workbook([["a", "b"]]), "x.xlsx", "Other")


def test_a_mapping_lies_over_that_of_the_package(tmp_path):
    own = tmp_path / "mapping.yml"
    own.write_text("columns: {Forecast: value}\nvalues: {stage: {Signed: won}}\ndates: dmy\n", "utf-8")
    mapping, faults = read_mapping("opportunities", own)
    assert faults == []
    assert [heading for heading, name in mapping.columns.items() if name == "value"] == ["Forecast"]
    assert mapping.columns["客户名称"] == "account"
    stages = mapping.values["stage"]
    assert (stages["赢单"], stages["Signed"], mapping.dates) == ("won", "won", "dmy")


@pytest.mark.parametrize(
    ("text", "code"),
    [("colums: {}\n", "BM301"), ("- a\n", "BM203"), ("dates: xyz\n", "BM303"), ("a:\tb: c\n", "BM206")],
)
def test_a_wrong_mapping_is_reported_like_a_plan(tmp_path, text, code):
    own = tmp_path / "mapping.yml"
    own.write_text(text, "utf-8")
    assert [fault.code for fault in read_mapping("accounts", own)[1]] == [code]
