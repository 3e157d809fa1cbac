"""`battlemap check`: everything that is wrong with the plans, without making a site."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from battlemap.cli import FINDINGS, GOOD
from battlemap.cli.fix import fix
from battlemap.cli.options import config_file
from battlemap.words import MisuseError, say

if TYPE_CHECKING:
    from battlemap.diagnostics import Diagnostic
    from battlemap.project import Project
    from battlemap.selection import Choice, Selection

FORMATS = ("full", "concise", "json", "github", "gitlab", "sarif")
FOR_PEOPLE = FORMATS[:2]
BASELINE = ".battlemap-baseline.json"


@dataclass(frozen=True)
class Asked:
    """The options of the command."""

    form: str | None
    output: Path | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: str
    write_baseline: bool
    no_baseline: bool
    fix: bool
    diff: bool


@click.command("check", short_help="Check the plans. 检查计划文件。")
@config_file
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="full on a terminal, concise in a pipe. 终端里默认 full，管道里默认 concise。",
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Write to a file. 写入文件。"
)
@click.option(
    "--select",
    multiple=True,
    help="Codes (BM8, BM802), names or all. 要报告的编号、名称，或 all。",
)
@click.option("--ignore", multiple=True, help="Codes or names to leave out. 不报告的编号或名称。")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note"]),
    default="error",
    show_default=True,
    help="What makes the exit code 1. 出现哪一级时退出码为1。",
)
@click.option("--write-baseline", is_flag=True, help="Accept what is found today. 把现有的都记入基线。")
@click.option("--no-baseline", is_flag=True, help="Tell what the baseline hides, too. 不使用基线。")
@click.option("--fix", is_flag=True, help="First mend dates, amounts and colons. 先修正日期、金额和冒号。")
@click.option("--diff", is_flag=True, help="With --fix: show, write nothing. 与 --fix 合用：只看不改。")
@click.pass_context
def command(context: click.Context, /, config_file: str, **options: Any) -> None:
    """Check all plans and list every fault with file, line, column and the nearest valid value.

    检查全部计划，逐条列出文件、行、列和最接近的有效值。有错误时退出码为1。
    """
    from battlemap import advice, intake, mkdocs_plugin
    from battlemap.check import RULES
    from battlemap.check.page import with_pages
    from battlemap.load.catalogue import catalogue
    from battlemap.publish.diagnostics import render
    from battlemap.selection import choose

    asked = Asked(**options)
    project = mkdocs_plugin.load_project(config_file)
    if asked.diff and not asked.fix:
        raise MisuseError("diff-alone")
    if asked.fix:
        mending = fix(project, context.obj["lang"], preview=asked.diff)
        if asked.diff:
            raise click.exceptions.Exit(FINDINGS if mending else GOOD)
    choice = choose(_selection(project.selection, asked), with_pages(catalogue()))
    loaded = intake.read(project)
    wanted = choice.asks_for(rule.CODE for rule in RULES.values())
    advised = advice.advise(project, loaded) if wanted else []
    found = sorted((*loaded.diagnostics, *advised), key=lambda each: each.order)
    told = [each for each in found if choice.tells(each)]
    remarks = _notes(found, choice)
    if asked.write_baseline:
        click.echo(_accept(told, choice, project), err=True)
        told = [each for each in told if choice.catalogue.is_error(each)]
    elif not asked.no_baseline:
        told, more = _new(told, choice, project)
        remarks += more
    form = asked.form or ("full" if sys.stdout.isatty() and not asked.output else "concise")
    _write(render(told, choice.catalogue, form, context.obj["lang"]), asked.output)
    if form in FOR_PEOPLE or asked.output:
        click.echo(_closing(told, choice, loaded.files), err=True)
        for remark in remarks:
            click.echo(remark, err=True)
    raise click.exceptions.Exit(FINDINGS if _fails(told, choice, asked.fail_on) else GOOD)


def _selection(configured: Selection, asked: Asked) -> Selection:
    """What is typed here comes before what is configured; both leave out."""
    select, ignore = _words(asked.select), _words(asked.ignore)
    return replace(configured, select=select or configured.select, ignore=(*configured.ignore, *ignore))


def _words(typed: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.strip() for words in typed for word in words.split(",") if word.strip())


def _notes(found: Sequence[Diagnostic], choice: Choice) -> list[str]:
    """How many names could become ids, and how many notes wait, unless the team has chosen what to hear."""
    from battlemap.diagnostics import Severity
    from battlemap.load.references import MEANT

    weigh = choice.catalogue.severity
    untold = [d for d in found if weigh(d) is Severity.NOTE and not choice.ignores(d) and not choice.tells(d)]
    names = sum(1 for each in found if MEANT in each.params)
    remarks = [say("names", count=names)] if names else []
    return [*remarks, say("notes", notes=len(untold))] if untold else remarks


def _accept(told: Sequence[Diagnostic], choice: Choice, project: Project) -> str:
    """Writes the baseline; errors never go in."""
    from battlemap.publish.diagnostics import baseline

    kept = [each for each in told if each.code not in choice.always]
    (project.root / BASELINE).write_text(baseline.document(kept), encoding="utf-8", newline="\n")
    return say("baseline-made", count=len(kept), path=BASELINE)


def _new(told: list[Diagnostic], choice: Choice, project: Project) -> tuple[list[Diagnostic], list[str]]:
    """What the baseline does not list, and a word about the rest."""
    from battlemap.publish.diagnostics import baseline

    path = project.root / BASELINE
    if not path.is_file():
        return told, []
    try:
        known = baseline.accepted(path.read_text(encoding="utf-8"))
    except ValueError:
        raise MisuseError("baseline-broken", path=BASELINE) from None
    advised = [each for each in told if each.code not in choice.always]
    result = baseline.compared(advised, known)
    gone = 0 if len(advised) < len(told) else result.gone  # a file with errors is not looked at further
    new = {id(each) for each in result.new}
    rest = [each for each in told if each.code in choice.always or id(each) in new]
    return rest, [say("baseline", path=BASELINE, hidden=result.known, gone=gone)]


def _write(text: str, output: Path | None) -> None:
    if output is not None:
        output.write_text(text, encoding="utf-8", newline="\n")
    elif text:
        click.echo(text, nl=not text.endswith("\n"))


def _fails(told: Sequence[Diagnostic], choice: Choice, least: str) -> bool:
    from battlemap.diagnostics import Severity

    order = list(Severity)
    return any(order.index(choice.catalogue.severity(each)) <= order.index(Severity(least)) for each in told)


def _closing(told: Sequence[Diagnostic], choice: Choice, files: int) -> str:
    errors = sum(choice.catalogue.is_error(each) for each in told)
    if not told:
        return say("clean", files=files)
    return say("findings", errors=errors, warnings=len(told) - errors)
