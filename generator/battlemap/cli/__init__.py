"""The command line. Each command is a file; its heavy imports wait until it runs."""

from __future__ import annotations

import io
import os
import signal
import sys
import traceback
from contextlib import suppress
from importlib import import_module
from typing import Any

import click

from battlemap import __version__, words
from battlemap.cli import usage

COMMANDS = {
    "build": "battlemap.cli.build",
    "check": "battlemap.cli.check",
    "diff": "battlemap.cli.diff",
    "explain": "battlemap.cli.explain",
    "export": "battlemap.cli.export",
    "handover": "battlemap.cli.handover",
    "import": "battlemap.cli.imports",
    "init": "battlemap.cli.init",
    "new": "battlemap.cli.new",
    "pdf": "battlemap.cli.pdf",
    "review": "battlemap.cli.review",
    "schema": "battlemap.cli.schema",
    "serve": "battlemap.cli.serve",
    "textconv": "battlemap.cli.textconv",
}

GOOD, FINDINGS, USAGE, ENVIRONMENT, BUG = 0, 1, 2, 3, 70
INTERRUPTED, CLOSED_PIPE, TERMINATED = 130, 141, 143


class Commands(click.Group):
    """Loads a command's module only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        if cmd_name not in COMMANDS:
            if cmd_name.startswith("-") or ctx.resilient_parsing:  # a shell that completes a line
                return None
            words.speak(words.language(ctx.params.get("lang")))
            raise click.UsageError(
                words.say("no-command", word=cmd_name, offer=words.offer(cmd_name, COMMANDS)), ctx
            )
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; a closed pipe gets a code of its own, which click would call a failure."""
        try:
            done = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _forget_output()
            raise click.exceptions.Exit(CLOSED_PIPE) from None
        return done


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="battlemap", help="Show the version. 显示版本。")
@click.option("--lang", type=click.Choice(["en", "zh"]), help="Language of messages. 消息语言。")
@click.option("--debug", is_flag=True, help="Show the traceback of a bug. 显示程序错误的详情。")
@click.pass_context
def cli(context: click.Context, lang: str | None, debug: bool) -> None:
    """Account battle maps from Markdown files in git. 用 git 里的 Markdown 文件生成大客户作战地图。"""
    words.speak(words.language(lang))
    context.ensure_object(dict).update(lang=words.language(), debug=debug)


def main() -> None:
    """Runs a command; leaves with 0 good, 1 findings, 2 usage, 3 environment, 130/143 stopped, 70 bug."""
    _open_closed()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))  # so that what is half done is cleared
    if isinstance(sys.stdout, io.TextIOWrapper):  # a terminal that lacks a character must not stop a command
        sys.stdout.reconfigure(errors="backslashreplace")
    state: dict[str, object] = {}
    try:
        code = cli.main(standalone_mode=False, obj=state)
    except (click.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except click.ClickException as fault:
        usage.show(fault)
        code = USAGE
    except words.MisuseError as fault:
        click.echo(str(fault), err=True)
        code = USAGE
    except OSError as fault:
        click.echo(words.say("environment", reason=str(fault)), err=True)
        code = ENVIRONMENT
    except Exception as fault:  # noqa: BLE001  (nobody shall see a traceback unasked)
        if state.get("debug"):
            traceback.print_exc()
        click.echo(words.say("bug", kind=type(fault).__name__, reason=str(fault)), err=True)
        code = BUG
    sys.exit(code if isinstance(code, int) else GOOD)


def _open_closed() -> None:
    """Streams that were closed when we started lead nowhere, lest a file that is opened takes their place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115


def _forget_output() -> None:
    """Nobody reads any more: what is still to be written goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
            continue
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
