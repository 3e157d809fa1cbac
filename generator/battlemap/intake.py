"""The first step of every command: the plans as read, with everything that is wrong with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from battlemap.assess.facts import fact_forms
from battlemap.diagnostics import Diagnostic
from battlemap.load import Loaded, load
from battlemap.load.catalogue import catalogue
from battlemap.load.decode import decode, place
from battlemap.load.source import FolderSource, Source
from battlemap.memory import Memory
from battlemap.model.method.method import Method
from battlemap.project import Project


def read(
    project: Project,
    source: Source | None = None,
    as_of: date | None = None,
    using: Method | None = None,
    memory: Memory | None = None,
) -> Loaded:
    """Files → plans, method and all that is wrong with them, of the content folder as it is now, or of
    another source and day; `using` reads an old state by the method of today, a `memory` what is new since.
    Raises nothing for faults in the content.
    """
    return load(
        source or FolderSource(project.content, project.shown_as),
        settings=project.settings,
        facts=fact_forms(),
        as_of=as_of or project.as_of,
        preset=project.preset,
        using=using,
        memory=memory,
    )


def located(project: Project, fault: Diagnostic) -> Diagnostic:
    """The fault at the first place of its word in its file, where that can be found."""
    prefix = f"{project.shown_as}/"
    data = FolderSource(project.content, project.shown_as).read(fault.location.path.removeprefix(prefix))
    if not fault.word or isinstance(data, Diagnostic):
        return fault
    text, _ = decode(data, fault.location.path)
    index = text.find(fault.word)
    where = place(text, index, fault.location.path, len(fault.word))
    return fault if index < 0 else replace(fault, location=where)


def is_error(fault: Diagnostic) -> bool:
    """True for a fault that keeps a file out of the plans."""
    return catalogue().is_error(fault)
