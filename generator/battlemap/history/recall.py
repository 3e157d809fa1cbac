"""From commits to trends: what git tells of the accounts that there are today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from battlemap import git
from battlemap.assess import context_of
from battlemap.assess.results.portfolio import Assessed
from battlemap.assess.results.trend import Trend
from battlemap.assess.trend import point_now
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

_TOGETHER = 50  # accounts whose blobs are held at a time


@dataclass(frozen=True)
class History:
    """Trends by account, those of today among them; `reason` says why there are none. `shallow`: only the
    last commits are there. `hidden` are the values in states that were read, by account.
    """

    trends: Mapping[str, Trend] = field(default_factory=dict)
    reason: git.Reason | None = None
    shallow: bool = False
    hidden: Mapping[str, Sequence[Hidden]] = field(default_factory=dict)


def recall(project: Project, method: Method, plans: Plans, assessed: Assessed) -> History:
    """The history of the accounts that there are, for the audience of the project.

    `plans` and `assessed` are those of today as the audience sees them.
    """
    kept = archive(project)
    if isinstance(kept, git.Refusal):
        return History(reason=kept.reason)
    newest = git.commit(kept.repository)
    if isinstance(newest, git.Refusal):
        return History(reason=newest.reason)
    told = steps(kept.repository, newest.id, kept.path)
    if isinstance(told, git.Refusal):
        return History(reason=told.reason)
    if not told:
        return History(reason=git.Reason.NO_PATH)
    lines = versions(told, project.as_of)
    cache = open_cache(project.root, project.audience, stamp(project))
    now = context_of(plans, method, project.as_of)
    reader = Reader(kept.repository, now, project.audience, cache, project.shown_as)
    names = list(assessed.accounts)
    for start in range(0, len(names), _TOGETHER):
        reader.read({name: lines.get(name, ()) for name in names[start : start + _TOGETHER]})
    cache.save()
    trends = {}
    for name, found in assessed.accounts.items():
        points = [point for point in reader.points[name] if point.day < project.as_of]
        points.append(point_now(found, project.as_of))
        oldest = lines[name][0].day if name in lines else None
        trends[name] = Trend(tuple(points), reader.refused[name], oldest == told[0].day)
    return History(trends, None, kept.repository.shallow, reader.hidden)
