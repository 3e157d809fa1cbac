"""`battlemap export`: plans and results as files for other programs, as the audience may see them."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from battlemap.cli import FINDINGS
from battlemap.cli.options import config_file
from battlemap.cli.reading import project_for
from battlemap.cli.writing import put
from battlemap.words import MisuseError, offer, say

if TYPE_CHECKING:
    from battlemap.pipeline import Run
    from battlemap.project import Project
    from battlemap.publish.export.exports import File

SHEETS = ("accounts", "opportunities", "people", "competitors", "actions", "visits", "flags", "criteria")
KINDS = (*SHEETS, "portfolio", "calendar", "changes")
FORMATS = ("json", "csv", "xlsx", "ics", "atom")
_USUAL = {"portfolio": "json", "calendar": "ics", "changes": "atom"}


@click.command("export", short_help="Plans and results as data. 导出数据。")
@click.argument("kinds", nargs=-1, type=click.Choice(KINDS))
@config_file
@click.option(
    "-o",
    "--output",
    help="Folder: export, for other readers than configured export-team; - prints one file. "
    "输出目录，默认 export，读者与配置不同时为 export-team 等；- 为标准输出。",
)
@click.option("--account", help="Only this account, by its id. 只导出这个客户（编号）。")
@click.option("--format", "formats", multiple=True, type=click.Choice(FORMATS), help="Format. 格式。")
@click.option(
    "--audience",
    type=click.Choice(["team", "leadership", "customer"]),
    help="Who will read it, if not whom the configuration names. 给谁看，不写则按配置。",
)
@click.pass_context
def command(
    context: click.Context,
    kinds: tuple[str, ...],
    config_file: str,
    output: str | None,
    account: str | None,
    formats: tuple[str, ...],
    audience: str | None,
) -> None:
    """Export plans and results: tables as CSV or a workbook, documents as JSON, calendars, a feed.

    导出计划和计算结果：表格（CSV 或 Excel）、JSON 文件、日历、变动订阅。
    """
    from battlemap.publish.export.exports import Exports

    project, ending = project_for(config_file, audience)
    run = _run(project)
    if account and account not in run.assessed.accounts:
        raise MisuseError("no-account", word=account, offer=offer(account, run.assessed.accounts))
    formats = formats or tuple({_USUAL.get(kind, "csv"): 1 for kind in kinds}) or FORMATS
    lang = context.obj["lang"] if context.obj["lang"] in run.project.languages else run.project.languages[0]
    since = run.project.since if "atom" in formats else "none"  # looking back takes time
    run = replace(run, project=replace(run.project, languages=(lang,), since=since))
    files, leaks = run.export(Exports(run.editions, formats, kinds or KINDS, account))
    if leaks:
        click.echo(say("leaks-export", leaks=len(leaks)), err=True)
        raise click.exceptions.Exit(FINDINGS)
    if not files and "changes" in kinds and "atom" in formats:
        raise MisuseError("no-earlier")
    if not files:
        raise MisuseError("no-file", kinds=kinds, formats=formats)
    _write(files, output or f"export{ending}")


def _run(project: Project) -> Run:
    """The plans as read. Leaves with 1 where they have faults."""
    from battlemap import pipeline
    from battlemap.load.catalogue import catalogue
    from battlemap.publish.diagnostics import render

    loaded = pipeline.read(project)
    errors = [found for found in loaded.diagnostics if catalogue().is_error(found)]
    if errors:
        click.echo(render(errors, catalogue(), "concise", project.languages[0]), err=True, nl=False)
        click.echo(say("not-exported", errors=len(errors)), err=True)
        raise click.exceptions.Exit(FINDINGS)
    return pipeline.Run(project, loaded)


def _write(files: list[File], output: str) -> None:
    """Files below a folder as they lie in the site, without its folder `data`; one file to the terminal."""
    if output == "-":
        documents = [file for file in files if "schema/" not in file.path]
        if len(documents) != 1:
            raise MisuseError("one-file", count=len(documents))
        content = documents[0].content
        sys.stdout.flush()
        sys.stdout.buffer.write(content.encode() if isinstance(content, str) else content)
        return
    for file in files:
        path = Path(output) / file.path.removeprefix("data/")
        put(path, file.content)
    click.echo(say("exported", files=len(files), folder=output), err=True)
