"""What can go wrong with a browser, as a word and its values; the command line makes a sentence of it."""

from __future__ import annotations


class BrowserError(OSError):
    """The browser is absent or does not do what is asked.

    `reason` is a word: absent, unusable, start, gone, slow, page; `values` fill its sentence.
    """

    def __init__(self, reason: str, /, **values: object) -> None:
        super().__init__(f"{reason}: {', '.join(map(str, values.values()))}" if values else reason)
        self.reason = reason
        self.values = values
