"""Red flags: rules of the method that hold for an account or one of its opportunities, unless silenced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from battlemap.assess.dossier import Case, Dossier
from battlemap.assess.results.base import Value
from battlemap.assess.results.flag import FlagResult
from battlemap.model.account import Silence
from battlemap.model.method.rules import Flag

_SEVERITIES = {"act": 0, "watch": 1}


def raised(dossier: Dossier) -> tuple[FlagResult, ...]:
    """All flags that hold, also silenced ones: those to act on first, then in the playbook's order, larger
    values first.

    Flags about opportunities are asked of open ones, or of those with the outcome that the flag is about.
    """
    order = {flag.id: n for n, flag in enumerate(dossier.context.method.flags)}
    found = list(_raised(dossier))
    found.sort(
        key=lambda pair: (
            _SEVERITIES[pair[0].severity],
            order[pair[0].id],
            -_value(pair[1]),
            pair[0].opportunity or "",
        )
    )
    return tuple(flag for flag, _ in found)


def _raised(dossier: Dossier) -> Iterator[tuple[FlagResult, Case]]:
    for flag in dossier.context.method.flags:
        for case in _asked(flag, dossier):
            result = _ask(flag, case)
            if result is not None:
                yield result, case


def _asked(flag: Flag, dossier: Dossier) -> tuple[Case, ...]:
    """What a flag is asked of: the account, its open opportunities, or finished ones as they stand today."""
    if flag.subject == "account":
        return (dossier.whole,)
    if flag.outcome is None:
        return dossier.open_cases
    ended = ((case, case.opportunity.outcome) for case in dossier.cases if case.opportunity)
    return tuple(case.today for case, outcome in ended if outcome and outcome.result == flag.outcome)


def _ask(flag: Flag, case: Case) -> FlagResult | None:
    """The flag with names and places of its facts, None unless every fact is true."""
    proofs = []
    for ref in flag.when:
        proof = case.prove(ref)
        if not proof.state:
            return None
        proofs.append(proof)
    if not proofs:
        return None
    names: dict[str, Value] = {"account": case.account.name, "owner": case.context.member(case.owner)}
    if case.opportunity is not None:
        names["opportunity"] = case.opportunity.title
    for proof in proofs:
        for name, value in proof.names.items():
            names.setdefault(name, value)
    spots = tuple(dict.fromkeys(spot for proof in proofs for spot in proof.spots))
    opportunity = case.opportunity.id if case.opportunity else None
    silence = _silence(case.account.silenced, flag.id, opportunity, case.as_of)
    return FlagResult(flag, opportunity, names, case.owner, _due(case), spots, silence)


def _silence(silences: Iterable[Silence], flag: str, opportunity: str | None, as_of: date) -> Silence | None:
    """The silence in force, until and with its last day; one without an opportunity covers all."""
    return next(
        (s for s in silences if s.flag == flag and s.until >= as_of and s.opportunity in (None, opportunity)),
        None,
    )


def _due(case: Case) -> date | None:
    """When the next open action of the opportunity, or of the account, is due."""
    for state in case.dossier.actions:
        fits = case.opportunity is None or state.action.opportunity == case.opportunity.id
        if state.state in {"overdue", "due"} and fits:
            return state.action.due
    return None


def _value(case: Case) -> float:
    value = case.opportunity.value if case.opportunity else None
    return float(value.likely) if value else 0.0
