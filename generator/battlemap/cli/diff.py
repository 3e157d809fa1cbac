"""`battlemap diff REF [REF]`: what changed between two states of the plans, in meaning."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from battlemap.cli import FINDINGS, GOOD
from battlemap.cli.options import config_file
from battlemap.words import MisuseError, offer, say

if TYPE_CHECKING:
    from battlemap.comparison import Comparison


@click.command("diff", short_help="What changed, in meaning. 比较两个版本的实质变动。")
@click.argument("states", nargs=-1, metavar="[BEFORE] [AFTER]")
@config_file
@click.option("--account", "accounts", multiple=True, metavar="ID", help="Only this account. 只看这家客户。")
@click.option(
    "--audience",
    type=click.Choice(["team", "leadership", "customer"]),
    help="Who will read it; as configured by default. 给谁看，默认同配置。",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    help="markdown is made for a comment on a pull request. markdown 适合贴在合并请求里。",
)
@click.option(
    "--most",
    type=click.IntRange(0),
    default=10,
    show_default=True,
    help="Changes shown per account, 0 for all. 每家客户最多列几项，0为全部。",
)
@click.option("--exit-code", is_flag=True, help="Exit with 1 when something changed. 有变动时退出码为1。")
@click.pass_context
def command(
    context: click.Context,
    states: tuple[str, ...],
    config_file: str,
    accounts: tuple[str, ...],
    audience: str | None,
    form: str,
    most: int,
    exit_code: bool,
) -> None:
    """What changed in meaning from BEFORE (the last commit) to AFTER (the folder as it is).

    Each is a branch, tag or commit, REF:path, a day such as 2026-10-01, or another folder. Quotes, order and
    layout of the files count for nothing; accounts are followed by their id. Files that do not hold are named
    and left out.

    比较两个版本的实质变动：默认从上次提交到当前文件夹。可以写分支、标签、提交、REF:路径、日期或另一个文件夹。
    引号、顺序、排版不算变动；客户按编号跟踪；读不出的文件会列出并跳过。
    """
    from battlemap import mkdocs_plugin
    from battlemap.comparison import compare
    from battlemap.model.base import Audience
    from battlemap.states import resolve

    if len(states) > 2:
        raise click.UsageError(say("two-states"))
    before, after = (*states, *("HEAD", "")[len(states) :])
    project = mkdocs_plugin.load_project(config_file)
    if audience:
        project = replace(project, audience=Audience(audience))
    found = compare(project, resolve(project, before), resolve(project, after), accounts)
    _known(accounts, found)
    click.echo(_rendered(found, form, context.obj["lang"], most), nl=False)
    if found.faults and form != "json":
        click.echo("\n".join((say("left-out"), *_faults(found, context.obj["lang"]))), err=True)
    raise click.exceptions.Exit(FINDINGS if exit_code and found.changes else GOOD)


def _known(accounts: tuple[str, ...], found: Comparison) -> None:
    """Raises MisuseError for an account that is in neither state."""
    for name in accounts:
        if name not in found.accounts:
            raise MisuseError("no-account-either", word=name, offer=offer(name, found.accounts))


def _rendered(found: Comparison, form: str, lang: str, most: int) -> str:
    from battlemap.publish.changes import ChangeReport, Told
    from battlemap.publish.changes.json import to_json
    from battlemap.publish.changes.markdown import markdown
    from battlemap.publish.changes.text import text
    from battlemap.view.voice import Voice

    voice = Voice("zh" if lang == "zh" else "en", found.method, found.plans, found.after.day, found.audience)
    faults = tuple(_faults(found, lang))
    before, after = (Told(s.asked, s.commit, s.day) for s in (found.before, found.after))
    report = ChangeReport(voice, found.changes, before, after, most, faults)
    return {"text": text, "markdown": markdown, "json": to_json}[form](report)


def _faults(found: Comparison, lang: str) -> list[str]:
    """What could not be read, one line each."""
    from battlemap.load.catalogue import catalogue
    from battlemap.publish.diagnostics import one_line

    words = catalogue()
    return [one_line(fault, words, lang) for fault in found.faults]
