"""The specifications in `specs/`: small files, with the code on each line where the rule finds something."""

import re
from datetime import date
from pathlib import Path

import pytest

from battlemap import check
from battlemap.assess import assess
from battlemap.check.page import page
from battlemap.check.rules import RULES
from battlemap.diagnostics import Diagnostic
from battlemap.load import Loaded
from battlemap.load.catalogue import catalogue
from battlemap.load.special_words import special_words
from tests.load.helpers import read

SPECS = Path(__file__).parent / "specs"
FENCE = re.compile(r"^```yaml (?P<path>\S+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
EXPECTED = re.compile(r"# (BM\d{3})\b")
AS_OF = date(2026, 11, 20)
PARTS = {
    "en": ("What it finds: ", "Why it matters: ", "For example:", "What to do: "),
    "zh": ("查什么：", "为什么重要：", "例子：", "怎么改："),
}
CASES = [
    (name, number)
    for name in RULES
    for number in range((SPECS / f"{name}.md").read_text(encoding="utf-8").count("\n## "))
]


def files_of(section: str) -> dict[str, str]:
    """Path → file; the fields of a Markdown file stand between fences, which makes line 1 line 2."""
    found = {m["path"]: m["text"] for m in FENCE.finditer(section)}
    return {path: f"---\n{text}---\n" if path.endswith(".md") else text for path, text in found.items()}


def findings(loaded: Loaded) -> list[Diagnostic]:
    last = loaded.method.stages[-1].id
    scope = check.Scope(AS_OF, last, special_words())
    return check.find(assess(loaded.plans, loaded.method, AS_OF).accounts.values(), scope)


@pytest.mark.parametrize(("name", "number"), CASES)
def test_a_rule_finds_what_its_specification_marks(name: str, number: int, tmp_path: Path) -> None:
    section = (SPECS / f"{name}.md").read_text(encoding="utf-8").split("\n## ")[number + 1]
    files = files_of(section)
    assert files
    loaded = read(tmp_path, {"team.yml": "- {id: chen-yu, name: Chen Yu}\n", **files})
    errors = [each for each in loaded.diagnostics if catalogue().is_error(each)]
    assert errors == []
    code = RULES[name].CODE
    wanted = {
        (f"content/{path}", line)
        for path, text in files.items()
        for line, words in enumerate(text.split("\n"), 1)
        if code in EXPECTED.findall(words)
    }
    assert {(d.location.path, d.location.line) for d in findings(loaded) if d.code == code} == wanted


def test_every_rule_has_file_page_words_and_specification() -> None:
    folder = Path(check.__file__).parent / "rules"
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {"--init--"}
    assert files == set(RULES) == {path.stem for path in SPECS.glob("*.md")}
    assert len({rule.CODE for rule in RULES.values()}) == len(RULES)
    for name, rule in RULES.items():
        assert catalogue().entries[rule.CODE].name == name
        english, chinese = page(rule)["en"], page(rule)["zh"]
        assert [
            part for part in ("What it finds: ", "Why it matters: ", "What to do: ") if part not in english
        ] == []
        assert [part for part in ("查什么：", "为什么重要：", "怎么改：") if part not in chinese] == []
        assert not re.search("[\u4e00-\u9fff]", english)


def test_private_values_are_in_no_message(tmp_path: Path) -> None:
    secret = "diabetic, reads Zarathustra"
    person = f"{{id: a, name: A, personal: {{notes: '{secret}', keep_until: 2020-02-02}}}}"
    plan = f"---\nname: X\nprivate_note: {secret}\npeople: [{person}]\n---\n"
    found = findings(read(tmp_path, {"accounts/x.md": plan}))
    assert {d.code for d in found} >= {"BM813", "BM814"}
    told = " ".join(str((d.word, d.params, d.source_line)) for d in found if d.code in ("BM813", "BM814"))
    assert not any(part in told for part in ("diabetic", "Zarathustra", "2020"))
