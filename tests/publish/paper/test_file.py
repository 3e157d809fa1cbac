"""A printed file without the browser's clock, name and counters."""

from datetime import date

from battlemap.publish.paper.file import settled

PRINTED = (
    b"1 0 obj\n<</Title (Brief)\n/Creator (Mozilla/5.0 \\(X11\\) Headless)\n/Producer (Skia/PDF m156)\n"
    b"/CreationDate (D:20261121220512+00'00')\n/ModDate (D:20261121220512+08'00')>>\nendobj\n"
    b"2 0 obj <</ID (node00016989)>> 3 0 obj <</ID (node00000041)>>\n"
    b"/Names [(node00000041) 3 0 R (node00016989) 2 0 R] /Title (see \\(node00000041\\))"
)


def test_what_differs_from_run_to_run_is_settled_in_place():
    later = PRINTED.replace(b"20261121220512", b"20270103010203")
    later = later.replace(b"(node00016989)", b"(node00029999)").replace(b"(node00000041)", b"(node00000107)")
    file = settled(PRINTED, date(2026, 11, 20))
    assert file == settled(later, date(2026, 11, 20))
    assert len(file) == len(PRINTED)
    assert b"/CreationDate (D:20261120000000+00'00')" in file
    assert b"/Creator (battlemap)   " in file
    assert b"[(node00000000) 3 0 R (node00000001) 2 0 R]" in file
    assert b"see \\(node00000041\\)" in file
