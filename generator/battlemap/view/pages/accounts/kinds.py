"""What kind of customer an account is, as filters: industry, ownership, region, size (M03)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from battlemap.assess.results.account import AssessedAccount
from battlemap.view.voice import Voice

SIZES = ((100, "small"), (1000, "middle"), (10_000, "large"))  # employees below, and the name of the class
HUGE = "huge"
MOST = 24  # more values than these would bury the table


def kinds(account: AssessedAccount) -> Iterator[tuple[str, str]]:
    """The facets of an account: (name, value); what is not known is left out."""
    profile = account.account.profile
    if profile.industry:
        yield "industry", profile.industry
    if profile.ownership:
        yield "ownership", profile.ownership
    if profile.region:
        yield "region", region(account)
    if profile.employees is not None:
        yield "size", size(profile.employees)


def region(account: AssessedAccount) -> str:
    """The region as one word without spaces, the same in both languages."""
    named = account.account.profile.region
    return "-".join(named.get("en").lower().split()) if named else ""


def size(employees: int) -> str:
    """The class of size by the number of employees."""
    return next((name for below, name in SIZES if employees < below), HUGE)


def kind_facets(
    say: Voice, accounts: Iterable[AssessedAccount]
) -> Iterator[tuple[str, tuple[tuple[str, str, int], ...]]]:
    """Per filter its name and (value, words, number of accounts), in the order of the method."""
    everyone = tuple(accounts)
    counts: dict[str, Counter[str]] = {}
    words: dict[str, str] = {}
    for account in everyone:
        for name, value in kinds(account):
            counts.setdefault(name, Counter())[value] += 1
        if account.account.profile.region:
            words.setdefault(region(account), say.text(account.account.profile.region))
    sizes = [name for _, name in SIZES] + [HUGE]
    given: tuple[tuple[str, Iterable[str], Callable[[str], str]], ...] = (
        ("industry", say.method.terms["industry"], lambda value: say.term("industry", value)),
        ("ownership", say.method.terms["ownership"], lambda value: say.term("ownership", value)),
        ("region", sorted(words, key=lambda value: words[value]), lambda value: words[value]),
        ("size", sizes, lambda value: say(f"accounts.size.{value}")),
    )
    for name, order, told in given:
        found = counts.get(name, Counter())
        if len(found) <= MOST:
            yield name, tuple((value, told(value), found[value]) for value in order if found[value])
