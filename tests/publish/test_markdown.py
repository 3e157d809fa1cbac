"""Bodies: what Chinese and English writers expect, what no text can smuggle in, and how long it may take."""

import re
import time
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from battlemap.publish.markdown import render_body
from battlemap.publish.sanitise import ATTRIBUTES, CLASSES, FIXED, ID_PREFIX, TAGS, judge


def html(text: str, **options) -> str:
    return render_body(text, **options).html


def test_bold_beside_chinese_punctuation():
    assert "<strong>重点：</strong>内容" in html("**重点：**内容")
    assert "他说<strong>“可以”</strong>吧" in html("他说**“可以”**吧")
    assert "<em>" not in html("snake_case_name and 2 * 3 * 4")


def test_line_end_between_chinese_characters_is_no_space():
    body = render_body("客户希望\n尽快签约，\n**预算**\n已定\nthis year\nand next")
    assert "客户希望尽快签约，<strong>预算</strong>已定\nthis year\nand next" in body.html
    assert body.plain_text == "客户希望尽快签约，预算已定 this year and next"


def test_korean_keeps_its_spaces():
    assert render_body("안녕\n하세요").plain_text == "안녕 하세요"


def test_headings_start_at_three_and_skip_no_level():
    body = render_body(
        "# 现状\n## Plan A\n###### Deep\n# 现状\n# !!!\n\n[up](#plan-a) [none](#gone)", scope="visit-1"
    )
    found = [(h.level, h.id, h.text) for h in body.headings]
    assert found == [
        (3, "body-visit-1_现状", "现状"),
        (4, "body-visit-1_plan-a", "Plan A"),
        (5, "body-visit-1_deep", "Deep"),
        (3, "body-visit-1_现状-1", "现状"),
        (3, "body-visit-1_5", "!!!"),
    ]
    assert '<a href="#body-visit-1_plan-a"' in body.html
    assert body.refused == ("#gone",)


def test_tasks_tables_footnotes_definitions():
    body = render_body(
        "- [x] done\n- [ ] open\n\n|a|b|\n|-|-:|\n|1|2|\n\nx[^n]\n\n[^n]: note\n\nTerm\n: meaning\n\n~~old~~"
    )
    assert '<li class="task done">☑ done' in body.html
    assert '<th scope="col" class="right">b</th>' in body.html
    assert 'href="#body-_note-1"' in body.html
    assert "<dd>meaning</dd>" in body.html
    assert "<s>old</s>" in body.html


def test_raw_html_is_shown_comments_vanish():
    body = render_body(
        '<script>alert(1)</script>\n\na <b onclick="x">b</b> H<sub>2</sub>O<!-- price 4M -->\n\n'
        "<!-- walk\naway -->"
    )
    assert "&lt;script&gt;" in body.html
    assert "&lt;b onclick=" in body.html
    assert "H<sub>2</sub>O" in body.html
    assert "4M" not in body.html + body.plain_text
    assert "away" not in body.html + body.plain_text


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("https://example.com/a?b=1", "web"),
        ("HTTP://example.com", "web"),
        ("mailto:a@example.com", "contact"),
        ("tel:+86571", "contact"),
        ("../competitors/rivalco.md#prices", "relative"),
        ("12:30.md", "refused"),
        ("a/12:30.md", "relative"),
        ("#plan", "fragment"),
        ("javascript:alert(1)", "refused"),
        ("java\u200bscript:alert(1)", "refused"),
        (" \tjava\nscript:alert(1)", "refused"),
        ("ｊavascript:alert(1)", "refused"),
        ("data:text/html,x", "refused"),
        ("//evil.example/x", "refused"),
        ("/\\evil.example/x", "refused"),
        ("\u00ad//evil.example", "refused"),
        ("", "refused"),
    ],
)
def test_addresses_as_a_browser_sees_them(address, kind):
    assert judge(address) == kind


def test_relative_addresses_go_through_the_resolver():
    def resolve(address: str, *, image: bool) -> str | None:
        return {"other.md": "other.html", "图 1.png": "files/图 1.png"}.get(address)

    body = render_body(
        "[a](other.md) [b](gone.md) ![p](<图 1.png>) ![r](https://x.example/p.png)", resolve=resolve
    )
    assert 'href="other.html"' in body.html
    assert 'src="files/%E5%9B%BE%201.png"' in body.html
    assert "x.example" not in body.html
    assert body.images == ("图 1.png",)
    assert body.refused == ("gone.md", "https://x.example/p.png")


