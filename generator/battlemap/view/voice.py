"""One language of a build: its words, its way to write figures, the names of the method, links to files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from battlemap.diagnostics import Location
from battlemap.model.base import Audience
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans
from battlemap.model.text import Lang, Text
from battlemap.view import format as written
from battlemap.view.marks import Known, SourceLink, known
from battlemap.view.words import Words

TAGS: Mapping[Lang, str] = {"en": "en", "zh": "zh-CN"}
_VISIT = re.compile(r"visit (\d{4}-\d\d-\d\d)")


@dataclass(frozen=True)
class Voice:
    """Speaks one language about one set of plans to an `audience`; `as_of` counts as today."""

    lang: Lang
    method: Method
    plans: Plans
    as_of: date
    audience: Audience = Audience.LEADERSHIP

    @cached_property
    def words(self) -> Words:
        """The labels of this language."""
        return Words(self.lang, {key: text.get(self.lang) for key, text in self.method.labels.items()})

    def __call__(self, key: str, **values: object) -> str:
        """A label by its key, its values filled in."""
        if not values and (label := self._plain.get(key)) is not None:
            return label
        return self.words.filled(key, values)

    @cached_property
    def _plain(self) -> Mapping[str, str]:
        """Labels that are complete without values."""
        labels = ((key, text.get(self.lang)) for key, text in self.method.labels.items())
        return {key: label for key, label in labels if "{" not in label}

    def count(self, key: str, count: int, **values: object) -> str:
        """The form of a label for a count: `key.one` or `key.many`."""
        return self.words.count(key, count, **values)

    def text(self, text: Text | None) -> str:
        """A text of the plans or the method in this language, else in the other; empty for nothing."""
        return text.get(self.lang) if text is not None else ""

    def term(self, kind: str, id: str | None) -> str:  # noqa: A002
        """The name of a term of the method (`stage`, `role`, `level` ...); empty for None."""
        if id is None:
            return ""
        entry = self.method.terms[kind].get(id)
        return self.text(entry.label) if entry else id

    def member(self, id: str | None) -> str:  # noqa: A002
        """The name of someone on our side; empty for None."""
        if id is None:
            return ""
        member = self.plans.member.get(id)
        return self.text(member.name) if member else id

    def cited(self, source: str) -> str:
        """A source as written; one of us by name, `visit 2026-10-02` in words of this language."""
        visit = _VISIT.fullmatch(source)
        if visit is None:
            return self.member(source)
        try:
            day = date.fromisoformat(visit[1])
        except ValueError:
            return source
        return self("word.visit_on", day=self.day(day))

    def in_a_row(self, *sentences: str) -> str:
        """Finished sentences one after the other, as this language sets them."""
        return ("" if self.lang == "zh" else " ").join(sentence for sentence in sentences if sentence)

    def sentence(self, id: str, values: Mapping[str, str]) -> str | None:  # noqa: A002
        """The sentence of a finding, or None where the playbook has none for it."""
        words = self.method.finding.get(id)
        return words.get(self.lang).format_map(values) if words else None

    def money(self, amount: Decimal | float, currency: str | None = None) -> str:
        """An amount in its currency, by default the portfolio's."""
        return written.money(amount, currency or self.plans.settings.currency, self.lang)

    def money_range(self, low: Decimal, high: Decimal, currency: str | None = None) -> str:
        """A range of amounts."""
        return written.money_range(low, high, currency or self.plans.settings.currency, self.lang)

    def number(self, value: float | Decimal, places: int = 0) -> str:
        """A plain number."""
        return written.number(value, self.lang, places)

    def signed(self, value: float | Decimal, places: int = 0) -> str:
        """A number with its sign."""
        return written.signed(value, self.lang, places)

    def percent(self, share: float | Decimal) -> str:
        """A share 0-1 as a percentage."""
        return written.percent(share, self.lang)

    def known(self, share: float) -> Known:
        """The bar of a known share with its words ("71 % known")."""
        found = self._shares.get(share)
        if found is None:
            words = self("known.share", percent=self.percent(share))
            found = self._shares[share] = known(share, words)
        return found

    @cached_property
    def _shares(self) -> dict[float, Known]:
        """Bars made so far: there are few different shares."""
        return {}

    def day(self, day: date) -> str:
        """A day; its year is written when it is not the current one."""
        return written.near_day(day, self.as_of, self.lang)

    def full_day(self, day: date) -> str:
        """A day with its year."""
        return written.day(day, self.lang, year=True)

    def days(self, count: int, *, short: bool = True) -> str:
        """A number of days, short as in a table, or as a sentence says it."""
        return written.days(count, self.lang, short)

    def listed(self, items: Iterable[str]) -> str:
        """Things in a sentence: a, b and c."""
        return written.listed(tuple(items), self.lang)

    def source(self, where: Location | None) -> SourceLink | None:
        """The line an input stands on, linked to the git host where there is one."""
        if where is None or not where.path:
            return None
        path, line = where.path, where.line
        pattern = self.plans.settings.line_url
        href = pattern.replace("{path}", path).replace("{line}", str(line)) if pattern else None
        return SourceLink(f"{path[path.rfind('/') + 1 :]}:{line}", href)
