"""Words of the interface in one language, by key; a missing key is an error, never a blank on a page."""

from collections.abc import Mapping

from battlemap.view.format import is_zh


class MissingWordError(LookupError):
    """A key that the label files do not have, or a template without one of its values."""


class Words:
    """Labels of one language: `words("people.title")`, with values `words("people.known", count=14)`.

    Labels are flat, `group.key` → text, as the playbook's label files give them; `{name}` stands for a value.
    """

    __slots__ = ("_labels", "lang")

    def __init__(self, lang: str, labels: Mapping[str, str]) -> None:
        self.lang = lang
        self._labels = labels

    def __call__(self, key: str, **values: object) -> str:
        """The text of a key, with its values filled in."""
        text = self._labels.get(key)
        if text is None:
            raise MissingWordError(f"no label {key!r} in {self.lang}")
        if not values and "{" not in text:
            return text
        try:
            return text.format_map(values)
        except (KeyError, IndexError, ValueError) as fault:
            raise MissingWordError(f"label {key!r} in {self.lang}: {fault}") from fault

    def count(self, key: str, count: int, **values: object) -> str:
        """The form of a key for a count: `key.one` for 1 where the language has it, else `key.many`."""
        form = "one" if count == 1 and not is_zh(self.lang) and f"{key}.one" in self._labels else "many"
        return self(f"{key}.{form}", count=count, **values)

    def has(self, key: str) -> bool:
        """Whether there is a label for a key."""
        return key in self._labels

    def group(self, prefix: str) -> dict[str, str]:
        """All labels under a prefix, keyed by what follows it: for enumerations such as levels."""
        start = prefix + "."
        return {key[len(start) :]: text for key, text in self._labels.items() if key.startswith(start)}
