"""Advice beyond the format: what plans lack or contradict. Each rule is a file in `rules/`."""

from __future__ import annotations

from collections.abc import Iterable

from battlemap.assess.results.account import AssessedAccount
from battlemap.check.rule import Rule, Scope
from battlemap.check.rules import KEPT_FOR_CLOSED, RULES
from battlemap.diagnostics import Diagnostic

__all__ = ["RULES", "Rule", "Scope", "find"]


def find(accounts: Iterable[AssessedAccount], scope: Scope) -> list[Diagnostic]:
    """What the rules find, sorted by place. Of closed accounts only personal notes are looked at."""
    faults: dict[tuple[object, ...], Diagnostic] = {}
    for account in accounts:
        for name, rule in RULES.items():
            if account.account.status == "active" or name in KEPT_FOR_CLOSED:
                for fault in rule.find(account, scope):
                    faults.setdefault(fault.order, fault)
    return sorted(faults.values(), key=lambda fault: fault.order)
