"""What the command line asks of MkDocs: its configuration, a build, a server."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands import build as builder
from mkdocs.commands import serve as server
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from battlemap.mkdocs_plugin.config import Options, project_of
from battlemap.mkdocs_plugin.plugin import BattlemapPlugin
from battlemap.project import Project
from battlemap.publish.stage import BusyError
from battlemap.words import MisuseError, say

ENGINES = ("mkdocs", "properdocs")
PORTS = 1 << 16
_OPTION = re.compile(
    r"^(?:Config value 'plugins': )?Plugin 'battlemap' option '([^']+)': (?:Sub-option '([^']+)': )?"
)


def load_project(config_file: str) -> Project:
    """The project of a configuration file. Raises MisuseError for one that is absent or wrong."""
    config = _load(config_file)
    return _project(config_file, config)


def build(config_file: str, *, site_dir: str | None, audience: str | None, quiet: bool) -> int:
    """Builds the site as `mkdocs build` does; 0 when it stands, 1 when the plans have faults.

    For another audience than that of the configuration the site goes into a folder of its own, `site-team`,
    unless `site_dir` names one. Raises MisuseError and OSError.
    """
    config = _load(config_file, **({"site_dir": str(Path(site_dir).absolute())} if site_dir else {}))
    options = _options(config_file, config)
    if audience and audience != options.audience:
        options.audience = audience
        config.site_dir = config.site_dir if site_dir else f"{config.site_dir.rstrip('/')}-{audience}"
    _project(config_file, config)
    _speak(quiet=quiet)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        builder.build(config)
    except ConfigurationError as fault:
        if isinstance(fault.__cause__, BusyError):
            raise BusyError(str(fault)) from None
        if isinstance(fault.__cause__, OSError):
            raise fault.__cause__ from None
        raise MisuseError("bad-config", path=config_file, reason=str(fault)) from None
    except Abort as stop:
        fault_within = stop.__context__
        if fault_within is not None and isinstance(fault_within.__cause__, OSError):
            raise fault_within.__cause__ from None
        return 1
    finally:
        config.plugins.on_shutdown()
    return 0


def serve(config_file: str, *, address: str | None, open_browser: bool) -> None:
    """Serves the site as `mkdocs serve` does. Raises MisuseError and OSError."""
    more: dict[str, Any] = {"dev_addr": address} if address else {}
    config = _load(config_file, **more)
    _project(config_file, config)
    host, port = config.dev_addr
    if not 0 <= port < PORTS:
        raise MisuseError("bad-address", word=f"{host}:{port}")
    _speak(quiet=False)
    server.serve(config_file, open_in_browser=open_browser, **more)


def _load(config_file: str, **more: Any) -> MkDocsConfig:
    if not Path(config_file).is_file():
        raise MisuseError("no-config", path=config_file)
    with _listening() as said:
        try:
            config = load_config(config_file, **more)
        except (ConfigurationError, Abort, ValueError) as fault:
            reason = _in_our_words(said or [str(fault)])
            raise MisuseError("bad-config", path=config_file, reason=reason) from None
    _options(config_file, config)
    return config


def _in_our_words(said: Iterable[str]) -> str:
    """What MkDocs says of a configuration in one line; where it introduces our own options, we do."""
    faults = [fault for told in said for fault in re.split(r"\n(?=Plugin ')", told)]
    return say("two-faults").join(" ".join(_OPTION.sub(_option, fault).split()) for fault in faults)


def _option(found: re.Match[str]) -> str:
    return say("option", name=".".join(filter(None, found.groups())))


def _project(config_file: str, config: MkDocsConfig) -> Project:
    try:
        return project_of(config, _options(config_file, config))
    except MisuseError as fault:
        raise MisuseError("bad-config", path=config_file, reason=str(fault)) from None


def _options(config_file: str, config: MkDocsConfig) -> Options:
    for plugin in config.plugins.values():
        if isinstance(plugin, BattlemapPlugin):
            return plugin.config
    raise MisuseError("bad-config", path=config_file, reason=MisuseError("no-plugin"))


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What MkDocs says about the configuration, kept instead of printed."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    loggers = [logging.getLogger(name) for name in ENGINES]
    for logger in loggers:
        logger.addHandler(handler)
    try:
        yield said
    finally:
        for logger in loggers:
            logger.removeHandler(handler)


def _speak(*, quiet: bool) -> None:
    """MkDocs has no log handler when its own command did not start it; of its news only faults matter."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    for name in ENGINES:
        logger = logging.getLogger(name)
        logger.handlers[:] = [handler]
        logger.propagate = False
        logger.setLevel(logging.WARNING)
    logging.getLogger("mkdocs.plugins.battlemap").setLevel(logging.WARNING if quiet else logging.INFO)
