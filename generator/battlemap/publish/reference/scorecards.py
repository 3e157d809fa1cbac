"""Every scorecard as Markdown: criteria with weights, verdict bands, recommendations (M27-M31, M43)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.model.method.scorecards import Group, Recommendation, Scorecard
from battlemap.publish.prose import code, table
from battlemap.publish.reference.writer import Writer, bands, running, signed


def scorecards(to: Writer) -> Iterator[str]:
    """Every scorecard with its groups, weights, bands and recommendations (M27-M31, M43)."""
    yield to.heading("scorecards")
    for card in to.method.scorecards:
        yield f"### {to.text(card.label)}\n"
        yield _about_card(to, card)
        for group in card.groups:
            yield from _group(to, group)
        yield from bands(to, card.bands, to.speak("reference.overall") if len(card.groups) > 1 else "")
        yield from _recommendations(to, card)


def _about_card(to: Writer, card: Scorecard) -> str:
    place = code(card.field) if card.field else code(f"scores: {{{card.id}: …}}")
    scale = [signed(end) if card.scale.signed else str(end) for end in (card.scale.low, card.scale.high)]
    sentences = [to.text(card.about)]
    sentences.append(to.speak("reference.answered_in").format(place=place, low=scale[0], high=scale[1]))
    sentences.append(to.speak(f"reference.total.{card.total}"))
    if card.fresh_days:
        sentences.append(to.speak("reference.fresh").format(days=card.fresh_days))
    return running(to, sentences) + "\n"


def _group(to: Writer, group: Group) -> Iterator[str]:
    yield f"#### {to.text(group.label)}\n"
    words = [to.text(group.question), to.speak("reference.rivals") if group.rate_rivals else ""]
    if any(words):
        yield running(to, words) + "\n"
    weighted = any(criterion.weight is not None for criterion in group.criteria)
    rows = (
        (
            code(criterion.id),
            to.text(criterion.label),
            *((str(criterion.weight or ""),) if weighted else ()),
            to.text(criterion.standard),
        )
        for criterion in group.criteria
    )
    yield table(to.heads("id", "criterion", *(["weight"] if weighted else []), "standard"), rows)
    yield from bands(to, group.bands)


def _recommendations(to: Writer, card: Scorecard) -> Iterator[str]:
    rows = [
        (to.text(each.label), _conditions(to, card, each), to.text(each.say)) for each in card.recommendations
    ]
    if rows:
        yield table(to.heads("advice", "when", "say"), rows)


def _conditions(to: Writer, card: Scorecard, each: Recommendation) -> str:
    groups = {group.id: group for group in card.groups}
    said = []
    for id_, wanted in each.when.items():
        fitting = [to.text(band.label) for band in groups[id_].bands if band.id in wanted]
        words = to.speak("reference.or").join(fitting)
        said.append(to.speak("reference.one_of").format(group=to.text(groups[id_].label), bands=words))
    return "<br>".join(said) or to.speak("reference.otherwise")
