"""The agenda of a review as text for a terminal and as Markdown for the minutes."""

from __future__ import annotations

from battlemap.publish.changes.markdown import safe
from battlemap.view.agenda import Agenda


def agenda_text(agenda: Agenda) -> str:
    """A heading per account, its parts with a line each."""
    lines = [agenda.title, *([agenda.note] if agenda.note else [])]
    for account in agenda.accounts:
        lines += ["", f"{account.name} ({account.id}) · {account.owner}"]
        lines += [f"  {told}" for told in (account.base, account.brief) if told]
        for part in account.parts:
            lines.append(f"  {part.title}")
            for sign, told, below in part.lines:
                lines.append(f"    {sign} {told}")
                lines += [f"      → {below}"] if below else []
    return "\n".join((*lines, *(["", agenda.quiet] if agenda.quiet else []))) + "\n"


def agenda_markdown(agenda: Agenda) -> str:
    """The same as Markdown, every line with a box to tick in the meeting."""
    lines = [f"# {safe(agenda.title)}", *(["", f"> {safe(agenda.note)}"] if agenda.note else [])]
    for account in agenda.accounts:
        lines += ["", f"## {safe(account.name)} · {safe(account.owner)}", ""]
        lines += [f"{safe(told)}  " for told in (account.base, account.brief) if told]
        for part in account.parts:
            lines += ["", f"**{safe(part.title)}**", ""]
            for sign, told, below in part.lines:
                lines.append(f"- [ ] {safe(sign)} {safe(told)}" + (f"<br>→ {safe(below)}" if below else ""))
    return "\n".join((*lines, *(["", safe(agenda.quiet)] if agenda.quiet else []))) + "\n"
