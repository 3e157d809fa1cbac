"""Pages are escaped, strict, complete in both languages and valid HTML."""

from dataclasses import replace

import html5lib
import pytest
from jinja2 import Environment, FileSystemLoader
from jinja2.exceptions import UndefinedError
from markupsafe import Markup

from battlemap.model.text import Lang
from battlemap.publish.html import (
    NoTemplateError,
    environment,
    render,
    sanitised,
    stylesheet,
    theme_folder,
)
from battlemap.view.layout import Layout
from battlemap.view.marks import SanitisedHtml
from battlemap.view.pages import account
from battlemap.view.pages.account.types import AccountPage
from tests.view.pages.portfolio import edition, rich

HOSTILE = "<script>alert('x')</script>&\"'"


def account_page(lang: Lang = "en") -> AccountPage:
    built = edition(rich(1), lang=lang)
    (page,) = account.pages(built.of("account-001"), built.assessed.accounts["account-001"])
    assert isinstance(page.view, AccountPage)
    return page.view


def frame(lang: Lang) -> Layout:
    return edition(lang=lang).frame("accounts/anna.html", "Anna", "accounts")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_account_page_is_valid_html_without_inline_code(lang: Lang) -> None:
    text = render(account_page(lang))
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    for element in tree.iter():
        assert "style" not in element.attrib
        assert not any(name.startswith("on") for name in element.attrib if isinstance(name, str))
        assert element.tag != "style"
    ids = [e.attrib["id"] for e in tree.iter() if "id" in e.attrib]
    assert len(ids) == len(set(ids))
    targets = [e.attrib["href"] for e in tree.iter() if e.attrib.get("href", "").startswith("#")]
    assert {t[1:] for t in targets} <= set(ids)


def test_words_from_plans_are_escaped() -> None:
    page = account_page()
    page = replace(page, head=replace(page.head, name=HOSTILE))
    text = render(page)
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&#34;&#39;" in text


def test_only_sanitised_html_passes_unescaped() -> None:
    assert sanitised(SanitisedHtml("<p>a</p>")) == Markup("<p>a</p>")
    with pytest.raises(TypeError):
        sanitised("<p>a</p>")  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        sanitised(Markup("<p>a</p>"))  # type: ignore[arg-type]
    assert "safe" not in environment().filters


def test_a_missing_name_or_field_is_an_error() -> None:
    env = environment()
    with pytest.raises(UndefinedError):
        env.from_string("{{ nothing }}").render()
    with pytest.raises(AttributeError):
        env.from_string("{{ page.nothing }}").render(page=frame("en"))


def test_quick_escaping_prints_what_the_plain_environment_prints() -> None:
    source = (
        "{{ a }}|{{ b }}|{{ n }}|{{ x }}|{% macro m(v) %}<b>{{ v }}</b>{% endmacro %}{{ m(a) }}{{ m(m(a)) }}"
    )
    values = {"a": HOSTILE, "b": Markup("<i>"), "n": 3, "x": 1.5}
    plain = Environment(autoescape=True)
    assert environment().from_string(source).render(**values) == plain.from_string(source).render(**values)


def test_a_view_without_template_is_refused() -> None:
    with pytest.raises(NoTemplateError):
        render(frame("en"))


def test_styles_stay_small_and_local() -> None:
    css = stylesheet()
    assert len(css.encode()) <= 60_000
    assert "@import" not in css
    assert "http" not in css


def test_ordinary_pages_share_the_frame() -> None:
    env = Environment(loader=FileSystemLoader(theme_folder()), autoescape=True)
    page = {"content": "<p>words</p>"}
    text = env.get_template("main.html").render(battlemap=frame("zh"), page=page)
    assert '<html lang="zh-CN">' in text
    assert "<p>words</p>" in text
    html5lib.HTMLParser(strict=True).parse(text)


def test_links_of_the_frame_lead_from_any_depth() -> None:
    english, chinese = frame("en"), frame("zh")
    assert english.root == "../"
    assert chinese.root == "../../"
    assert [to.href for to in english.languages] == ["../accounts/anna.html", "../zh/accounts/anna.html"]
    assert chinese.languages[0].href == "../../accounts/anna.html"
    assert chinese.home == "../index.html"
    assert [item.key for item in english.nav if item.current] == ["accounts"]
