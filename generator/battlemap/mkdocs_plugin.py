"""The adapter to MkDocs: its events become one run of the pipeline. Nothing is computed or worded here.

MkDocs keeps its configuration, its server and ordinary Markdown pages. Files of the plans are taken out of its hands
before it looks at them, and pages made from them go straight into the folder that it fills.
"""

from __future__ import annotations

import logging
from datetime import date
from pathlib import Path
from typing import Any

try:
    import mkdocs  # noqa: F401
except ImportError:
    import properdocs.replacement  # noqa: F401

from jinja2 import Environment, StrictUndefined
from mkdocs.config import base, load_config
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from battlemap import pipeline
from battlemap.load.catalogue import catalogue
from battlemap.model.base import Audience
from battlemap.model.plans import Settings
from battlemap.model.text import LANGS
from battlemap.project import MisuseError, Project, day_of, is_plan_file, line_url_of, rates_of, version_of
from battlemap.publish.diagnostics import one_line
from battlemap.publish.stage import BusyError, SiteFolderError, Stage
from battlemap.view.edition import Edition

log = logging.getLogger("mkdocs.plugins.battlemap")


class Words(base.Config):
    """A text in both languages."""

    en = option.Type(str, default="Our company")
    zh = option.Type(str, default="我们公司")


class Options(base.Config):
    """What `plugins: - battlemap:` may say in mkdocs.yml."""

    organisation = option.SubConfig(Words)
    languages = option.ListOfItems(option.Choice(LANGS), default=list(LANGS))
    audience = option.Choice([a.value for a in Audience], default=Audience.LEADERSHIP.value)
    as_of = option.Optional(option.Type((str, date)))
    currency = option.Type(str, default="CNY")
    rates = option.Type(dict, default={})
    customer_base = option.Optional(option.Type(int))
    rank_by = option.Choice(["revenue", "profit"], default="revenue")
    line_url = option.Optional(option.Type(str))


