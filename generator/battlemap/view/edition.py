"""What all pages of one build share, and the frame of each page in one language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Protocol

from battlemap.assess.results.groups import AccountStrategy
from battlemap.assess.results.portfolio import Assessed, Standing
from battlemap.assess.results.trend import Trends
from battlemap.diff.since import Since
from battlemap.model.base import Audience
from battlemap.model.text import Lang
from battlemap.view import layout as frames
from battlemap.view.finished import finished
from battlemap.view.layout import Layout, LayoutWords, Site, SiteLanguage
from battlemap.view.marks import SanitisedHtml
from battlemap.view.printing import INDEX, Printing, printing, script_name
from battlemap.view.voice import TAGS, Voice

NAV = (
    ("map", "index.html"),
    ("accounts", "accounts.html"),
    ("opportunities", "opportunities.html"),
    ("people", "people.html"),
    ("competitors", "competitors.html"),
    ("products", "products.html"),
    ("resources", "resources.html"),
    ("changes", "changes.html"),
    ("quality", "quality.html"),
    ("playbook", "playbook.html"),
)
# What customers do without: they may see no account, and these pages look across accounts.
ACROSS = frozenset(("accounts", "opportunities", "people", "competitors", "resources", "changes", "quality"))
FOOTER = (("sheets", INDEX), ("how", "playbook/numbers.html"), ("data", "data.html"))
NAMES = {"en": "English", "zh": "中文"}


@finished
class Found:
    """Something a reader can search for: its kind (page, account, opportunity, person, competitor, case,
    playbook), its name, the words that find it, where on the page it stands.
    """

    kind: str
    title: str
    words: str
    anchor: str = ""


class View(Protocol):
    """What a template takes: finished words and numbers, and the frame around them."""

    @property
    def layout(self) -> Layout:
        """The frame of the page."""


@finished
class Page:
    """A finished view, its path relative to the root of its language, and what the search finds on it."""

    path: str
    view: View
    found: tuple[Found, ...] = ()


Bodies = Callable[[str, str, str], SanitisedHtml]


@dataclass(frozen=True, kw_only=True)
class Edition:
    """One language of one build: what all its pages share.

    `languages` are those of the site, the first at its root; `version` names the commit of the content,
    `exports` the formats of data that lie beside the pages.
    `body` turns a Markdown text into HTML: called with the text, the path of its file as messages show it,
    and the page it goes to. `sheets` asks for printed ones. `trends` and `since` hold how plans came here and
    what changed.
    """

    voice: Voice
    languages: tuple[Lang, ...]
    body: Bodies
    version: str = ""
    exports: tuple[str, ...] = ()
    sheets: bool = True
    trends: Trends = field(default_factory=Trends)
    since: Since | None = None

    @property
    def lang(self) -> Lang:
        """The language of this edition."""
        return self.voice.lang

    @property
    def root(self) -> str:
        """The folder of this language below the site's root: "" or "zh/"."""
        return root_of(self.lang, self.languages)

    @cached_property
    def site(self) -> Site:
        """The frame that all pages of this language share."""
        say, settings = self.voice, self.voice.plans.settings
        name = settings.organisation_zh if self.lang == "zh" else settings.organisation_en
        audience = say(f"audience.{say.audience.value}")
        return Site(
            name=say("frame.site", organisation=name),
            language=self._language(self.lang),
            languages=tuple(self._language(lang) for lang in self.languages),
            nav=tuple((key, say(f"nav.{key}"), page) for key, page in NAV if self.has(key)),
            words=LayoutWords(
                skip=say("frame.skip"),
                nav=say("frame.nav"),
                search=say("frame.search"),
                search_hint=say("frame.search_hint"),
                languages=say("frame.languages"),
                confidential=say("frame.confidential"),
                audience=audience,
                as_of=say("frame.as_of", day=say.full_day(say.as_of)),
                version=say("frame.version", version=self.version) if self.version else "",
                owner_line=say("frame.owner_line", organisation=name, audience=audience),
                tables=say("frame.tables"),
            ),
            footer=tuple((say(f"footer.{key}"), page) for key, page in FOOTER if self.has(key)),
        )

    @property
    def scripts(self) -> tuple[str, ...]:
        """What pages load that have sheets: the search, and the script that asks what to print."""
        return ("search.js", script_name(self.lang)) if self.sheets else ("search.js",)

    def printing(self, page: str, account: str, opportunity: str = "") -> Printing | None:
        """What a page of an account offers to print; `opportunity` is the open one that it is about."""
        if not self.sheets:
            return None
        return printing(page, self.voice("sheets.print"), account, opportunity)

    def frame(
        self,
        page: str,
        title: str,
        current: str = "",
        scripts: tuple[str, ...] = (),
        only_in: frozenset[str] | None = None,
    ) -> Layout:
        """The frame of one page; `page` starts at the root of this language, `only_in` as in `layout`."""
        return frames.layout(
            self.site, page=page, title=title, current=current, scripts=scripts, only_in=only_in
        )

    @property
    def for_customers(self) -> bool:
        """True for readers who may see no account."""
        return self.voice.audience is Audience.CUSTOMER

    def has(self, key: str) -> bool:
        """False for a page that this site does without."""
        if self.for_customers and key in ACROSS:
            return False
        changes = self.since is not None and self.since.why != "none"
        return {"data": bool(self.exports), "sheets": self.sheets, "changes": changes}.get(key, True)

    def _language(self, lang: Lang) -> SiteLanguage:
        return SiteLanguage(TAGS[lang], NAMES[lang], root_of(lang, self.languages))


def root_of(lang: Lang, languages: tuple[Lang, ...]) -> str:
    """The folder of a language: the first one lies at the root of the site."""
    return "" if lang == languages[0] else f"{lang}/"


@dataclass(frozen=True, kw_only=True)
class AccountEdition(Edition):
    """What the pages of one account know besides the account: its `standing` among all `customers`, its
    `strategy` with those of its groups, its own trend and changes; nothing of other accounts.
    """

    customers: int
    standing: Standing | None
    strategy: AccountStrategy

    @property
    def looked_at(self) -> tuple[object, ...]:
        """All that pages may depend on besides the account and how its texts are rendered."""
        return tuple(getattr(self, each.name) for each in fields(self) if each.name != "body")


@dataclass(frozen=True, kw_only=True)
class PortfolioEdition(Edition):
    """Everything that pages across all accounts are made from; `intro` is the team's own text for home."""

    assessed: Assessed
    intro: SanitisedHtml | None = None

    def of(self, account: str) -> AccountEdition:
        """The edition of one account's pages."""
        portfolio = self.assessed.portfolio
        shared = {each.name: getattr(self, each.name) for each in fields(Edition)}
        shared["trends"] = self.trends.of(account)
        shared["since"] = self.since.about(account) if self.since else None
        return AccountEdition(
            **shared,
            customers=portfolio.pyramid.customers,
            standing=portfolio.pyramid.standing.get(account),
            strategy=portfolio.strategies[account],
        )
