"""What every section of the page is made from: the opportunity, its account, the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from battlemap.view.marks import Heading, Rival
from battlemap.view.names import sentence
from battlemap.view.rivals import rivals

if TYPE_CHECKING:
    from collections.abc import Mapping

    from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
    from battlemap.assess.results.base import Part
    from battlemap.view.edition import Edition
    from battlemap.view.voice import Voice


@dataclass(frozen=True)
class Subject:
    """One opportunity in one language; `page` is the path of its page."""

    edition: Edition
    account: AssessedAccount
    found: AssessedOpportunity
    page: str

    @property
    def say(self) -> Voice:
        """The language."""
        return self.edition.voice

    @property
    def currency(self) -> str:
        """The currency of the account's amounts."""
        return self.account.figures.currency

    @cached_property
    def rivals(self) -> Mapping[str, Rival]:
        """The account's rivals as marks."""
        return rivals(self.say, self.account, self.page)

    def heading(self, section: str, name: str, dek: str = "") -> Heading:
        """The finding of a section as its title; its neutral name where none fires."""
        return Heading(sentence(self.say, self.found.findings, section) or name, dek)

    def told_by(self, source: str | None) -> str:
        """Who or what a rating rests on: the name of a person or colleague, else the words as typed."""
        if source is None:
            return ""
        who = self.account.who(source)
        if who is not None:
            return self.say.text(who.name)
        return self.say.cited(source)

    def origin(self, part: Part) -> str:
        """Source and day of a rating."""
        source = self.told_by(part.source)
        if part.as_of is None:
            return source
        day = self.say.day(part.as_of)
        return source if day in source else self.joined(source, day)

    def evidence(self, part: Part) -> str:
        """What a rating rests on, its source and day in one line."""
        return " · ".join(word for word in (self.say.text(part.note), self.origin(part)) if word)

    def joined(self, *words: str) -> str:
        """Words in a row, with commas."""
        return ("，" if self.say.lang == "zh" else ", ").join(word for word in words if word)

    def sentences(self, *sentences: str) -> str:
        """Sentences one after the other; a full stop is added where one is missing."""
        zh = self.say.lang == "zh"
        ended = (s if s[-1] in ".!?。！？…" else s + ("。" if zh else ".") for s in sentences if s)
        return ("" if zh else " ").join(ended)
