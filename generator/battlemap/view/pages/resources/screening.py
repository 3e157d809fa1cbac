"""Which accounts to develop first: expected revenue, and the signs that make it easy (M44)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.screening import Candidate
from battlemap.view.edition import PortfolioEdition
from battlemap.view.links import account_href
from battlemap.view.marks import Empty, Heading
from battlemap.view.pages.resources.words import PATH
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.voice import Voice

MOST = 10
COLUMNS = (("expected", "number"), ("signs", "number"), ("there", "text"), ("weighed", "number"))


def screening_sections(edition: PortfolioEdition) -> Iterator[Section]:
    """The most promising accounts, ranked."""
    say, found = edition.voice, edition.assessed.portfolio.candidates
    name = say("screening.name")
    if not found:
        yield Empty("screening", name, say("screening.none"))
        return
    columns = (
        Column(say("screening.account")),
        *(Column(say(f"screening.{key}"), kind, hide=key == "weighed") for key, kind in COLUMNS),
    )
    rows = tuple(_row(say, one) for one in found[:MOST])
    first = found[0]
    title = say(
        "screening.first",
        account=say.text(first.account.account.name),
        amount=say.money(first.expected),
        there=first.there,
        known=first.known,
    )
    heading = Heading(title, say("screening.dek"), name)
    yield TablesSection("screening", heading, (Table(name, columns, rows),))


def _row(say: Voice, one: Candidate) -> Row:
    account = one.account
    there = say("account.semicolon").join(say.text(sign.item.label) for sign in one.signs if sign.done)
    phase = account.phase.phase
    return Row(
        (
            Cell(
                say.text(account.account.name),
                strong=True,
                href=account_href(PATH, account.id),
                sub=say.text(phase.label) if phase else "",
            ),
            Cell(say.money(one.expected)),
            Cell(say("screening.of", there=one.there, known=one.known), "" if one.known else "faint"),
            Cell(there or "–", "" if there else "faint"),
            Cell(say.money(one.weighed)),
        )
    )
