"""From commits to trends: what git tells of the accounts that there are today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from battlemap import git
from battlemap.assess import context_of
from battlemap.assess.results.portfolio import Assessed
from battlemap.assess.results.trend import Trend, Trends
from battlemap.assess.trend import point_now
from battlemap.copies import in_parts, processes, uncollected
from battlemap.history.cache import open_cache
from battlemap.history.log import Change, Step, steps
from battlemap.history.reader import Known, Reader
from battlemap.history.stamp import stamp
from battlemap.history.versions import versions
from battlemap.load import Loaded
from battlemap.model.hidden import Hidden
from battlemap.model.plans import Plans
from battlemap.project import Project
from battlemap.states import archive

OFF = "off"  # the reason where the configuration wants none


@dataclass(frozen=True)
class History:
    """Trends, and the values in states that were read which the audience must not see, by account."""

    trends: Trends
    hidden: Mapping[str, Sequence[Hidden]] = field(default_factory=dict)


def _today(loaded: Loaded) -> Known:
    """The accounts of today by what makes them up."""
    changes = tuple(Change(path, blob) for path, blob in loaded.blobs.items())
    made_of = versions([Step("", date.min, changes)], date.max)
    known = ((made_of.get(account.id, ()), account) for account in loaded.plans.accounts)
    return {(account.id, v.files, v.library): account for found, account in known for v in found}


def recall(project: Project, loaded: Loaded, plans: Plans, assessed: Assessed) -> History:
    """The history of the accounts that there are, for the audience of the project.

    `loaded` is the content of today, `plans` and `assessed` are it as the audience sees it.
    """
    if project.history is False:
        return History(Trends(reason=OFF))
    kept = archive(project)
    if isinstance(kept, git.Refusal):
        return History(Trends(reason=kept.reason))
    newest = git.commit(kept.repository)
    if isinstance(newest, git.Refusal):
        return History(Trends(reason=newest.reason))
    told = steps(kept.repository, newest.id, kept.path)
    if isinstance(told, git.Refusal):
        return History(Trends(reason=told.reason))
    if not told:
        return History(Trends(reason=git.Reason.NO_PATH))
    lines = versions(told, project.as_of)
    cache = open_cache(project.root, project.audience, stamp(project))
    now = context_of(plans, loaded.method, project.as_of)
    reader = Reader(kept.repository, now, project.audience, cache, project.shown_as, _today(loaded))
    wanted = [(name, lines.get(name, ())) for name in assessed.accounts]
    count = processes(sum(len(reader.unknown(line)) for _, line in wanted))
    with uncollected():
        parts = in_parts(reader.read, wanted, count)
    cache.save({key: entry for part in parts for key, entry in part.entries.items()})
    trends: dict[str, Trend] = {}
    hidden: dict[str, list[Hidden]] = {}
    for part in parts:
        for name, points in part.points.items():
            before = [point for point in points if point.day < project.as_of]
            today = point_now(assessed.accounts[name], project.as_of)
            cut = bool(lines.get(name)) and lines[name][0].day == told[0].day
            trends[name] = Trend((*before, today), part.refused[name], cut)
        for name, values in part.hidden.items():
            hidden.setdefault(name, []).extend(values.values())
    dirty = project.version.endswith("+") and not isinstance(project.history, Path)
    return History(Trends(trends, "", kept.repository.shallow, dirty), hidden)
