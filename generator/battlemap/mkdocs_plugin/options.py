"""Options as MkDocs takes them, whose errors name the nearest value in the language of whoever runs it."""

from __future__ import annotations

from typing import TypeVar

from mkdocs.config import base
from mkdocs.config import config_options as option

from battlemap.words import offer, say

T = TypeVar("T")


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


class Choice(option.Choice[T]):
    """One of a few values."""

    def run_validation(self, value: object) -> T:
        """The value. Raises ValidationError with the nearest one."""
        for choice in self.choices:
            if value == choice:
                return choice
        raise base.ValidationError(
            say("bad-choice", word=value, offer=offer(str(value), map(str, self.choices)))
        )


class Type(option.Type[T]):
    """A value of a kind, or of one of several."""

    def run_validation(self, value: object) -> T:
        """The value. Raises ValidationError that says what is expected."""
        kinds = self._type if isinstance(self._type, tuple) else (self._type,)
        if isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool)):  # true is no 1
            found: T = value
            return found
        wanted = say("or").join(say(f"type-{kind.__name__}") for kind in kinds)
        raise base.ValidationError(say("bad-type", word=value, wanted=wanted))


class Several(option.ListOfItems[T]):
    """A list, each of its items checked."""

    def run_validation(self, value: object) -> list[T]:
        """The items. Raises ValidationError for what is no list, or for a wrong item."""
        if not isinstance(value, list):
            raise base.ValidationError(say("bad-type", word=value, wanted=say("type-list")))
        return super().run_validation(value)
