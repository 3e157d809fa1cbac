"""Addresses that work on every file system and host."""

import re

from hypothesis import given
from hypothesis import strategies as st

from battlemap.model.names import LONGEST, address, is_address


def test_usual_ids_stay():
    assert all(map(is_address, ("huaxin", "inbound-2027", "华鑫-宁波", "rivalco_2")))


def test_what_would_not_work_is_changed():
    assert address("Huaxin Auto") == "huaxin-auto"
    assert address("../etc/passwd") == "etc-passwd"
    assert address("CON") == "con-"
    assert address("index") == "index-"
    assert address("？！") == "x-"
    assert address("Ｈｕａｘｉｎ") == "huaxin"
    assert address("e\u0301te\u0301") == address("été")
    assert len(address("a" * 300)) == LONGEST


@given(st.text(max_size=120))
def test_every_name_has_a_safe_address(name):
    safe = address(name)
    assert re.fullmatch(r"[\w-]+", safe)
    assert not safe.startswith("-")
    assert address(safe) == safe or safe.endswith("-")
