"""`battlemap handover`: the site as an archive that opens by double click, or accounts as single files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from battlemap.cli import FINDINGS
from battlemap.cli.options import audience, config_file
from battlemap.cli.reading import known, project_for, run_of, short, stop_at
from battlemap.words import MisuseError, say

if TYPE_CHECKING:
    from battlemap.pipeline import Run

_SHOWN = 5


@click.command("handover", short_help="A zip or single files to send. 打包外发。")
@config_file
@click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path),
    help="The archive, handover.zip; with --single the folder, handover. 压缩包；用 --single 时为目录。",
)
@click.option(
    "--account", "accounts", multiple=True, metavar="ID", help="Nothing but this account. 只含这家客户。"
)
@click.option("--single", is_flag=True, help="One HTML file per account. 每家客户一个 HTML 文件。")
@click.option(
    "--lang",
    type=click.Choice(["en", "zh"]),
    help="Language of single files; the site's first. 单个文件的语言，默认为网站的第一种语言。",
)
@audience
@click.pass_context
def command(
    context: click.Context,
    config_file: str,
    out: Path | None,
    accounts: tuple[str, ...],
    single: bool,
    lang: str | None,
    audience: str | None,
) -> None:
    """Pack the site into a zip that opens by double click, with search; or accounts as files to send.

    With --account the site is made of these accounts alone, without ordinary pages and history.

    把网站打成压缩包，解压后双击即可打开并搜索；或把客户做成单个文件发送。写明 --account 时只含这些客户。
    """
    from battlemap.model.base import Audience

    project, ending = project_for(config_file, audience)
    if lang is not None and lang not in project.languages:
        raise MisuseError("no-language", word=lang, names=project.languages)
    run = run_of(context, project)
    if (single or accounts) and not run.plans.accounts:
        empty = project.audience is not Audience.CUSTOMER
        raise MisuseError("none-yet" if empty else "none-for", audience=project.audience.value)
    known(accounts, [plan.id for plan in run.plans.accounts], "no-account")
    if project.audience is Audience.TEAM:
        click.echo(say("for-team"), err=True)
    place = out or project.root / f"handover{ending}{'' if single else '.zip'}"
    if single:
        _singles(context, run, lang or project.languages[0], accounts, place)
    else:
        _archive(context, run, config_file, accounts, place)


def _singles(context: click.Context, run: Run, lang: str, accounts: Sequence[str], folder: Path) -> None:
    from battlemap import handover
    from battlemap.model.text import LANGS
    from battlemap.publish.folder import put

    code = next(each for each in LANGS if each == lang)
    names = accounts or [plan.id for plan in run.plans.accounts]
    made = list(handover.singles(run, code, names))
    stop_at(context, [leak for each in made for leak in each.leaks])
    for each in made:
        put(folder / f"{each.account}.html", each.html.encode())
    click.echo(say("handed-singles", files=len(made), place=short(folder)))


def _archive(
    context: click.Context, run: Run, config_file: str, accounts: Sequence[str], place: Path
) -> None:
    from battlemap import handover, mkdocs_plugin
    from battlemap.publish.folder import put
    from battlemap.publish.handover.archive import files, mentions, packed, unpackable

    with TemporaryDirectory(prefix="battlemap-") as name:
        folder = Path(name) / "site"
        if accounts:
            stop_at(context, handover.only(run, accounts).write(folder).leaks)
        else:
            audience = run.project.audience.value
            if mkdocs_plugin.build(config_file, site_dir=str(folder), audience=audience, quiet=True):
                raise click.exceptions.Exit(FINDINGS)
        content = list(files(folder))
    if bad := [path for path, _ in content if not unpackable(path)]:
        raise MisuseError("unpackable", path=bad[0])
    if accounts:
        names, ids = handover.left_out(run, accounts), handover.ids_left_out(run, accounts)
        for other, paths in mentions(content, names, ids).items():
            click.echo(say("mentioned", name=other, pages=paths[:_SHOWN]), err=True)
    data = packed(content, handover.start(run), run.project.as_of)
    put(place, data)
    size = f"{len(data) / 1_000_000:.1f}"
    click.echo(say("handed-zip", files=len(content) + 1, size=size, place=short(place)))
