import pytest

from battlemap.load.yaml_tree import DefaultParser, PureParser, Tree, read_tree
from battlemap.model.tree import HERE, Map, Scalar, Seq

PARSERS = (DefaultParser, PureParser)


def plain(tree: Tree) -> object:
    if isinstance(tree, Map):
        return {key: plain(value) for key, value in tree.items() if key != HERE}
    return [plain(item) for item in tree] if isinstance(tree, Seq) else tree


@pytest.mark.parametrize("parser", PARSERS)
def test_everything_stays_text_and_only_empty_is_unknown(parser):
    text = "a: NO\nb: 12:30\nc: 0085\nd: 1.10\ne: 2026-02-30\nf: ?\ng: {h: ?, i: [?, '?']}\n"
    text += "j: ~\nk: \"\"\nl:\nm: 'null'\n"
    tree, faults = read_tree(text, "x.yml", parser=parser)
    assert faults == []
    assert plain(tree) == {
        "a": "NO",
        "b": "12:30",
        "c": "0085",
        "d": "1.10",
        "e": "2026-02-30",
        "f": None,
        "g": {"h": None, "i": [None, None]},
        "j": None,
        "k": None,
        "l": None,
        "m": "null",
    }


def test_a_question_in_a_text_stays():
    tree, faults = read_tree("a: |\n  budget: ?\nb: 'why, ?'\nc: really ?\n", "x.yml")
    assert (plain(tree), faults) == ({"a": "budget: ?\n", "b": "why, ?", "c": "really ?"}, [])


@pytest.mark.parametrize("parser", PARSERS)
def test_places_count_characters_also_after_chinese_and_emoji(parser):
    text = "people:\n  - {名字: 王磊😀, support: +1}\n  - id: x\n"
    tree, _ = read_tree(text, "x.md", 2, parser=parser)
    assert isinstance(tree, Map)
    people = tree["people"]
    assert people.places == [(3, 5), (4, 5)]
    assert people[0][HERE].of("support").column == 24
    assert isinstance(people[0]["support"], Scalar)
    assert people[0]["support"].place == ("x.md", 3, 24)
    assert (people[1][HERE].here.line, people[1][HERE].of("missing").column) == (4, 5)
    keys, _ = read_tree(text, "x.md", 2, of_keys=True, parser=parser)
    assert isinstance(keys, Map)
    assert keys["people"][0][HERE].of("support").column == 15


MISTAKES = [
    ("a: 1\n\tb: 2", "BM204", 2, 1),
    ("name：a\nb: 1", "BM205", 1, 5),
    ("- id: x\n  name：王磊\n  b: 1", "BM205", 2, 7),
    ("{name：A, b: 1}", "BM205", 1, 2),
    ("{a: A， b: 1}", "BM227", 1, 6),
    ("a: ｛b: 1｝", "BM227", 1, 4),
    ("note: 华鑫: x", "BM206", 1, 9),
    ("note: 先看厂，next: x", "BM206", 1, 15),
    ("- {id: x, note: a: b}", "BM206", 1, 18),
    ("people:\n  - id: a\n   name: b", "BM207", 3, 4),
    ("a: 1\n  b: 2", "BM207", 2, 3),
    ("a:\n    b: 1\n  c: 2", "BM207", 3, 3),
    *((f"a: {sign}x", "BM208", 1, 4) for sign in "@`%"),
    ("a: *bold* text", "BM208", 1, 4),
    ("a: *important, isn't it", "BM208", 1, 4),
    ("a: - b", "BM208", 1, 4),
    ("a: [b, c\nd: 1", "BM209", 1, 4),
    ("a: 'b\nc: 1\n", "BM210", 1, 4),
    ("a: 1\nb: 2\na: 3", "BM211", 3, 1),
    ("a: &x 1\nb: 2", "BM212", 1, 4),
    ("a: !!int 1", "BM213", 1, 4),
    ("a: 1\n---\nb: 2", "BM215", 2, 1),
    ("'@': 1", "BM219", 1, 1),
    ("a: 1\nb:2\nc: 3", "BM221", 2, 2),
    ('a: "b" c', "BM223", 1, 8),
    ("a: {b: 1}}", "BM223", 1, 10),
    ("a: 1\nb", "BM224", 2, 1),
]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(("text", "code", "line", "column"), MISTAKES)
def test_mistakes_are_named_with_their_place(text, code, line, column, parser):
    _, [fault] = read_tree(text, "x.yml", parser=parser)
    assert (fault.code, fault.location.line, fault.location.column) == (code, line, column)


def test_text_after_a_comma_in_braces_and_after_a_number_sign():
    assert [f.code for f in read_tree("a: {en: one, then two, zh: x}", "x")[1]] == ["BM226"]
    assert [f.location.column for f in read_tree("a: the #1 of all", "x")[1]] == [8]
    assert read_tree("a: b # remark\nc: |\n  the #1 of all\n", "x")[1] == []


def test_faults_that_do_not_stop_reading_come_all_at_once():
    tree, faults = read_tree("a: 1\na: 2\nb: &x 3\n<<: {d: 1}\nc: 4\n", "x.yml")
    assert [f.code for f in faults] == ["BM211", "BM212", "BM214"]
    assert plain(tree) == {"a": "1", "b": "3", "c": "4"}


def test_the_first_of_two_equal_keys_is_related():
    _, [fault] = read_tree("a: 1\nb: 2\na: 3", "x.yml", 2)
    assert [(place.line, place.column) for place in fault.related] == [(2, 4)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a: " + "[" * 50_000, "BM216"),
        ("{a: " * 21 + "1" + "}" * 21, "BM216"),
        ("a: [" + "1, " * 30_000 + "]", "BM217"),
        ("a: [" + "{b: 1}, " * 8_000 + "]", "BM217"),
    ],
)
def test_nesting_and_number_of_values_are_bounded_while_reading(text, code):
    tree, faults = read_tree(text, "x.yml")
    assert (tree, [f.code for f in faults]) == (None, [code])


def test_separators_that_editors_do_not_show_as_line_ends_are_refused():
    tree, [fault] = read_tree("a: 1\nb: x\u2028y\n", "x.md", 2)
    assert (tree, fault.code, fault.location.line, fault.location.column) == (None, "BM102", 3, 5)


@pytest.mark.parametrize("escape", [r"\0", r"\x07", r"\u202e"])
def test_control_characters_are_refused_also_as_escapes(escape):
    _, faults = read_tree(f'a: ok\nb: ["x\\n", "y{escape}z"]\n', "x.md")
    assert [(f.code, f.location.line, f.location.column) for f in faults] == [("BM102", 2, 12)]
