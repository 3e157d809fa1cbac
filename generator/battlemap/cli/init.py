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
    """Make DIR a repository of plans: configuration, example account, team, ignore file, editor set-up.

    在指定目录新建计划仓库：配置、一份示例客户计划、团队文件、忽略清单和编辑器设置，马上就能生成网站。
    """
    from battlemap import scaffold
    from battlemap.assess.facts import fact_forms
    from battlemap.cli.schema import write_schemas
    from battlemap.load.method import builtin
    from battlemap.project import today
    from battlemap.publish.schema.editor import FOLDER, KINDS, settings

    lang = context.obj["lang"]
    files = scaffold.repository(lang, today()) | scaffold.editor() | {".vscode/settings.json": settings()}
    taken = [name for name in files if (folder / name).exists()]
    if taken:
        click.echo(say("exists", path=folder / taken[0]), err=True)
        raise click.exceptions.Exit(USAGE)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        click.echo(say("made", path=path))
    method = builtin(fact_forms())
    write_schemas(folder / FOLDER, KINDS, lang, method)
    click.echo(say("next", command=f"cd {folder} && battlemap build"))
