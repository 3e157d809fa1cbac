"""The states of the plans that people can name: the folder as it is, another folder, a commit, a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from battlemap import git
from battlemap.load.revision import revision
from battlemap.load.source import FolderSource, Source
from battlemap.model.quantities import parse_date
from battlemap.project import Project
from battlemap.words import MisuseError

NOW = "worktree"
_NEAREST = 5


@dataclass(frozen=True, slots=True)
class State:
    """One state of the plans: how it was asked for, its commit (empty for a folder), its day, its files."""

    asked: str
    commit: str
    day: date
    source: Source

    @property
    def short(self) -> str:
        """The short name of the commit, empty for a folder."""
        return self.commit[:7]


@dataclass(frozen=True, slots=True)
class Archive:
    """The repository that holds a project's earlier states, and where the content lies in it."""

    repository: git.Repository
    path: str


def resolve(project: Project, asked: str = "") -> State:
    """The state that is meant: nothing or `worktree` (the folder as it is now), a branch, tag or commit,
    `REF:path` (the content at another path), a day (the last state on or before it), or a folder.

    Raises MisuseError with the reason, and the names that come nearest, where there is none.
    """
    folder = _folder(project, asked)
    if folder is not None:
        return State(asked, "", project.as_of, FolderSource(folder, project.shown_as))
    try:
        return _committed(project, _archive(project), asked)
    except MisuseError:
        other = _there(Path(asked))
        if other is None:
            raise
        return State(asked, "", project.as_of, FolderSource(_content(project, other), project.shown_as))


def archive(project: Project) -> Archive | git.Refusal:
    """Where earlier states lie: in the repository named by `history`, else in the one around the content."""
    named = project.history if isinstance(project.history, Path) else None
    repository = git.find(named or project.content)
    if isinstance(repository, git.Refusal):
        gone = named is not None and repository.reason is git.Reason.NO_REPOSITORY
        return git.Refusal(git.Reason.NO_HISTORY) if gone else repository
    if named is None:
        return Archive(repository, repository.prefix.rstrip("/"))
    if repository.prefix:  # a folder of the project that is no repository itself
        return git.Refusal(git.Reason.NO_HISTORY)
    newest = git.commit(repository)
    if isinstance(newest, git.Refusal):
        return newest
    inside = git.tree(repository, newest.id, project.shown_as)
    return Archive(repository, "" if isinstance(inside, git.Refusal) else project.shown_as)


def at_commit(project: Project, kept: Archive, found: git.Commit, asked: str = "") -> State | git.Refusal:
    """The content as it was at a commit. Its day is never after the one the project computes for."""
    source = revision(kept.repository, found.id, kept.path, project.shown_as)
    if isinstance(source, git.Refusal):
        return source
    return State(asked or found.id[:7], found.id, min(found.day, project.as_of), source)


def _folder(project: Project, asked: str) -> Path | None:
    """The folder that is meant without doubt; a name that could be a branch is not."""
    if asked in ("", NOW):
        return project.content
    if not asked.startswith((".", "/", "~")) and not Path(asked).is_absolute():
        return None
    folder = _there(Path(asked))
    if folder is None:
        raise MisuseError("no-folder", folder=asked)
    return _content(project, folder)


def _there(typed: Path) -> Path | None:
    """The folder of a path that may begin with `~`; None where there is none, or can be none of that name."""
    try:
        folder = typed.expanduser()
        return folder if folder.is_dir() else None
    except (OSError, RuntimeError):  # too long; the home of nobody
        return None


def _content(project: Project, folder: Path) -> Path:
    """The content in a folder that may be that of a whole project."""
    inside = folder / project.shown_as
    return inside if inside.is_dir() and not (folder / "accounts").is_dir() else folder


def _archive(project: Project) -> Archive:
    found = archive(project)
    if isinstance(found, git.Refusal):
        raise refused(project, found)
    return found


def _committed(project: Project, kept: Archive, asked: str) -> State:
    ref, colon, path = asked.partition(":")
    found = git.commit(kept.repository, ref or "HEAD")
    if isinstance(found, git.Refusal) and found.reason is git.Reason.UNKNOWN_REF:
        found = _on_day(kept.repository, ref, found)
    if isinstance(found, git.Refusal):
        raise refused(project, found)
    state = at_commit(project, Archive(kept.repository, path) if colon else kept, found, asked)
    if isinstance(state, git.Refusal):
        raise refused(project, state)
    return state


def _on_day(repository: git.Repository, typed: str, unknown: git.Refusal) -> git.Commit | git.Refusal:
    """The last commit on or before a day; what is no day stays an unknown name."""
    try:
        day = parse_date(typed)
    except ValueError:
        reason = git.Reason.SHALLOW if repository.shallow else unknown.reason
        return git.Refusal(reason, typed, tuple(get_close_matches(typed, unknown.names, _NEAREST, 0.4)))
    line = git.commits(repository, "HEAD")
    found = next((each for each in line if each.day <= day), None)
    if found is not None:
        return found
    if not line:
        return git.Refusal(git.Reason.NO_COMMITS)
    early = git.Reason.SHALLOW if repository.shallow else git.Reason.TOO_EARLY
    return git.Refusal(early, typed, (line[-1].day.isoformat(),))


def refused(project: Project, refusal: git.Refusal) -> MisuseError:
    """The plain sentence for why git has no answer."""
    folder = project.history if isinstance(project.history, Path) else project.content
    nearest = refusal.names or "HEAD"
    trust = "git config --global --add safe.directory DIR"
    return MisuseError(
        f"git-{refusal.reason}", folder=folder.name, word=refusal.word, nearest=nearest, command=trust
    )
