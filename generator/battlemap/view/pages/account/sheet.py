"""What every block of an account page is made from: account, language, page, main opportunity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache

from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
from battlemap.assess.results.base import Part
from battlemap.model.base import Audience
from battlemap.model.text import Text
from battlemap.view import evidence
from battlemap.view.edition import AccountEdition
from battlemap.view.links import opportunity_href
from battlemap.view.marks import Empty, Heading, Line, Link, Rival, Span
from battlemap.view.names import sentence
from battlemap.view.rivals import rivals
from battlemap.view.tables import Column
from battlemap.view.voice import Voice
from battlemap.view.words import Words

DOT = " · "
UNKNOWN = "?"
Keys = frozenset[str]
NONE: Keys = frozenset()
ENDS = frozenset(".!?。！？…")


@dataclass(frozen=True)
class Sheet:
    """One account in one language; `page` is the path of its page."""

    edition: AccountEdition
    account: AssessedAccount
    page: str

    @cached_property
    def say(self) -> Voice:
        """The language."""
        return self.edition.voice

    @cached_property
    def rivals(self) -> Mapping[str, Rival]:
        """The account's rivals as marks, by id."""
        return rivals(self.say, self.account, self.page)

    @cached_property
    def main(self) -> AssessedOpportunity | None:
        """The open opportunity of the largest likely value, the first one where none has a value."""
        return max(self.account.open_opportunities, key=lambda o: o.value.likely or Decimal(-1), default=None)

    @cached_property
    def _titles(self) -> Mapping[str, Link]:
        return {
            found.id: Link(
                self.say.text(found.opportunity.title),
                opportunity_href(self.page, self.account.id, found.id),
            )
            for found in self.account.opportunities
        }

    def about(self, opportunity: str | None) -> Link | None:
        """An opportunity of the account by its title, with its page."""
        return self._titles.get(opportunity) if opportunity else None

    @property
    def team(self) -> bool:
        """True when the reader belongs to the team."""
        return self.say.audience is Audience.TEAM

    def heading(self, section: str, name: str, dek: str = "") -> Heading:
        """The finding of a section as its title, the plain name above it; the name alone where none fires."""
        said = sentence(self.say, self.account.findings, section)
        return Heading(said, dek, name) if said else Heading(name, dek)

    def money(self, amount: Decimal) -> str:
        """An amount in the account's currency."""
        return self.say.money(amount, self.account.figures.currency)

    def columns(
        self, group: str, keys: tuple[str, ...], numbers: Keys = NONE, hidden: Keys = NONE
    ) -> tuple[Column, ...]:
        """Columns headed by the labels of a group; a phone drops the hidden ones."""
        return _columns(self.say.words, group, keys, numbers, hidden)

    def empty(self, id: str, name: str) -> Empty:  # noqa: A002
        """The line of a section without data: what would be enough to start."""
        return Empty(id, self.say(name), self.say(f"account.none.{id}"))

    def sentences(self, *said: str) -> str:
        """Sentences one after the other, as the language sets them."""
        return (" " if self.say.lang == "en" else "").join(words for words in said if words)

    def person(self, id: str) -> str:  # noqa: A002
        """The name of somebody at the account, an unfilled role by its title."""
        who = self.account.who(id)
        return self.say.text(who.name) if who else id

    def people(self, ids: Iterable[str]) -> str:
        """Several of them."""
        return self.say.listed(self.person(id_) for id_ in ids)

    def told_by(self, source: str | None) -> str:
        """Who or what a rating rests on."""
        return evidence.told_by(self.say, self.account, source)

    def origin(self, part: Part) -> str:
        """Where a rating comes from and of which day."""
        return self.cited(part.source, part.as_of)

    def cited(self, source: str | None, as_of: date | None) -> str:
        """A source and its day, which a visit names already."""
        told = self.told_by(source)
        day = self.say.day(as_of) if as_of else ""
        return told if day and day in told else joined(told, day)

    def texts(self, texts: Iterable[Text]) -> str:
        """Several texts in one line."""
        return self.say("account.semicolon").join(self.say.text(text).rstrip(".。") for text in texts)

    def initials(self, member: str | None) -> str:
        """The initials of someone on our side, else those of the name."""
        if member is None:
            return ""
        entry = self.say.plans.member.get(member)
        if entry and entry.initials:
            return entry.initials
        name = entry.name.get("en") if entry else member.replace("-", " ")
        return "".join(word[:1].upper() for word in name.split())[:3]


@lru_cache(maxsize=64)
def _columns(
    words: Words, group: str, keys: tuple[str, ...], numbers: Keys, hidden: Keys
) -> tuple[Column, ...]:
    """The same for every account of a language."""
    return tuple(
        Column(words(f"{group}.{key}"), "number" if key in numbers else "text", hide=key in hidden)
        for key in keys
    )


def joined(*words: str) -> str:
    """The words that there are, with dots between."""
    return DOT.join(word for word in words if word)


def closed(say: Voice, words: str | None) -> str:
    """Words as a sentence of its own, with its full stop; empty for none."""
    return words + say("account.stop") if words and words[-1] not in ENDS else words or ""


def plain(text: str, tone: str = "", href: str | None = None) -> Line:
    """A line of one run; nothing for no words."""
    return (Span(text, tone, href=href),) if text else ()
