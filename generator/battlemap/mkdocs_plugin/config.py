"""What mkdocs.yml says: the plugin's options, and the project that they describe."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig

from battlemap.load import DEFAULT, presets
from battlemap.load.catalogue import catalogue
from battlemap.model.base import Audience
from battlemap.model.plans import Settings
from battlemap.model.text import LANGS
from battlemap.project import EXPORTS, LAST_REVIEW, Project, as_of, line_url_of, rates_of, version_of
from battlemap.selection import Selection, choose
from battlemap.words import MisuseError, offer, say


class Strict(base.Config):  # type: ignore[no-untyped-call]  # mkdocs leaves its base classes untyped
    """Options among which an unknown one is an error, not a remark."""

    def validate(self) -> tuple[base.ConfigErrors, base.ConfigWarnings]:
        """Errors and remarks, as MkDocs expects them."""
        failed, remarks = super().validate()
        known = [key for key, _ in self._schema]
        for key in sorted(set(map(str, self)) - set(known)):
            fault = base.ValidationError(say("no-option", word=key, offer=offer(key, known)))
            failed.append((key, fault))
        return failed, [(key, remark) for key, remark in remarks if key in known]


class Words(Strict):  # type: ignore[no-untyped-call]
    """A text in both languages."""

    en = option.Type(str, default="Our company")
    zh = option.Type(str, default="我们公司")


class Check(Strict):  # type: ignore[no-untyped-call]
    """What `battlemap check` tells, beyond the errors that stop a build."""

    select = option.ListOfItems(option.Type(str), default=[])
    ignore = option.ListOfItems(option.Type(str), default=[])
    per_path = option.Type(dict, default={})
    severity = option.Type(dict, default={})


class Options(Strict):  # type: ignore[no-untyped-call]
    """What `plugins: - battlemap:` may say in mkdocs.yml."""

    organisation = option.SubConfig(Words)
    languages = option.ListOfItems(option.Choice(LANGS), default=list(LANGS))
    preset = option.Choice(presets(), default=DEFAULT)
    audience = option.Choice([a.value for a in Audience], default=Audience.LEADERSHIP.value)
    as_of = option.Optional(option.Type((str, date)))
    currency = option.Type(str, default="CNY")
    rates = option.Type(dict, default={})
    customer_base = option.Optional(option.Type(int))
    rank_by = option.Choice(["revenue", "profit"], default="revenue")
    line_url = option.Optional(option.Type(str))
    sheets = option.Type(bool, default=True)
    since = option.Type((str, date), default=LAST_REVIEW)
    history = option.Type((bool, str), default=True)
    exports = option.ListOfItems(option.Choice(EXPORTS), default=list(EXPORTS))
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
        currency=options.currency,
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
