"""Words of the interface in one language, by key; a missing key is an error, never a blank on a page."""

from collections.abc import Mapping

from battlemap.view.format import is_zh


class MissingWordError(LookupError):
    """A key that the label files do not have, or a template without one of its values."""


class Words:
    """Labels of one language: `words("people.title")`, with values `words("people.known", count=14)`.

    Labels are flat, `group.key` → text, as the playbook's label files give them; `{name}` stands for a value.
    """

    __slots__ = ("_fill", "lang")

    def __init__(self, lang: str, labels: Mapping[str, str]) -> None:
        self.lang = lang
        self._fill = {key: label.format_map for key, label in labels.items()}

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key, with its values filled in."""
        return self.filled(key, values)

    def filled(self, key: str, values: Mapping[str, object]) -> str:
        """The same from a map of values."""
        fill = self._fill.get(key)
        if fill is None:
            raise MissingWordError(f"no label {key!r} in {self.lang}")
        try:
            return fill(values)
        except (KeyError, IndexError, ValueError) as fault:
            raise MissingWordError(f"label {key!r} in {self.lang}: {fault}") from fault

    def count(self, key: str, count: int, **values: object) -> str:
        """The form of a key for a count: `key.one` for 1 where the language has it, else `key.many`."""
        form = "one" if count == 1 and not is_zh(self.lang) and f"{key}.one" in self._fill else "many"
        return self(f"{key}.{form}", count=count, **values)

    def has(self, key: str) -> bool:
        """Whether there is a label for a key."""
        return key in self._fill
