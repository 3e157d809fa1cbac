"""A slip in a private block is an error at its line of the file."""

from battlemap.load.frontmatter import Parts
from battlemap.load.privacy import check_blocks


def test_faults_stand_at_their_line_of_the_file():
    parts = Parts("name: x", 2, "Open\n:::taem\nsecret\n> :::\n", 5)
    found = [(d.code, str(d.location), d.word) for d in check_blocks(parts, "a.md")]
    assert found == [
        ("BM713", "a.md:6:1", "taem"),
        ("BM714", "a.md:8:1", None),
        ("BM711", "a.md:6:1", "taem"),
    ]
