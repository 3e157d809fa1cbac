"""Reference cases that fit, and why (M39)."""

from __future__ import annotations

from battlemap.assess.results.value import CaseFit
from battlemap.view.links import page_href
from battlemap.view.marks import Heading
from battlemap.view.pages.account.sheet import Sheet
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Row, Table

CASE = ("case", "customer", "problem", "result", "why")
MOST = 5


def cases_section(sheet: Sheet) -> Section | None:
    """Cases the team linked, then suggestions by industry and kind of need; None where none fits."""
    say, fits = sheet.say, sheet.account.references
    if not fits:
        return None
    linked = sum(1 for fit in fits if fit.linked)
    title = say.count("account.cases.fit", len(fits), linked=linked)
    columns = sheet.columns("account.cases", CASE, hidden=frozenset({"customer"}))
    rows = tuple(_case(sheet, fit) for fit in fits[: max(MOST, linked)])
    name, more = say("account.cases.name"), len(fits) - len(rows)
    dek = sheet.sentences(say("account.cases.dek"), say.count("account.cases.more", more) if more else "")
    return TablesSection("cases", Heading(title, dek, name), (Table(name, columns, rows),))


def _case(sheet: Sheet, fit: CaseFit) -> Row:
    say, case = sheet.say, fit.case
    why = [say("account.cases.linked")] if fit.linked else []
    if fit.industry:
        why.append(say("account.cases.trade"))
    if fit.needs:
        why.append(_needs(sheet, fit))
    return Row(
        (
            Cell(
                say.text(case.title), strong=True, href=page_href(sheet.page, f"products.html#case-{case.id}")
            ),
            Cell(
                say.text(case.customer) if case.named else say("account.cases.unnamed"),
                "" if case.named else "mute",
            ),
            Cell(say.text(case.problem)),
            Cell(say.text(case.result) or "?", "" if case.result else "faint"),
            Cell(why[0], "good" if fit.linked else "", sub=say("account.semicolon").join(why[1:])),
        )
    )


def _needs(sheet: Sheet, fit: CaseFit) -> str:
    """The needs that the team linked, or the kinds of need that the case is about."""
    say = sheet.say
    if any(fit.case.id in need.cases for need in fit.needs):
        return say("account.cases.needs", needs=sheet.texts(need.need for need in fit.needs))
    kinds = dict.fromkeys(need.kind for need in fit.needs)
    return say("account.cases.kinds", kinds=say.listed(say.term("need-kind", kind) for kind in kinds))
