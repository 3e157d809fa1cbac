"""The brief as finished values: one page for anybody who has two minutes."""

from battlemap.view.finished import finished
from battlemap.view.layout import Layout
from battlemap.view.marks import Role
from battlemap.view.sheets.paper import Paper
from battlemap.view.sheets.parts import Titled
from battlemap.view.sheets.signs import Attitude, Bar


@finished
class Fact:
    """A fact: label, value, a note below; `steps` draws stages (on, un or off) instead of the note."""

    label: str
    value: str
    note: str = ""
    alarm: bool = False
    steps: tuple[str, ...] = ()
    steps_word: str = ""


@finished
class Strip:
    """A score of the strip: value, its scale, the bar and how much of it is known."""

    label: str
    value: str
    unit: str
    bar: Bar
    note: str


@finished
class BriefFlag:
    """A red flag: severity act or watch with its word, the fact, the next step."""

    severity: str
    word: str
    fact: str
    next_step: str


@finished
class BriefAction:
    """An open action; `late` marks a day that has passed."""

    what: str
    who: str
    due: str
    late: bool


@finished
class BriefPerson:
    """Somebody who matters; `alarm` marks a contact that is missing."""

    name: str
    title: str
    roles: tuple[Role, ...]
    role: str
    attitude: Attitude
    influence: str
    close: str
    met: str
    alarm: bool


@finished
class BriefWords:
    """Column heads, and what stands where a list is empty."""

    number: str
    what: str
    who: str
    due: str
    name: str
    role: str
    support: str
    influence: str
    close: str
    met: str


@finished
class BriefSheet:
    """The whole brief. A list without entries says so with its `none`."""

    layout: Layout
    paper: Paper
    words: BriefWords
    name: str
    other_name: str
    other_tag: str
    who: str
    gist: str
    facts: tuple[Fact, ...]
    goals_head: Titled
    goals: tuple[str, ...]
    goals_none: str
    scores_head: Titled
    scores: tuple[Strip, ...]
    flags_head: Titled
    flags: tuple[BriefFlag, ...]
    flags_none: str
    actions_head: Titled
    actions: tuple[BriefAction, ...]
    actions_none: str
    people_head: Titled
    people: tuple[BriefPerson, ...]
    people_none: str
    rivals_head: Titled
    rivals: str
    asks_head: Titled
    asks: tuple[str, ...]
    asks_none: str
