"""The pages about what changed, and the sentences of every kind of change."""

import re
from dataclasses import replace
from datetime import date

import pytest

from battlemap import git
from battlemap.diff import diff
from battlemap.diff.changes import Change
from battlemap.diff.kinds import KINDS
from battlemap.diff.since import Base, Since
from battlemap.publish import html
from battlemap.view.changes.sentence import sentence
from battlemap.view.pages import changes, home
from battlemap.view.pages.changes.account import REST, TOPICS, topic
from tests.diff.states import sample
from tests.view.pages.portfolio import account, edition

BEFORE, AFTER = date(2026, 9, 1), date(2026, 11, 20)
ANN = {"id": "ann", "name": {"en": "Ann", "zh": "安"}, "influence": 5}
OLD = {"people": [ANN | {"support": "+1"}]}
NEW = {"people": [ANN | {"support": "-2"}], "owner": "chen-yu"}


def edited(lang="en", **since):
    """An edition in which an account changed since its last review."""
    then, now = (edition(account("Weida", **fields), lang=lang) for fields in (OLD, NEW))
    found = diff(then.assessed, now.assessed)
    bases = {"weida": Base(date(2026, 11, 2), "c0ffee1234", reviewed=True)}
    return replace(now, since=Since("last-review", found, bases) if not since else Since(**since))


def pages(of):
    shared = {page.path: page for page in changes.pages(of)}
    own = {page.path: page for a in of.assessed.accounts.values() for page in changes.account_pages(of, a)}
    return shared | own


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_kind_has_its_sentences(lang):
    voice = edition(lang=lang).voice
    found = diff(sample(BEFORE), sample(AFTER)), diff(sample(AFTER), sample(BEFORE))
    told = {change.kind: sentence(voice, change) for each in found for change in each.changes}
    assert [kind for kind, words in told.items() if not words or "{" in words.replace("{mark}", "")] == []
    assert [
        kind for kind in KINDS if not any(key.startswith(f"changed.{kind}.") for key in voice.method.labels)
    ] == []


def test_a_change_of_mind_reads_as_people_say_it():
    change = Change("attitude", "weida", ("attitude", "ann"), account("Ann").name, 0, 1, "better", 50)
    assert sentence(edition().voice, change) == "Ann turned from neutral to supportive (0 → +1)"
    assert sentence(edition(lang="zh").voice, change) == "Ann由中立转为支持（0→+1）"


def test_the_pages_say_what_moved_and_since_when():
    told = pages(edited())
    assert list(told) == ["changes.html", "accounts/weida.changes.html"]
    text = html.render(told["changes.html"].view)
    assert 'aria-label="worse" title="worse">▼</span>' in text
    assert "Ann turned from supportive to hostile (+1 → −2)" in text
    assert "Since its last review: the plan as of 2\u00a0Nov\u00a02026" in text
    assert 'href="accounts/weida.html"' in text
    own = html.render(told["accounts/weida.changes.html"].view)
    assert "Ann turned from supportive to hostile" in own
    assert 'href="../accounts/weida.html"' in own


def test_chinese_pages_are_chinese():
    told = html.render(pages(edited("zh"))["changes.html"].view)
    assert "安由支持转为坚决反对（+1→−2）" in told
    assert not re.search(r"[\u4e00-\u9fff]: ", told)


def test_the_home_page_shows_what_matters_most():
    (page,) = home.pages(edited())
    told = html.render(page.view)
    assert "Ann turned from supportive to hostile" in told
    assert '<p class="more"><a href="changes.html">' in told
    (calm,) = home.pages(edition(account("Weida")))
    assert 'aria-labelledby="changes"' not in html.render(calm.view)


@pytest.mark.parametrize("why", sorted(git.Reason))
def test_without_a_state_to_compare_with_it_says_why(why):
    told = pages(edited(asked="x", why=why.value))
    assert list(told) == ["changes.html"]
    page = html.render(told["changes.html"].view)
    assert re.search('<p class="side">(Nothing to compare with|Some accounts)', page)


def test_a_site_may_do_without():
    off = edited(asked="none", why="none")
    assert pages(off) == {}
    assert "changes" not in [key for key, _, _ in off.site.nav]


def test_every_kind_has_a_topic():
    listed = [kind for kinds in TOPICS.values() for kind in kinds]
    assert len(listed) == len(set(listed))
    assert set(listed) <= set(KINDS)
    change = Change("owner", "weida", ("owner",), account("Ann").name, None, None, "neutral", 50)
    assert topic(change) == REST
