"""What `battlemap check --fix` does before it checks: shows or writes what can be mended without judging."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from battlemap.cli.writing import put
from battlemap.words import say

if TYPE_CHECKING:
    from battlemap.load.mending import Mended
    from battlemap.project import Project


def fix(project: Project, lang: str, *, preview: bool) -> bool:
    """Mends the files, or shows how (`preview`). True when there is something to mend."""
    from battlemap import intake
    from battlemap.incoming.edits import Change, Overlay
    from battlemap.load.catalogue import catalogue
    from battlemap.load.mending import mend
    from battlemap.load.naming import joined, named
    from battlemap.load.patch import patch
    from battlemap.load.source import FolderSource

    source = FolderSource(project.content, project.shown_as)
    mended, refused = mend(source, project.settings.currency)
    tidy = Overlay(source, [Change(each.path, each.before, each.after) for each in mended])
    mended = joined(mended, named(tidy, intake.read(project, tidy).diagnostics))
    for path in sorted({fault.location.path for fault in refused}):
        click.echo(say("fix-left", path=path), err=True)
    if preview:
        hidden = catalogue().words["hidden"][lang]
        for each in mended:
            click.echo(patch(each, hidden), nl=False)
        return bool(mended)
    written = [each for each in mended if _written(project.content / each.path, each)]
    _tell(written)
    return bool(mended)


def _written(path: Path, mended: Mended) -> bool:
    """Puts the new file in place at once; leaves a link, and a file that changed since it was read."""
    if path.is_symlink():
        click.echo(say("fix-link", path=mended.shown), err=True)
        return False
    if path.read_bytes() != mended.before:
        click.echo(say("fix-changed", path=mended.shown), err=True)
        return False
    put(path, mended.after)
    return True


def _tell(written: Sequence[Mended]) -> None:
    for each in written:
        for edit in each.edits:
            where = {"path": each.shown, "line": edit.location.line, "column": edit.location.column}
            key = "fixed-private" if edit.private else "fixed"
            click.echo(say(key, **where, old=edit.old, new=edit.new.strip()), err=True)
    if written:
        count = sum(len(each.edits) for each in written)
        click.echo(say("fixed-sum", edits=count, files=len(written)), err=True)
