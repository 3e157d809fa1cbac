"""The frame of a printed sheet: what stands in the margins of every page, and its toolbar on a screen."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from battlemap.model.base import Audience
from battlemap.view.edition import Edition
from battlemap.view.finished import finished
from battlemap.view.links import account_href, page_href
from battlemap.view.marks import Link
from battlemap.view.printing import INDEX
from battlemap.view.sheets.measure import LABEL, cut
from battlemap.view.words import Words

MARGIN = 64.0  # millimetres for the subject above the sheet, beside its notice
FORMATS = ("a4", "letter", "a3")
Shape = Literal["portrait", "landscape"]


@finished
class PaperWords:
    """Words of the toolbar; `formats` are (value, name), the first one is chosen."""

    bar: str
    formats: tuple[tuple[str, str], ...]
    format: str
    button: str
    sheets: str
    languages: str


@finished
class Paper:
    """What surrounds a sheet. Account, sheet, day with version, notice stand in the margins of every page.

    `left_out` says in one line what this audience does not get; `back` leads to the page it belongs to,
    `index` to the list of all sheets.
    """

    account: str
    sheet: str
    date: str
    notice: str
    left_out: str
    shape: Shape
    back: Link
    index: str
    words: PaperWords


def paper(
    edition: Edition,
    page: str,
    name: str,
    *,
    subject: str,
    back: Link,
    shape: Shape = "portrait",
    left_out: str | None = None,
    notice: str | None = None,
) -> Paper:
    """The frame of the sheet `name` (a label `sheets.name.…`) about a `subject`, an account's name as a rule.

    `notice` and `left_out` are labels that stand in for those of the audience; "" leaves nothing out.
    """
    say = edition.voice
    audience = say.audience.value
    full = say.audience is Audience.TEAM
    out = ("" if full else f"sheets.left_out.{audience}") if left_out is None else left_out
    return Paper(
        account=cut(subject, MARGIN, 1, LABEL, bold=True),
        sheet=say(f"sheets.name.{name}"),
        date=_date(edition),
        notice=say(notice or f"sheets.notice.{audience}"),
        left_out=say(out) if out else "",
        shape=shape,
        back=back,
        index=page_href(page, INDEX),
        words=_words(say.words),
    )


def _date(edition: Edition) -> str:
    """The day, and the version of the plans where there is one."""
    say = edition.voice
    day = say("frame.as_of", day=say.full_day(say.as_of))
    return f"{day}  |  {say('sheets.version', version=edition.version)}" if edition.version else day


def account_paper(
    edition: Edition, page: str, name: str, account: str, title: str, shape: Shape = "portrait"
) -> Paper:
    """The frame of a sheet of the account with that id and name."""
    back = Link(edition.voice("sheets.back"), account_href(page, account))
    return paper(edition, page, name, subject=title, back=back, shape=shape)


@lru_cache(maxsize=8)
def _words(say: Words) -> PaperWords:
    """The same for every sheet of a language."""
    return PaperWords(
        bar=say("sheets.bar"),
        formats=tuple((value, say(f"sheets.format.{value}")) for value in FORMATS),
        format=say("sheets.format"),
        button=say("sheets.print"),
        sheets=say("sheets.all"),
        languages=say("frame.languages"),
    )
