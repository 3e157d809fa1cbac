"""Those at the top: ways to a meeting, our visits, the elements of trust person by person (M18, M43)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.executives import ELEMENTS
from battlemap.assess.results.base import Part
from battlemap.assess.results.contacts import Executive, Executives, WayState
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.model.method.scorecards import Scorecard
from battlemap.view.links import playbook_href
from battlemap.view.marks import Link
from battlemap.view.pages.account.sheet import UNKNOWN, Sheet, joined
from battlemap.view.pages.contacts.parts import person
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Column, Row, Table
from battlemap.view.workings import working

LOW = 2
EXECUTIVE = ("who", "visits", "ways", "weakest")


def executives_section(sheet: Sheet) -> Section:
    """Everybody of the top level; beside them the ratings of whoever has any."""
    say, found = sheet.say, sheet.account.contacts
    if found is None or not (found.executives.people or found.executives.rated):
        return sheet.empty("executives", "account.executives.name")
    top, name = found.executives, say("account.executives.name")
    tables = []
    if top.people:
        columns = sheet.columns("account.executives", EXECUTIVE)
        tables.append(
            Table(name, columns, tuple(_executive(sheet, each) for each in top.people), stack=False)
        )
    if top.rated:
        tables.append(_ratings(sheet, top))
    dek = say("account.executives.dek", days=say.days(say.method.thresholds.visit_window_days, short=False))
    return TablesSection(
        "executives", sheet.heading("executives", name, dek), tuple(tables), _questions(sheet)
    )


def _questions(sheet: Sheet) -> Link | None:
    """The card behind the elements, where the method has it."""
    if ELEMENTS not in sheet.say.method.scorecard:
        return None
    return Link(sheet.say("account.card_link"), playbook_href(sheet.page, ELEMENTS))


def _executive(sheet: Sheet, each: Executive) -> Row:
    say = sheet.say
    ways = joined(*(_way(sheet, way) for way in each.ways if way.access))
    return Row(
        (
            person(sheet, each.who),
            Cell(
                say("account.executives.count", visits=each.visits, peers=each.peers),
                "" if each.visits else "bad",
            ),
            Cell(ways or say("account.executives.untried"), "" if ways else "faint"),
            _weakest(sheet, each.trust),
        )
    )


def _way(sheet: Sheet, found: WayState) -> str:
    say, access = sheet.say, found.access
    if access is None:
        return ""
    pair = say(
        "account.pair",
        label=say.text(found.way.short or found.way.label),
        value=say(f"account.executives.state.{access.state}"),
    )
    through = say("account.executives.through", person=sheet.person(access.through)) if access.through else ""
    told = (through, say.member(access.who), say.text(access.note))
    rest = say("account.list_gap").join(words for words in told if words)
    return say("account.with_origin", text=pair, origin=rest) if rest else pair


def _weakest(sheet: Sheet, card: ScorecardResult | None) -> Cell:
    say = sheet.say
    if card is None or card.weakest is None:
        return Cell(say("account.executives.unrated"), "faint")
    worst = card.weakest
    act = say.text(worst.criterion.acts[0]) if worst.criterion.acts else ""
    label = say.text(worst.criterion.label)
    told = joined(say.text(worst.part.note), sheet.origin(worst.part))
    return Cell(say("account.executives.act", element=label, rating=worst.rating, act=act), sub=told)


def _ratings(sheet: Sheet, top: Executives) -> Table:
    """Criteria by people, card after card, with the total of each."""
    say = sheet.say
    title = say("account.executives.elements")
    columns = (Column(title), *(Column(say.text(each.who.name), "number") for each in top.rated))
    cards = {id_: card.card for each in top.rated for id_, card in each.cards.items()}
    rows = tuple(row for card in cards.values() for row in _card(sheet, card, top.rated))
    foot = None
    if top.trust.value is not None:
        label = say("account.executives.how")
        opened = working(say, top.trust, label, unit="0 – 100", side="left")
        foot = Row((Cell(label), Cell(working=opened), *(Cell(),) * (len(top.rated) - 1)))
    return Table(title, columns, rows, foot, stack=False)


def _card(sheet: Sheet, card: Scorecard, rated: tuple[Executive, ...]) -> Iterator[Row]:
    say = sheet.say
    results = [each.cards.get(card.id) for each in rated]
    totals = (Cell(_total(sheet, found), strong=True) for found in results)
    name = say("account.executives.overall", card=say.text(card.short or card.label))
    yield Row((Cell(name, strong=True), *totals))
    criteria = [criterion for group in card.groups for criterion in group.criteria]
    for index, criterion in enumerate(criteria):
        marks = (_mark(found.score.parts[index]) if found else Cell() for found in results)
        yield Row((Cell(say.text(criterion.short or criterion.label)), *marks))


def _total(sheet: Sheet, found: ScorecardResult | None) -> str:
    if found is None:
        return ""
    return UNKNOWN if found.score.value is None else sheet.say.number(found.score.value)


def _mark(part: Part) -> Cell:
    if not part.counts or part.input is None:
        return Cell(UNKNOWN, "faint")
    return Cell(str(int(part.input)), "bad" if part.input <= LOW else "")
