"""A real preview keeps the last good site, shows above every page what is wrong, and takes what is mended."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.cli.plans import ACCOUNT, make


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    make(tmp_path, {"content/how-we-plan.md": "# How we plan\n\nEvery second Friday.\n"})
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "battlemap", "serve", "-a", address]
    log = (tmp_path.parent / "serve.log").open("wb")
    environ = os.environ | {"BATTLEMAP_LANG": "en", "TMPDIR": str(tmp_path.parent)}
    with log, subprocess.Popen(command, cwd=tmp_path, env=environ, stdout=log, stderr=log) as process:
        try:
            yield tmp_path, f"http://{address}"
        finally:
            process.terminate()
            process.wait()
    said = (tmp_path.parent / "serve.log").read_text(encoding="utf-8")
    assert "Traceback" not in said
    assert f" pages for 2 accounts: http://{address}/ (Ctrl-C ends it)\n" in said
    assert process.returncode == 143
    assert not list(tmp_path.parent.glob(".mkdocs_*"))


def wait_for(url: str, *there: str, absent: str = "\0") -> str:
    page, end = "", time.monotonic() + 20
    while time.monotonic() < end:
        try:
            with urlopen(url, timeout=20) as answer:
                page = answer.read().decode()
        except URLError:
            page = ""
        if page and all(word in page for word in there) and absent not in page:
            return page
        time.sleep(0.1)
    pytest.fail(f"not there after 20 s: {there}\n{page[:3000]}")


def test_a_fault_is_shown_and_the_last_good_site_stays(preview):
    folder, address = preview
    account, page = f"{address}/accounts/huaxin.html", f"{address}/how-we-plan.html"
    wait_for(account, "Wang Lei", absent="BM")
    (folder / "content/accounts/.huaxin.md.swp").write_bytes(b"\xff\xfe an editor's own file")
    (folder / "content/how-we-plan.md").write_text("---\nwalk-away: 4617500\n# How we plan\n")
    (folder / "content/accounts/huaxin.md").write_text(ACCOUNT.replace("decision", "desicion"))
    shown = wait_for(
        account, "content/accounts/huaxin.md:5", "desicion", "content/how-we-plan.md:1", "Wang Lei"
    )
    assert "swp" not in shown
    assert "4617500" not in wait_for(page, "Every second Friday", "desicion")
    (folder / "content/how-we-plan.md").write_text("# How we plan\n\nEvery Monday.\n")
    (folder / "content/accounts/huaxin.md").write_text(ACCOUNT.replace("Wang Lei", "Wang Lili"))
    wait_for(account, "Wang Lili", absent="desicion")
    wait_for(page, "Every Monday", absent="desicion")
