"""One fact per line: the same for any layout, never a failure, and a semantic `git diff`."""

import subprocess
import sys

import pytest

from battlemap.textconv import facts
from tests.cli.plans import battlemap
from tests.repositories import Repository

PLAN = """---
name: {en: Huaxin, zh: 华鑫}
owner: chen-yu
people:
  - {id: wang, support: 0, note: "two\\nlines"}
  - {id: zhou, support: +1}
strengths: [price, team]
trust: {expertise: {rating: 4}}
---
## Situation
Text.
"""
SAME = """---
trust:
  expertise: "4"
strengths:
  - team
  - "price"
people:
  - support: '+1'
    id: zhou
  - note: "two\\nlines"
    support: 0
    id: wang
owner: "chen-yu"
name:
  zh: 华鑫
  en: Huaxin
---
## Situation
Text.
"""


def test_every_fact_has_its_line():
    assert facts(PLAN.encode()).decode().splitlines() == [
        "name.en: Huaxin",
        "name.zh: 华鑫",
        "owner: chen-yu",
        "people[wang].id: wang",
        "people[wang].note: two",
        "people[wang].note:002 lines",
        "people[wang].support: 0",
        "people[zhou].id: zhou",
        "people[zhou].support: +1",
        "strengths[]: price",
        "strengths[]: team",
        "trust.expertise: 4",
        "",
        "## Situation",
        "Text.",
    ]


def test_quotes_order_and_layout_leave_no_trace():
    assert facts(SAME.encode()) == facts(PLAN.encode())
    assert facts(PLAN.replace("\n", "\r\n").encode()) == facts(PLAN.encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no frontmatter",
        b"---\nname: [\n---\n",
        b"---\nname: x\nname: y\n---\n",
        b"---\na: &x 1\nb: *x\n---\n",
        b"---\nname: x\n",
        b"---\n\xff\xfe\n---\n",
        b"---\n" + b"[" * 50_000 + b"\n---\n",
        b"---\n<<<<<<< HEAD\nname: x\n=======\nname: y\n>>>>>>> other\n---\n",
        b"---\n---\n",
        b"---\n!!python/object:os.system {}\n---\n",
    ],
)
def test_a_file_that_does_not_hold_comes_as_it_is(data):
    assert facts(data) == data


def test_git_diff_compares_facts(tmp_path):
    repository = Repository(tmp_path)
    assert battlemap(tmp_path, "init", "plans").code == 0
    (tmp_path / ".gitattributes").write_bytes((tmp_path / "plans" / ".gitattributes").read_bytes())
    command = f'"{sys.executable}" -m battlemap textconv'
    repository.git("config", "diff.battlemap.textconv", command)
    repository.commit({"content/accounts/华鑫.md": PLAN, "content/accounts/a/b/index.md": PLAN})
    repository.write({"content/accounts/华鑫.md": SAME, "content/accounts/a/b/index.md": SAME})
    assert repository.git("diff") == ""
    repository.write({"content/accounts/华鑫.md": SAME.replace("+1", "-1")})
    told = [line for line in repository.git("diff", "-U0").splitlines() if line[:2] in ("-p", "+p")]
    assert told == ["-people[zhou].support: +1", "+people[zhou].support: -1"]


def test_it_starts_without_the_rest():
    code = "import battlemap.cli.textconv, battlemap.textconv, sys; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert not {"mkdocs", "pydantic", "jinja2", "battlemap.load", "battlemap.model"} & set(told.split())
