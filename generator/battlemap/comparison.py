"""States of the plans read, shown to one audience, assessed by one method, and compared."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import PurePosixPath
from typing import NamedTuple

from battlemap import git, intake
from battlemap.assess import assess, assess_account, context_of
from battlemap.assess.results.account import AssessedAccount
from battlemap.assess.results.portfolio import Assessed
from battlemap.audience import redact
from battlemap.diagnostics import Diagnostic
from battlemap.diff import Side, account_changes, diff
from battlemap.diff.changes import AccountChanges, PortfolioChanges
from battlemap.diff.since import Base, Since
from battlemap.load import Loaded
from battlemap.load.part import PartSource, account_names
from battlemap.memory import Memory, Nothing
from battlemap.model.account import Account
from battlemap.model.base import Audience
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans
from battlemap.model.quantities import parse_date
from battlemap.project import LAST_REVIEW, Project
from battlemap.states import Archive, State, archive, at_commit, resolve
from battlemap.words import MisuseError

NEVER = "none"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states and their changes; plans and method are the newer one's. `faults` are those of files that
    could not be read, `accounts` the ids in either state.
    """

    before: State
    after: State
    changes: PortfolioChanges
    plans: Plans
    method: Method
    faults: tuple[Diagnostic, ...]
    accounts: tuple[str, ...]
    audience: Audience


def compare(project: Project, before: State, after: State, accounts: Collection[str] = ()) -> Comparison:
    """All changes from one state to the other as the project's audience may see them.

    Both are read by the method of the newer one. With `accounts`, only of these.
    """
    new = intake.read(project, after.source, after.day)
    old = intake.read(project, before.source, before.day, using=new.method)
    plans, past = redact(new.plans, project.audience), redact(old.plans, project.audience)
    names = account_names(before.source), account_names(after.source)
    unread = (names[0] - {a.id for a in past.accounts}) | (names[1] - {a.id for a in plans.accounts})
    first = assess(past, new.method, before.day)
    aged = assess(past, new.method, after.day) if before.day != after.day else None
    changes = diff(first, assess(plans, new.method, after.day), aged=aged, unread=unread)
    if accounts:
        kept = tuple(each for each in changes.accounts if each.account in accounts)
        changes = PortfolioChanges(kept, tuple(name for name in changes.unread if name in accounts))
    faults = tuple({fault.order: fault for fault in _errors(old, new)}.values())
    known = tuple(sorted(names[0] | names[1]))
    return Comparison(before, after, changes, plans, new.method, faults, known, project.audience)


def _errors(*states: Loaded) -> Iterator[Diagnostic]:
    return (fault for loaded in states for fault in loaded.diagnostics if intake.is_error(fault))


@dataclass(frozen=True, slots=True)
class LookBack:
    """The plans of today, assessed, and what changed since."""

    plans: Plans
    method: Method
    assessed: Assessed
    since: Since


def look_back(project: Project) -> LookBack:
    """The plans of today as the audience may see them, and what changed since the last review."""
    loaded = intake.read(project)
    plans = redact(loaded.plans, project.audience)
    assessed = assess(plans, loaded.method, project.as_of)
    found = since(project, plans, loaded.method, assessed)
    return LookBack(plans, loaded.method, assessed, found)


def since(
    project: Project, plans: Plans, method: Method, assessed: Assessed, memory: Memory | None = None
) -> Since:
    """What changed at each account since its last review, or since one state for all.

    `plans` are those of today for the project's audience, `assessed` the same assessed. With a `memory` no
    commit is read twice. Never raises: where there is nothing to compare with, the result says why.
    """
    asked, now = project.since, _Now(project, method, assessed, memory or Nothing())
    if asked == NEVER or project.history is False:
        return Since(asked, why=NEVER)
    kept = archive(project)
    if asked != LAST_REVIEW:
        return _since_state(now, asked)
    if isinstance(kept, git.Refusal):
        return Since(asked, why=kept.reason.value)
    line = git.commits(kept.repository, "HEAD")
    if not line:
        return Since(asked, why=git.Reason.NO_COMMITS.value)
    reviews = _reviews(kept, plans, line[-1])
    wanted: dict[git.Commit, dict[str, Base]] = {}
    shallow = False
    for account in plans.accounts:
        commit = _reviewed_in(account, reviews)
        base = Base(commit.day, commit.id, reviewed=True) if commit else None
        if commit is None or base is None:
            commit, base = _base(account, line, project.as_of, method.thresholds.changes_days)
        if base.first and kept.repository.shallow:
            shallow = True  # what is cut off cannot be told from what never was
        else:
            wanted.setdefault(commit, {})[account.id] = base
    found = [_since_commit(now, kept, commit, bases) for commit, bases in wanted.items()]
    accounts = sorted((each for part in found for each in part.changes.accounts), key=lambda a: a.account)
    unread = sorted(name for part in found for name in part.changes.unread)
    bases = {name: base for part in found if part.bases for name, base in part.bases.items()}
    why = git.Reason.SHALLOW.value if shallow else next((part.why for part in found if part.why), "")
    return Since(asked, PortfolioChanges(tuple(accounts), tuple(unread)), bases, why)


