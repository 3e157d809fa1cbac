"""`battlemap pdf`: printed sheets as PDF files, made by a browser of this machine."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from battlemap.cli import ENVIRONMENT, FINDINGS
from battlemap.cli.options import audience, config_file
from battlemap.cli.reading import known, project_for, run_of, short, stop_at
from battlemap.words import MisuseError, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from battlemap.pipeline import Run
    from battlemap.publish.paper.choice import Choice
    from battlemap.publish.paper.run import Printed


@dataclass(frozen=True)
class Asked:
    """What was asked for, word by word."""

    sheets: tuple[str, ...]
    accounts: tuple[str, ...]
    everything: bool
    out: Path | None
    paper: str
    booklet: Path | None
    browser: str | None
    audience: str | None
    langs: tuple[str, ...]
    quiet: bool


@click.command("pdf", short_help="Print sheets to PDF. 打印成 PDF。")
@click.argument("sheets", nargs=-1, metavar="[SHEET]...")
@config_file
@click.option("--account", "accounts", multiple=True, metavar="ID", help="Of this account. 只打印这家客户。")
@click.option("--all", "everything", is_flag=True, help="Every sheet there is. 全部打印页。")
@click.option(
    "-o",
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the files: pdf beside the configuration; for other readers than it says, pdf-team. "
    "输出目录，默认为 pdf；读者与配置不同时为 pdf-team 等。",
)
@click.option(
    "--paper",
    type=click.Choice(["a4", "letter", "a3"]),
    default="a4",
    show_default=True,
    help="Size of paper. 纸张。",
)
@click.option(
    "--booklet",
    type=click.Path(dir_okay=False, path_type=Path),
    help="One file of them all, with an outline. 合订成一个带目录的文件。",
)
@click.option(
    "--browser",
    envvar="BATTLEMAP_BROWSER",
    metavar="PROGRAM",
    help="Chrome, Edge or Chromium; found by itself. 浏览器程序，默认自动查找。",
)
@audience
@click.option(
    "--lang",
    "langs",
    multiple=True,
    type=click.Choice(["en", "zh"]),
    help="Language of the sheets; the site's first. 打印页的语言，默认为网站的第一种语言。",
)
@click.option("-q", "--quiet", is_flag=True, help="Say nothing but faults. 只报告错误。")
@click.pass_context
def command(context: click.Context, /, config_file: str, **asked: Any) -> None:
    """Print sheets: SHEET (brief, map …) of all accounts, all of one with --account, every one with --all.

    The plans are read anew, so the files say what the plans say now.

    打印成 PDF：写打印页名称，打印全部客户的这一种；--account 打印一家客户的全部；--all 打印所有。
    """
    from battlemap.publish.paper import installed
    from battlemap.publish.paper.fault import BrowserError

    want = Asked(**asked)
    project, ending = project_for(config_file, want.audience)
    try:
        program = installed.browser(want.browser)
        run = run_of(context, replace(project, sheets=True))
        choice = _choice(want, run)
        folder = want.out or project.root / f"pdf{ending}"
        near = folder if installed.confined(program) else None
        if near:
            near.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix="battlemap-", dir=near) as site:
            sheets = run.write_sheets(Path(site), choice.takes, want.langs)
            stop_at(context, sheets.leaks)
            if not sheets.paths:
                click.echo(say("no-sheets"), err=True)
                raise click.exceptions.Exit(FINDINGS)
            _print(want, run, program, Path(site), sheets.paths, folder)
    except BrowserError as fault:
        reason = fault.values.get("reason") or say("browser-silent")
        click.echo(say(f"browser-{fault.reason}", **fault.values | {"reason": reason}), err=True)
        raise click.exceptions.Exit(ENVIRONMENT) from None


def _choice(want: Asked, run: Run) -> Choice:
    """What is to be printed. Raises MisuseError for names that do not exist, or without any."""
    from battlemap.publish.paper.choice import Choice
    from battlemap.view.printing import OF_ACCOUNT, OF_OPPORTUNITY, SHARED

    names = (*OF_ACCOUNT, *OF_OPPORTUNITY, *SHARED)
    if not (want.sheets or want.accounts or want.everything):
        raise MisuseError("print-what", names=names)
    known(want.sheets, names, "no-sheet")
    known(want.accounts, [plan.id for plan in run.plans.accounts], "no-account")
    for lang in want.langs:
        if lang not in run.project.languages:
            raise MisuseError("no-language", word=lang, names=run.project.languages)
    return Choice(frozenset(want.sheets), frozenset(want.accounts))


def _print(want: Asked, run: Run, program: Path, site: Path, sheets: Sequence[str], folder: Path) -> None:
    from battlemap.publish.folder import put
    from battlemap.publish.paper.browser import running
    from battlemap.publish.paper.choice import file_name
    from battlemap.publish.paper.packed import packed
    from battlemap.publish.paper.run import print_sheets

    shown = sys.stderr.isatty() and not want.quiet
    printed: list[Printed] = []
    pages = 0

    def keep(sheet: Printed) -> None:
        nonlocal pages
        pages += sheet.pages
        if want.booklet:
            printed.append(sheet)
        else:
            put(folder / file_name(sheet.page), packed(sheet.pdf))

    def tell(done: int, page: str) -> None:
        if shown:
            click.echo(f"\r{done}/{len(sheets)} {page}\033[K", err=True, nl=False)

    try:
        with running(program) as browser:
            print_sheets(browser, site, sheets, day=run.project.as_of, paper=want.paper, tell=tell, keep=keep)
    finally:
        if shown:
            click.echo("\r\033[K", err=True, nl=False)
    if want.booklet:
        put(want.booklet, packed(_bound(run, printed)))
    if not want.quiet:
        where = short(want.booklet or folder)
        click.echo(say("printed", sheets=len(sheets), pages=pages, place=where))


def _bound(run: Run, printed: Sequence[Printed]) -> bytes:
    from battlemap.publish.paper.booklet import Chapter, bound
    from battlemap.publish.paper.choice import parts_of

    say = run.editions[0].voice
    names = {plan.id: plan.name for plan in run.plans.accounts}
    chapters = []
    for sheet in printed:
        parts = parts_of(sheet.page)
        name = names.get(parts[0]) if len(parts) > 1 else None
        chapters.append(Chapter(say.text(name), ".".join(parts), sheet.pdf))
    title = f"{run.editions[0].site.name} · {say.day(say.as_of)}"
    return bound(chapters, title=title, lang=run.editions[0].site.language.tag, day=run.project.as_of)
