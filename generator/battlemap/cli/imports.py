"""`battlemap import FILE`: what a CRM exported goes into the empty places of the plans."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

import click

from battlemap.cli import FINDINGS, GOOD
from battlemap.cli.options import config_file
from battlemap.cli.writing import put
from battlemap.words import MisuseError, say

if TYPE_CHECKING:
    from battlemap.incoming.edits import Change
    from battlemap.incoming.run import Import, Intake
    from battlemap.load.grid import Grid
    from battlemap.load.mapping import Mapping
    from battlemap.project import Project

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
KINDS = ("accounts", "contacts", "opportunities")


@click.command("import", short_help="Take in a CRM export. 导入 CRM 数据。")
@click.argument("file", type=FILE)
@config_file
@click.option("--kind", required=True, type=click.Choice(KINDS), help="What the rows are. 每行是什么。")
@click.option("--map", "own", type=FILE, help="Mapping of columns. 映射文件。")
@click.option("--sheet", help="Sheet of a workbook. 工作表名称。")
@click.option("--dry-run", is_flag=True, help="Show what would change, write nothing. 只显示改动，不写入。")
@click.pass_context
def command(
    context: click.Context,
    file: Path,
    config_file: str,
    kind: str,
    own: Path | None,
    sheet: str | None,
    dry_run: bool,
) -> None:
    """Take accounts, contacts or opportunities from a CSV or a workbook. What a person wrote stays as it is.

    从 CSV 或 Excel 文件导入客户、联系人或商机。只填空缺和新增，不改动已写的内容，未采用的逐格说明。
    """
    from battlemap import intake, mkdocs_plugin
    from battlemap.load.source import FolderSource
    from battlemap.publish.diagnostics.wording import visible

    lang = context.obj["lang"]
    project = mkdocs_plugin.load_project(config_file)
    grid, mapping = _grid(file, sheet), _mapping(kind, own, lang)
    loaded = intake.read(project)
    errors = sum(map(intake.is_error, loaded.diagnostics))
    if errors:
        click.echo(say("not-imported", errors=errors), err=True)
        raise click.exceptions.Exit(FINDINGS)
    source = FolderSource(project.content, project.shown_as)
    found = _import(project, kind, grid, mapping, lang).take(loaded, source)
    for note in found.notes:
        click.echo(visible(note.told(grid.file, grid.sheet, lang)), err=True)
    for change in found.changes:
        if dry_run:
            click.echo(_diff(source.shown(change.path), change), nl=False)
        else:
            put(project.content / change.path, change.after)
            click.echo(say("changed" if change.before else "made", path=source.shown(change.path)))
    click.echo(_closing(grid, found, dry_run=dry_run), err=True)
    raise click.exceptions.Exit(FINDINGS if found.refused else GOOD)


def _grid(file: Path, sheet: str | None) -> Grid:
    from battlemap.load.grid import GridError, read_grid

    try:
        grid = read_grid(file, sheet)
    except GridError as fault:
        raise MisuseError(f"grid-{fault.reason}", file=file, word=fault.word) from None
    if grid.assumed:
        encoding, delimiter = grid.assumed
        told = {"\t": "TAB"}.get(delimiter, f'"{delimiter}"')
        click.echo(say("grid-read", file=file, encoding=encoding.upper(), delimiter=told), err=True)
    return grid


def _mapping(kind: str, own: Path | None, lang: str) -> Mapping:
    """The mapping. Leaves with 1 where the team's own has faults."""
    from battlemap.load.catalogue import catalogue
    from battlemap.load.mapping import read_mapping
    from battlemap.publish.diagnostics import render

    mapping, faults = read_mapping(kind, own)
    if faults:
        click.echo(render(faults, catalogue(), "full", lang), nl=False)
        raise click.exceptions.Exit(FINDINGS)
    return mapping


def _import(project: Project, kind: str, grid: Grid, mapping: Mapping, lang: str) -> Import:
    from battlemap import intake, scaffold
    from battlemap.incoming.run import Import
    from battlemap.load.catalogue import catalogue
    from battlemap.publish.diagnostics import one_line

    return Import(
        kind=kind,
        grid=grid,
        mapping=mapping,
        as_of=project.as_of,
        read_again=lambda source: intake.read(project, source),
        begin=lambda name: scaffold.account(name, lang),
        one_line=lambda fault: one_line(fault, catalogue(), lang),
        is_error=intake.is_error,
    )


def _diff(path: str, change: Change) -> str:
    before = change.before.decode().splitlines(keepends=True) if change.before else []
    after = change.after.decode().splitlines(keepends=True)
    old = path if change.before else "/dev/null"
    return "".join(unified_diff(before, after, old, path))


def _closing(grid: Grid, found: Intake, *, dry_run: bool) -> str:
    new = sum(1 for change in found.changes if change.before is None)
    counts = {
        "rows": len(grid.lines),
        "new": new,
        "changed": len(found.changes) - new,
        "left": len(found.notes),
    }
    return say("would-import" if dry_run else "imported", **counts)
