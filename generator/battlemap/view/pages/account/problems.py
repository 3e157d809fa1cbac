"""What hurts, what we offer for it, and the needs by dimension (M36-M38)."""

from __future__ import annotations

from battlemap.assess.results.value import ChainResult, Dimension, Link
from battlemap.model.value import Offer, Proposition
from battlemap.view.marks import Heading
from battlemap.view.pages.account.sheet import Sheet, joined
from battlemap.view.sections import Section, TablesSection
from battlemap.view.tables import Cell, Row, Table

PROBLEM = ("present", "problem", "impact", "gain", "leads", "stops")
OFFER = ("offer", "feature", "advantage", "benefit", "proposition", "worth")
DIMENSION = ("kind", "count", "stated", "latent", "strong", "open")
TONES = {"yes": "good", "no": "warn"}


def problems_section(sheet: Sheet) -> Section:
    """The problem analysis, line by line, with the need and answer that each leads to (M36)."""
    say, chain = sheet.say, sheet.account.chain
    if chain is None or not chain.problems:
        return sheet.empty("problems", "account.problems.name")
    name = say("account.problems.name")
    dek = say(
        "account.problems.dek", known=say.percent(chain.known), costed=chain.costed, total=chain.problems
    )
    rows = tuple(_problem(sheet, link) for link in chain.links if link.problem)
    columns = sheet.columns("account.problems", PROBLEM)
    return TablesSection(
        "problems", sheet.heading("chain", name, dek), (Table(name, columns, rows, _sum(sheet, chain)),)
    )


def _problem(sheet: Sheet, link: Link) -> Row:
    say, problem = sheet.say, link.problem
    if problem is None:
        return Row(())
    cost = say("account.needs.a_year", amount=sheet.money(problem.cost)) if problem.cost is not None else ""
    told = joined(
        say.text(problem.department),
        sheet.people(problem.told_by),
        say.day(problem.date) if problem.date else "",
    )
    need = say.text(link.need.need) if link.need else ""
    return Row(
        (
            Cell(say.text(problem.present) or "?", "" if problem.present else "faint", sub=told),
            Cell(say.text(problem.problem), strong=True),
            Cell(say.text(problem.impact), sub=cost or say("account.problems.uncounted")),
            known(say.text(problem.benefit)),
            Cell(need or say("account.problems.no_need"), "" if need else "warn"),
            _stop(sheet, link),
        )
    )


def _stop(sheet: Sheet, link: Link) -> Cell:
    tone = "good" if link.stops == "none" else "bad" if link.stops in ("need", "answer") else "warn"
    return Cell(sheet.say(f"account.problems.stop.{link.stops}"), tone)


def _sum(sheet: Sheet, chain: ChainResult) -> Row:
    say = sheet.say
    cost = "?" if chain.cost is None else say("account.needs.a_year", amount=sheet.money(chain.cost))
    through = say("account.problems.through", complete=chain.complete, total=len(chain.links))
    return Row((Cell(say("work.total")), Cell(), Cell(cost), Cell(), Cell(), Cell(through)))


def known(text: str) -> Cell:
    """A text, a faint question mark where there is none."""
    return Cell(text) if text else Cell("?", "faint")


def offers_section(sheet: Sheet) -> Section | None:
    """Feature, advantage and benefit of every offer, with its value in the customer's measure (M38)."""
    say, offers = sheet.say, sheet.account.account.offers
    if not offers:
        return None
    name = say("account.offers.name")
    agreed = sum(1 for o in offers if o.proposition and o.proposition.confirmed == "yes")
    title = say("account.offers.agreed", agreed=agreed, total=len(offers))
    columns = sheet.columns("account.offers", OFFER)
    rows = tuple(_offer(sheet, offer) for offer in offers)
    return TablesSection(
        "offers", Heading(title, say("account.offers.dek"), name), (Table(name, columns, rows),)
    )


