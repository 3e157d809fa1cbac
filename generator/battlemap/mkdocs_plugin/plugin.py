"""The plugin: what happens at which event of MkDocs."""

from __future__ import annotations

import gc
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from battlemap.diagnostics import Diagnostic
from battlemap.load.catalogue import catalogue
from battlemap.memory import Memory, Nothing
from battlemap.mkdocs_plugin.config import Options, project_of, root_of
from battlemap.publish.diagnostics import one_line
from battlemap.publish.stage import BusyError, SiteFolderError, Stage
from battlemap.words import MisuseError, language, say

if TYPE_CHECKING:
    from battlemap.load import Loaded
    from battlemap.mkdocs_plugin.pages import Pages
    from battlemap.pipeline import Report, Run

log = logging.getLogger("mkdocs.plugins.battlemap")
# Plans live to the end of a build: to look through them for garbage, again and again, costs up to a fifth.
RARELY = (100_000, 50, 1000)


class BattlemapPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]  # an untyped base
    """Turns the plans of a MkDocs project into its battle map."""

    def __init__(self) -> None:
        self._serving = False
        self._stage: Stage | None = None
        self._good: Loaded | None = None
        self._memory: Memory = Nothing()
        self._run: Run
        self._pages: Pages
        self._leaks: list[Diagnostic] = []

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Called once per process: with it the plugin, and the last good plans, outlive a rebuild."""
        self._serving = command == "serve"
        if self._serving:
            self._memory = Memory()
            gc.set_threshold(*RARELY)
        else:
            if gc.get_freeze_count():  # in a host that builds once more: what the last build held goes first
                gc.unfreeze()
                gc.collect()
            gc.disable()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Points MkDocs at a stage, so that the old site stands until the new one is whole."""
        config.use_directory_urls = False
        config.theme.static_templates.discard("sitemap.xml")  # it would hold the hour of the build
        folder = Path(config.site_dir)
        try:
            self._stage = Stage.open(folder, project=root_of(config))
        except SiteFolderError as fault:
            raise ConfigurationError(say(f"site-{fault.reason}", folder=folder)) from fault
        except BusyError as fault:
            raise ConfigurationError(say("busy", folder=folder)) from fault
        except OSError as fault:
            raise ConfigurationError(say("environment", reason=str(fault))) from fault
        config.site_dir = str(self._stage.root)
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Reads everything. With errors a build ends here; a server goes on with the last good plans."""
        # Commands that only read the configuration go without the pipeline.
        from battlemap import pipeline  # noqa: PLC0415
        from battlemap.mkdocs_plugin.pages import Pages  # noqa: PLC0415

        try:
            project = project_of(config, self.config)
        except MisuseError as fault:
            raise PluginError(str(fault)) from fault
        self._memory.forget_unasked()
        loaded = pipeline.read(project, memory=self._memory)
        _tell(loaded.diagnostics)
        errors = [found for found in loaded.diagnostics if catalogue().is_error(found)]
        if errors and not self._serving:
            raise PluginError(say("not-built", errors=len(errors)))
        if not errors:
            self._good = loaded
        self._run = pipeline.Run(project, self._good or loaded, errors, self._memory)
        self._pages = Pages(self._run)
        self._leaks = []

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Takes the plans, and every file that no page shows, out of MkDocs' hands."""
        return self._pages.take(files, config)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Escapes everything and refuses names that do not exist, also on MkDocs' own pages."""
        env.autoescape = True
        env.undefined = StrictUndefined
        return env

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str | None:
        """The text that was read with the plans: MkDocs sees no file that was not accepted."""
        return self._pages.source(page)

    @event_priority(-100)
    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Other plugins have had their turn; from here the text is ours."""
        return self._pages.put_aside(page, markdown)

    @event_priority(100)
    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The rendered page, before other plugins add to it."""
        return self._pages.html(page, html)

    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,
        nav: object,
    ) -> TemplateContext:
        """Gives an ordinary page the frame of the site."""
        context["battlemap"] = self._pages.frame(page)  # type: ignore[typeddict-unknown-key]  # our own key
        return context

    @event_priority(-100)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Looks for hidden values in what MkDocs writes."""
        self._leaks += self._run.leaks.search(page.file.dest_uri, output)
        return output

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes every page of the plans and puts the finished site in place."""
        try:
            report = self._run.write(Path(config.site_dir))
            _tell((*report.warnings, *self._leaks, *report.leaks))
            self._finish(config, report)
        except OSError as fault:
            raise PluginError(say("environment", reason=str(fault))) from fault
        counts = {"pages": report.pages, "accounts": report.accounts}
        if self._serving:
            log.info(say("served", **counts, url=config.site_url))
        else:
            log.info(say("built", **counts, folder=config.site_dir))

    def _finish(self, config: MkDocsConfig, report: Report) -> None:
        """Puts the site in place. Raises PluginError for one that must not be published."""
        leaks = len(self._leaks) + len(report.leaks)
        if leaks:
            raise PluginError(say("leaks", leaks=leaks))
        warnings = _warnings() if config.strict else 0
        if warnings:
            raise PluginError(say("strict", warnings=warnings))
        if self._stage is not None:
            config.site_dir = str(self._stage.commit())
            self._stage = None

    def on_build_error(self, *, error: Exception) -> None:
        """Drops the stage; the old site was never touched."""
        self.on_shutdown()

    def on_shutdown(self) -> None:
        """Drops what is left of an interrupted build; what it made is let go with the process."""
        if not self._serving:
            gc.freeze()  # else all of it is looked through for garbage, now and once more at the very end
            gc.enable()
        if self._stage is not None:
            self._stage.abort()
            self._stage = None


def _tell(found: tuple[Diagnostic, ...]) -> None:
    words, lang = catalogue(), language()
    for each in found:
        log.log(logging.ERROR if words.is_error(each) else logging.WARNING, one_line(each, words, lang))


def _warnings() -> int:
    """How many lines a strict build has counted so far; MkDocs looks only when the site is in place."""
    loggers = (logging.getLogger(name) for name in ("mkdocs", "properdocs"))
    counters = {id(h): h for logger in loggers for h in logger.handlers if isinstance(h, CountHandler)}
    return sum(count for counter in counters.values() for _, count in counter.get_counts())
