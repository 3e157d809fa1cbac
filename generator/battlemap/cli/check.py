"""`battlemap check`: everything that is wrong with the plans, without making a site."""

from __future__ import annotations

import sys

import click

from battlemap.cli import FINDINGS, GOOD
from battlemap.cli.options import config_file
from battlemap.words import say


@click.command("check", short_help="Check the plans. 检查计划文件。")
@config_file
@click.option(
    "--format",
    "form",
    type=click.Choice(["full", "concise", "json"]),
    help="full on a terminal, concise in a pipe. 终端里默认 full，管道里默认 concise。",
)
@click.pass_context
def command(context: click.Context, config_file: str, form: str | None) -> None:
    """Check all plans and list every fault with file, line, column and the nearest valid value.

    检查全部计划，逐条列出文件、行、列和最接近的有效值。有错误时退出码为1。
    """
    from battlemap import intake, mkdocs_plugin
    from battlemap.load.catalogue import catalogue
    from battlemap.publish.diagnostics import render

    project = mkdocs_plugin.load_project(config_file)
    loaded = intake.read(project)
    words = catalogue()
    form = form or ("full" if sys.stdout.isatty() else "concise")
    text = render(loaded.diagnostics, words, form, context.obj["lang"])
    if text:
        click.echo(text, nl=not text.endswith("\n"))
    errors = sum(words.is_error(d) for d in loaded.diagnostics)
    if form != "json":
        click.echo(_closing(errors, len(loaded.diagnostics) - errors, loaded.files), err=True)
    raise click.exceptions.Exit(FINDINGS if errors else GOOD)


def _closing(errors: int, warnings: int, files: int) -> str:
    if not errors and not warnings:
        return say("clean", files=files)
    return say("findings", errors=errors, warnings=warnings)
