"""What each unknown is worth finding: influencers, unfilled roles, criteria, pillars, information (M11)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from battlemap.assess.results.base import NO_NAMES, Missing, Names, Spot
from battlemap.assess.results.people import Stakeholder
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.model.method.vocabulary import Term
from battlemap.model.short import Range

INFLUENTIAL = 4  # influence from which a person's unknown view is worth asking for
CRITERION = 3.0  # worth of an open criterion of mean weight on an opportunity of mean value
PILLAR = 1.5  # worth of an open criterion of mean weight on a scorecard of the account


def people_worth(everyone: Sequence[Stakeholder], levels: Sequence[Term]) -> Iterator[Missing]:
    """Influential people whose view is not known, worth their influence; unfilled roles, worth their level
    plus one.
    """
    rank = {level.id: n for n, level in enumerate(reversed(levels), start=1)}
    for who in everyone:
        if who.gone:
            continue
        spot = Spot(who.person.at)
        if who.person.unfilled:
            worth = 1.0 + rank.get(who.person.level or "", 1)
            yield Missing("role", who.id, who.name, None, worth, {"title": who.name}, spot=spot)
        elif who.support is None and (who.person.influence or 0) >= INFLUENTIAL:
            influence = who.person.influence or 0
            names: Names = {"person": who.name, "influence": influence}
            yield Missing("influencer", who.id, who.name, None, float(influence), names, spot=spot)


def card_worth(card: ScorecardResult, scale: float, kind: str = "criterion") -> Iterator[Missing]:
    """Open criteria of a card. `scale` is what one of mean weight is worth."""
    for gap in card.missing:
        yield Missing(
            kind, gap.id, gap.label, gap.ask, gap.worth * scale, NO_NAMES, gap.opportunity, gap.spot
        )


def beside_mean(values: Mapping[str, Range | None]) -> Mapping[str, float]:
    """What a fact about each opportunity is worth beside one of mean value: 0.5 to 1.5, 1 where no value is
    known.
    """
    likely = {id_: float(value.likely) if value else 0.0 for id_, value in values.items()}
    known = [amount for amount in likely.values() if amount > 0]
    mean = sum(known) / len(known) if known else 1.0
    return {id_: min(max(amount / mean, 0.5), 1.5) if amount > 0 else 1.0 for id_, amount in likely.items()}
