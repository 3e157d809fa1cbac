"""Writes the sample account page in both languages into a folder, to be looked at in a browser.

Run: python -m tests.view.gallery FOLDER
"""

import sys
from pathlib import Path

from battlemap.publish.html import render, stylesheet
from tests.view.account_sample import account_page


def write(folder: Path) -> None:
    """The two pages and the stylesheet, at the places they have on a site."""
    for zh, path in ((False, "accounts/huaxin.html"), (True, "zh/accounts/huaxin.html")):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(render(account_page(zh)), "utf-8")
    (folder / "assets").mkdir(exist_ok=True)
    (folder / "assets" / "battlemap.css").write_text(stylesheet(), "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
