"""`battlemap new ID`: an account file, or an opportunity or a visit of an account that is there."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from battlemap.cli import USAGE
from battlemap.cli.options import config_file
from battlemap.cli.writing import put
from battlemap.words import MisuseError, offer, say

if TYPE_CHECKING:
    from battlemap.load.accounts import AccountFiles
    from battlemap.model.text import Lang
    from battlemap.project import Project


@click.command("new", short_help="Start an account file. 新建客户计划。")
@click.argument("account_id")
@click.option("--name", help="Name, or goal of the visit. 名称；拜访则为目标。")
@click.option("--full", is_flag=True, help="Every key there is, each commented out. 列出全部字段，均已注释。")
@click.option("--opportunity", metavar="ID", help="A new opportunity of the account. 为该客户新建商机。")
@click.option("--visit", metavar="DATE", help="A new visit of the account, 2026-12-01. 为该客户新建拜访。")
@config_file
@click.pass_context
def command(
    context: click.Context,
    account_id: str,
    name: str | None,
    full: bool,
    opportunity: str | None,
    visit: str | None,
    config_file: str,
) -> None:
    """Start a new account: writes content/accounts/ID.md and never overwrites a file.

    With --opportunity or --visit the account is there already: it gets a file of its own beside index.md,
    else a line in the account's list.

    新建客户计划文件 content/accounts/编号.md，不会覆盖已有文件。
    --opportunity 和 --visit 为已有客户新建商机或拜访：文件夹形式单独成文件，否则在列表里加一行。
    """
    from battlemap import mkdocs_plugin

    lang = context.obj["lang"]
    if opportunity or visit:
        if full or (opportunity and visit):
            raise click.UsageError(say("one-thing"))
        project = mkdocs_plugin.load_project(config_file)
        told = _member(project, account_id, opportunity, visit, name, lang)
    else:
        _checked(account_id)
        told = _account(mkdocs_plugin.load_project(config_file), account_id, name, lang, full=full)
    click.echo(told)
    click.echo(say("next", command="battlemap check"))


def _account(project: Project, account_id: str, name: str | None, lang: Lang, *, full: bool) -> str:
    accounts = project.content / "accounts"
    for there in (accounts / f"{account_id}.md", accounts / account_id / "index.md"):
        _free(there)
    path = accounts / f"{account_id}.md"
    put(path, _text(name or account_id, lang, full=full))
    return say("made", path=_short(path))


def _member(
    project: Project, account: str, opportunity: str | None, visit: str | None, name: str | None, lang: Lang
) -> str:
    """An opportunity or a visit in the account's form: a file of its own, or a line of its list."""
    from battlemap import scaffold

    found = _files(project, account)
    folder = PurePosixPath(found.index).parent if found.index.endswith("/index.md") else None
    if opportunity:
        _checked(opportunity)
        kind, file, item = "opportunities", opportunity, {"id": opportunity, "title": name or opportunity}
    else:
        day = _day(visit or "")
        words = _words(name or "")
        kind, file = "visits", f"{day}-{words}" if words else day
        item = {"date": day, **({"goal": name} if name else {})}
    if folder is None:
        return _listed(project.content / found.index, kind, item)
    path = project.content / folder / kind / f"{file}.md"
    _free(path)
    if opportunity:
        text = scaffold.opportunity(name or opportunity, lang)
    else:
        text = scaffold.visit(_day(visit or ""), name, lang)
    put(path, text)
    return say("made", path=_short(path))


def _listed(path: Path, kind: str, item: dict[str, str]) -> str:
    """Adds a line to a list of an account in one file; every other byte stays."""
    from battlemap.load.insertion import Additions, InsertionError, Items, with_additions

    before = path.read_bytes()
    try:
        put(path, with_additions(before, [Additions({kind: Items([Additions(item)])})]))
    except (InsertionError, ValueError):
        raise MisuseError("no-list", path=_short(path), field=kind) from None
    return say("added", path=_short(path), line=_first_new(before, path.read_bytes()))


def _first_new(before: bytes, after: bytes) -> int:
    """The first line that differs, from 1."""
    lines = zip(before.splitlines(), after.splitlines(), strict=False)
    return next((number for number, (old, new) in enumerate(lines, 1) if old != new), 1)


def _files(project: Project, account: str) -> AccountFiles:
    """The files of an account. Raises MisuseError where there is none of that id."""
    from battlemap.load.accounts import grouped
    from battlemap.load.content import sort_paths
    from battlemap.load.source import FolderSource

    source = FolderSource(project.content, project.shown_as)
    groups, _ = grouped(sort_paths(source.listing()[0]).accounts, source)
    known = {group.id: group for group in groups}
    if account not in known:
        raise MisuseError("no-account", word=account, offer=offer(account, known))
    return known[account]


def _checked(word: str) -> None:
    """Leaves with 2 for a word that cannot be an id."""
    from battlemap.model.names import RESERVED, address, is_address

    if word.casefold() in RESERVED:
        click.echo(say("taken-id", word=word), err=True)
        raise click.exceptions.Exit(USAGE)
    if not is_address(word):
        click.echo(say("bad-id", word=word, nearest=address(word)), err=True)
        raise click.exceptions.Exit(USAGE)


def _free(path: Path) -> None:
    """Leaves with 2 where a file is there already."""
    if path.exists():
        click.echo(say("exists", path=_short(path)), err=True)
        raise click.exceptions.Exit(USAGE)


def _day(typed: str) -> str:
    from battlemap.model.quantities import parse_date

    try:
        return parse_date(typed).isoformat()
    except ValueError:
        raise MisuseError("bad-day", word=typed) from None


def _words(name: str) -> str:
    """A few words of a goal for the name of a file."""
    from battlemap.model.names import address

    return address(name)[:40].strip("-") if name else ""


def _text(name: str, lang: Lang, *, full: bool) -> str:
    from battlemap import scaffold

    if not full:
        return scaffold.account(name, lang)
    from battlemap.assess.facts import fact_forms
    from battlemap.load.method import builtin
    from battlemap.publish.skeleton import skeleton

    return skeleton(scaffold.quoted(name), lang, builtin(fact_forms()).labels)


def _short(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
