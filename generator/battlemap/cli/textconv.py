"""`battlemap textconv FILE`: a plan as one fact per line, for `git diff`."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("textconv", short_help="A plan, a fact per line. 逐行列出计划事实。")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
def command(file: Path) -> None:
    """Print a plan as one fact per line, sorted, whatever its layout; a file that does not hold as it is.

    Git compares these lines instead of the file once it is told to:
    git config diff.battlemap.textconv "battlemap textconv"

    把计划逐行列成事实并排序，与排版无关；读不懂的文件原样输出。设置一次即可让 git diff 按事实比较：
    git config diff.battlemap.textconv "battlemap textconv"
    """
    from battlemap.textconv import facts

    sys.stdout.buffer.write(facts(file.read_bytes()))
