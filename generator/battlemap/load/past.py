"""Accounts as they were: each from the blobs that made it up, read by the method of today."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.account import read_account
from battlemap.load.accounts import grouped
from battlemap.load.catalogue import catalogue
from battlemap.load.content import read_library, sort_paths
from battlemap.load.document import Document, read_markdown
from battlemap.load.kept import Kept
from battlemap.load.reading import Reading, scope_of
from battlemap.load.references import Scope
from battlemap.model.account import Account
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans, Settings
from battlemap.model.tree import Map


class BlobSource:
    """Files by path, each with the name of its contents; `contents` holds the bytes by name."""

    def __init__(self, files: Mapping[str, str], contents: Mapping[str, bytes], shown_as: str) -> None:
        self._files = files
        self._contents = contents
        self._prefix = f"{shown_as}/" if shown_as else ""

    def shown(self, path: str) -> str:
        """The path with the prefix of the content folder."""
        return self._prefix + path

    def listing(self) -> tuple[Sequence[str], Sequence[Diagnostic]]:
        """All paths."""
        return sorted(self._files), ()

    def read(self, path: str) -> bytes | Diagnostic:
        """The bytes of a file."""
        found = self._contents.get(self._files.get(path, ""))
        return found if found is not None else Diagnostic("BM108", Location(self.shown(path)))


class _Unheard(Reading):
    """A reading whose faults nobody will be shown: it only tells whether there is an error among them."""

    __slots__ = ("kept",)
    kept: Kept

    def markdown(self, path: str) -> Document:
        """A Markdown file with frontmatter, as far as possible from what is kept."""
        return read_markdown(self.source, path, trees=self.kept.read_tree)

    def account(self, tree: Map, key_tree: object) -> tuple[Account | None, list[Diagnostic]]:
        """The account of a tree, or None and something that it refuses."""
        return self.kept.build(tree)

    def references(self, tree: Map, scope: Scope, key_tree: Callable[[], Map | None]) -> list[Diagnostic]:
        """Whether an account refers to something that is not in its scope."""
        return self.kept.references(tree, scope, key_tree)

    def record(self, documents: Sequence[Document], faults: Sequence[Diagnostic]) -> bool:
        """True when none of the faults is an error."""
        return not any(catalogue().is_error(fault) for fault in faults)


class Past:
    """What accounts shared at one time: `library`, without accounts; reads the accounts of that time."""

    def __init__(self, source: BlobSource, method: Method, settings: Settings) -> None:
        self._reading = _Unheard(source, method, date.max, scope_of(method))
        paths, _ = source.listing()
        self.library: Plans = replace(read_library(self._reading, sort_paths(paths)), settings=settings)

    def account(self, name: str, source: BlobSource, kept: Kept) -> Account | None:
        """An account from its files; None where today's rules refuse them.

        What is ahead of its day is no error, so that no day is asked for.
        """
        paths, _ = source.listing()
        groups, _ = grouped(paths, source)
        reading = _Unheard(source, self._reading.method, date.max, self._reading.scope)
        reading.kept = kept
        found = (read_account(reading, group) for group in groups if group.id == name)
        return next(found, None)
