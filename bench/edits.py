"""Changes as a team makes them in a plan between two commits: the same seed makes the same ones."""

from __future__ import annotations

import re
from datetime import date, timedelta
from random import Random

from bench.generate import CRITERIA, STAGES, TEAM, note, rated

_AMOUNT = re.compile(r"low: \S+, likely: (\S+)M, high: [^}]+")


def edited(rng: Random, text: str, day: date) -> str:
    """The text of an account after one to three changes of a few words or a line."""
    plan = _Plan(rng, text.split("\n"), day)
    for change in rng.sample(_CHANGES, rng.randrange(1, 4)):
        change(plan)
    return "\n".join(plan.lines)


class _Plan:
    """The lines of an account; each method changes one thing."""

    def __init__(self, rng: Random, lines: list[str], day: date) -> None:
        self.rng, self.lines, self.day = rng, lines, day
        self.chinese = "## 现状" in lines

    def attitude(self) -> None:
        self.set("    support: ", rated(self.rng, self.rng.randrange(-2, 3), self.chinese))

    def score(self) -> None:
        criterion = self.rng.choice(CRITERIA)
        self.set(f"        {criterion}: ", rated(self.rng, self.rng.randrange(-1, 2), self.chinese))

    def action_done(self) -> None:
        at = self.one(r"  - \{id: a\d")
        if "done: " not in self.lines[at]:
            self.extend(at, f"done: {self.day}")

    def action(self) -> None:
        last = self.all(r"  - \{id: a\d")[-1]
        number, due = last - self.lines.index("actions:"), self.day + timedelta(self.rng.randrange(7, 60))
        words = f"what: {self.note()}, who: {self.rng.choice(TEAM)}, due: {due}, opportunity: inbound"
        self.lines.insert(last + 1, f"  - {{id: a{number}, {words}}}")

    def amount(self) -> None:
        at, factor = self.one("    value: "), self.rng.choice((0.8, 1.1))
        self.lines[at] = _AMOUNT.sub(lambda m: f"likely: {float(m[1]) * factor:.1f}M", self.lines[at])

    def stage(self) -> None:
        at = self.one("    stages: ")
        *_, last = re.findall(r"\d{4}-\d\d-\d\d", self.lines[at])
        following = [stage for stage in STAGES if f"{stage}: " not in self.lines[at]]
        if following:
            self.extend(at, f"{following[0]}: {date.fromisoformat(last) + timedelta(3)}")

    def visit(self) -> None:
        who = f"with: [p{self.rng.randrange(8)}], by: [{self.rng.choice(TEAM)}]"
        words = f"date: {self.day}, {who}, goal: {self.note()}, result: {self.note()}, hours: 3"
        self.lines.insert(self.lines.index("visits:") + 1, f"  - {{{words}}}")

    def review(self) -> None:
        self.set("reviewed: ", str(self.day))
        self.lines.insert(self.lines.index("---", 1) + 3, f"{self.note()}\n")

    def note(self) -> str:
        return note(self.rng, self.chinese)

    def all(self, pattern: str) -> list[int]:
        return [number for number, line in enumerate(self.lines) if re.match(pattern, line)]

    def one(self, pattern: str) -> int:
        return self.rng.choice(self.all(pattern))

    def set(self, key: str, value: str) -> None:
        self.lines[self.one(key)] = key + value

    def extend(self, at: int, entry: str) -> None:
        self.lines[at] = f"{self.lines[at].removesuffix('}')}, {entry}}}"


_CHANGES = (
    *(_Plan.attitude, _Plan.score, _Plan.action_done, _Plan.action),
    *(_Plan.amount, _Plan.stage, _Plan.visit, _Plan.review),
)
