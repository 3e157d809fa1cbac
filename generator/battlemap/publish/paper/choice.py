"""Which sheets to print: by name, by account, and the names of their files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

FOLDER = "print/"


@dataclass(frozen=True, slots=True)
class Choice:
    """Sheets of these names and accounts; an empty set stands for all of them.

    Sheets about all accounts are left out when accounts are named, unless they are named too.
    """

    sheets: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()

    def takes(self, path: str) -> bool:
        """Whether the page at this path, below the root of its language, is a sheet to print."""
        parts = path.removeprefix(FOLDER).removesuffix(".html").split(".")
        if not path.startswith(FOLDER) or parts == ["index"]:
            return False
        if len(parts) == 1:
            return parts[0] in self.sheets or not (self.sheets or self.accounts)
        account, name = parts[0], parts[-1]
        return (not self.accounts or account in self.accounts) and (not self.sheets or name in self.sheets)


def file_name(page: str) -> str:
    """The PDF of a sheet: `zh/print/huaxin.brief.html` becomes `huaxin.brief.zh.pdf`."""
    path = PurePosixPath(page)
    lang = path.parts[0] if path.parts[0] != FOLDER.rstrip("/") else ""
    return f"{path.stem}.{lang}.pdf" if lang else f"{path.stem}.pdf"


def parts_of(page: str) -> tuple[str, ...]:
    """Account, opportunity and name of a sheet, or the name alone: `("huaxin", "inbound", "table")`."""
    return tuple(PurePosixPath(page).stem.split("."))
