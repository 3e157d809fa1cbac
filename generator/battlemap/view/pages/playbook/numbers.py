"""How every number is computed: health, the two axes of the map, tiers, thresholds (M01-M03)."""

from __future__ import annotations

from collections.abc import Iterator

from battlemap.view.pages.playbook.topic import Topic, bands, grid, row
from battlemap.view.sections import Section
from battlemap.view.voice import Voice


def topics(say: Voice) -> Iterator[Topic]:
    """One page: parts, weights, cuts and thresholds, each with what it is for."""
    sections: list[tuple[str, Section]] = [
        _rules(say),
        _health(say),
        *(_axis(say, axis) for axis in ("attractiveness", "position")),
        _quadrants(say),
        _tiers(say),
        _bands(say),
        _thresholds(say),
    ]
    size = say.count("playbook.numbers_size", len(sections))
    yield Topic("numbers", say("playbook.numbers"), say("playbook.numbers_about"), size, tuple(sections))


def _rules(say: Voice) -> tuple[str, Section]:
    title = say("playbook.rules")
    keys = ("unknown", "known_share", "re_add", "stale", "stage", "weighted")
    rows = (row(say(f"rule.{key}"), say(f"rule.{key}_about")) for key in keys)
    return title, grid("rules", title, "", (say("playbook.rule"), say("playbook.means")), rows)


def _health(say: Voice) -> tuple[str, Section]:
    health = say.method.health
    title = say("playbook.health")
    rows = (row(say.text(p.label), say.number(p.weight), say.text(p.about)) for p in health.parts)
    heads = (say("playbook.part"), say("playbook.weight"), say("playbook.means"))
    return title, grid("health", title, say("playbook.verdicts", bands=bands(say, health.bands)), heads, rows)


def _axis(say: Voice, axis: str) -> tuple[str, Section]:
    title = say(f"playbook.axis_{axis}")
    rows = (
        row(say.text(p.label), say.number(p.weight), say.text(p.about))
        for p in say.method.matrix
        if p.axis == axis
    )
    heads = (say("playbook.part"), say("playbook.weight"), say("playbook.means"))
    return title, grid(axis, title, say(f"playbook.axis_{axis}_dek"), heads, rows)


def _quadrants(say: Voice) -> tuple[str, Section]:
    title = say("playbook.quadrants")
    rows = (row(say.text(q.label), say.text(q.policy), id=f"quadrant-{q.id}") for q in say.method.quadrants)
    return title, grid("quadrants", title, "", (say("playbook.name"), say("playbook.policy")), rows)


def _tiers(say: Voice) -> tuple[str, Section]:
    title = say("playbook.tiers")
    rows = (
        row(say.text(t.label), say("playbook.up_to", share=say.percent(t.up_to))) for t in say.method.tiers
    )
    return title, grid(
        "tiers", title, say("playbook.tiers_dek"), (say("playbook.name"), say("playbook.cut")), rows
    )


def _bands(say: Voice) -> tuple[str, Section]:
    title = say("playbook.bands")
    rows = (
        row(say.text(b.label), say.percent(b.customers), say.percent(b.profit))
        for b in say.method.profit_bands
    )
    heads = (say("playbook.name"), say("resources.customers"), say("resources.method"))
    return title, grid("profit-bands", title, say("playbook.bands_dek"), heads, rows)


def _thresholds(say: Voice) -> tuple[str, Section]:
    title = say("playbook.thresholds")
    names = [name for name in type(say.method.thresholds).model_fields if name != "at"]
    rows = (
        row(say(f"reference.threshold.{name}"), f"{getattr(say.method.thresholds, name)}", name)
        for name in names
    )
    heads = (say("playbook.means"), say("playbook.value"), say("playbook.id"))
    return title, grid("thresholds", title, say("playbook.thresholds_dek"), heads, rows)
