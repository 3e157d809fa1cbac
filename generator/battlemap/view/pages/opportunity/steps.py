"""Our stages above the customer's own purchasing steps, and how far the two agree (M24)."""

from __future__ import annotations

from battlemap.view import stage_steps
from battlemap.view.marks import Line, line
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.tracks import Track, Tracks


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
                stage_steps.ours(say, subject.found.stage),
                stage_steps.theirs(say, subject.found.stage, brief=False),
            ),
        ),
    )


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
