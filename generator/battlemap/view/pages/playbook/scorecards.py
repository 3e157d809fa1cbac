"""A page per scorecard: groups, criteria with their questions, verdicts, recommendations (M27-M31, M43)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.model.method.scorecards import Group, Scorecard
from battlemap.view.pages.playbook.topic import Topic, bands, grid, joined, row
from battlemap.view.sections import Section
from battlemap.view.voice import Voice


def topics(say: Voice) -> Iterator[Topic]:
    """Every scorecard of the method."""
    for card in say.method.scorecards:
        sections: list[tuple[str, Section]] = [_group(say, card, group) for group in card.groups]
        if card.recommendations:
            sections.append(_advice(say, card))
        asked = sum(len(group.criteria) for group in card.groups)
        about = say.text(card.about)
        yield Topic(
            card.id,
            say.text(card.label),
            say.in_a_row(about, _how(say, card)),
            say.count("playbook.criteria", asked),
            tuple(sections),
        )


def _how(say: Voice, card: Scorecard) -> str:
    low, high = (
        say.signed(card.scale.low) if card.scale.signed else str(card.scale.low),
        say.number(card.scale.high),
    )
    high = say.signed(card.scale.high) if card.scale.signed else high
    told = say(f"playbook.total_{card.total}", low=low, high=high)
    if card.bands:
        told = say.in_a_row(told, say("playbook.verdicts", bands=bands(say, card.bands)))
    return told


def _group(say: Voice, card: Scorecard, group: Group) -> tuple[str, Section]:
    notes = [say.text(group.question)]
    if group.bands:
        notes.append(say("playbook.verdicts", bands=bands(say, group.bands)))
    if group.rate_rivals:
        notes.append(say("playbook.rivals_too"))
    weights = any(criterion.weight is not None for criterion in group.criteria)
    heads = [say("playbook.criterion"), say("playbook.standard"), say("playbook.questions")]
    if weights:
        heads.append(say("playbook.weight"))
    acts = any(criterion.acts for criterion in group.criteria)
    if acts:
        heads.append(say("playbook.acts"))
    rows = []
    for criterion in group.criteria:
        cells = [say.text(criterion.label), say.text(criterion.standard), joined(say, criterion.questions)]
        if weights:
            cells.append("" if criterion.weight is None else say.number(criterion.weight))
        if acts:
            cells.append(joined(say, criterion.acts))
        rows.append(row(*cells, id=f"{card.id}-{criterion.id}"))
    name = say.text(group.label)
    return name, grid(group.id, name, say.in_a_row(*notes), heads, rows)


def _advice(say: Voice, card: Scorecard) -> tuple[str, Section]:
    names = {group.id: group for group in card.groups}
    rows = []
    for advice in card.recommendations:
        conditions = [
            say(
                "playbook.when_group",
                group=say.text(names[group].label),
                bands=say("reference.or").join(_band(say, names[group], band) for band in wanted),
            )
            for group, wanted in advice.when.items()
        ]
        when = say("playbook.semicolon").join(conditions) or say("playbook.otherwise")
        rows.append(row(say.text(advice.label), when, say.text(advice.say)))
    heads = (say("playbook.recommendation"), say("playbook.when"), say("playbook.says"))
    title = say("playbook.recommendations")
    return title, grid("recommendations", title, say("playbook.first_fits"), heads, rows)


def _band(say: Voice, group: Group, band: str) -> str:
    return next((say.text(b.label) for b in group.bands if b.id == band), band)
