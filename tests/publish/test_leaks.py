"""The net under redaction catches a hidden value however a page prints it, and nothing else."""

from decimal import Decimal

import pytest

from battlemap.diagnostics import Location
from battlemap.model.hidden import Hidden
from battlemap.publish.leaks import LeakSearch

HERE = Location("accounts/huaxin.md", 9, 15)


def leaks(value, content, path="accounts/huaxin.html", public=()) -> list[str]:
    search = LeakSearch([Hidden(value, HERE)], public)
    return [str(found.location) for found in search.search(path, content)]


@pytest.mark.parametrize(
    ("value", "page"),
    [
        ("Loves river fishing", "<p>He <b>loves</b> river\nfishing, they say</p>"),
        ("it's R&D who pays", "<td>It&#39;s R&amp;D who pays</td>"),
        ("其实想跳槽", '<p title="王磊其实想跳槽了">王磊</p>'),
        ("父亲，茶商", "<p>父亲是茶商；父亲，茶商</p>"),
        ("底价460万", "<td>底价 <b>460</b> 万</td>"),
        ("Ｗａｌｋ ａｗａｙ early", "<p>walk away early</p>"),
        (Decimal(4617500), "<td>¥4,617,500</td>"),
        (Decimal(4617500), "<td>461.75万</td>"),
        (Decimal(4617500), "<td>4.6175M</td>"),
    ],
)
def test_a_value_is_found_as_printed(value, page):
    assert leaks(value, page) == ["accounts/huaxin.md:9:15"]


@pytest.mark.parametrize(
    "page", ["<td>It&#39;s &#34;R&amp;D&#34; who pays</td>", '<p>It\'s "R&amp;D" who pays</p>']
)
def test_a_value_is_found_on_the_pages_of_its_own_account(page):
    hidden = Hidden('It\'s "R&D" who pays', HERE)
    (found,) = LeakSearch([hidden], ()).search_own("accounts/huaxin.html", page, [hidden])
    assert found.location == HERE
    assert not LeakSearch([hidden], ['It\'s "R&D" who pays']).search_own("a.html", page, [hidden])


@pytest.mark.parametrize("figure", ["4617500", "¥4,617,500", "461.75万", "4.6175M", "0.046175亿"])
def test_a_number_is_found_in_every_form_on_the_pages_of_its_own_account(figure):
    hidden = Hidden(Decimal(4617500), HERE)
    assert LeakSearch([hidden], ()).search_own("a.html", f"<td>{figure}</td>", [hidden])


@pytest.mark.parametrize(
    ("value", "page"),
    [
        ("Loves river fishing", "<p>loves fishing in the river</p>"),
        ("golf", "<p>golfers</p>"),
        ("yes", "<p>yes</p>"),
        ("Prefers one supplier (10)", "<td>Prefers one supplier</td><td>10</td>"),
        (Decimal("4.6E6"), "<td>4,600,000</td>"),
        (Decimal(4617500), "<td>94617500</td>"),
    ],
)
def test_other_words_and_chance_are_no_leaks(value, page):
    assert leaks(value, page) == []


def test_what_is_public_anyway_is_no_leak():
    assert leaks("Ningbo plant", "<p>Ningbo plant</p>", public=["Head of the Ningbo plant"]) == []


@pytest.mark.parametrize("secret", ["Wang Lei leaves in spring", "王磊明年春天要走"])
def test_a_sentence_is_not_public_because_it_was_written_in_public_as_well(secret):
    said = [f"Ask who follows: {secret}"]
    assert leaks(secret, f"<p>Ask who follows: {secret}</p>", public=said) == ["accounts/huaxin.md:9:15"]
    page, now, before = f"<p>{secret}</p>", Hidden(secret, HERE), Hidden(secret, HERE, earlier=True)
    assert LeakSearch([now], said).search_own("a.html", page, [now])
    assert not LeakSearch([before], said).search("a.html", page), "it is shown by now"


def test_a_number_is_public_as_a_value_of_its_own_but_not_in_a_sentence():
    figure, page = Decimal(4617500), "<p>We walk away at 4,617,500</p>"
    for said in ("We walk away at 4,617,500", "We walk away at 4617500"):
        assert leaks(figure, page, public=[said]) == ["accounts/huaxin.md:9:15"]
    assert leaks(figure, page, public=['{"likely":"4617500"}']) == []


def test_texts_that_pages_share_are_read_once():
    search = LeakSearch([Hidden("Loves river fishing", HERE)])
    assert not search.search("a.html", "<p>Account</p><p>Trust</p>")
    assert search.search("b.html", "<p>Account</p><p>He loves river fishing</p>")


def test_a_value_of_public_words_is_found_where_it_is_said_whole():
    public = ["Prefers one supplier for parts", "parts for everything"]
    secret = "Prefers one supplier for parts for everything else"
    assert leaks(secret, "<p>prefers one supplier for parts for everything else</p>", public=public)
    assert not leaks(
        secret, "<p>Prefers one supplier for parts</p><p>parts for everything</p>", public=public
    )


def test_the_search_index_is_searched_too():
    assert leaks(
        "Loves river fishing", '[["a.html","he loves river fishing"]]', path="assets/search-index.js"
    )


def test_a_finding_does_not_repeat_the_secret():
    (found,) = LeakSearch([Hidden("Loves river fishing", HERE)]).search(
        "a.html", "<p>loves river fishing</p>"
    )
    assert found.private
    assert found.word is None
    assert "fishing" not in repr(found)
