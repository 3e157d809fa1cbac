"""Commands start soon: what a command does not need it does not import."""

import json
import subprocess
import sys

import pytest

from tests.cli.plans import make

HEAVY = {
    "mkdocs",
    "properdocs",
    "jinja2",
    "pydantic",
    "yaml",
    "nh3",
    "markdown_it",
    "markdown",
    "battlemap.model",
}
SAY = """
import json, sys
from battlemap import cli
try:
    cli.main()
finally:
    print(json.dumps(list(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "absent"),
    [
        (["--version"], HEAVY),
        (["--help"], HEAVY),
        (["check"], {"nh3", "markdown_it", "battlemap.view", "battlemap.publish.html"}),
    ],
)
def test_imports_wait(tmp_path, arguments, absent):
    make(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", SAY, *arguments], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert absent & set(json.loads(done.stderr.splitlines()[-1])) == set()
