import pytest

from battlemap.diagnostics import Diagnostic
from battlemap.load.frontmatter import Parts, split


def test_halves_know_their_first_lines():
    assert split("---\na: 1\n---\nBody\n", "x.md") == Parts("a: 1\n", 2, "Body\n", 4)
    assert split("---  \n---", "x.md") == Parts("", 2, "", 3)


@pytest.mark.parametrize(
    ("text", "code", "related"),
    [
        ("", "BM201", []),
        ("name: x\n---\n", "BM201", [2]),
        ("\n---\na: 1\n---\n", "BM201", [2]),
        ("－－－\na: 1\n", "BM201", []),
        ("---\na: 1\n\n## Situation\n", "BM202", [4]),
        ("---\na: 1\n ---\n----\n", "BM202", [4]),
    ],
)
def test_a_fence_that_is_missing_is_a_fault_that_points_to_the_likely_place(text, code, related):
    fault = split(text, "x.md")
    assert isinstance(fault, Diagnostic)
    assert (fault.code, [place.line for place in fault.related]) == (code, related)


def test_an_ordinary_page_may_go_without_but_must_close_what_it_opens():
    assert split("# Page\n", "x.md", required=False) == Parts("", 1, "# Page\n", 1)
    assert isinstance(split("---\na: 1\n", "x.md", required=False), Diagnostic)


def test_size_limits_of_both_halves():
    assert isinstance(split(f"---\na: 1\n---\n{'字' * 700_000}", "x.md"), Parts)  # 2.1 MB
    for text, code in (
        (f"---\n{'x' * 1_000_001}\n---\n", "BM110"),
        (f"---\n---\n{'字' * 1_400_000}", "BM111"),
    ):
        fault = split(text, "x.md")
        assert isinstance(fault, Diagnostic)
        assert fault.code == code
