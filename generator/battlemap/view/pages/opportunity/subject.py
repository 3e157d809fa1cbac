"""What every section of the page is made from: the opportunity, its account, the language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from battlemap.view import evidence
from battlemap.view.marks import Heading, Rival
from battlemap.view.names import sentence
from battlemap.view.rivals import rivals

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from battlemap.assess.results.account import AssessedAccount, AssessedOpportunity
    from battlemap.assess.results.base import Part
    from battlemap.view.edition import AccountEdition
    from battlemap.view.voice import Voice


@dataclass(frozen=True)
class Subject:
    """One opportunity in one language; `page` is the path of its page."""

    edition: AccountEdition
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

    @property
    def as_of(self) -> date:
        """The day on which it is judged: that of the plan, or of the outcome."""
        ended = self.found.opportunity.outcome
        if ended is None or ended.result == "won":
            return self.say.as_of
        return min(ended.date, self.say.as_of)

    def person(self, id: str) -> str:  # noqa: A002
        """The name of somebody at the account, an unfilled role by its title."""
        who = self.account.who(id)
        return self.say.text(who.name) if who else id

    def heading(self, section: str, name: str, dek: str = "") -> Heading:
        """The finding of a section as its title; its neutral name where none fires."""
        return Heading(sentence(self.say, self.found.findings, section) or name, dek)

    def told_by(self, source: str | None) -> str:
        """Who or what a rating rests on."""
        return evidence.told_by(self.say, self.account, source)

    def origin(self, part: Part) -> str:
        """Source and day of a rating."""
        return evidence.origin(self.say, self.account, part, self.comma)

    def evidence(self, part: Part) -> str:
        """What a rating rests on, its source and day in one line."""
        return evidence.evidence(self.say, self.account, part, self.comma)

    @property
    def comma(self) -> str:
        """What stands between words in a row."""
        return "，" if self.say.lang == "zh" else ", "

    def joined(self, *words: str) -> str:
        """Words in a row, with commas."""
        return self.comma.join(word for word in words if word)

    def sentences(self, *sentences: str) -> str:
        """Sentences one after the other; a full stop is added where one is missing."""
        zh = self.say.lang == "zh"
        ended = (s if s[-1] in ".!?。！？…" else s + ("。" if zh else ".") for s in sentences if s)
        return ("" if zh else " ").join(ended)
