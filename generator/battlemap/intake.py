"""The first step of every command: the plans as read, with everything that is wrong with them."""

from __future__ import annotations

from battlemap.assess.facts import fact_signatures
from battlemap.load import Loaded, load
from battlemap.load.source import FolderSource
from battlemap.project import Project


def read(project: Project) -> Loaded:
    """Files → plans, method and all that is wrong with them. Raises nothing for faults in the content."""
    source = FolderSource(project.content, project.shown_as)
    return load(
        source,
        settings=project.settings,
        facts=fact_signatures(),
        as_of=project.as_of,
        preset=project.preset,
    )
