"""Private values never reach a message: neither as the word, nor in the line that is shown."""

import json

import pytest

from battlemap.load.catalogue import catalogue
from battlemap.publish.diagnostics import FORMATS, render
from tests.load.helpers import account, read

NEGOTIATION = (
    "opportunities:\n  - id: o\n    title: O\n    negotiation:\n      walk_away: {}\n      target: 2M"
)


@pytest.mark.parametrize(
    "fields",
    [
        f"name: X\n{NEGOTIATION.format('SECRET')}",
        f"name: X\n{NEGOTIATION.format('4: SECRET')}",
        f"name: X\n{NEGOTIATION.format(chr(34) + '4' + chr(34) + ' SECRET')}",
        f"name: X\n{NEGOTIATION.format('*SECRET')}",
        f"name: X\n{NEGOTIATION.format('[SECRET')}",
        f"name: X\n{NEGOTIATION.format('3M')}\n      our_alternative: [SECRET]",
        f"name: X\n{NEGOTIATION.format('3M').replace('negotiation', 'negotation').replace('2M', 'SECRET')}",
        f"name: X\n{NEGOTIATION.format('3M').replace('walk_away: 3M', 'walkaway: SECRET')}",
        f"name: X\n{NEGOTIATION.format('3M')}\n      issues: [{{id: SECRET !, label: x}}]",
        "name: X\npeople: [{id: a, name: A, influence: 9, personal: {notes: SECRET}}]",
        "name: X\npeople:\n  - id: a\n    name: A\n    personal:\n      keep_until: SECRET",
        "name: X\npeople:\n- id: a\n  name: A\n  personal:\n    notes: the #SECRET",
        "name: X\nprivate_note: {xx: SECRET}",
        "name: X\nprivate_note: {SECRET}",
        "name: X\npeople: [{id: a, name: A, personal: {family: {SECRET and two sons}}}]",
        "name: X\npeople: [{id: a, name: A, personal: {SECRET and two sons}}]",
        "name: X\npeople:\n  - id: a\n    name: A\n    personal:\n      SECRET: x",
        "name: X\nprivate_not: SECRET",
    ],
)
def test_no_format_in_no_language_tells_a_private_value(tmp_path, fields):
    loaded = read(tmp_path, {"accounts/x.md": account(fields)})
    assert loaded.diagnostics
    for form in FORMATS:
        for lang in ("en", "zh"):
            assert "SECRET" not in render(loaded.diagnostics, catalogue(), form, lang)


def test_lines_without_private_values_are_shown(tmp_path):
    loaded = read(tmp_path, {"accounts/x.md": account("name: X\ngrade: Z\nonwer: chen-yu")})
    shown = json.loads(render(loaded.diagnostics, catalogue(), "json", "en"))["diagnostics"]
    assert [d["source_line"] for d in shown] == ["grade: Z", "onwer: …"]
