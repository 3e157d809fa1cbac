"""Changes for a terminal: a heading per account, a line per change."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.publish.changes import ChangeReport
from battlemap.view.changes.lines import ChangeLine, account_lines, headline, ranked, unread


def text(report: ChangeReport) -> str:
    """The whole list, ending in a line end."""
    say, changes = report.voice, report.changes
    lines = [report.between, headline(say, changes.accounts)]
    for found in ranked(changes):
        account = account_lines(say, found, report.most)
        name = f"{account.name} ({account.id})"
        lines += ["", f"{name}: {account.brief}" if account.brief else name]
        for group in account.groups:
            lines += [f"  {group.title}"] if group.title else []
            lines += _lines(group.lines, group.more)
    if left := unread(say, changes):
        lines += ["", left]
    return "\n".join(lines) + "\n"


def _lines(found: tuple[ChangeLine, ...], more: str) -> Iterator[str]:
    for line in found:
        deal = f" · {line.about.label}" if line.about else ""
        place = f"  {line.source.label}" if line.source else ""
        yield f"  {line.sign} {line.text}{deal}{place}"
        if line.why:
            yield f"      {line.why}"
    if more:
        yield f"  … {more}"
