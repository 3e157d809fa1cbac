"""Red flags of the week: what to act on with the sentence to say, what to watch, who and when."""

from __future__ import annotations

from battlemap.assess.results.portfolio import AccountFlag
from battlemap.view.links import account_href, page_href
from battlemap.view.marks import Flag, Heading, Link
from battlemap.view.names import flag_next, flag_say, flag_title
from battlemap.view.pages.accounts.overview import Overview
from battlemap.view.pages.accounts.row import owner
from battlemap.view.pages.home.types import FlagsBlock

MOST_ACT = 3
MOST_WATCH = 5


def flags_block(overview: Overview) -> FlagsBlock | None:
    """The most urgent flag of the first accounts in full, further ones in a line; None without accounts."""
    say, portfolio = overview.voice, overview.edition.assessed.portfolio
    if not portfolio.totals.accounts:
        return None
    first = [flags[0] for flags in overview.flags.values()]  # in the order of the portfolio's flags
    act = [found for found in first if found.flag.severity == "act"]
    watch = act[MOST_ACT:] + [found for found in first if found.flag.severity != "act"]
    need = len(portfolio.totals.need_attention)
    title = say.count("home.flags.need", need) if need else say("home.flags.calm")
    return FlagsBlock(
        heading=Heading(title, kick=say("home.flags.kick"), id="flags"),
        act=tuple(_full(overview, flag) for flag in act[:MOST_ACT]),
        watch_title=say("home.flags.further") if watch[:MOST_WATCH] else "",
        watch=tuple(_brief(overview, flag) for flag in watch[:MOST_WATCH]),
        more=_all(overview),
    )


def _full(overview: Overview, found: AccountFlag) -> Flag:
    say, flag = overview.voice, found.flag
    others = overview.acts(found.account) - 1
    when, late = _due(overview, found)
    return Flag(
        severity=flag.severity,
        severity_word=say(f"home.flags.{flag.severity}"),
        fact=flag_title(say, flag),
        say=flag_say(say, flag),
        next_step=flag_next(say, flag),
        who=owner(say, flag.owner).text,
        due=when,
        late=late or flag.owner is None,
        subject=Link(say.text(found.account.account.name), account_href(overview.page, found.account.id)),
        more=Link(say.count("home.flags.others", others), account_href(overview.page, found.account.id))
        if others > 0
        else None,
    )


def _brief(overview: Overview, found: AccountFlag) -> Flag:
    say, flag = overview.voice, found.flag
    when, late = _due(overview, found)
    return Flag(
        severity=flag.severity,
        severity_word=say(f"home.flags.{flag.severity}"),
        fact=flag_title(say, flag),
        who=owner(say, flag.owner).text,
        due=when,
        late=late or flag.owner is None,
        subject=Link(say.text(found.account.account.name), account_href(overview.page, found.account.id)),
    )


def _due(overview: Overview, found: AccountFlag) -> tuple[str, bool]:
    """When the next action on it is due, and whether that has passed."""
    say, due = overview.voice, found.flag.due
    if due is None:
        return "", False
    if due < say.as_of:
        return say("accounts.overdue", days=say.days((say.as_of - due).days)), True
    return say.day(due), False


def _all(overview: Overview) -> Link | None:
    count = len(overview.edition.assessed.portfolio.flags)
    if not count:
        return None
    label = overview.voice.count("home.flags.all", count, accounts=len(overview.flags))
    return Link(label, page_href(overview.page, "accounts.html"))
