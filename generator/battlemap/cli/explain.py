"""`battlemap explain BM204`: what a message means, why it matters and how to mend it."""

from __future__ import annotations

import click

from battlemap.cli import USAGE
from battlemap.words import say


@click.command("explain", short_help="Explain a message. 解释一条消息。")
@click.argument("code", required=False)
@click.option("--all", "every", is_flag=True, help="List every message. 列出全部消息。")
@click.pass_context
def command(context: click.Context, code: str | None, every: bool) -> None:
    """Explain a message by its code, such as BM204, or by its name; without one, list them all.

    按编号（例如 BM204）或名称解释一条消息；不带编号时列出全部。
    """
    from battlemap.check.page import with_pages
    from battlemap.load.catalogue import catalogue
    from battlemap.publish.diagnostics.explain import explain, overview
    from battlemap.selection import code_of, nearest

    words, lang = with_pages(catalogue()), context.obj["lang"]
    if code is None or every:
        click.echo(overview(words, lang), nl=False)
        return
    found = code_of(code, words)
    if found is None:
        click.echo(say("no-code", code=code, nearest=nearest(code, words)), err=True)
        raise click.exceptions.Exit(USAGE)
    click.echo(explain(words.entries[found], words, lang), nl=False)
