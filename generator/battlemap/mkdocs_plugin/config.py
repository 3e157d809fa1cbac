"""What mkdocs.yml says: the plugin's options, and the project that they describe."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig

from battlemap.load import DEFAULT, presets
from battlemap.load.catalogue import catalogue
from battlemap.mkdocs_plugin.options import Choice, Several, Strict, Type
from battlemap.model.base import Audience
from battlemap.model.plans import Settings
from battlemap.model.text import LANGS
from battlemap.project import (
    EXPORTS,
    LAST_REVIEW,
    Project,
    as_of,
    currency_of,
    line_url_of,
    rates_of,
    version_of,
)
from battlemap.selection import Selection, choose
from battlemap.words import MisuseError


class Words(Strict):  # type: ignore[no-untyped-call]
    """A text in both languages."""

    en = Type(str, default="Our company")
    zh = Type(str, default="我们公司")


class Check(Strict):  # type: ignore[no-untyped-call]
    """What `battlemap check` tells, beyond the errors that stop a build."""

    select = Several(Type(str), default=[])
    ignore = Several(Type(str), default=[])
    per_path = Type(dict, default={})
    severity = Type(dict, default={})


class Options(Strict):  # type: ignore[no-untyped-call]
    """What `plugins: - battlemap:` may say in mkdocs.yml."""

    organisation = option.SubConfig(Words)
    languages = Several(Choice(LANGS), default=list(LANGS))
    preset = Choice(presets(), default=DEFAULT)
    audience = Choice([a.value for a in Audience], default=Audience.LEADERSHIP.value)
    as_of = option.Optional(Type((str, date)))
    currency = Type(str, default="CNY")
    rates = Type(dict, default={})
    customer_base = option.Optional(Type(int))
    rank_by = Choice(["revenue", "profit"], default="revenue")
    line_url = option.Optional(Type(str))
    sheets = Type(bool, default=True)
    since = Type((str, date), default=LAST_REVIEW)
    history = Type((bool, str), default=True)
    exports = Several(Choice(EXPORTS), default=list(EXPORTS))
    check = option.SubConfig(Check)


def project_of(config: MkDocsConfig, options: Options) -> Project:
    """The project that a loaded configuration describes. Raises MisuseError where it makes no sense."""
    content, kept = Path(config.docs_dir), options.history
    if config.theme.name != "battlemap":
        raise MisuseError("other-theme", name=config.theme.name or "-")
    if options.customer_base is not None and options.customer_base < 1:
        raise MisuseError("bad-base", word=options.customer_base)
    settings = Settings(
        organisation_en=options.organisation.en,
        organisation_zh=options.organisation.zh,
        site_name=config.site_name,
        currency=currency_of(options.currency),
        rates=rates_of(options.rates),
        customer_base=options.customer_base,
        rank_by=options.rank_by,
        line_url=options.line_url or line_url_of(config.repo_url or ""),
    )
    return Project(
        root=root_of(config),
        content=content,
        settings=settings,
        as_of=as_of(options.as_of, content),
        version=version_of(content),
        audience=Audience(options.audience),
        languages=tuple(dict.fromkeys(options.languages)) or LANGS,
        preset=options.preset,
        sheets=options.sheets,
        since=str(options.since),
        history=root_of(config) / kept if isinstance(kept, str) else bool(kept),
        exports=tuple(dict.fromkeys(options.exports)),
        selection=_selection(options.check),
    )


def _selection(typed: Check) -> Selection:
    """What `check:` says. Raises MisuseError where it names what there is not."""
    per_path = {}
    for pattern, words in typed.per_path.items():
        if not isinstance(words, list | str):
            raise MisuseError("bad-check", name="per_path", form="{pattern: [code, …]}")
        per_path[str(pattern)] = tuple(map(str, [words] if isinstance(words, str) else words))
    severity = {str(word): str(weight) for word, weight in typed.severity.items()}
    selection = Selection(tuple(typed.select), tuple(typed.ignore), per_path, severity)
    choose(selection, catalogue())
    return selection


def root_of(config: MkDocsConfig) -> Path:
    """The folder that holds the configuration."""
    return Path(config.config_file_path or ".").resolve().parent
