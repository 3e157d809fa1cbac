"""One set of findings for all formats: every weight, wide letters, hostile names, private, unlisted."""

from battlemap.check.page import with_pages
from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.catalogue import catalogue

CATALOGUE = with_pages(catalogue())
FINDINGS = (
    Diagnostic(
        "BM303",
        Location("content/accounts/华鑫.md", 14, 7, 11),
        "opne",
        {"allowed": ("active", "closed")},
        ("open",),
        (Location("content/team.yml", 3, 5),),
        source_line="状态 😀: opne",
    ),
    Diagnostic("BM306", Location("a.md", 3, 5), private=True),
    Diagnostic("BM303", Location("a,b:c%20\nd.md", 1, 1), "x\r\n::error::y"),
    Diagnostic(
        "BM802",
        Location("a.md", 7, 3, 13),
        "2025-01-01",
        {"criterion": "budget"},
        source_line="  2025-01-01",
    ),
    Diagnostic("BM807", Location("a.md", 9, 3), "wang-lei", source_line="- wang-lei"),
    Diagnostic("BM807", Location("a.md", 10, 3), "wang-lei", source_line="- wang-lei"),
    Diagnostic("BM999", Location("a.md")),
)
