"""Changes as an Atom feed (RFC 4287): stable ids, dated with the day of the plans, links into the site."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape, quoteattr

from battlemap.view.export.feed import FeedEntry

_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "battlemap:changes")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom(title: str, lang: str, as_of: date, entries: Iterable[FeedEntry], *, author: str, up: str) -> str:
    """The feed. `up` leads from its place to the root of the language, where the pages lie."""
    moment = f"{as_of.isoformat()}T00:00:00Z"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(lang)}>',
        f"<id>{uuid.uuid5(_SPACE, title + lang).urn}</id>",
        f"<title>{_text(title)}</title>",
        f"<updated>{moment}</updated>",
        f"<author><name>{_text(author)}</name></author>",
        f"<link href={quoteattr(up + 'changes.html')}/>",
    ]
    for entry in entries:
        lines += [
            "<entry>",
            f"<id>{uuid.uuid5(_SPACE, entry.key).urn}</id>",
            f"<title>{_text(entry.title)}</title>",
            f"<updated>{moment}</updated>",
            f"<link href={quoteattr(up + entry.page)}/>",
            *([f"<summary>{_text(entry.text)}</summary>"] if entry.text else ()),
            "</entry>",
        ]
    return "\n".join((*lines, "</feed>", ""))


def _text(words: str) -> str:
    return escape(_NOT_XML.sub(" ", words))
