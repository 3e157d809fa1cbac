"""Findings about people: power map, coverage, visits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from battlemap.assess.dossier import Dossier
from battlemap.assess.facts.answer import FEW, TOP
from battlemap.assess.findings.build import INFLUENTIAL, finding
from battlemap.assess.results.base import Finding, Share
from battlemap.assess.results.people import Stakeholder

LOW = "operational"
MOST = 0.6


def power_map(dossier: Dossier) -> Iterator[Finding]:
    """Who carries weight and on whose side."""
    people = dossier.present
    if len(people) < FEW:
        yield finding("people_few", count=len(people))
        return
    top = [who for who in people if who.person.level == TOP]
    heavy = [who for who in people if (who.person.influence or 0) >= INFLUENTIAL]
    against = [who for who in heavy if who in top and _view(who, 0) <= -1]
    if against:
        yield finding("opposed_at_top", person=min(against, key=lambda who: _view(who, 0)).name)
    below = [who for who in people if who.person.level not in (None, TOP) and _view(who, 0) >= 1]
    above = [who for who in top if _view(who, 0) >= 1]
    if len(below) >= 3 and top and 2 * len(above) < len(top):
        yield finding("support_deep_below_thin_above", above=len(above), top=len(top))
    open_views = [who for who in heavy if who.support is None]
    if len(open_views) >= 2 and 2 * len(open_views) >= len(heavy):
        yield finding("top_unknown", unknown=len(open_views), total=len(heavy))
    views = [who for who in people if who.support is not None]
    if len(views) >= 3 and not any(_view(w, 0) >= 1 and (w.person.influence or 0) >= 3 for w in views):
        yield finding("no_supporter")
    if top and 2 * len(above) >= len(top):
        yield finding("supported_at_top", above=len(above), top=len(top))


def _view(who: Stakeholder, unknown: int) -> int:
    """Support as a number, `unknown` where the view is not known."""
    return who.support if who.support is not None else unknown


def coverage(dossier: Dossier) -> Iterator[Finding]:
    """Gaps and concentration of contact."""
    visits, matrix = dossier.visits, dossier.people.coverage
    busiest, share = visits.busiest, visits.share or 0.0
    if busiest and visits.contacts >= FEW and share > dossier.context.limit.concentration:
        yield finding("contact_concentrated", person=busiest.name, percent=Share(share))
    total = len(matrix.cells)
    top = sum(1 for cell in matrix.empty if cell.level.id == TOP)
    if matrix.empty:
        count = len(matrix.empty)
        if top:
            yield finding("cells_empty", count=count, total=total, top_count=top)
        else:
            yield finding("cells_empty_below", count=count, total=total)
    placed = sum(visits.by_level.values())
    if placed >= FEW and visits.by_level.get(LOW, 0) > MOST * placed:
        yield finding("contact_low", percent=Share(visits.by_level[LOW] / placed))
    functions = {who.person.function for who in dossier.present}
    if len(functions) == 1 and len(dossier.present) > 1 and (only := next(iter(functions))):
        yield finding("one_function", function=dossier.context.label("function", only))
    if total and not matrix.empty:
        yield finding("coverage_full", total=total)


def visits(dossier: Dossier) -> Iterator[Finding]:
    """Silence, and visits that all serve one purpose."""
    done = dossier.visits.done
    if done and (days := (dossier.as_of - done[0].date).days) > dossier.context.limit.contact_days:
        yield finding("visits_silent", days=days)
    forces = dossier.visits.by_force
    total = sum(forces.values())
    if total >= FEW:
        force, most = max(sorted(forces.items()), key=lambda pair: pair[1])
        if most > MOST * total:
            yield finding(
                "visits_one_force", percent=Share(most / total), force=dossier.context.label("force", force)
            )


def rivals(dossier: Dossier) -> Iterator[Finding]:
    """Who else is at the account and how it is divided."""
    account, context = dossier.account, dossier.context
    if not account.competitors:
        yield finding("rivals_unknown")
        return
    leaning = _leaning(dossier.present)
    if leaning and leaning.favoured:
        yield finding("rival_favoured_at_top", person=leaning.name, rival=context.rival(leaning.favoured))
    ours = dossier.figures.share_of_wallet
    shares = [(float(r.share), r.id) for r in account.competitors if r.share is not None]
    if ours is None or not shares:
        return
    largest, rival = max(shares)
    if largest > ours:
        yield finding(
            "rival_holds_more", rival=context.rival(rival), rival_share=Share(largest), share=Share(ours)
        )
    else:
        yield finding("we_hold_most", share=Share(ours))


def _leaning(people: Sequence[Stakeholder]) -> Stakeholder | None:
    return next((w for w in people if w.favoured and (w.person.influence or 0) >= INFLUENTIAL), None)