TANGLES = {
    "deep lists": "\n".join("  " * i + "- a" for i in range(300)),
    "deep quotes": "> " * 5000 + "a",
    "dashes": "- " * 5000,
    "open brackets": "[a" * 20_000,
    "nested brackets": "[" * 20_000 + "a" + "]" * 20_000,
    "nested images": "![" * 2000 + "a" + "](b)" * 2000,
    "stars": "*a **a " * 5000,
    "triples": "*" + "a**a*" * 5000,
    "backticks": "".join("e" + "`" * i for i in range(1, 1500)),
    "comments": "x <!-- " * 20_000,
    "wide table": "\n".join(("|".join(["a"] * 10_000), "|".join(["-"] * 10_000), "|".join(["b"] * 10_000))),
    "short rows": "|" + "a|" * 256 + "\n|" + "-|" * 256 + "\n" + "|a\n" * 20_000,
    "same headings": "# a\n" * 20_000,
    "footnotes in footnotes": "[^1]: " * 5000 + "x",
    "definitions": "[a]: \\\n" * 5000 + "\n\nx",
    "many small knots": ("[a" * 900 + "\n\n") * 1000,
    "2 MB of brackets": "[" * 2_000_000,
    "2 MB of lines": "a\n" * 1_000_000,
}


@pytest.mark.parametrize("name", TANGLES)
def test_tangled_text_is_shown_soon(name):
    start = time.process_time()
    body = render_body(TANGLES[name])
    assert time.process_time() - start < 6  # a second here; the rest is for a busy machine
    assert body.html


def test_past_the_limit_nothing_is_lost():
    text = "\n".join("  " * i + f"- item {i} <b>" for i in range(100))
    body = render_body(text)
    assert body.overran
    assert body.html.startswith('<pre tabindex="0">')
    assert "item 99 &lt;b&gt;" in body.html
    assert body.plain_text == text


def test_a_long_report_is_rendered():
    text = (
        "The plant wants **one** carrier. " + "It has [a plan](plan.md) for next year. " * 3 + "\n\n"
    ) * 500
    assert not render_body(text).overran


class Inventory(HTMLParser):
    """Fails on anything that the allow-list does not name."""

    def handle_starttag(self, tag, attrs):
        assert tag in TAGS
        for name, value in attrs:
            if name == "id":
                assert tag in ATTRIBUTES
                assert value.startswith(ID_PREFIX)
            elif name == "class":
                assert set(value.split()) <= CLASSES[tag]
            elif name == "rel":
                assert value == "noopener noreferrer"
            elif name in FIXED.get(tag, {}):
                assert value in FIXED[tag][name]
            else:
                assert name in ATTRIBUTES[tag]
            if name == "href":
                assert judge(value) != "refused"
            if name == "src":
                assert judge(value) == "relative"

    def handle_comment(self, data):
        raise AssertionError(data)


PIECES = st.sampled_from(
    [
        *(
            "<",
            ">",
            '"',
            "'",
            "&",
            "\n",
            "\n\n",
            "    ",
            "- ",
            "> ",
            "# ",
            "|",
            "|-|\n",
            "[",
            "](",
            ")",
            "![",
            "`",
            "*",
        ),
        *(
            "**",
            "[^1]",
            "[^1]: ",
            "javascript:",
            "https://a.example/",
            "//b.example",
            "data:text/html,",
            "\u200b",
            "\x07",
        ),
        *(
            "<a id=x>",
            "<img src=x onerror=y>",
            "<p style='a'>",
            "<details open>",
            "<br>",
            "</summary>",
            "<svg/onload=1>",
        ),
        *(
            "<!--",
            "-->",
            "<?",
            "<![CDATA[",
            "&#106;avascript:",
            "中",
            "：",
            "word",
            " ",
            ' "title" ',
            "{#id .class}",
        ),
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join)))
def test_no_text_brings_its_own_markup(text):
    body = render_body(text)
    Inventory().feed(body.html)
    assert not re.search(r"\son\w+\s*=", re.sub(r">[^<]*<", "><", f">{body.html}<"))
