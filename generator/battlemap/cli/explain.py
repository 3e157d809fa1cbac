"""`battlemap explain BM204`: what a message means, why it matters and how to mend it."""

from __future__ import annotations

from difflib import get_close_matches

import click

from battlemap.cli import USAGE
from battlemap.words import say


@click.command("explain", short_help="Explain a message. 解释一条消息。")
@click.argument("code", required=False)
@click.pass_context
def command(context: click.Context, code: str | None) -> None:
    """Explain a message by its code, such as BM204; without a code, list them all.

    按编号（例如 BM204）解释一条消息；不带编号时列出全部。
    """
    from battlemap.load.catalogue import catalogue
    from battlemap.publish.diagnostics.explain import explain, overview

    words, lang = catalogue(), context.obj["lang"]
    if code is None:
        click.echo(overview(words, lang), nl=False)
        return
    entry = words.entries.get(code.upper())
    if entry is None:
        near = get_close_matches(code.upper(), list(words.entries), n=3, cutoff=0.3)
        click.echo(say("no-code", code=code, nearest=", ".join(near)), err=True)
        raise click.exceptions.Exit(USAGE)
    click.echo(explain(entry, words, lang), nl=False)
