"""Competitive strategy: the way chosen and what it asks for, where we stand, who has to be won (M35)."""

from __future__ import annotations

from battlemap.assess.results.strategy import Standing, StrategyResult, Winning
from battlemap.model.base import Audience
from battlemap.model.method.strategy import Way
from battlemap.view import stakeholders
from battlemap.view.links import account_href
from battlemap.view.marks import Empty, Line, line
from battlemap.view.pages.opportunity.checks import checklist
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import StrategySection
from battlemap.view.tables import Cell, Column, Row, Table

ID = "strategy"


def strategy(subject: Subject) -> StrategySection | Empty | None:
    """The section; one line while nothing is chosen or suggested; None for a finished one without."""
    say, result = subject.say, subject.found.strategy
    if result is None:
        return None
    if result.chosen is None and (result.suggested is None or not subject.found.open):
        return Empty(ID, say("strategy.name"), say("strategy.none")) if subject.found.open else None
    chosen, team = result.chosen, say.audience is Audience.TEAM
    people = team and result.chosen is not None and result.people
    return StrategySection(
        id=ID,
        heading=subject.heading(
            ID,
            say("strategy.name"),
            subject.sentences(say("strategy.dek"), "" if team else say("strategy.kept")),
        ),
        pairs=tuple(_pairs(subject, result)),
        conditions=checklist(
            subject,
            result.conditions,
            say("strategy.conditions", way=say.text(chosen.label)),
            frozenset(),
        )
        if chosen
        else None,
        standing=_standing(subject, result) if result.standings else None,
        people=_people(subject, result) if people else None,
    )


def _pairs(subject: Subject, result: StrategyResult) -> list[tuple[str, Line]]:
    say, entry = subject.say, result.entry
    pairs: list[tuple[str, Line]] = []
    if result.chosen:
        pairs.append((say("strategy.way"), line(_does(subject, result.chosen))))
    elif result.suggested:
        pairs.append((say("strategy.suggested"), line(_does(subject, result.suggested))))
    if entry is None:
        return pairs
    if result.rival and result.rival in subject.rivals:
        pairs.append((say("strategy.against"), line(subject.rivals[result.rival].name)))
    held = (("message", entry.message), ("reason", entry.reason))
    return pairs + [(say(f"strategy.{key}"), line(say.text(words))) for key, words in held if words]


def _does(subject: Subject, way: Way) -> str:
    say = subject.say
    return say("strategy.does", way=say.text(way.label), does=say.text(way.does))


def _standing(subject: Subject, result: StrategyResult) -> Table:
    say = subject.say
    rival = subject.rivals.get(result.rival or "")
    weighed = any(s.weight is not None for s in result.standings)
    columns = [Column(say("strategy.criterion"))]
    columns += [Column(say("strategy.weight"), "number")] if weighed else []
    columns.append(Column(say("strategy.lead"), "number"))
    caption = say("strategy.standing", rival=rival.name if rival else "?")
    return Table(
        caption, tuple(columns), tuple(_stand(subject, s, weighed=weighed) for s in result.standings)
    )


def _stand(subject: Subject, standing: Standing, *, weighed: bool) -> Row:
    say = subject.say
    cells = [Cell(say.text(standing.label))]
    if weighed:
        cells.append(Cell("" if standing.weight is None else say.percent(standing.weight)))
    cells.append(Cell(say.signed(standing.lead), tone="good" if standing.lead > 0 else "bad", strong=True))
    return Row(tuple(cells))


def _people(subject: Subject, result: StrategyResult) -> Table:
    say = subject.say
    columns = tuple(Column(say(f"strategy.{key}")) for key in ("who", "role", "support", "plan"))
    return Table(say("strategy.people"), columns, tuple(_person(subject, won) for won in result.people))


def _person(subject: Subject, won: Winning) -> Row:
    say, who = subject.say, won.person
    href = account_href(subject.page, subject.account.id, f"person-{who.id}")
    plan = Cell(say.text(won.plan)) if won.plan else Cell(say("strategy.no_plan"), tone="bad")
    return Row(
        (
            Cell(stakeholders.name(say, who), strong=True, href=href),
            Cell(say.listed(say.text(role) for role in won.roles)),
            Cell(sign=stakeholders.attitude(say, who.support)),
            plan,
        ),
        hot=won.plan is None,
    )
