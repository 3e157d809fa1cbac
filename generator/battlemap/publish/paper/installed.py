"""Where Chrome, Edge and Chromium usually lie, by system; the one to print with."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from battlemap.publish.paper.fault import BrowserError

NAMES = (
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "microsoft-edge-stable",
    "microsoft-edge",
    "chromium-browser",
    "chrome",
    "msedge",
)
_LINUX = ("/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/usr/lib/chromium/chromium")
_MAC = ("Google Chrome", "Microsoft Edge", "Chromium")
_WINDOWS = (
    ("Google", "Chrome", "Application", "chrome.exe"),
    ("Microsoft", "Edge", "Application", "msedge.exe"),
    ("Chromium", "Application", "chrome.exe"),
)
_WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")


def browser(
    named: str | None = None, environ: Mapping[str, str] = os.environ, system: str = sys.platform
) -> Path:
    """The program to print with: the one named, a path or a name, else the first found on this machine.

    Raises BrowserError `unusable` for a name that leads to no program, `absent` when there is none.
    """
    if named:
        found = shutil.which(named, path=environ.get("PATH"))
        if not found:
            raise BrowserError("unusable", word=named)
        return Path(found)
    there = [path for path in places(environ, system) if path.is_file()]
    if not there:
        raise BrowserError("absent", names=NAMES)
    return min(there, key=confined)


def places(environ: Mapping[str, str], system: str) -> Iterator[Path]:
    """Every place to look at, the better ones first."""
    for name in NAMES:
        if found := shutil.which(name, path=environ.get("PATH")):
            yield Path(found)
    if system == "win32":
        roots = [Path(environ[root]) for root in _WINDOWS_ROOTS if environ.get(root)]
        yield from (root.joinpath(*parts) for parts in _WINDOWS for root in roots)
    elif system == "darwin":
        homes = (Path("/"), Path(environ.get("HOME", "/")))
        yield from (
            home / "Applications" / f"{name}.app" / "Contents" / "MacOS" / name
            for name in _MAC
            for home in homes
        )
    elif system == "linux":
        yield from map(Path, _LINUX)


def confined(program: Path) -> bool:
    """True for a snap, which does not see all folders of this machine."""
    return "snap" in program.parts or "snap" in program.resolve().parts
