"""What commands that publish do first: read the plans for an audience, and stop where they have errors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from battlemap.cli import FINDINGS
from battlemap.words import MisuseError, offer, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from battlemap.diagnostics import Diagnostic
    from battlemap.pipeline import Run
    from battlemap.project import Project


def project_for(config_file: str, audience: str | None) -> tuple[Project, str]:
    """The project for an audience, and what the names of its folders end with: "-team" for other readers
    than the configuration says, so that nothing made for them lands among what others get.
    """
    from battlemap import mkdocs_plugin
    from battlemap.model.base import Audience

    project = mkdocs_plugin.load_project(config_file)
    if audience is None or audience == project.audience:
        return project, ""
    return replace(project, audience=Audience(audience)), f"-{audience}"


def run_of(context: click.Context, project: Project) -> Run:
    """The plans as read. Ends with 1 where they have errors, which it tells."""
    from battlemap import pipeline
    from battlemap.load.catalogue import catalogue

    loaded = pipeline.read(project)
    errors = [fault for fault in loaded.diagnostics if catalogue().is_error(fault)]
    if errors:
        _stop(context, errors, say("not-made", errors=len(errors)))
    return pipeline.Run(project, loaded)


def stop_at(context: click.Context, leaks: Sequence[Diagnostic]) -> None:
    """Ends with 1 when hidden values turned up in what was to be published."""
    if leaks:
        _stop(context, leaks, say("leaks-made", leaks=len(leaks)))


def short(path: Path) -> str:
    """A path as the user would type it."""
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)


def known(typed: tuple[str, ...], names: Sequence[str], fault: str) -> None:
    """Raises MisuseError for a name that is not among those there are, with the nearest ones."""
    for word in typed:
        if word not in names:
            raise MisuseError(fault, word=word, offer=offer(word, names))


def _stop(context: click.Context, faults: Sequence[Diagnostic], closing: str) -> None:
    from battlemap.load.catalogue import catalogue
    from battlemap.publish.diagnostics import render

    text = render(faults, catalogue(), "concise", context.obj["lang"])
    click.echo(text, err=True, nl=not text.endswith("\n"))
    click.echo(closing, err=True)
    raise click.exceptions.Exit(FINDINGS)
