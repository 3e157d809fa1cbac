"""Changes as JSON for other programs: typed values, stable keys, the sentence in the language asked for."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

from battlemap.assess.results.base import Money, Share
from battlemap.diff.changes import AccountChanges, Change, Span, Subject, Term, Value
from battlemap.model.text import Text
from battlemap.publish.changes import ChangeReport, Told
from battlemap.view.changes.sentence import sentence
from battlemap.view.voice import Voice

VERSION = 1


def to_json(report: ChangeReport) -> str:
    """One object; keys are stable within a version."""
    told = {
        "version": VERSION,
        "before": _end(report.before),
        "after": _end(report.after),
        "count": len(report.changes.changes),
        "accounts": [_account(report.voice, each) for each in report.changes.accounts],
        "unread": list(report.changes.unread),
        "faults": list(report.faults),
    }
    return json.dumps(told, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _end(told: Told) -> dict[str, str]:
    return {"asked": told.asked, "commit": told.commit, "day": told.day.isoformat()}


def _account(voice: Voice, found: AccountChanges) -> dict[str, Any]:
    changes = [_change(voice, change) for change in found.changes]
    return {"id": found.account, "name": _text(found.name), "changes": changes}


def _change(voice: Voice, change: Change) -> dict[str, Any]:
    hidden = change.kind in ("section", "entry")  # compared as a whole: what stands there is for reading
    where = change.where
    return {
        "kind": change.kind,
        "key": list(change.key[1:]),
        "subject": _subject(change.subject),
        "of": _subject(change.of),
        "opportunity": change.opportunity,
        "before": None if hidden else _value(change.before),
        "after": None if hidden else _value(change.after),
        "direction": change.direction,
        "importance": change.importance,
        "cause": change.cause,
        "sentence": sentence(voice, change),
        "where": {"path": where.path, "line": where.line, "column": where.column} if where else None,
        "reasons": [
            {"id": r.id, "label": _text(r.label), "before": r.before, "after": r.after, "delta": r.delta}
            for r in change.reasons
        ],
        "came": [_text(each) for each in change.passages.came],
        "went": [_text(each) for each in change.passages.went],
    }


def _text(text: Text) -> str | dict[str, str]:
    if text.en == text.zh:
        return text.en or ""
    return {lang: words for lang, words in (("en", text.en), ("zh", text.zh)) if words}


def _subject(subject: Subject | None) -> Any:
    if subject is None:
        return None
    return subject.id if isinstance(subject, Term) else _text(subject)


def _value(value: Value | None) -> Any:
    match value:
        case Term():
            return value.id
        case Text():
            return _text(value)
        case Money(amount, currency):
            return {"amount": _number(amount), "currency": currency}
        case Share(share):
            return share
        case Span(low, likely, high, currency):
            figures = {"low": _number(low), "likely": _number(likely), "high": _number(high)}
            return {**figures, "currency": currency}
        case tuple():
            return [_subject(each) for each in value if isinstance(each, Text | Term)]
        case date():
            return value.isoformat()
        case _:
            return value


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)
