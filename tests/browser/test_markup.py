"""The files of the sample site: valid, whole, small, closed to the outside."""

from pathlib import Path

import pytest

from tests.browser.checks import broken_links, html_faults, nu_errors
from tests.browser.pages import LANGUAGES, PAGE_TYPES, all_pages, page_path

KB = 1024


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page_type", PAGE_TYPES)
def test_html_parses_without_error(sample_site: Path, page_type: str, lang: str) -> None:
    assert html_faults(page_path(sample_site, page_type, lang).read_text(encoding="utf-8")) == []


def test_nu_validator_has_no_error(sample_site: Path) -> None:
    assert nu_errors(all_pages(sample_site)) == []


def test_no_internal_link_is_broken(sample_site: Path) -> None:
    assert broken_links(sample_site) == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("page_type", ["home", "account"])
def test_page_is_small(sample_site: Path, page_type: str, lang: str) -> None:
    """The home page and the largest account page of the sample."""
    assert page_path(sample_site, page_type, lang).stat().st_size <= 150 * KB


@pytest.mark.parametrize(("suffix", "limit"), [(".js", 40 * KB), (".css", 60 * KB)])
def test_assets_are_small(sample_site: Path, suffix: str, limit: int) -> None:
    """The search index is content, not a script of the theme."""
    files = [path for path in sample_site.rglob(f"*{suffix}") if "search-index" not in path.name]
    assert files
    assert sum(path.stat().st_size for path in files) <= limit


def test_every_page_is_closed_to_crawlers_and_foreign_sources(sample_site: Path) -> None:
    for path in sorted(sample_site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex' in html, path
        assert "default-src 'none'" in html, path
        assert "<style" not in html, path
        assert " style=" not in html, path
