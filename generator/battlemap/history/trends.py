"""From commits to trends: what git tells of the accounts that there are today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from battlemap import git
from battlemap.assess import context_of
from battlemap.assess.results.portfolio import Assessed
from battlemap.assess.results.trend import Trend, Trends
from battlemap.assess.trend import point_now
from battlemap.copies import in_parts, processes, uncollected
from battlemap.history.cache import open_cache
from battlemap.history.log import steps
from battlemap.history.reader import Reader
from battlemap.history.stamp import stamp
from battlemap.history.versions import versions
from battlemap.model.hidden import Hidden
from battlemap.model.method.method import Method
from battlemap.model.plans import Plans
from battlemap.project import Project
from battlemap.states import archive

OFF = "off"  # the reason where the configuration wants none


@dataclass(frozen=True)
class History:
    """Trends, and the values in states that were read which the audience must not see, by account."""

    trends: Trends
    hidden: Mapping[str, Sequence[Hidden]] = field(default_factory=dict)


def recall(project: Project, method: Method, plans: Plans, assessed: Assessed) -> History:
    """The history of the accounts that there are, for the audience of the project.

    `plans` and `assessed` are those of today as the audience sees them.
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
    now = context_of(plans, method, project.as_of)
    reader = Reader(kept.repository, now, project.audience, cache, project.shown_as)
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