def _offer(sheet: Sheet, offer: Offer) -> Row:
    say, given = sheet.say, offer.proposition
    needs = {need.id: need for need in sheet.account.account.needs}
    product = say.plans.product.get(offer.product) if offer.product else None
    need = needs.get(offer.need) if offer.need else None
    return Row(
        (
            Cell(say.text(offer.name), strong=True, sub=say.text(product.name) if product else ""),
            known(say.text(offer.feature)),
            known(say.text(offer.advantage)),
            Cell(
                say.text(offer.benefit) or "?",
                "" if offer.benefit else "faint",
                sub=say("account.offers.for", need=say.text(need.need))
                if need
                else say("account.offers.no_need"),
            ),
            _proposition(sheet, given) if given else Cell(say("account.offers.unmeasured"), "warn"),
            _worth(sheet, given),
        ),
        id=f"offer-{offer.id}",
    )


def _proposition(sheet: Sheet, given: Proposition) -> Cell:
    say = sheet.say
    change = say("account.offers.change", now=say.text(given.now) or "?", then=say.text(given.then) or "?")
    by = say("account.offers.by", day=say.day(given.by)) if given.by else ""
    against = say("account.offers.against", other=say.text(given.against)) if given.against else ""
    return Cell(say("account.pair", label=say.text(given.measure), value=change), sub=joined(by, against))


def _worth(sheet: Sheet, given: Proposition | None) -> Cell:
    say = sheet.say
    if given is None:
        return Cell()
    worth = say("account.needs.a_year", amount=sheet.money(given.worth)) if given.worth is not None else "?"
    agreed = say(f"account.needs.confirmed.{given.confirmed or 'unknown'}")
    who = sheet.person(given.confirmed_by) if given.confirmed_by else ""
    day = say.day(given.confirmed_on) if given.confirmed_on else ""
    return Cell(worth, TONES.get(given.confirmed or "", ""), sub=joined(agreed, who, day))


def dimensions_section(sheet: Sheet) -> Section | None:
    """Needs by dimension, and the strong ones that nothing answers with whose they are (M37)."""
    say, chain = sheet.say, sheet.account.chain
    if chain is None or not sheet.account.account.needs:
        return None
    name = say("account.dimensions.name")
    columns = sheet.columns("account.dimensions", DIMENSION, frozenset(DIMENSION[1:]))
    rows = tuple(_dimension(sheet, one) for one in chain.dimensions)
    heading = Heading(name, say("account.dimensions.dek"))
    if chain.strong_open:
        heading = Heading(
            say.count("account.dimensions.unanswered", len(chain.strong_open)), heading.dek, name
        )
    return TablesSection(
        "dimensions", heading, (Table(name, columns, rows, stack=False), _strong(sheet, chain))
    )


def _dimension(sheet: Sheet, one: Dimension) -> Row:
    say = sheet.say
    label = say.text(one.kind.label) if one.kind else say("account.dimensions.other")
    numbers = (len(one.needs), one.stated, one.latent, one.strong)
    return Row(
        (
            Cell(label),
            *(Cell(str(number), "" if number else "faint") for number in numbers),
            Cell(str(len(one.unanswered)), "bad" if one.unanswered else "faint"),
        )
    )


def _strong(sheet: Sheet, chain: ChainResult) -> Table:
    say = sheet.say
    rows = tuple(
        Row(
            (
                Cell(say.text(strong.need.need), strong=True),
                known(say.listed(say.text(who.name) for who in strong.whose)),
                Cell(str(strong.influence) if strong.influence else "?", "" if strong.influence else "faint"),
            )
        )
        for strong in chain.strong_open
    ) or (Row((Cell(say("account.dimensions.all_answered"), "good"), Cell(), Cell())),)
    columns = sheet.columns("account.dimensions", ("need", "whose", "influence"), frozenset({"influence"}))
    return Table(say("account.dimensions.strong_open"), columns, rows, stack=False)
