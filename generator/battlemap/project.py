"""One set of plans and how to publish it: what the configuration and the environment say, decided before any computing."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from urllib.parse import urlsplit

from battlemap.model.base import Audience
from battlemap.model.plans import Settings
from battlemap.model.text import LANGS, Lang

CONTENT_FILES = ("team.yml", "products.yml", "segments.yml")
CONTENT_FOLDERS = ("accounts", "competitors", "cases", "playbook")


class MisuseError(ValueError):
    """The configuration is absent or wrong. `key` names the sentence that says so, `values` fill it."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


@dataclass(frozen=True)
class Project:
    """Where the plans lie and for whom, in which languages and as of which day they are published."""

    root: Path
    content: Path
    settings: Settings
    as_of: date
    version: str = ""
    audience: Audience = Audience.LEADERSHIP
    languages: tuple[Lang, ...] = LANGS

    @property
    def shown_as(self) -> str:
        """What paths of the content begin with in messages: the folder as seen from the project."""
        try:
            return self.content.relative_to(self.root).as_posix()
        except ValueError:
            return self.content.name


def is_plan_file(path: str) -> bool:
    """True for a file below the content folder that battlemap reads itself and that no site may copy."""
    first = path.split("/", 1)[0]
    return first in CONTENT_FOLDERS or path.endswith((".yml", ".yaml")) or path in ("index.md", "index.zh.md")


def line_url_of(repo_url: str) -> str:
    """Pattern of a line's address on a git host whose addresses are known, else empty."""
    base = repo_url.rstrip("/").removesuffix(".git")
    host = urlsplit(base).hostname or ""
    if "gitlab" in host:
        return base + "/-/blob/HEAD/{path}#L{line}"
    if "github" in host or "gitea" in host or "gitee" in host:
        return base + "/blob/HEAD/{path}#L{line}"
    return ""


def rates_of(typed: Mapping[str, object]) -> dict[str, Decimal]:
    """Exchange rates by currency. Raises ValueError naming the one that is not a positive number."""
    rates = {}
    for currency, rate in typed.items():
        try:
            rates[str(currency)] = Decimal(str(rate))
        except InvalidOperation:
            raise ValueError(f"{currency}: {rate}") from None
        if not rates[str(currency)] > 0:
            raise ValueError(f"{currency}: {rate}")
    return rates


def day_of(content: Path, environ: Mapping[str, str] = os.environ) -> date:
    """The day to compute for: SOURCE_DATE_EPOCH, else that of the newest commit of the content, else today.

    Content that differs from its commit is read as of today.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    dirty = _git(content, "status", "--porcelain", "--", ".")
    committed = "" if dirty else _git(content, "log", "-1", "--format=%cs", "--", ".")
    if committed:
        return date.fromisoformat(committed)
    return datetime.now().astimezone().date()


def version_of(content: Path) -> str:
    """The short name of the commit the content stands at, with `+` when files differ from it; empty without git."""
    commit = _git(content, "rev-parse", "--short=7", "HEAD")
    if not commit:
        return ""
    return commit + ("+" if _git(content, "status", "--porcelain", "--", ".") else "")


def _git(folder: Path, *words: str) -> str:
    """What git answers, empty where there is no git, no repository, no commit or no permission."""
    command = ["git", "-C", str(folder), "-c", "core.fsmonitor=false", *words]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, timeout=20, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""
