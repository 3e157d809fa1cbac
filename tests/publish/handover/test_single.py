"""An account as one file: links stay inside, ids stay apart, nothing is asked of the network."""

import base64
import hashlib
import re

from battlemap.publish.handover.single import Part, Words, single

WORDS = Words("en", "Huaxin & Co", "Qianlu", "Confidential", "One file", "In this file")
FIRST = """<svg class="sprite"><defs><g id="n-a"/></defs></svg><main id="main"><h1 id="top">A &amp; B</h1>
<a href="../people/huaxin.html#who">people</a> <a href="#top">top</a> <a href="../index.html">home</a>
<a href="https://example.org/?a=1&amp;b=2">web</a>
<svg viewBox="0 0 1 1"><a href="gone.html" class="x"><use href="#n-a"/></a>
<linearGradient id="g"/><path fill="url(#g)"/></svg><img src="../dock.png" alt="d">
</main><footer class="wrap">end</footer>"""
SECOND = '<main id="main"><h2 id="top" class="h">x</h2><p aria-labelledby="top" id="who">z<br></p></main>'


def made() -> str:
    parts = [Part("accounts/huaxin.html", "Plan", FIRST), Part("people/huaxin.html", "People", SECOND)]
    return single(parts, WORDS, "p{color:red}", {"dock.png": b"\x89PNG"}.get)


def test_links_lead_within_the_file_or_become_text():
    html = made()
    assert '<a href="#p2-who">people</a>' in html
    assert '<a href="#p1-top">top</a>' in html
    assert "<span>home</span>" in html
    assert '<a href="https://example.org/?a=1&amp;b=2">web</a>' in html
    assert '<g class="x"><use href="#n-a"/></g>' in html


def test_ids_of_pages_stay_apart():
    html = made()
    assert '<h1 id="p1-top">A &amp; B</h1>' in html
    assert '<h2 id="p2-top" class="h">x</h2><p aria-labelledby="p2-top" id="p2-who">z<br></p>' in html
    assert '<linearGradient id="p1-g"/><path fill="url(#p1-g)"/>' in html
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_styles_and_pictures_are_inside_and_nothing_else_may_load():
    html = made()
    digest = base64.b64encode(hashlib.sha256(b"p{color:red}").digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:" in html
    assert "data:image/png;base64,iVBORw==" in html
    assert "<script" not in html
    assert "<title>Huaxin &amp; Co · Qianlu</title>" in html
