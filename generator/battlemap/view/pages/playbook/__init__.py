"""The playbook as pages: the method of this site, topic by topic, from the same data that computes."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.view.edition import Found, Page, PortfolioEdition
from battlemap.view.marks import Heading, line
from battlemap.view.pages.playbook import (
    fields,
    numbers,
    people,
    register,
    rules,
    scorecards,
    selling,
    stages,
)
from battlemap.view.pages.playbook.topic import Topic
from battlemap.view.pages.sections import SectionsPage
from battlemap.view.sections import TablesSection
from battlemap.view.tables import Cell, Column, Row, Table

PATH = "playbook.html"
MAKERS = (
    stages.topics,
    scorecards.topics,
    selling.topics,
    people.topics,
    rules.topics,
    numbers.topics,
    fields.topics,
)


def pages(edition: PortfolioEdition) -> Iterator[Page]:
    """The index and every topic."""
    topics = [topic for make in MAKERS for topic in make(edition.voice)]
    yield _index(edition, topics)
    for topic in topics:
        yield topic.page(edition)
    yield register.page(edition)


def _index(edition: PortfolioEdition, topics: list[Topic]) -> Page:
    say = edition.voice
    rows = tuple(
        Row((Cell(topic.title, strong=True, href=topic.path), Cell(topic.about), Cell(topic.size)))
        for topic in topics
    )
    count = say.count("playbook.rows_size", len(say.method.rows))
    register_row = (
        Cell(say("playbook.register"), strong=True, href=register.PATH),
        Cell(say("playbook.register_about")),
        Cell(count),
    )
    rows += (Row(register_row),)
    kinds = (("topic", "short"), ("answers", "text"), ("holds", "short"))
    columns = tuple(Column(say(f"playbook.{key}"), kind) for key, kind in kinds)
    view = SectionsPage(
        layout=edition.frame(PATH, say("playbook.title"), "playbook", ("search.js",)),
        title=say("playbook.title"),
        meta=line(say("playbook.dek")),
        sections=(
            TablesSection(
                "topics",
                Heading(say("playbook.topics")),
                (Table(say("playbook.topics"), columns, rows),),
            ),
        ),
    )
    return Page(PATH, view, (Found("playbook", say("playbook.title"), say("playbook.dek")),))
