"""Where pages lie. Every address is relative to `page`, the path of the page that the link stands on."""

from __future__ import annotations


def page_href(page: str, target: str) -> str:
    """The address of a page given by its path below the root of the language."""
    return "../" * page.count("/") + target


def account_href(page: str, account: str, anchor: str = "") -> str:
    """The page of an account, or one of its sections."""
    return page_href(page, f"accounts/{account}.html") + (f"#{anchor}" if anchor else "")


def work_path(account: str) -> str:
    """The second page of an account. A dot is in no id, so no other page can want the same name."""
    return f"accounts/{account}.work.html"


def work_href(page: str, account: str, anchor: str = "") -> str:
    """The second page of an account, or one of its sections."""
    return page_href(page, work_path(account)) + (f"#{anchor}" if anchor else "")


def contacts_href(page: str, account: str, anchor: str = "") -> str:
    """The page about who meets whom at an account, or one of its sections."""
    return page_href(page, f"people/{account}.html") + (f"#{anchor}" if anchor else "")


def opportunity_href(page: str, account: str, opportunity: str, anchor: str = "") -> str:
    """The page of an opportunity, or one of its sections."""
    return page_href(page, f"accounts/{account}/{opportunity}.html") + (f"#{anchor}" if anchor else "")


def past_path(account: str) -> str:
    """The page about an account's past."""
    return f"accounts/{account}.history.html"


def past_href(page: str, account: str) -> str:
    """The page about an account's past."""
    return page_href(page, past_path(account))


def competitor_href(page: str, competitor: str) -> str:
    """The page of a competitor."""
    return page_href(page, f"competitors/{competitor}.html")


def playbook_href(page: str, topic: str, anchor: str = "") -> str:
    """A topic of the playbook, or one of its entries."""
    return page_href(page, f"playbook/{topic}.html") + (f"#{anchor}" if anchor else "")
