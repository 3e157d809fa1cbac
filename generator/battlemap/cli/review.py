"""`battlemap review`: the agenda of the weekly review, account by account."""

from __future__ import annotations

from dataclasses import replace

import click

from battlemap.cli.options import config_file
from battlemap.words import MisuseError, offer


@click.command("review", short_help="The agenda of the review. 复盘会议程。")
@config_file
@click.option(
    "--since",
    metavar="STATE",
    help="last-review (each account its own), a day, a branch, tag or commit; as configured by default. "
    "last-review（各自上次复盘）、日期、分支、标签或提交，默认同配置。",
)
@click.option("--account", "accounts", multiple=True, metavar="ID", help="Only this account. 只看这家客户。")
@click.option("--owner", metavar="ID", help="Only accounts of this owner. 只看这位负责人的客户。")
@click.option(
    "--audience",
    type=click.Choice(["team", "leadership", "customer"]),
    help="Who will read it; as configured by default. 给谁看，默认同配置。",
)
@click.option("--format", "form", type=click.Choice(["text", "markdown"]), default="text")
@click.pass_context
def command(
    context: click.Context,
    config_file: str,
    since: str | None,
    accounts: tuple[str, ...],
    owner: str | None,
    audience: str | None,
    form: str,
) -> None:
    """Per account: what changed since its last review, what is due, red flags to act on, stages claimed ahead
    of their evidence, and what to find out next. The accounts that need most talk come first.

    逐家列出：上次复盘以来的变动、到期事项、须处理的红旗、自报超前的商机、下一步该弄清的事。最需要讨论的排在前面。
    """
    from battlemap import mkdocs_plugin
    from battlemap.comparison import NEVER, look_back
    from battlemap.model.base import Audience
    from battlemap.project import LAST_REVIEW
    from battlemap.publish.changes.agenda import agenda_markdown, agenda_text
    from battlemap.states import resolve
    from battlemap.view.agenda import agenda
    from battlemap.view.voice import Voice

    project = mkdocs_plugin.load_project(config_file)
    project = replace(
        project,
        since=since or ("last-review" if project.since == "none" else project.since),
        audience=Audience(audience) if audience else project.audience,
    )
    if since and since not in (LAST_REVIEW, NEVER):
        resolve(project, since)  # what was typed must mean something; what is configured may wait for git
    found = look_back(project)
    for name in accounts:
        if name not in found.assessed.accounts:
            raise MisuseError("no-account", word=name, offer=offer(name, found.assessed.accounts))
    chosen = {
        name: account
        for name, account in found.assessed.accounts.items()
        if (not accounts or name in accounts) and owner in (None, account.account.owner)
    }
    lang = context.obj["lang"]
    voice = Voice("zh" if lang == "zh" else "en", found.method, found.plans, project.as_of, project.audience)
    made = agenda(voice, chosen, found.since)
    click.echo(agenda_markdown(made) if form == "markdown" else agenda_text(made), nl=False)
