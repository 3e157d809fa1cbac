"""What a server remembers: only results of the same inputs, so that a rebuild is a build."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from shutil import copytree

import pytest

from battlemap import pipeline
from battlemap.assess.results.account import AssessedAccount
from battlemap.diagnostics import Location
from battlemap.intake import is_error
from battlemap.memory import Memory, Nothing, same
from battlemap.model.library import Product
from battlemap.model.text import Text
from battlemap.project import Project
from battlemap.publish import html
from battlemap.view import site
from battlemap.view.edition import AccountEdition, Page
from battlemap.view.pages import home
from battlemap.view.problems import Problems
from tests.repositories import Repository, project

SAMPLE = Path(__file__).parents[1] / "content"
KEPT = {"brightwell.md", "vantage-medical.md", "tamarind.md"}


@dataclass(frozen=True)
class Point:
    x: int
    y: object = None


def product(id: str) -> Product:  # noqa: A002
    return Product(id=id, name=Text(id, id))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("a", "a", True),
        ("a", "b", False),
        (1, 1.0, False),
        (Decimal("1.0"), Decimal("1.0"), True),
        (date(2026, 1, 1), date(2026, 1, 2), False),
        ((1, ("a", None)), (1, ("a", None)), True),
        ((1, 2), (1, 2, 3), False),
        ({"a": 1, "b": 2}, {"a": 1, "b": 2}, True),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}, False),
        (Point(1, (2,)), Point(1, (2,)), True),
        (Point(1, (2,)), Point(1, (3,)), False),
        (Location("a.md", 3), Location("a.md", 3), True),
        (Location("a.md", 3), Location("a.md", 4), False),
        (Text("a", "b"), Text("a", "b"), True),
        (Text("a", "b"), Text("a", "c"), False),
        (product("air"), product("air"), False),  # equal to themselves wherever they stand in a file
        ([1], [1], False),  # could be another tomorrow
    ],
)
def test_inputs_are_the_same_when_nothing_tells_them_apart(one, other, alike):
    assert same(one, other) is alike
    assert same(one, one)


def test_a_result_is_made_again_only_for_other_inputs():
    memory, numbers = Memory(), count(1)

    def recalled(name: str, *inputs: object) -> int:
        return memory.recall(name, inputs, lambda: next(numbers))

    assert [recalled("a", 1), recalled("a", 1), recalled("b", 1)] == [1, 1, 2]
    assert [recalled("a", 2), recalled("a", 2), recalled("a", 1)] == [3, 3, 4]


def test_what_nobody_asked_for_since_the_last_time_is_let_go():
    memory = Memory()
    memory.recall("a", (), lambda: 1)
    memory.recall("b", (), lambda: 1)
    memory.forget_unasked()
    assert memory.recall("a", (), lambda: 2) == 1
    memory.forget_unasked()
    assert memory.recall("a", (), lambda: 3) == 1
    assert memory.recall("b", (), lambda: 3) == 3


def test_a_build_alone_remembers_nothing():
    nothing, numbers = Nothing(), count(1)
    assert [nothing.recall("a", (), lambda: next(numbers)) for _ in range(2)] == [1, 2]


Edit = Callable[[Path], None]


def edited(path: str, old: str, new: str) -> Edit:
    """An edit of one file; the words must be there."""

    def edit(content: Path) -> None:
        text = (content / path).read_text("utf-8")
        assert old in text, (path, old)
        (content / path).write_text(text.replace(old, new, 1), "utf-8")

    return edit


def put(path: str, text: str) -> Edit:
    def edit(content: Path) -> None:
        (content / path).parent.mkdir(exist_ok=True)
        (content / path).write_text(text, "utf-8")

    return edit


def gone(path: str) -> Edit:
    return lambda content: (content / path).unlink()


ONE, OTHER = "accounts/brightwell.md", "accounts/vantage-medical.md"
WORDS = "account.contents: {en: What is here, zh: 这里有}\n"
EDITS: dict[str, Edit] = {
    "nothing": lambda content: None,
    "a line more above everything": edited(ONE, "owner:", "# ours\nowner:"),
    "a score": edited(ONE, "rating: 4", "rating: 1"),
    "a text, with a picture that is not there": edited(ONE, "\n- [ ]", "\n![](dock.png)\n\n- [ ]"),
    "the picture": put("accounts/dock.png", "picture"),
    "no picture any more": gone("accounts/dock.png"),
    "another that overtakes it": edited(OTHER, "2025: {revenue: ", "2025: {revenue: 99"),
    "a link that leads nowhere": edited(ONE, "\n- [ ]", "\n[Guide](../guide.md)\n\n- [ ]"),
    "where it leads": put("guide.md", "# Guide\n"),
    "a rival's name": edited("competitors/norrvind.md", "name: ", "name: New "),
    "a colleague's name": edited("team.yml", "name: Emma Lindqvist", "name: Emma Lind"),
    "a product": edited("products.yml", "en: ", "en: Best "),
    "the words of the method": put("playbook/labels/own.yml", WORDS),
    "an account": put("accounts/new.md", "---\nname: New One\n---\nAs [Brightwell](brightwell.md).\n"),
    "no such account any more": gone("accounts/new.md"),
    "a fault": edited(ONE, "owner: ", "ownr: "),
    "another fault": edited(OTHER, "owner: ", "ownr: "),
    "one fault less": edited(OTHER, "ownr: ", "owner: "),
    "no fault": edited(ONE, "ownr: ", "owner: "),
}


@pytest.fixture
def few_pages(monkeypatch):
    """Of the pages across all accounts only home: they are made anew each time."""
    monkeypatch.setattr(site, "SHARED", {"map": home.pages})


def written(run: pipeline.Run, folder: Path) -> dict[str, object]:
    report = run.write(folder)
    files = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    return {**files, "told": report}


def small_sample(folder: Path) -> Project:
    """Three accounts of the sample, committed."""
    kept = Repository(folder)
    copytree(SAMPLE, folder / "content", ignore=lambda of, names: others(Path(of), names))
    kept.commit({}, day="2026-10-20")
    return project(folder, exports=("json",))


def others(folder: Path, names: list[str]) -> set[str]:
    return {*names} - KEPT if folder.name == "accounts" else set()


@pytest.mark.usefixtures("few_pages")
def test_every_rebuild_is_the_site_that_a_build_makes(tmp_path):
    """After each edit the site from memory is, byte for byte, the one made from nothing."""
    own, memory = small_sample(tmp_path / "plans"), Memory()
    known = good = pipeline.read(own)
    for number, (name, edit) in enumerate(EDITS.items()):
        edit(own.content)
        memory.forget_unasked()
        loaded, fresh = pipeline.read(own, memory=memory), pipeline.read(own)
        assert (loaded.diagnostics, loaded.plans.accounts) == (fresh.diagnostics, fresh.plans.accounts), name
        faults = tuple(fault for fault in loaded.diagnostics if is_error(fault))
        # with faults a server goes on with the last plans that had none
        known, good = (known, good) if faults else (loaded, fresh)
        remembered = pipeline.Run(own, known, faults, memory)
        made = written(pipeline.Run(own, good, faults), tmp_path / f"{number}-made")
        again = written(remembered, tmp_path / f"{number}-again")
        assert [*again] == [*made], name
        assert [path for path in made if made[path] != again[path]] == [], name


@pytest.mark.usefixtures("few_pages")
def test_another_day_or_language_is_another_site(tmp_path):
    own, memory = small_sample(tmp_path / "plans"), Memory()
    later, chinese = replace(own, as_of=date(2027, 5, 1)), replace(own, languages=("zh",))
    for number, asked in enumerate((own, later, chinese)):
        remembered = pipeline.Run(asked, pipeline.read(asked, memory=memory), (), memory)
        made = pipeline.Run(asked, pipeline.read(asked))
        assert written(remembered, tmp_path / f"{number}a") == written(made, tmp_path / f"{number}b")


@pytest.mark.usefixtures("few_pages")
def test_pages_of_an_account_are_not_made_again_while_another_is_edited(tmp_path, monkeypatch):
    own, memory, made = small_sample(tmp_path / "plans"), Memory(), []
    pages = site.account_pages

    def counted(edition: AccountEdition, account: AssessedAccount) -> Iterator[Page]:
        made.append(account.id)
        return pages(edition, account)

    monkeypatch.setattr(site, "account_pages", counted)
    for number in range(3):
        pipeline.Run(own, pipeline.read(own, memory=memory), (), memory).write(tmp_path / str(number))
        edited("accounts/brightwell.md", "\n- [ ]", "\nOne sentence more.\n\n- [ ]")(own.content)
    twice = ["brightwell"] * 2  # once for each language
    assert sorted(made[:6]) == [*twice, "tamarind", "tamarind", "vantage-medical", "vantage-medical"]
    assert made[6:] == [*twice, *twice]


@pytest.mark.usefixtures("few_pages")
def test_what_is_hidden_is_looked_for_again_when_what_excused_it_is_gone(tmp_path):
    """A floor price that is another account's potential too is no secret; without that account it is one."""
    kept, other = Repository(tmp_path / "plans"), "accounts/bolt.md"
    deal = "{id: deal, title: Deal, negotiation: {walk_away: 1234567}}"
    acme = f"---\nname: Acme\nopportunities: [{deal}]\n---\nWe stop at 1,234,567.\n"
    bolt = "---\nname: Bolt\nbusiness: {potential: 1234567}\n---\n"
    kept.commit({"content/accounts/acme.md": acme, f"content/{other}": bolt})
    own, memory, found = project(kept.folder, exports=(), sheets=False), Memory(), []
    for number in range(2):
        run = pipeline.Run(own, pipeline.read(own, memory=memory), (), memory)
        found.append({leak.code for leak in run.write(tmp_path / str(number)).leaks})
        put(other, "---\nname: Bolt\n---\n")(own.content)
    assert found == [set(), {"BM701"}]


def test_faults_stand_below_the_head_of_every_page():
    page = "<header>\n</header>\n<main></header>\n</main>"
    told = html.below_head(page, html.problems_block(Problems("2 <faults>", ("a & b", "c"))))
    head, _, rest = told.partition("</header>\n<div")
    assert head == "<header>\n"
    assert rest.endswith("<main></header>\n</main>")
    assert "<b>2 &lt;faults&gt;</b>" in rest
    assert rest.count("<li>") == 2
    assert html.problems_block(None) == ""
