"""What click says of a command line that it cannot read, in the language of whoever typed it."""

from __future__ import annotations

import click

from battlemap import words

_EXTRA = "Got unexpected extra argument"


def show(fault: click.ClickException) -> None:
    """Tells the fault: click's own words in English, ours in Chinese."""
    context = fault.ctx if isinstance(fault, click.UsageError) else None
    if context is not None:
        words.speak(words.language(context.find_root().params.get("lang")))
    if words.language() != "zh":
        fault.show()
        return
    if context is not None:
        usage = context.get_usage().partition(" ")[2]
        click.echo(words.say("usage", usage=usage, command=context.command_path), err=True)
    click.echo(words.say("usage-fault", reason=_reason(fault)), err=True)


def _reason(fault: click.ClickException) -> str:
    """What is wrong in Chinese; what click says where that is not known."""
    if isinstance(fault, click.NoSuchOption):
        return words.say("usage-option", word=fault.option_name, near=fault.possibilities or ["--help"])
    if isinstance(fault, click.MissingParameter):
        return words.say("usage-missing", name=_name(fault.param)) + _choices(fault.param)
    if isinstance(fault, click.BadParameter) and fault.param is not None:
        word = fault.message.partition("'")[2].partition("'")[0]
        missing = isinstance(fault.param.type, click.Path) and "does not exist" in fault.message
        key = "usage-file" if missing else "usage-value" if word else "usage-other"
        told = words.say(key, name=_name(fault.param), word=word, reason=fault.message)
        return told + _choices(fault.param)
    if fault.message.startswith(_EXTRA):
        return words.say("usage-extra", word=fault.message.partition("(")[2].rstrip(")"))
    return fault.format_message()


def _name(param: click.Parameter | None) -> str:
    if param is None:
        return ""
    return param.opts[-1] if param.param_type_name == "option" else param.opts[0].upper()


def _choices(param: click.Parameter | None) -> str:
    if param is None or not isinstance(param.type, click.Choice):
        return ""
    return words.say("usage-choices", names=list(map(str, param.type.choices)))
