"""All that is known and computed of one account, each thing at most once; a case is a dossier seen for one
opportunity.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from battlemap.assess import freshness, worth
from battlemap.assess.context import Context
from battlemap.assess.course import Course
from battlemap.assess.deal import Deal
from battlemap.assess.health import Sources, assess_health, matrix_axis
from battlemap.assess.holdings import Holdings
from battlemap.assess.information import Subject, assess_class, most_valuable, next_facts, total
from battlemap.assess.meetings import contacts_of
from battlemap.assess.phase import assess_phase
from battlemap.assess.results.base import Missing, Proof, Score
from battlemap.assess.results.contacts import Contacts
from battlemap.assess.results.information import ClassResult, FreshnessResult, InformationResult
from battlemap.assess.results.relationship import PhaseResult
from battlemap.assess.results.scorecard import ScorecardResult
from battlemap.model.account import Account
from battlemap.model.activity import Visit
from battlemap.model.method.parts import FactRef
from battlemap.model.opportunity import Opportunity

_ASKED = Proof(None)  # stands in while a fact is being asked, so that one which asks for itself stays unknown


class Dossier(Holdings):
    """One account with the context it is assessed in, and all that is concluded from what it holds."""

    def __init__(self, account: Account, context: Context) -> None:
        super().__init__(account, context)
        self.whole = Case(self, None)

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """A case per opportunity; a finished one is judged as it stood on the day of its outcome."""
        return tuple(self._case(opportunity) for opportunity in self.account.opportunities)

    def release(self) -> None:
        """Lets go of all that was worked out: a dossier and its cases hold each other, and would stay."""
        for case in (self.whole, *self.__dict__.get("cases", ())):
            if case.dossier is not self:
                case.dossier.release()
            case.today.__dict__.clear()
            case.__dict__.clear()
        self.__dict__.clear()

    def _case(self, opportunity: Opportunity) -> Case:
        today, ended = Case(self, opportunity), opportunity.outcome
        if ended is None or ended.date >= self.as_of:
            return today
        return Case(Dossier(self.account, self.context.at(ended.date)), opportunity, today)

    @cached_property
    def open_cases(self) -> tuple[Case, ...]:
        """Opportunities without an outcome."""
        return tuple(case for case in self.cases if case.opportunity and case.opportunity.outcome is None)

    @cached_property
    def cards(self) -> Mapping[str, ScorecardResult]:
        """Scorecards about the account, by id."""
        return dict(self.whole.answered("account"))

    @cached_property
    def contacts(self) -> Contacts:
        """Who meets whom."""
        return contacts_of(self)

    @cached_property
    def course(self) -> Course:
        """What is known, offered and done over time."""
        return Course(self)

    @cached_property
    def phase(self) -> PhaseResult:
        """The relationship phase."""
        return assess_phase(
            self.account.relationship, self.context.method.phases, self.whole.prove, self.as_of
        )

    @cached_property
    def classes(self) -> tuple[ClassResult, ...]:
        """How complete each class of information is."""
        account = (Subject(None, self.whole.prove),)
        share = self.value_share
        chances = tuple(Subject(case.id, case.prove, share[case.id]) for case in self.open_cases)
        return tuple(
            assess_class(kind, account if kind.subject == "account" else chances, self.as_of)
            for kind in self.context.method.information
        )

    @cached_property
    def completeness(self) -> Score:
        """Completeness of the file in total."""
        return total(self.classes)

    @cached_property
    def information(self) -> InformationResult:
        """Completeness, and the facts most worth finding."""
        ranked = most_valuable([*self._unknowns(), *(m for c in self.classes for m in c.missing)])
        return InformationResult(self.classes, self.completeness, next_facts(ranked), ranked)

    @cached_property
    def value_share(self) -> Mapping[str, float]:
        """What a fact about an open opportunity is worth beside one about a mean opportunity."""
        return worth.beside_mean(
            {case.id: case.opportunity.value for case in self.open_cases if case.opportunity}
        )

    def _unknowns(self) -> Iterator[Missing]:
        yield from worth.people_worth(self.everyone, self.context.method.levels)
        for case in self.open_cases:
            for card in case.cards.values():
                yield from worth.card_worth(card, worth.CRITERION * self.value_share[case.id])
        for card in self.cards.values():
            yield from worth.card_worth(card, worth.PILLAR, "pillar")

    @cached_property
    def freshness(self) -> FreshnessResult:
        """How fresh the rated facts are."""
        facts = list(freshness.views(self.everyone))
        for card in self.cards.values():
            facts += freshness.ratings(card)
        for case in self.open_cases:
            for card in case.cards.values():
                facts += freshness.ratings(card, case.id)
        cards = ((p.card.id, p.card.label) for p in self.context.cards)
        labels = (("people", freshness.PEOPLE), *cards)
        return freshness.assess_freshness(facts, labels, self.account.reviewed, self.context.age, self.as_of)

    @cached_property
    def sources(self) -> Sources:
        """What health and the classification matrix are made of."""
        return Sources(
            account=self.account,
            figures=self.figures,
            coverage=self.coverage.score,
            phase=self.phase,
            cards=self.cards,
            information=self.completeness,
            freshness=self.freshness.score,
            stages=tuple(case.stage for case in self.open_cases),
            limit=self.context.limit,
            method=self.context.method,
        )

    @cached_property
    def health(self) -> Score:
        """Health, 0 to 100."""
        return assess_health(self.context.method.health, self.sources)

    @cached_property
    def attractiveness(self) -> Score:
        """How attractive the account is, 0 to 100 (M03)."""
        return matrix_axis("attractiveness", self.context.method.matrix, self.sources)

    @cached_property
    def position(self) -> Score:
        """How strong our position is, 0 to 100 (M03)."""
        return matrix_axis("position", self.context.method.matrix, self.sources)


class Case(Deal):
    """What facts are asked of: an account, and one opportunity where the question is about one.

    A finished opportunity is judged on the day of its outcome; `today` is the same on the day of the plan.
    """

    def __init__(self, dossier: Dossier, opportunity: Opportunity | None, today: Case | None = None) -> None:
        super().__init__(dossier, opportunity)
        self.dossier = dossier
        self.today = today or self
        self.visit: Visit | None = None
        self._proofs: dict[int, Proof] = {}

    def on(self, visit: Visit) -> Case:
        """The same case asked about one visit."""
        case = Case(self.dossier, self.opportunity, self.today)
        case.visit = visit
        return case

    @property
    def id(self) -> str:
        """The opportunity's id, else the account's."""
        return self.opportunity.id if self.opportunity else self.account.id

    @property
    def after(self) -> Case:
        """Where a won opportunity's delivery is judged: today. Every other one as it is."""
        ended = self.opportunity.outcome if self.opportunity else None
        return self.today if ended is not None and ended.result == "won" else self

    def prove(self, ref: FactRef) -> Proof:
        """The answer of a fact, asked once however often the method refers to it."""
        ask = self.context.asks.get(id(ref))
        if ask is None:
            return _ASKED
        asked = self.dossier.whole if ask.wide else self
        proof = asked._proofs.get(ask.key)
        if proof is not None:
            return proof
        asked._proofs[ask.key] = _ASKED
        proof = ask.run(asked)
        if ask.negated and proof.state is not None:
            proof = Proof(not proof.state, proof.names, proof.spots)
        asked._proofs[ask.key] = proof
        return proof

    @cached_property
    def cards(self) -> Mapping[str, ScorecardResult]:
        """Scorecards about this opportunity, or about the account."""
        return dict(self.answered("opportunity")) if self.opportunity else self.dossier.cards
