"""`battlemap schema account`: JSON Schema of a kind of file, for editors and other programs."""

from __future__ import annotations

import click

KINDS = ("account", "case", "competitor", "product", "segment", "team")


@click.command("schema", short_help="JSON Schema of a file. 文件的 JSON Schema。")
@click.argument("kind", type=click.Choice(KINDS), default="account")
@click.pass_context
def command(context: click.Context, kind: str) -> None:
    """Print the JSON Schema of the frontmatter of one kind of file, every key described.

    输出某类文件 frontmatter 的 JSON Schema，每个字段都有说明。
    """
    from battlemap.assess.facts import fact_signatures
    from battlemap.load.method import builtin
    from battlemap.publish.schema import schema

    labels = builtin(fact_signatures()).labels
    click.echo(schema(kind, context.obj["lang"], labels), nl=False)
