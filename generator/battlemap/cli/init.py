"""`battlemap init DIR`: a repository of a team's own plans that builds at once."""

from __future__ import annotations

from pathlib import Path

import click

from battlemap.cli import USAGE
from battlemap.words import say


@click.command("init", short_help="Start a plans repository. 新建计划仓库。")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.pass_context
def command(context: click.Context, folder: Path) -> None:
    """Make DIR a repository of plans: configuration, one example account, team file, ignore file.

    在指定目录新建计划仓库：配置、一份示例客户计划、团队文件和忽略清单，马上就能生成网站。
    """
    from battlemap import scaffold
    from battlemap.project import today

    files = scaffold.repository(context.obj["lang"], today())
    taken = [name for name in files if (folder / name).exists()]
    if taken:
        click.echo(say("exists", path=folder / taken[0]), err=True)
        raise click.exceptions.Exit(USAGE)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        click.echo(say("made", path=path))
    click.echo(say("next", command=f"cd {folder} && battlemap build"))
