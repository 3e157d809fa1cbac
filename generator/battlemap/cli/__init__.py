"""The command line. Each command is a file; its heavy imports wait until it runs."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from battlemap import __version__
from battlemap.cli import words
from battlemap.project import MisuseError

COMMANDS = {
    "build": "battlemap.cli.build",
    "check": "battlemap.cli.check",
    "explain": "battlemap.cli.explain",
    "init": "battlemap.cli.init",
    "new": "battlemap.cli.new",
    "serve": "battlemap.cli.serve",
}

GOOD, FINDINGS, USAGE, ENVIRONMENT, BUG = 0, 1, 2, 3, 70
CLOSED_PIPE, INTERRUPTED = 141, 130


class Commands(click.Group):
    """Loads a command's module only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="battlemap")
@click.option("--lang", type=click.Choice(["en", "zh"]), help="Language of messages. 消息语言。")
@click.option("--debug", is_flag=True, help="Show the traceback of a bug. 显示程序错误的详情。")
@click.pass_context
def cli(context: click.Context, lang: str | None, debug: bool) -> None:
    """Account battle maps from Markdown files in git. 用 git 里的 Markdown 文件生成大客户作战地图。"""
    context.ensure_object(dict).update(lang=words.language(lang), debug=debug)


def main() -> None:
    """Runs a command and leaves with 0 good, 1 findings, 2 usage, 3 environment, 130 interrupted, 70 our bug."""
    state: dict[str, object] = {}
    try:
        code = cli.main(standalone_mode=False, obj=state)
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.Abort:
        code = INTERRUPTED
    except KeyboardInterrupt:
        code = INTERRUPTED
    except click.ClickException as fault:
        fault.show()
        code = USAGE
    except MisuseError as fault:
        click.echo(words.say(fault.key, **fault.values), err=True)
        code = USAGE
    except BrokenPipeError:
        sys.stderr.close()
        code = CLOSED_PIPE
    except OSError as fault:
        click.echo(words.say("environment", reason=str(fault)), err=True)
        code = ENVIRONMENT
    except Exception as fault:
        if state.get("debug"):
            raise
        click.echo(words.say("bug", kind=type(fault).__name__, reason=str(fault)), err=True)
        code = BUG
    sys.exit(code if isinstance(code, int) else GOOD)
