"""Files to start from: a plans repository and a new account, as texts in either language."""

from __future__ import annotations

import re
from datetime import date, timedelta
from importlib.resources import files
from importlib.resources.abc import Traversable

_RENAMED = {
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
}  # package data may not begin with a dot


def repository(lang: str, today: date) -> dict[str, str]:
    """Path → text of every file of a new plans repository; dates in it lie around `today`."""
    return {path: _dated(text, today) for path, text in sorted(_texts(files(__name__) / lang, ""))}


def editor() -> dict[str, str]:
    """Path → text of what Visual Studio Code needs to show faults as problems."""
    return {f".vscode/{path}": text for path, text in sorted(_texts(files(__name__) / "editor", ""))}


def account(name: str, lang: str) -> str:
    """A new account file with the few fields that make a useful page."""
    text = (files(__name__) / f"account.{lang}.md").read_text(encoding="utf-8")
    return text.replace("{name}", quoted(name))


def opportunity(title: str, lang: str) -> str:
    """A new opportunity's file."""
    text = (files(__name__) / f"opportunity.{lang}.md").read_text(encoding="utf-8")
    return text.replace("{name}", quoted(title))


def visit(day: str, goal: str | None, lang: str) -> str:
    """A new visit's file."""
    text = (files(__name__) / f"visit.{lang}.md").read_text(encoding="utf-8")
    return text.replace("{date}", day).replace("{name}", quoted(goal) if goal else "")


def _texts(folder: Traversable, prefix: str) -> list[tuple[str, str]]:
    found = []
    for entry in folder.iterdir():
        path = prefix + _RENAMED.get(entry.name, entry.name)
        if entry.is_dir():
            found += _texts(entry, path + "/")
        else:
            found.append((path, entry.read_text(encoding="utf-8")))
    return found


def _dated(text: str, today: date) -> str:
    """`{-15}` becomes the day 15 days ago, `{year-1}` last year."""
    text = text.replace("{year-1}", str(today.year - 1))
    return re.sub(r"\{([+-]\d+)\}", lambda found: str(today + timedelta(days=int(found[1]))), text)


def quoted(name: str) -> str:
    """The name as a YAML text that means nothing else."""
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ") + '"'
