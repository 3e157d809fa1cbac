"""Our stages above the customer's own purchasing steps, and how far the two agree (M24)."""

from __future__ import annotations

from battlemap.assess.results.stage import BuyingState
from battlemap.view.marks import Line, line
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.tracks import Track, Tracks, TrackStep


def tracks(subject: Subject) -> Tracks | None:
    """The pair of tracks; None where the method knows no purchasing process."""
    say, buying = subject.say, subject.found.stage.buying
    if buying is None:
        return None
    stages = say.method.stages
    return Tracks(
        caption=say("opportunity.tracks_caption"),
        stages=tuple(say.text(stage.label) for stage in stages),
        rows=(
            Track(
                say("opportunity.ours"),
                None,
                (say("opportunity.theirs", process=say.text(buying.process.label)),),
                tuple(_ours(subject, i) for i in range(len(stages))),
                tuple(_theirs(subject, buying, stage.id) for stage in stages),
            ),
        ),
    )


def _ours(subject: Subject, index: int) -> TrackStep:
    say, result = subject.say, subject.found.stage
    state = "on" if index <= result.evidenced_index else "claimed" if index <= result.claimed_index else "off"
    if index == result.evidenced_index:
        return TrackStep(say("opportunity.proved"), state, tone="us")
    if index == result.claimed_index:
        return TrackStep(say("opportunity.claimed"), state)
    return TrackStep("", state)


def _theirs(subject: Subject, buying: BuyingState, stage: str) -> TrackStep:
    """The customer's steps that fit one of our stages."""
    say, steps = subject.say, buying.process.steps
    here = [step for step in steps if step.stage == stage]
    if not here:
        return TrackStep("", "none")
    label = subject.joined(*(say.text(step.label) for step in here))
    if buying.step is None:
        return TrackStep(label, "off")
    now = steps.index(buying.step)
    state = "on" if steps.index(here[0]) <= now else "off"
    return TrackStep(label, state, strong=buying.step in here)


def mismatch(subject: Subject) -> Line:
    """Whether our claim runs ahead of the customer, lags behind, or fits."""
    say, result = subject.say, subject.found.stage
    buying = result.buying
    if buying is None or not subject.found.open:
        return ()
    if buying.step is None or buying.ahead is None or result.claimed is None:
        return line(say("opportunity.step_unknown"), "warn")
    key = "ahead" if buying.ahead > 0 else "behind" if buying.ahead < 0 else "fits"
    if key == "fits":
        words = say("opportunity.step_fits", **_names(subject))
    else:
        words = say.count(f"opportunity.step_{key}", abs(buying.ahead), **_names(subject))
    part = say.text(buying.step.part)
    if part:
        words = subject.sentences(words, say("opportunity.step_part", part=part))
    return line(words, {"ahead": "bad", "behind": "warn", "fits": ""}[key])


def _names(subject: Subject) -> dict[str, str]:
    say, result = subject.say, subject.found.stage
    step = result.buying.step if result.buying else None
    return {
        "step": say.text(step.label) if step else "",
        "stage": say.text(result.claimed.label) if result.claimed else "",
    }
