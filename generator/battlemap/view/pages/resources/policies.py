"""What each field of the matrix and each grade is promised, and whether accounts get it (M03, M04)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.effort import QuadrantEffort
from battlemap.view.edition import PortfolioEdition
from battlemap.view.links import page_href
from battlemap.view.marks import Empty, Heading
from battlemap.view.names import said as told
from battlemap.view.names import sentence
from battlemap.view.pages.resources.words import PATH, columns, name_of, share
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Row, Table
from battlemap.view.voice import Voice

NAMED = 6
MOST = 40
NUMBERS = frozenset(("accounts", "revenue_share", "potential_share", "effort_share", "kept"))


def policy_sections(edition: PortfolioEdition) -> Iterator[Section]:
    """The fields of the matrix, then the rhythm of every graded account."""
    yield _quadrants(edition)
    yield _rhythm(edition)


def _quadrants(edition: PortfolioEdition) -> Section:
    say, fields = edition.voice, edition.assessed.portfolio.effort.quadrants
    name = say("resources.quadrants")
    if not any(field.quadrant for field in fields):
        return Empty("quadrants", name, say("resources.quadrants_none"))
    keys = ("field", "policy", "accounts", "revenue_share", "potential_share", "effort_share")
    table = Table(
        name, columns(say, *keys, numbers=NUMBERS), tuple(_quadrant(say, field) for field in fields)
    )
    return TablesSection("quadrants", Heading(name, say("resources.quadrants_dek")), (table,))


def _quadrant(say: Voice, field: QuadrantEffort) -> Row:
    names = [say.text(account.account.name) for account in field.accounts[:NAMED]]
    rest = len(field.accounts) - len(names)
    more = f" · {say('word.more', count=rest)}" if rest else ""
    quadrant = field.quadrant
    return Row(
        (
            Cell(
                say.text(quadrant.label) if quadrant else say("resources.no_field"),
                strong=quadrant is not None,
                href=page_href(PATH, f"playbook/numbers.html#quadrant-{quadrant.id}") if quadrant else None,
                sub=say.listed(names) + more,
            ),
            Cell(say.text(quadrant.policy) if quadrant else say("resources.no_field_policy")),
            Cell(say.number(len(field.accounts))),
            Cell(share(say, field.shares.revenue)),
            Cell(share(say, field.shares.potential)),
            Cell(share(say, field.shares.effort), strong=True),
        )
    )


def _rhythm(edition: PortfolioEdition) -> Section:
    say, accounts = edition.voice, edition.assessed.accounts.values()
    name = say("resources.rhythm")
    graded = [account for account in accounts if account.policy]
    if not graded:
        return Empty("rhythm", name, say("resources.rhythm_none"))
    order = {grade.id: n for n, grade in enumerate(say.method.grades)}
    graded.sort(key=lambda a: (order.get(a.account.grade or "", 9), _kept(a) - len(a.policy), a.id))
    said = sentence(say, edition.assessed.portfolio.findings, "rhythm")
    table = Table(
        name,
        columns(say, "account", "grade", "kept", "missed", "owner", numbers=NUMBERS),
        tuple(_graded(say, account) for account in graded[:MOST]),
    )
    dek = say("resources.rhythm_dek")
    return TablesSection("rhythm", Heading(said, dek, name) if said else Heading(name, dek), (table,))


def _kept(account: AssessedAccount) -> int:
    return sum(1 for item in account.policy if item.done)


def _graded(say: Voice, account: AssessedAccount) -> Row:
    kept, lines = _kept(account), account.policy
    missed = [
        told(say, item.item.label, item.proof.names if item.proof else {}) for item in lines if not item.done
    ]
    return Row(
        (
            name_of(say, account, "classification"),
            Cell(say.term("grade", account.account.grade)),
            Cell(say("resources.of", count=kept, total=len(lines)), "" if missed else "good"),
            Cell(say("account.semicolon").join(missed) or "–"),
            Cell(say.member(account.account.owner) or say("word.nobody")),
        ),
        hot=kept == 0,
    )
