"""The steps of a stage track: claimed and proved on our stages, the customer's own steps below (M19, M24)."""

from __future__ import annotations

from battlemap.assess.results.stage import StageResult
from battlemap.view.tracks import TrackStep
from battlemap.view.voice import Voice

NOWHERE = TrackStep("", "none")


def ours(voice: Voice, result: StageResult) -> tuple[TrackStep, ...]:
    """Our stages: on up to the proved one, claimed up to the claimed one, off behind."""
    return tuple(_ours(voice, result, i) for i in range(len(voice.method.stages)))


def _ours(voice: Voice, result: StageResult, i: int) -> TrackStep:
    proved, claimed = result.evidenced_index, result.claimed_index
    if i == proved:
        return TrackStep(voice("steps.proved"), "on", tone="us")
    if i == claimed:
        return TrackStep(voice("steps.claimed"), "claimed")
    return TrackStep("", "on" if i < proved else "claimed" if i < claimed else "off")


def theirs(voice: Voice, result: StageResult, *, brief: bool) -> tuple[TrackStep, ...]:
    """The customer's steps under the stages that fit them; several of one stage share its place.

    `brief` takes short names, and of several steps in one place the one they are at.
    """
    buying, stages = result.buying, voice.method.stages
    if buying is None:
        return (NOWHERE,) * len(stages)
    at = next((i for i, step in enumerate(buying.process.steps) if step is buying.step), -1)
    places: dict[str, list[tuple[int, str]]] = {}
    for i, step in enumerate(buying.process.steps):
        label = voice.text((step.short if brief else None) or step.label)
        places.setdefault(step.stage, []).append((i, label))
    return tuple(_theirs(voice, places.get(stage.id, []), at, brief=brief) for stage in stages)


def _theirs(voice: Voice, steps: list[tuple[int, str]], at: int, *, brief: bool) -> TrackStep:
    if not steps:
        return NOWHERE
    here = next((name for i, name in steps if i == at), None)
    every = voice("steps.between").join(name for _, name in steps)
    label = here if brief and here is not None else every
    return TrackStep(label, "on" if steps[0][0] <= at else "off", strong=here is not None)
