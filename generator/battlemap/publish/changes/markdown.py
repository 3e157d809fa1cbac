"""Changes as Markdown for a comment on a pull request: a summary line, an account to fold out each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from battlemap.publish.changes import ChangeReport
from battlemap.view.changes.lines import (
    SIGNS,
    AccountLines,
    ChangeLine,
    account_lines,
    headline,
    ranked,
    unread,
)

MARKER = "<!-- battlemap diff -->"  # by which a program finds its own comment again
LONGEST = 60_000  # characters; hosts refuse comments from 65 536
_OPEN = 3  # accounts that are unfolded
_SPECIAL = re.compile(r"([\\`*_\[\]|~#!])")


def markdown(report: ChangeReport) -> str:
    """The comment, never longer than `LONGEST`: what does not fit is counted."""
    say, changes = report.voice, report.changes
    head = [MARKER, f"### {safe(headline(say, changes.accounts))}", "", safe(report.between), ""]
    foot = ["", f"> {safe(left)}"] if (left := unread(say, changes)) else []
    accounts = ranked(changes)
    room = LONGEST - sum(len(line) + 1 for line in (*head, *foot)) - 200
    body: list[str] = []
    for number, found in enumerate(accounts):
        block = list(_account(account_lines(say, found, report.most), number < _OPEN))
        room -= sum(len(line) + 1 for line in block)
        if room < 0:
            body += ["", f"… {say.count('changes.more_accounts', len(accounts) - number)}"]
            break
        body += block
    return "\n".join((*head, *body, *foot)) + "\n"


def _account(account: AccountLines, unfolded: bool) -> Iterator[str]:
    counts = f"{SIGNS['better']} {account.better} · {SIGNS['worse']} {account.worse}"
    opening = "<details open>" if unfolded else "<details>"
    yield f"{opening}<summary><b>{_html(account.name)}</b> · {account.count} ({counts})</summary>"
    yield ""
    if account.brief:
        yield from (f"**{safe(account.brief)}**", "")
    for group in account.groups:
        if group.title:
            yield from (f"*{safe(group.title)}*", "")
        yield from _lines(group.lines, group.more)
        yield ""
    yield "</details>"


def _lines(found: tuple[ChangeLine, ...], more: str) -> Iterator[str]:
    for line in found:
        deal = f" · *{safe(line.about.label)}*" if line.about else ""
        why = f"<br>{safe(line.why)}" if line.why else ""
        place = ""
        if line.source:
            label = f"`{line.source.label.replace('`', '')}`"
            place = f" [{label}]({line.source.href})" if line.source.href else f" {label}"
        yield f"- {line.sign} {safe(line.text)}{deal}{place}{why}"
    if more:
        yield f"- … {safe(more)}"


def _html(words: str) -> str:
    """Text that means nothing to HTML, and calls nobody by an at sign."""
    plain = " ".join(words.split())
    for sign, code in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("@", "&#64;")):
        plain = plain.replace(sign, code)
    return plain


def safe(words: str) -> str:
    """Text that means nothing to Markdown nor to HTML, and calls nobody by an at sign."""
    return _SPECIAL.sub(r"\\\1", _html(words).replace("&#64;", "&commat;"))
