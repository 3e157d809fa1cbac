"""Files land below the folder and nowhere else, soon."""

import time

import pytest

from battlemap.publish.folder import Folder


@pytest.mark.parametrize("path", ["../x.html", "/etc/x.html", "a/../../x.html", "a/"])
def test_no_file_leaves_the_folder(tmp_path, path):
    with pytest.raises(ValueError, match="inside"):
        Folder(tmp_path / "site").write(path, "x")
    assert not (tmp_path / "x.html").exists()


def test_writing_is_fast(tmp_path):
    folder = Folder(tmp_path)
    start = time.process_time()
    for i in range(500):
        folder.write(f"accounts/{i}.html", "x" * 60_000)
    assert (time.process_time() - start) / 500 < 0.001  # about 60 µs; the rest is for a busy machine
    assert len(folder.written) == 500
