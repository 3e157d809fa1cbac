"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])


def config_file(function: F) -> F:
    """`-f mkdocs.yml`: the configuration of the plans."""
    option = click.option(
        "-f",
        "--config-file",
        default="mkdocs.yml",
        show_default=True,
        type=click.Path(dir_okay=False),
        help="Configuration. 配置文件。",
    )
    return option(function)


def audience(function: F) -> F:
    """`--audience team`: who will read what is made."""
    option = click.option(
        "--audience",
        type=click.Choice(["team", "leadership", "customer"]),
        help="Who will read it, else as the configuration says. 给谁看，默认与配置相同。",
    )
    return option(function)
