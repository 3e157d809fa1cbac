"""Which printed sheets there are, where they lie, and what a page offers to print."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.model.base import Audience
from battlemap.view.finished import finished
from battlemap.view.links import page_href

INDEX = "print/index.html"
# The names of the sheets, in the order in which they are offered; `view/sheets` makes each of them.
OF_ACCOUNT: tuple[str, ...] = ("brief", "map", "plan", "visit")
OF_OPPORTUNITY: tuple[str, ...] = ("negotiation", "table", "checklist")
SHARED: tuple[str, ...] = ("portfolio", "checklists")


@finished
class Printing:
    """What a page offers to print: the list of all sheets and the names of its own ("huaxin.brief ...")."""

    href: str
    label: str
    sheets: str


def script_name(lang: str) -> str:
    """The script among the assets that asks what to print, in the words of a language."""
    return f"print-{lang}.js"


def shared_of(audience: Audience) -> tuple[str, ...]:
    """The shared sheets that have something to say to these readers; customers may see no account."""
    return ("checklists",) if audience is Audience.CUSTOMER else SHARED


def sheet_path(*parts: str) -> str:
    """Where a sheet lies: of an account, of an opportunity, or shared. No id holds a dot."""
    return f"print/{'.'.join(parts)}.html"


def sheet_href(page: str, *parts: str) -> str:
    """The address of a sheet, as seen from a page."""
    return page_href(page, sheet_path(*parts))


def printing(page: str, label: str, account: str, opportunity: str = "") -> Printing:
    """What the page of an account, or of one of its open opportunities, offers; its own sheets come first."""
    href = page_href(page, f"{INDEX}#{account}")
    return Printing(href, label, " ".join(_offered(account, opportunity)))


def _offered(account: str, opportunity: str) -> Iterator[str]:
    if opportunity:
        yield from (f"{account}.{opportunity}.{name}" for name in OF_OPPORTUNITY)
    yield from (f"{account}.{name}" for name in OF_ACCOUNT)
