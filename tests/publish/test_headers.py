"""The sample for hosts says the same as the pages themselves."""

import re
from importlib.resources import files

from battlemap.publish.headers import POLICY, headers_file, robots_file


def test_the_policy_of_the_host_is_that_of_the_pages():
    base = files("battlemap_theme").joinpath("templates", "base.html.jinja").read_text("utf-8")
    in_page = re.search(r'Content-Security-Policy" content="([^"]+)"', base)
    assert in_page
    assert f"{in_page[1]}; frame-ancestors 'none'" == POLICY
    assert "unsafe" not in POLICY


def test_every_path_gets_every_header():
    first, *rest = headers_file().splitlines()
    assert first == "/*"
    assert all(re.fullmatch(r"  [A-Za-z-]+: \S.*", line) for line in rest)
    assert "noindex" in headers_file()
    assert robots_file().endswith("Disallow: /\n")
