"""The pages about what changed: one for the portfolio, one per account."""

from battlemap.view.pages.changes.account import account_pages
from battlemap.view.pages.changes.portfolio import pages

__all__ = ["account_pages", "pages"]
