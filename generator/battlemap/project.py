"""One set of plans and how to publish it: what configuration and environment say, before any computing."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from urllib.parse import urlsplit

from battlemap import git
from battlemap.model.base import Audience
from battlemap.model.currency import CURRENCIES, meant
from battlemap.model.plans import Settings
from battlemap.model.quantities import parse_date
from battlemap.model.text import LANGS, Lang
from battlemap.selection import Selection
from battlemap.words import MisuseError, offer

EXPORTS = ("json", "csv", "xlsx", "ics", "atom")  # formats of data
LAST_REVIEW = "last-review"
_SMALLEST_RATE = Decimal("1e-6")  # beyond any two currencies


@dataclass(frozen=True)
class Project:
    """Where the plans lie and for whom, in which languages and as of which day they are published.

    `history`: whether earlier states are shown, or the repository that holds them where the content's own
    does not. `since`: what changes are shown against: `last-review`, a day, a commit, or `none`.
    """

    root: Path
    content: Path
    settings: Settings
    as_of: date
    version: str = ""
    audience: Audience = Audience.LEADERSHIP
    languages: tuple[Lang, ...] = LANGS
    preset: str = "default"
    history: bool | Path = True
    sheets: bool = True
    exports: tuple[str, ...] = EXPORTS
    selection: Selection = field(default_factory=Selection)
    since: str = LAST_REVIEW

    @property
    def shown_as(self) -> str:
        """What paths of the content begin with in messages: the folder as seen from the project."""
        try:
            return self.content.relative_to(self.root).as_posix()
        except ValueError:
            return self.content.name


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
    """Exchange rates by currency. Raises MisuseError naming the one that is not a positive number."""
    return {currency_of(code): _rate(str(code), rate) for code, rate in typed.items()}


def currency_of(typed: object) -> str:
    """A currency by its code. Raises MisuseError with the nearest for a word that is none."""
    word = str(typed)
    if word not in CURRENCIES:
        written = meant(word)
        raise MisuseError("bad-currency", word=word, offer=offer(written or word.upper(), CURRENCIES))
    return word


def _rate(currency: str, typed: object) -> Decimal:
    try:
        rate = Decimal(str(typed))
    except InvalidOperation:
        rate = Decimal(0)
    if not rate.is_finite() or not _SMALLEST_RATE <= rate <= 1 / _SMALLEST_RATE:
        raise MisuseError("bad-rate", currency=currency, word=typed)
    return rate


def as_of(typed: object, content: Path) -> date:
    """The day to compute for: the one typed, else `day_of`. Raises MisuseError for what is no day."""
    if typed is None:
        return day_of(content)
    try:
        return parse_date(str(typed))
    except ValueError:
        raise MisuseError("bad-as-of", word=typed) from None


def day_of(content: Path, environ: Mapping[str, str] = os.environ) -> date:
    """The day to compute for: SOURCE_DATE_EPOCH, else that of the content's newest commit, else today."""
    if told := _epoch(environ):
        return told
    committed = _git(content, "log", "-1", "--format=%cs", "--", ".")
    return date.fromisoformat(committed) if committed else today(environ)


def today(environ: Mapping[str, str] = os.environ) -> date:
    """SOURCE_DATE_EPOCH, else the day it is here."""
    return _epoch(environ) or datetime.now().astimezone().date()


def _epoch(environ: Mapping[str, str]) -> date | None:
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdecimal():
        with suppress(OverflowError, ValueError, OSError):
            return datetime.fromtimestamp(int(epoch), UTC).date()
    return None


def version_of(content: Path) -> str:
    """The short name of the content's commit, with `+` when files differ from it; empty without git."""
    commit = _git(content, "rev-parse", "--short=7", "HEAD")
    if not commit:
        return ""
    return commit + ("+" if _git(content, "status", "--porcelain", "--", ".") else "")


def _git(folder: Path, *words: str) -> str:
    """What git answers, empty where there is no git, no repository, no commit or no permission."""
    answer = git.ask(folder, *words, seconds=20)
    return "" if isinstance(answer, git.Refusal) else answer.decode("utf-8", "replace").strip()
