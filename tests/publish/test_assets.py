"""Which files of the content may be shown as pictures."""

import pytest

from battlemap.publish.assets import is_picture


@pytest.fixture
def content(tmp_path):
    folder = tmp_path / "content"
    folder.mkdir()
    for path in ("content/dock.png", "outside.png", "content/plan.md"):
        (tmp_path / path).write_bytes(b"\x89PNG")
    (folder / "link.png").symlink_to("dock.png")
    (folder / "ring.png").symlink_to("ring.png")
    return folder


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("dock.png", True),
        ("gone.png", False),
        ("plan.md", False),
        ("../outside.png", False),
        ("link.png", False),
        ("ring.png", False),
        ("x\0y.png", False),
        ("x" * 300 + ".png", False),
    ],
)
def test_only_regular_pictures_of_the_content(content, name, shown):
    assert is_picture(content, name) is shown
