"""The browser to print with, on machines as they are."""

import pytest

from battlemap.publish.paper.fault import BrowserError
from battlemap.publish.paper.installed import browser, places


def program(folder, *parts):
    path = folder.joinpath(*parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_the_one_named_is_taken_by_path_or_by_name(tmp_path):
    odd = program(tmp_path, "my browser", "thorium")
    program(tmp_path, "chromium")
    environ = {"PATH": f"{odd.parent}:{tmp_path}"}
    assert browser(str(odd), environ) == odd
    assert browser("thorium", environ) == odd


def test_a_name_that_leads_nowhere_is_refused(tmp_path):
    with pytest.raises(BrowserError) as found:
        browser("thorium", {"PATH": str(tmp_path)})
    assert (found.value.reason, found.value.values) == ("unusable", {"word": "thorium"})


def test_a_snap_comes_last(tmp_path):
    snap = program(tmp_path, "snap", "bin", "google-chrome")
    environ = {"PATH": str(snap.parent)}
    assert browser(None, environ, "linux").name in ("google-chrome", "chrome", "chromium")
    edge = program(tmp_path, "bin", "microsoft-edge")
    assert browser(None, {"PATH": f"{snap.parent}:{edge.parent}"}, "freebsd") == edge


def test_windows_and_mac_have_their_usual_places(tmp_path):
    chrome = program(tmp_path, "Google", "Chrome", "Application", "chrome.exe")
    assert browser(None, {"PATH": "", "LOCALAPPDATA": str(tmp_path)}, "win32") == chrome
    edge = program(tmp_path, "Applications", "Microsoft Edge.app", "Contents", "MacOS", "Microsoft Edge")
    assert edge in places({"PATH": "", "HOME": str(tmp_path)}, "darwin")


def test_no_browser_says_what_was_looked_for():
    with pytest.raises(BrowserError) as found:
        browser(None, {"PATH": ""}, "win32")
    assert found.value.reason == "absent"
    assert "microsoft-edge" in str(found.value.values["names"])
