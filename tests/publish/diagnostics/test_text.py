from battlemap.check.page import with_pages
from battlemap.diagnostics import Diagnostic, Location
from battlemap.load.catalogue import catalogue
from battlemap.publish.diagnostics import one_line, render
from battlemap.publish.diagnostics.explain import explain, overview

CHOICE = Diagnostic(
    "BM303",
    Location("content/accounts/华鑫.md", 14, 8, 12),
    "opne",
    {"allowed": ("active", "closed")},
    ("open", "opened"),
    (Location("content/team.yml", 3, 5),),
    source_line="状态 😀: {opne}",
)
PRIVATE = Diagnostic("BM306", Location("a.md", 3, 5), private=True)


def test_one_line_in_both_languages():
    assert one_line(CHOICE, catalogue(), "en") == (
        'content/accounts/华鑫.md:14:8: error BM303 unknown-choice: "opne" is not one of the values'
        " allowed here (did you mean open or opened?)"
    )
    assert one_line(CHOICE, catalogue(), "zh") == (
        "content/accounts/华鑫.md:14:8: 错误 BM303 unknown-choice：“opne”不是此处允许的值"
        "（是不是想写 open 或 opened？）"
    )


def test_the_caret_stands_under_the_word_after_wide_characters():
    lines = render([CHOICE], catalogue(), "full", "en").split("\n")
    # On a terminal: 状态 four columns, the space one, the emoji two, ": {" three, so ten before the word.
    wide = CHOICE.source_line or ""
    assert lines[2] == f"14 | {wide}"
    assert lines[3] == "   | " + " " * 10 + "^^^^"


def test_help_and_places_follow_and_private_lines_are_withheld():
    text = render([CHOICE, PRIVATE], catalogue(), "full", "en")
    assert "   = help: Allowed: active, closed.\n" in text
    assert "   = see also: content/team.yml:3:5\n" in text
    assert "   = more: battlemap explain BM303\n" in text
    assert '"…" is not an amount\n  | (not shown: private to the team)\n' in text


def test_hostile_words_and_names_cannot_steer_a_terminal():
    hostile = Diagnostic("BM303", Location("a\x1b[2J\n.md", 1, 1), "x\u202e\x07", source_line="\x1b[31m x")
    text = render([hostile], catalogue(), "full", "en")
    assert not any(sign in text for sign in ("\x1b", "\x07", "\u202e"))
    assert text.startswith("a\\u001b[2J\\u000a.md:1:1: ")


def test_long_lines_are_cut_around_the_word():
    line = "a" * 300 + "WORD" + "b" * 300
    fault = Diagnostic("BM303", Location("a.md", 1, 301, 305), "WORD", source_line=line)
    shown, carets = render([fault], catalogue(), "full", "en").split("\n")[2:4]
    assert len(shown) < 120
    assert shown.index("WORD") == carets.index("^^^^")


def test_braces_in_words_and_templates_stay_braces():
    fault = Diagnostic("BM314", Location("a.md"), "{word} {0.x}")
    assert "{en: …, zh: …}" in render([fault], catalogue(), "full", "en")


def test_an_unlisted_code_is_still_told():
    assert (
        one_line(Diagnostic("BM999", Location("a.md")), catalogue(), "en") == "a.md:1:1: error BM999: BM999"
    )


def test_every_code_has_its_page_in_both_languages():
    words = with_pages(catalogue())
    for lang in ("en", "zh"):
        for entry in words.entries.values():
            page = explain(entry, words, lang)
            assert page.startswith(f"{entry.code} {entry.name}\n\n{entry.explain[lang]}")
        assert len(overview(catalogue(), lang).splitlines()) == len(catalogue().entries)
