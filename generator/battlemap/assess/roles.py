"""Buying roles on an opportunity: who holds them, how well we stand with the holders, what is wrong (M15)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from battlemap.assess.results.people import RoleIssue, RoleStatus, Stakeholder
from battlemap.model.method.vocabulary import Role

STANDING = 3  # influence from which a coach has standing inside the customer


def role_statuses(
    roles: Iterable[Role], everyone: Sequence[Stakeholder], opportunity: str
) -> tuple[RoleStatus, ...]:
    """Every role in the playbook's order. Only named people who are still there hold a role."""
    present = [who for who in everyone if who.known and who.roles]
    return tuple(
        _status(role, tuple(who for who in present if role.id in who.roles.get(opportunity, ())))
        for role in roles
    )


def _status(role: Role, holders: tuple[Stakeholder, ...]) -> RoleStatus:
    met = sum(1 for who in holders if who.met)
    views = [who.support for who in holders if who.support is not None]
    return RoleStatus(role, holders, met, tuple(_issues(role, holders, met, views)))


def _issues(
    role: Role, holders: Sequence[Stakeholder], met: int, views: Sequence[int]
) -> Iterable[RoleIssue]:
    if len(holders) < role.at_least:
        yield "unknown"
    if role.at_most is not None and len(holders) > role.at_most:
        yield "too_many"
    if holders and met < len(holders):
        yield "never_met"
    if any(view < 0 for view in views):
        yield "against"
    if role.id == "coach" and holders and not any((who.person.influence or 0) >= STANDING for who in holders):
        yield "no_standing"
    if len(views) < len(holders):
        yield "support_unknown"
