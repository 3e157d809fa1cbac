"""The index is a script that means exactly its entries, whatever they hold."""

import json

from hypothesis import given
from hypothesis import strategies as st

from battlemap.publish.search_index import TEXT_MAX, Entry, build_index


def entries_of(script: str) -> list[list[str]]:
    return json.loads(script.removeprefix("var battlemapIndex=").removesuffix(";\n"))["entries"]


def test_texts_stay_as_written_and_are_capped():
    script = build_index(
        [Entry("a.html", "Ｈｕａｘｉｎ", "Account", "谈判\n  ＡＢＣ" + " x" * TEXT_MAX)], "zh"
    )
    ((url, title, kind, text),) = entries_of(script)
    assert (url, title, kind) == ("a.html", "Ｈｕａｘｉｎ", "Account")
    assert text.startswith("谈判 ＡＢＣ x")
    assert len(text) <= TEXT_MAX


@given(
    st.lists(
        st.builds(Entry, *[st.text(st.characters(exclude_categories=["Cs"]), max_size=30)] * 4), max_size=3
    )
)
def test_no_entry_breaks_out_of_the_script(entries):
    script = build_index(entries, "en")
    assert not {"<", "\u2028", "\u2029"} & set(script)
    assert [(row[0], row[2]) for row in entries_of(script)] == [(e.url, e.kind) for e in entries]


def test_the_same_entries_give_the_same_script():
    entries = [Entry("b.html", "B", "Page", "b"), Entry("a.html", "A", "Page", "a")]
    assert build_index(entries, "en") == build_index(list(entries), "en")
    assert [row[0] for row in entries_of(build_index(entries, "en"))] == ["b.html", "a.html"]
