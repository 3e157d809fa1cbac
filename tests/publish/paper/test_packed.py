"""A packed file holds the same parts in less room, and a strange one stays as it is."""

import io
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter

from battlemap.publish.paper.packed import packed

GLYPH = b"<</Length 14>> stream\n0 0 0 0 d1 f  \nendstream"
PARTS = (
    b"<</Type /Catalog\n/Pages 2 0 R>>",
    b"<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>",
    (
        b"<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 9 9]\n/Contents 4 0 R\n"
        b"/Resources <</Font <</A 5 0 R /B 6 0 R>>>>>>"
    ),
    b"<</Length 12>> stream\nBT (x) Tj ET\nendstream",
    b"<</Type /Font\n/Subtype /Type3\n/CharProcs <</g0 7 0 R>>>>",
    b"<</Type /Font\n/Subtype /Type3\n/CharProcs <</g0 8 0 R\n/g1 9 0 R>>>>",
    GLYPH,
    GLYPH,
    GLYPH.replace(b"d1", b"d0"),
    b"<</Title (see 8 0 R and endobj)>>",
)


def written(parts: tuple[bytes, ...], shift: int = 0) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(out) + shift)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    table = b"".join([b"0000000000 65535 f \n", *(b"%010d 00000 n \n" % place for place in places)])
    return out + (
        b"xref\n0 %d\n%btrailer\n<</Size %d\n/Root 1 0 R\n/Info 10 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(parts) + 1, table, len(parts) + 1, len(out))
    )


def test_every_part_is_there_and_equal_drawings_are_once() -> None:
    reader = PdfReader(io.BytesIO(packed(written(PARTS))), strict=True)
    page: Any = reader.pages[0]
    fonts = page["/Resources"]["/Font"]
    shared = [fonts[name]["/CharProcs"].raw_get("/g0").idnum for name in ("/A", "/B")]
    assert shared == [7, 7]
    assert fonts["/B"]["/CharProcs"].raw_get("/g1").idnum == 9
    assert reader.metadata is not None
    assert reader.metadata.title == "see 8 0 R and endobj"
    assert page.get_contents().get_data() == b"BT (x) Tj ET"


def test_what_a_writer_bound_is_packed_too() -> None:
    writer = PdfWriter()
    for _ in range(300):
        writer.add_blank_page(9, 9)
    out = io.BytesIO()
    writer.write(out)
    small = packed(out.getvalue())
    assert len(small) < len(out.getvalue()) / 2
    assert len(PdfReader(io.BytesIO(small), strict=True).pages) == 300


@pytest.mark.parametrize(
    "strange", [b"", b"%PDF-1.4\nxref\n", written(PARTS, shift=1), packed(written(PARTS))]
)
def test_a_file_laid_out_otherwise_stays_as_it_is(strange: bytes) -> None:
    assert packed(strange) == strange
