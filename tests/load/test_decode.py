import subprocess

import pytest

from battlemap.load.catalogue import catalogue
from battlemap.load.decode import decode
from battlemap.publish.diagnostics import one_line


def places(data: bytes) -> list[tuple[str, int, int, str | None]]:
    _, faults = decode(data, "x.md")
    return [(f.code, f.location.line, f.location.column, f.word) for f in faults]


def test_drops_the_byte_order_mark_and_unifies_line_ends():
    assert decode(b"\xef\xbb\xbfa\r\nb\rc\n", "x.md") == ("a\nb\nc\n", [])


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("姓名\n华鑫".encode("gbk"), "GBK"),
        ("a\n1 ½".encode("cp1252"), "Windows-1252"),
        ("a".encode("utf-16"), "UTF-16"),
    ],
)
def test_says_which_encoding_a_file_seems_to_have(data, encoding):
    _, [fault] = decode(data, "x.md")
    assert (fault.code, fault.params["encoding"]) == ("BM101", encoding)


def test_columns_of_bad_bytes_count_characters():
    assert places("一\n二三".encode() + b"\xb5x") == [("BM101", 2, 3, "0xB5")]


def test_control_characters_are_named_with_their_place():
    assert places("ok\n😀a\x07b\u0085".encode()) == [("BM102", 2, 3, "U+0007"), ("BM102", 2, 5, "U+0085")]


def test_ordinary_texts_pass():
    text = "# 标题\n\tcode “x” ￥5 עברית 👩‍💼\u2028\n"
    assert decode(text.encode(), "x.md") == (text, [])


def test_a_conflict_names_the_lines_of_both_sides():
    _, [fault] = decode(b"a\n<<<<<<< HEAD\nx\ny\n=======\nz\n>>>>>>> b\n", "x.md")
    assert (fault.code, fault.location.line) == ("BM103", 2)
    sides = {"first": "3–4", "ours": "HEAD", "second": "6", "theirs": "b"}
    assert fault.params == sides | {"delete": ("2", "5", "7")}
    assert [place.line for place in fault.related] == [5, 7]
    assert one_line(fault, catalogue(), "en").endswith("lines 3–4 (HEAD) against 6 (b)")
    assert one_line(fault, catalogue(), "zh").endswith("第3–4行（HEAD）与第6行（b）冲突")


def test_a_conflict_with_the_lines_before_names_them_as_lines_to_delete():
    text = b"<<<<<<< ours\r\nx\r\n||||||| 12ab\r\nold\r\n=======\r\n>>>>>>> feature/a b\r\n"
    _, [fault] = decode(text, "x.md")
    sides = {"first": "2", "ours": "ours", "second": "–", "theirs": "feature/a b"}
    assert fault.params == sides | {"delete": ("1", "3–5", "6")}
    assert [place.line for place in fault.related] == [3, 5, 6]


def test_real_git_conflicts_are_told_with_both_branches(tmp_path):
    def git(*words: str) -> None:
        subprocess.run(["git", "-c", "user.name=n", "-c", "user.email=e", *words], cwd=tmp_path, check=False)

    file = tmp_path / "x.md"
    git("init", "-q", "-b", "main")
    for branch, grade in (("main", "A"), ("review", "B"), ("main", "C")):
        git("checkout", "-q", *(["-b"] if branch == "review" else []), branch)
        file.write_text(f"---\nname: X\ngrade: {grade}\n---\n")
        git("add", "x.md")
        git("commit", "-qm", grade)
    for style, second in (("merge", "6"), ("diff3", "8")):
        git("-c", f"merge.conflictStyle={style}", "merge", "-q", "review")
        _, [fault] = decode(file.read_bytes(), "x.md")
        assert (
            one_line(fault, catalogue(), "en").split(": ")[-1] == f"lines 4 (HEAD) against {second} (review)"
        )
        git("merge", "--abort")


def test_headings_and_quotes_are_no_conflicts_but_a_lone_opening_is_a_remainder():
    assert places(b"Title\n=======\n\n>>>>>>> deep quote\n") == []
    assert places(b"<<<<<<< HEAD\na\n") == [("BM109", 1, 1, None)]


def test_signs_that_turn_the_order_of_letters_are_refused():
    found = places("name: 顾\u202etxt.exe\u2066".encode())
    assert found == [("BM102", 1, 8, "U+202E"), ("BM102", 1, 16, "U+2066")]