class BattlemapPlugin(BasePlugin[Options]):
    """Turns the plans of a MkDocs project into its battle map."""

    def __init__(self) -> None:
        self._serving = False
        self._stage: Stage | None = None
        self._run: pipeline.Run | None = None
        self._good: pipeline.Loaded | None = None
        self._pages: list[File] = []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Called once per process: with it the plugin, and the last good plans, outlive a rebuild."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Points MkDocs at a stage, so that the old site stands until the new one is whole."""
        config.use_directory_urls = False
        if not self._serving:
            try:
                self._stage = Stage.open(Path(config.site_dir), project=_root(config))
            except (SiteFolderError, BusyError) as fault:
                raise ConfigurationError(str(fault)) from None
            config.site_dir = str(self._stage.root)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Reads everything. With errors a build ends here; a server goes on with the last good plans."""
        project = project_of(config, self.config)
        loaded = pipeline.read(project)
        words = catalogue()
        for found in loaded.diagnostics:
            level = logging.ERROR if words.is_error(found) else logging.WARNING
            log.log(level, one_line(found, words, project.languages[0]))
        errors = [d for d in loaded.diagnostics if words.is_error(d)]
        if errors and not self._serving:
            raise PluginError(f"{len(errors)} faults in the plans; the site is as it was")
        if not errors:
            self._good = loaded
        lines = [one_line(found, words, project.languages[0]) for found in errors]
        self._run = pipeline.Run(project, self._good or loaded, lines)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Takes the plans out of MkDocs' hands; a page called `x.zh.md` is the Chinese version of `x.md`."""
        for file in list(files):
            if is_plan_file(file.src_uri) or file.src_uri.endswith(".jinja"):
                files.remove(file)
            elif file.is_documentation_page():
                self._place(file)
        self._pages = [file for file in files if file.is_documentation_page()]
        return files

    def _place(self, file: File) -> None:
        path = file.src_uri.removesuffix(".md")
        name, _, lang = path.rpartition(".")
        for edition in self._current.editions:
            if edition.lang == lang and name:
                file.dest_uri = file.url = f"{edition.root}{name}.html"

    def _edition_of(self, uri: str) -> tuple[Edition, str]:
        """The edition whose page this is, and its path relative to the root of that language."""
        for edition in self._current.editions[1:]:
            if uri.startswith(edition.root):
                return edition, uri.removeprefix(edition.root)
        return self._current.editions[0], uri

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Escapes everything and refuses names that do not exist, also on MkDocs' own pages."""
        env.autoescape = True
        env.undefined = StrictUndefined
        return env

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """An ordinary page is rendered like every other text of the site: sanitised, private blocks cut."""
        edition, path = self._edition_of(page.file.dest_uri)
        return self._current.text(page.markdown or "", page.file.src_uri, path)

    def on_page_context(
        self,
        context: dict[str, Any],
        *,
        page: Page,
        config: MkDocsConfig,
        nav: object,
    ) -> dict[str, Any]:
        """Gives an ordinary page the frame of the site."""
        edition, path = self._edition_of(page.file.dest_uri)
        files = {file.dest_uri for file in self._pages}
        here = frozenset(e.root for e in self._current.editions if e.root + path in files)
        context["battlemap"] = edition.frame(path, str(page.title or ""), only_in=here)
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes every page of the plans and puts the finished site in place."""
        folder = Path(config.site_dir)
        report = self._current.write(folder)
        words = catalogue()
        for found in report.leaks:
            log.error(one_line(found, words, self._current.project.languages[0]))
        if report.leaks:
            raise PluginError(f"{len(report.leaks)} hidden values found in the site; it was not published")
        if self._stage is not None:
            config.site_dir = str(self._stage.commit())
            self._stage = None
        log.info("%d pages for %d accounts", report.pages, report.accounts)

    def on_build_error(self, *, error: Exception) -> None:
        """Drops the stage; the old site was never touched."""
        if self._stage is not None:
            self._stage.abort()
            self._stage = None

    @property
    def _current(self) -> pipeline.Run:
        if self._run is None:
            raise PluginError("on_pre_build has not run")
        return self._run


def project_of(config: MkDocsConfig, options: Options) -> Project:
    """The project that a loaded configuration describes. Raises ConfigurationError where it makes no sense."""
    content = Path(config.docs_dir)
    try:
        as_of = date.fromisoformat(str(options.as_of)) if options.as_of else day_of(content)
    except ValueError:
        raise ConfigurationError(f"as_of is not a day such as 2026-11-20: {options.as_of}") from None
    try:
        rates = rates_of(options.rates)
    except ValueError as fault:
        raise ConfigurationError(f"rates: not a positive number: {fault}") from None
    settings = Settings(
        organisation_en=options.organisation.en,
        organisation_zh=options.organisation.zh,
        site_name=config.site_name,
        currency=options.currency,
        rates=rates,
        customer_base=options.customer_base,
        rank_by=options.rank_by,
        line_url=options.line_url or line_url_of(config.repo_url or ""),
    )
    return Project(
        root=_root(config),
        content=content,
        settings=settings,
        as_of=as_of,
        version=version_of(content),
        audience=Audience(options.audience),
        languages=tuple(dict.fromkeys(options.languages)) or LANGS,
    )


def load_project(config_file: str) -> Project:
    """The project of a configuration file. Raises MisuseError for one that is absent or wrong."""
    config = _load(config_file)
    return project_of(config, _options(config))


def build(config_file: str, *, site_dir: str | None, audience: str | None, quiet: bool) -> int:
    """Builds the site as `mkdocs build` does; 0 when it stands, 1 when the plans have faults."""
    from mkdocs.commands.build import build as run

    _speak(logging.WARNING if quiet else logging.INFO)
    config = _load(config_file, **({"site_dir": site_dir} if site_dir else {}))
    if audience:
        _options(config).audience = audience
    config.plugins.on_startup(command="build", dirty=False)
    try:
        run(config)
    except PluginError as fault:
        log.error(str(fault))
        return 1
    except Abort:
        return 1
    finally:
        config.plugins.on_shutdown()
    return 0


def serve(config_file: str, *, address: str | None, open_browser: bool) -> None:
    """Serves the site as `mkdocs serve` does."""
    from mkdocs.commands.serve import serve as run

    _speak(logging.INFO)
    _load(config_file)
    run(config_file, open_in_browser=open_browser, **({"dev_addr": address} if address else {}))


def _load(config_file: str, **more: Any) -> MkDocsConfig:
    if not Path(config_file).is_file():
        raise MisuseError("no-config", path=config_file)
    try:
        config = load_config(config_file, **more)
        _options(config)
    except (ConfigurationError, Abort) as fault:
        raise MisuseError("bad-config", path=config_file, reason=str(fault)) from None
    return config


def _options(config: MkDocsConfig) -> Options:
    for plugin in config.plugins.values():
        if isinstance(plugin, BattlemapPlugin):
            return plugin.config
    raise ConfigurationError("plugins: battlemap is not among them")


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or ".").resolve().parent


def _speak(level: int) -> None:
    """MkDocs logs without a handler when it is not started by its own command."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.handlers[:] = [handler]
    logger.setLevel(level)
