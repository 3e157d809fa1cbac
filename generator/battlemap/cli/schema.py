"""`battlemap schema account`: JSON Schema of a kind of file, for editors and other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from battlemap.cli import USAGE
from battlemap.cli.options import config_file
from battlemap.words import offer, say

if TYPE_CHECKING:
    from battlemap.model.method.method import Method
    from battlemap.model.text import Lang


@click.command("schema", short_help="JSON Schema of a file. 文件的 JSON Schema。")
@click.argument("kind", default="account")
@click.option(
    "--all",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Write the schemas of all kinds into a folder. 把各类文件的 schema 都写入目录。",
)
@config_file
@click.pass_context
def command(context: click.Context, kind: str, folder: Path | None, config_file: str) -> None:
    """Print the JSON Schema of one kind of file, every key described, with the ids of the playbook in use.

    Kinds: account, opportunity, visit, competitor, case, team, products, segments, mkdocs, and each file of
    the playbook by its name, such as stages.

    输出某类文件的 JSON Schema，每个字段都有说明，编号取自所用的打法手册。
    """
    from battlemap.publish.schema import KINDS, schema

    lang = context.obj["lang"]
    if kind not in KINDS:
        click.echo(say("no-kind", word=kind, offer=offer(kind, KINDS)), err=True)
        raise click.exceptions.Exit(USAGE)
    method = _method(config_file)
    if folder is None:
        click.echo(schema(kind, lang, method), nl=False)
        return
    write_schemas(folder, KINDS, lang, method)
    click.echo(say("made", path=folder), err=True)


def write_schemas(folder: Path, kinds: Sequence[str], lang: Lang, method: Method) -> None:
    """Writes one file for each kind."""
    from battlemap.publish.schema import file_name, schema

    folder.mkdir(parents=True, exist_ok=True)
    for kind in kinds:
        (folder / file_name(kind)).write_text(schema(kind, lang, method), encoding="utf-8", newline="\n")


def _method(config_file: str) -> Method:
    """The playbook of the project; where there is none, the package's own."""
    from battlemap import intake, mkdocs_plugin
    from battlemap.assess.facts import fact_forms
    from battlemap.load.method import builtin

    if Path(config_file).is_file():
        return intake.read(mkdocs_plugin.load_project(config_file)).method
    return builtin(fact_forms())
