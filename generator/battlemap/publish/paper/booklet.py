"""Many sheets in one file: an outline by account and sheet, page labels, one title, tags kept."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.constants import PageLabelStyle
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DictionaryObject,
    NameObject,
    NumberObject,
    TextStringObject,
)

_YES = BooleanObject(True)  # noqa: FBT003


@dataclass(frozen=True, slots=True)
class Chapter:
    """A sheet to bind: the heading it stands under, the mark of its page labels, its file."""

    heading: str
    label: str
    pdf: bytes


def bound(chapters: Iterable[Chapter], *, title: str, lang: str, day: date) -> bytes:
    """One file of all the sheets, in their order; the same bytes for the same sheets."""
    writer, tags = PdfWriter(), _Tags()
    headings: dict[str, Any] = {}
    for chapter in chapters:
        reader = PdfReader(io.BytesIO(chapter.pdf))
        first = len(writer.pages)
        writer.append(reader, import_outline=False)
        last = len(writer.pages) - 1
        tags.take(reader, writer, first)
        name = (reader.metadata and reader.metadata.title) or chapter.label
        parent = headings.get(chapter.heading)
        if chapter.heading and parent is None:
            parent = headings[chapter.heading] = writer.add_outline_item(
                title=chapter.heading, page_number=first
            )
        own = name.removeprefix(chapter.heading).strip(" ·") or name
        writer.add_outline_item(title=own, page_number=first, parent=parent)
        writer.set_page_label(first, last, style=PageLabelStyle.DECIMAL, prefix=f"{chapter.label} ")
    tags.close(writer, lang)
    stamp = f"D:{day:%Y%m%d}000000+00'00'"
    writer.metadata = {
        "/Title": title,
        "/Creator": "battlemap",
        "/Producer": "battlemap",
        "/CreationDate": stamp,
        "/ModDate": stamp,
    }
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


class _Tags:
    """The trees of tags of all sheets, hung into one; each page's number in it moves up."""

    def __init__(self) -> None:
        self._kids = ArrayObject()
        self._numbers = ArrayObject()
        self._roles = DictionaryObject()
        self._next = 0

    def take(self, reader: PdfReader, writer: PdfWriter, first: int) -> None:
        """Brings the tags of a file along, whose pages the writer has from page `first` on."""
        root: Any = reader.root_object.get("/StructTreeRoot")
        if root is None:
            return
        root.get_object().pop("/IDTree", None)  # two sheets have the same ids
        copy = root.get_object().clone(writer)
        kids = copy.get("/K", ArrayObject())
        self._kids.extend(kids if isinstance(kids, ArrayObject) else [kids])
        self._roles.update(copy.get("/RoleMap", DictionaryObject()).get_object())
        highest = -1
        for number, value in _numbers(copy["/ParentTree"].get_object()):
            self._numbers.extend([NumberObject(self._next + number), value])
            highest = max(highest, number)
        old: Any
        for old, new in zip(reader.pages, writer.pages[first:], strict=True):
            if "/StructParents" in old:  # which pypdf leaves behind
                new[NameObject("/StructParents")] = NumberObject(self._next + int(old["/StructParents"]))
            for link in new.get("/Annots", ()):
                _raise(link.get_object(), self._next)
        self._next += highest + 1

    def close(self, writer: PdfWriter, lang: str) -> None:
        """Puts the one tree, the language and the wish for outline and title into the file."""
        root: Any = writer.root_object
        root[NameObject("/Lang")] = TextStringObject(lang)
        root[NameObject("/PageMode")] = NameObject("/UseOutlines")
        shown = DictionaryObject({NameObject("/DisplayDocTitle"): _YES})
        root[NameObject("/ViewerPreferences")] = shown
        tree = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        place = writer._add_object(tree)
        parents = DictionaryObject({NameObject("/Nums"): self._numbers})
        whole = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/StructElem"),
                NameObject("/S"): NameObject("/Document"),
                NameObject("/P"): place,
                NameObject("/K"): self._kids,
            }
        )
        trunk = writer._add_object(whole)
        tree[NameObject("/K")] = trunk
        tree[NameObject("/ParentTree")] = writer._add_object(parents)
        tree[NameObject("/ParentTreeNextKey")] = NumberObject(self._next)
        if self._roles:
            tree[NameObject("/RoleMap")] = self._roles
        for kid in self._kids:
            kid.get_object()[NameObject("/P")] = trunk
        root[NameObject("/StructTreeRoot")] = place
        marked = DictionaryObject({NameObject("/Marked"): _YES})
        root[NameObject("/MarkInfo")] = marked


def _numbers(tree: Any) -> Iterable[tuple[int, Any]]:
    """The pairs of a number tree."""
    for kid in tree.get("/Kids", ()):
        yield from _numbers(kid.get_object())
    flat = tree.get("/Nums", ())
    yield from ((int(flat[i]), flat[i + 1]) for i in range(0, len(flat), 2))


def _raise(link: Any, by: int) -> None:
    """Moves the key of a link in the tree of tags."""
    if "/StructParent" in link:
        link[NameObject("/StructParent")] = NumberObject(int(link["/StructParent"]) + by)
