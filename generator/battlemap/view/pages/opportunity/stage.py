"""Stage and gate: claimed against proved, the checklist, what blocks it (M19, M20)."""

from __future__ import annotations

from battlemap.assess.results.flag import FlagResult
from battlemap.assess.results.stage import Blocker, GateResult
from battlemap.view.links import playbook_href
from battlemap.view.marks import Empty, Flag, Link, Move
from battlemap.view.names import flag_next, flag_title
from battlemap.view.pages.opportunity.checks import checklist, counted, details, legend
from battlemap.view.pages.opportunity.steps import mismatch, tracks
from battlemap.view.pages.opportunity.subject import Subject
from battlemap.view.pages.opportunity.types import Checklist, GateStep, StageSection

ID = "stage"
MOST_MOVES = 5
MOST_OPTIONAL = 3  # the checklist beside it marks every one


def stage(subject: Subject) -> StageSection | Empty:
    """The section; one line while no stage has a date."""
    say, result = subject.say, subject.found.stage
    if result.claimed is None or not result.gates:
        link = Link(say("opportunity.how_stages"), playbook_href(subject.page, "stages"))
        return Empty(ID, say("opportunity.stage"), say("opportunity.stage_none"), link)
    at = max(result.evidenced_index, 0)
    blocking = frozenset(b.item.item.id for b in result.blocked_by if b.item)
    gate = result.gates[at] if at < len(result.gates) and subject.found.open else None
    blocks = _blocks(subject)
    return StageSection(
        id=ID,
        heading=subject.heading("stage", say("opportunity.stage"), _dek(subject)),
        strip=tuple(_step(subject, i, found) for i, found in enumerate(result.gates)),
        gate=_gate(subject, gate, blocking) if gate else None,
        others=tuple(_other(subject, i, g, blocking) for i, g in enumerate(result.gates) if g is not gate),
        legend=legend(subject),
        mandatory=say("opportunity.mandatory"),
        blocks_title=say("opportunity.blocks_title"),
        blocks=blocks,
        moves_title=say("opportunity.moves"),
        moves=_moves(subject),
        none="" if blocks else say("opportunity.blocks_none"),
        tracks_title=say("opportunity.tracks"),
        tracks=tracks(subject),
        mismatch=mismatch(subject),
    )


def _dek(subject: Subject) -> str:
    say, result = subject.say, subject.found.stage
    words = [say("opportunity.gate_rule", percent=say.percent(result.gates[0].threshold))]
    if result.days is not None and subject.found.open:
        if result.typical_days:
            words.append(say("opportunity.days_typical", days=result.days, typical=result.typical_days))
        else:
            words.append(say("opportunity.days", days=result.days))
    return subject.sentences(*words)


def _step(subject: Subject, index: int, gate: GateResult) -> GateStep:
    say, result = subject.say, subject.found.stage
    done = say("opportunity.of", done=gate.checklist.done, total=gate.checklist.applicable)
    claimed = index == result.claimed_index and result.ahead
    if gate.since:
        key = "opportunity.claimed_since" if claimed else "opportunity.since"
        done = say(key, items=done, day=say.day(gate.since))
    state = "on" if index <= result.evidenced_index else "claimed" if index <= result.claimed_index else "off"
    return GateStep(state, f"{index + 1} {say.text(gate.stage.label)}", done)


def _gate(subject: Subject, gate: GateResult, blocking: frozenset[str]) -> Checklist:
    return checklist(subject, gate.checklist.items, _title(subject, gate), blocking)


def _other(subject: Subject, index: int, gate: GateResult, blocking: frozenset[str]) -> Checklist:
    """A gate with its items, or one line where neither the claim nor a tick has come to it."""
    result = subject.found.stage
    if index <= max(result.claimed_index, result.evidenced_index) or any(
        item.tick for item in gate.checklist.items
    ):
        return _gate(subject, gate, blocking)
    href = playbook_href(subject.page, "stages", f"gate-{gate.stage.id}")
    return Checklist(_title(subject, gate), href=href)


def _title(subject: Subject, gate: GateResult) -> str:
    return subject.say(
        "opportunity.gate",
        name=subject.say.text(subject.say.method.checklist[gate.stage.checklist].label),
        items=counted(subject, gate.checklist),
    )


def _blocks(subject: Subject) -> tuple[Flag, ...]:
    """Items that keep the gate shut and red flags: what has to be done first, then what to watch."""
    if not subject.found.open:
        return ()
    blockers = subject.found.stage.blocked_by
    must = [b for b in blockers if b.item is None or b.item.item.mandatory]
    rest = [b for b in blockers if b not in must][:MOST_OPTIONAL]
    named = [blocker.item.item.label for blocker in blockers if blocker.item]
    flags = (flag for flag in subject.found.flags if flag.names.get("item") not in named)
    found = [*(_blocker(subject, b) for b in (*must, *rest)), *(_flag(subject, flag) for flag in flags)]
    return tuple(sorted(found, key=lambda flag: flag.severity != "act"))


def _blocker(subject: Subject, blocker: Blocker) -> Flag:
    say = subject.say
    fact = say("opportunity.no_date", stage=say.text(blocker.stage.label))
    ask = ""
    if blocker.item:
        told = details(subject, blocker.item)
        name = say.text(blocker.item.item.label)
        fact = say("opportunity.blocker", item=name, told=told) if told else name
        ask = say.text(blocker.item.item.ask)
    must = blocker.item is None or blocker.item.item.mandatory
    return Flag(
        severity="act" if must else "watch",
        severity_word=say("opportunity.blocks"),
        fact=fact,
        next_step=ask,
        who=say.member(blocker.owner) or say("word.nobody"),
        late=blocker.owner is None,
    )


def _flag(subject: Subject, flag: FlagResult) -> Flag:
    say = subject.say
    late = flag.due is not None and flag.due < say.as_of
    return Flag(
        severity=flag.severity,
        severity_word=say(f"opportunity.flag_{flag.severity}"),
        fact=flag_title(say, flag),
        next_step=flag_next(say, flag),
        who=say.member(flag.owner) or say("word.nobody"),
        due=say.day(flag.due) if flag.due else "",
        late=late or flag.owner is None,
        source=say.source(next((place for spot in flag.spots if (place := spot.location)), None)),
    )


def _moves(subject: Subject) -> tuple[Move, ...]:
    """Open actions on it, the most urgent first, then the next step as the team wrote it."""
    say, plan = subject.say, subject.found.opportunity
    if not subject.found.open:
        return ()
    mine = [a for a in subject.account.actions if a.action.opportunity == plan.id and a.state != "done"]
    mine.sort(key=lambda a: (a.action.due is None, a.action.due))
    moves = [
        Move(
            when=say.day(a.action.due) if a.action.due else "–",
            text=say.text(a.action.what),
            who=say.member(a.action.who) or say("word.nobody"),
            late=a.state == "overdue",
        )
        for a in mine[:MOST_MOVES]
    ]
    if plan.next_step and not moves:
        moves.append(Move(when="→", text=say.text(plan.next_step), who=say.member(subject.found.owner)))
    return tuple(moves)
