"""What the parts of the method share: words of one language, tables of items and bands, facts as called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from battlemap.model.method.method import Method
from battlemap.model.method.parts import Band, FactRef, Item
from battlemap.model.text import Lang, Text
from battlemap.publish.prose import code, table
from battlemap.view.forms import Speaker


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the method in one language. `facts` says of each fact what it proves."""

    lang: Lang
    method: Method
    facts: Mapping[str, str]

    @property
    def speak(self) -> Speaker:
        """The labels."""
        return Speaker(self.lang, self.method.labels)

    def text(self, text: Text | None) -> str:
        """A text in this language."""
        return text.get(self.lang) if text else ""

    def heads(self, *names: str) -> list[str]:
        """Headings of a table."""
        return [self.speak(f"reference.{name}") for name in names]

    def heading(self, part: str) -> str:
        """The heading of a section."""
        return f"## {self.speak(f'reference.part.{part}')}\n"


def items(to: Writer, of: Iterable[Item]) -> str:
    """A table of items with what proves each."""
    rows = (
        (
            to.text(item.label) + (f" · **{to.speak('reference.mandatory')}**" if item.mandatory else ""),
            fact(to, item.proof) if item.proof else to.speak("reference.person"),
        )
        for item in of
    )
    return table(to.heads("item", "proof"), rows)


def fact(to: Writer, ref: FactRef) -> str:
    """A fact with its arguments, `role_met(role=economic)`, as the playbook calls it."""
    args = ", ".join(f"{name}={_argument(value)}" for name, value in ref.args.items())
    said = code(f"{ref.fact}({args})")
    return f"{to.speak('reference.not')} {said}" if ref.negated else said


def _argument(value: object) -> str:
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(str, value)) + "]"
    return str(value)


def bands(to: Writer, of: Iterable[Band], title: str = "") -> Iterator[str]:
    """A table of verdicts, highest first."""
    rows = [(signed(band.at_least), to.text(band.label), to.text(band.say)) for band in of]
    if rows:
        if title:
            yield f"#### {title}\n"
        yield table(to.heads("from", "verdict", "say"), rows)


def running(to: Writer, sentences: Iterable[str]) -> str:
    """Sentences one after the other."""
    return ("" if to.lang == "zh" else " ").join(filter(None, sentences))


def signed(number: object) -> str:
    """A number with a real minus."""
    return str(number).replace("-", "−")
