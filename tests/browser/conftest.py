"""One browser for all tests; a fresh, empty context for each."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.paper import Printer, printing
from tests.browser.tools import find_browser

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        pytest.fail("No Chrome, Edge or Chromium found. Run: python -m tests.browser.tools")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens an empty page: `new_page(scheme="dark", width=390, locale="zh-CN", javascript=False)`."""
    contexts = []

    def open_page(
        *,
        scheme: str = "light",
        width: int = 1440,
        height: int = 900,
        locale: str = "en-GB",
        javascript: bool = True,
    ) -> Page:
        context = browser.new_context(
            color_scheme=scheme,  # type: ignore[arg-type]
            viewport={"width": width, "height": height},
            locale=locale,
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    return new_page()


@pytest.fixture(scope="session")
def printer() -> Iterator[Printer]:
    """The browser as `battlemap pdf` drives it."""
    with printing() as printer:
        yield printer
