"""What the rules find in plans that were read: assessed for the whole team, with the lines of the files."""

from __future__ import annotations

from battlemap import check
from battlemap.assess import assess_account, context_of
from battlemap.diagnostics import Diagnostic
from battlemap.load import Loaded
from battlemap.load.quoting import quoted
from battlemap.load.source import FolderSource
from battlemap.load.special_words import special_words
from battlemap.project import Project


def advise(project: Project, loaded: Loaded) -> list[Diagnostic]:
    """Findings sorted by place. An account with an error has none: what it says is not known."""
    stages = [stage.id for stage in loaded.method.stages]
    scope = check.Scope(project.as_of, stages[-1] if stages else "", special_words())
    context = context_of(loaded.plans, loaded.method, project.as_of)
    accounts = (assess_account(account, context) for account in loaded.plans.accounts)
    findings = check.find(accounts, scope)
    return quoted(FolderSource(project.content, project.shown_as), findings)
