"""A team's Markdown body as safe HTML, with its headings and its words for the search index.

Headings start at level 3, ids are ours, raw HTML is shown as typed (a few bare tags work, comments vanish),
and a text past the limits is shown as it stands in the file.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from battlemap.publish.markdown.parser import OverrunError, parse
from battlemap.publish.markdown.writer import Heading, Resolve, Writer
from battlemap.publish.sanitise import ID_PREFIX, clean
from battlemap.view.marks import SanitisedHtml


@dataclass(frozen=True, slots=True)
class Body:
    """A rendered body. `refused`: addresses not made links; `images`: files to publish beside the page."""

    html: SanitisedHtml
    headings: tuple[Heading, ...] = ()
    plain_text: str = ""
    overran: bool = False
    images: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


def as_written(address: str, *, image: bool) -> str | None:  # noqa: ARG001
    """Resolver that leaves relative addresses alone."""
    return address


def render_body(text: str, *, resolve: Resolve = as_written, scope: str = "") -> Body:
    """The body as HTML for a page. `scope` keeps the ids of several bodies on one page apart."""
    if not text.strip():
        return Body(SanitisedHtml())
    try:
        tokens = parse(text)
    except (OverrunError, RecursionError):
        return Body(clean(f'<pre tabindex="0">{escape(text)}</pre>'), plain_text=text, overran=True)
    writer = Writer(resolve, f"{ID_PREFIX}{scope}_" if scope else ID_PREFIX)
    writer.write(tokens)
    return Body(
        html=clean("".join(writer.out)),
        headings=tuple(writer.headings),
        plain_text=writer.plain_text(),
        images=tuple(dict.fromkeys(writer.images)),
        refused=tuple(dict.fromkeys(writer.refused)),
    )