def _reviews(kept: Archive, plans: Plans, first: git.Commit) -> list[tuple[git.Commit, frozenset[str]]]:
    """The commits that wrote down a review, oldest first, with the accounts whose files they touched."""
    days = [account.reviewed for account in plans.accounts if account.reviewed]
    if not days:
        return []
    here = kept.repository.prefix.rstrip("/") == kept.path  # git looks at paths from its folder
    said = kept.repository.ask(
        *("log", "--first-parent", "-m", "--no-renames", "--name-only", "-z", "--reverse"),
        *("-G^[\"']?reviewed", f"--since={min(days) - timedelta(days=1)}T00:00:00", "--format=%x01%H %cs"),
        *("HEAD", "--", "." if here else kept.path or "."),
    )
    if isinstance(said, git.Refusal):
        return []
    found = []
    for part in said.decode("utf-8", "replace").split("\x01")[1:]:
        head, *paths = part.replace("\n", "\0").split("\0")
        identity, day = head.split()
        if kept.repository.shallow and identity == first.id:
            continue  # everything is new in it
        touched = frozenset(_account_of(path) for path in paths if path)
        found.append((git.Commit(identity, date.fromisoformat(day)), touched))
    return found


def _account_of(path: str) -> str:
    """The id of the account that a file holds the own fields of."""
    file = PurePosixPath(path)
    return file.parent.name if file.name == "index.md" else file.stem


def _reviewed_in(account: Account, reviews: list[tuple[git.Commit, frozenset[str]]]) -> git.Commit | None:
    """The commit that wrote down the account's last review: the first on or after its day."""
    day = account.reviewed
    return next((c for c, touched in reviews if day and c.day >= day and account.id in touched), None)


def _base(account: Account, line: list[git.Commit], today: date, days: int) -> tuple[git.Commit, Base]:
    """The last commit on or before the day of the review, else the first one there is."""
    day = account.reviewed or today - timedelta(days=days)
    commit = next((commit for commit in line if commit.day <= day), line[-1])
    return commit, Base(commit.day, commit.id, account.reviewed is not None, commit.day > day)


@dataclass(frozen=True, slots=True)
class _Now:
    """What earlier states are compared with, and those that are remembered."""

    project: Project
    method: Method
    assessed: Assessed
    memory: Memory


def _since_commit(now: _Now, kept: Archive, commit: git.Commit, bases: Mapping[str, Base]) -> Since:
    state = at_commit(now.project, kept, commit)
    if isinstance(state, git.Refusal):
        return Since(LAST_REVIEW, why=state.reason.value)
    return Since(LAST_REVIEW, _changes(now, state, bases.keys()), bases)


def _since_state(now: _Now, asked: str) -> Since:
    """Every account against the same state, those that are gone too."""
    try:
        state = resolve(now.project, asked)
    except MisuseError:
        kept = archive(now.project)
        return Since(asked, why=kept.reason.value if isinstance(kept, git.Refusal) else _unknown(asked))
    names = account_names(state.source) | now.assessed.accounts.keys()
    base = Base(state.day, state.commit)
    return Since(asked, _changes(now, state, names), dict.fromkeys(names, base))


def _unknown(asked: str) -> str:
    """Why a state that was asked for is not there: a day before the first commit, or no such name."""
    try:
        parse_date(asked)
    except ValueError:
        return git.Reason.UNKNOWN_REF.value
    return git.Reason.TOO_EARLY.value


class _Then(NamedTuple):
    """An account as it was, and the same as of today where the days differ."""

    was: Side
    aged: Side | None


def _changes(now: _Now, state: State, names: Collection[str]) -> PortfolioChanges:
    """The changes of some accounts since a state that is read no further than they need it."""
    project, wanted = now.project, tuple(sorted(names))
    read = partial(_read, project, state, wanted, now.method)
    given = (project.settings, project.shown_as, project.audience, project.as_of, state.day, now.method)
    then, unread = now.memory.recall(("then", state.commit, wanted), given, read) if state.commit else read()
    found: list[AccountChanges] = []
    for name in wanted:
        new, old = now.assessed.accounts.get(name), then.get(name)
        if name not in unread and (new or old):
            was, aged = old or (None, None)
            found.append(account_changes(was, _side(new) if new else None, aged))
    return PortfolioChanges(tuple(each for each in found if each.changes), tuple(sorted(unread)))


def _read(
    project: Project, state: State, names: Collection[str], method: Method
) -> tuple[dict[str, _Then], frozenset[str]]:
    """Some accounts of a state by id, and those of them that cannot be read any more."""
    old = intake.read(project, PartSource(state.source, names), state.day, using=method)
    past = redact(old.plans, project.audience)
    then, today = context_of(past, method, state.day), context_of(past, method, project.as_of)
    found = {
        account.id: _Then(
            _side(assess_account(account, then)),
            _side(assess_account(account, today)) if today.as_of != then.as_of else None,
        )
        for account in past.accounts
    }
    return found, account_names(state.source) & {*names} - found.keys()


def _side(account: AssessedAccount) -> Side:
    """An account with the tier set by hand: one by rank would need all others."""
    manual = account.account.tier
    return Side(account, manual.tier if manual else None)
