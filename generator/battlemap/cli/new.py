"""`battlemap new ID`: an account file with the few fields of a useful page, each with a word of help."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from battlemap.cli import USAGE
from battlemap.cli.options import config_file
from battlemap.words import say

if TYPE_CHECKING:
    from battlemap.model.text import Lang

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")


@click.command("new", short_help="Start an account file. 新建客户计划。")
@click.argument("account_id")
@click.option("--name", help="Name of the account; the id otherwise. 客户名称，不写则用编号。")
@click.option("--full", is_flag=True, help="Every key there is, each commented out. 列出全部字段，均已注释。")
@config_file
@click.pass_context
def command(context: click.Context, account_id: str, name: str | None, full: bool, config_file: str) -> None:
    """Start a new account: writes content/accounts/ID.md and never overwrites a file.

    新建客户计划文件 content/accounts/编号.md，不会覆盖已有文件。
    """
    from battlemap import mkdocs_plugin
    from battlemap.model.names import is_address

    if not _ID.fullmatch(account_id):
        click.echo(say("bad-id", word=account_id), err=True)
        raise click.exceptions.Exit(USAGE)
    if not is_address(account_id):
        click.echo(say("taken-id", word=account_id), err=True)
        raise click.exceptions.Exit(USAGE)
    project = mkdocs_plugin.load_project(config_file)
    accounts = project.content / "accounts"
    for there in (accounts / f"{account_id}.md", accounts / account_id / "index.md"):
        if there.exists():
            click.echo(say("exists", path=_short(there)), err=True)
            raise click.exceptions.Exit(USAGE)
    path = accounts / f"{account_id}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_text(name or account_id, context.obj["lang"], full=full), encoding="utf-8")
    click.echo(say("made", path=_short(path)))
    click.echo(say("next", command="battlemap check"))


def _text(name: str, lang: Lang, *, full: bool) -> str:
    from battlemap import scaffold

    if not full:
        return scaffold.account(name, lang)
    from battlemap.assess.facts import fact_signatures
    from battlemap.load.method import builtin
    from battlemap.publish.skeleton import skeleton

    return skeleton(scaffold.quoted(name), lang, builtin(fact_signatures()).labels)


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
