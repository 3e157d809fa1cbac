"""Which findings are told: by code, beginning, name and path; errors always."""

import pytest

from battlemap.diagnostics import Diagnostic, Location, Severity
from battlemap.load.catalogue import catalogue
from battlemap.selection import Selection, choose, code_of, nearest
from battlemap.words import MisuseError


def told(selection: Selection, code: str, path: str = "content/accounts/x.md") -> bool:
    return choose(selection, catalogue()).tells(Diagnostic(code, Location(path)))


ERROR, WARNING, NOTE = "BM303", "BM802", "BM807"


def test_without_a_choice_notes_are_not_told():
    assert [told(Selection(), code) for code in (ERROR, WARNING, NOTE, "BM999")] == [True, True, False, True]


@pytest.mark.parametrize(
    "word", ["all", "BM8", "bm80", "BM807", "orphaned-person", "orphaned_person", " ALL "]
)
def test_select_takes_codes_beginnings_names_and_all(word):
    assert told(Selection(select=(word,)), NOTE) == True  # noqa: E712


def test_select_leaves_other_warnings_out_and_never_errors():
    assert [told(Selection(select=("BM807",)), code) for code in (ERROR, WARNING, NOTE)] == [
        True,
        False,
        True,
    ]


def test_ignoring_is_for_what_stops_no_build():
    selection = Selection(ignore=("stale-fact", "BM3"))  # BM3 begins errors and warnings
    assert [told(selection, code) for code in (ERROR, WARNING)] == [True, False]


def test_a_pattern_of_a_path_reaches_into_folders():
    selection = Selection(per_path={"*/huaxin/*": ("BM8",), "content/accounts/x.md": ("claim-ahead",)})
    assert not told(selection, WARNING, "content/accounts/huaxin/visits/a.md")
    assert told(selection, WARNING, "content/accounts/x.md")
    assert not told(selection, "BM804", "content/accounts/x.md")


def test_another_weight_changes_what_is_told():
    choice = choose(Selection(severity={"orphaned-person": "error", "BM802": "note"}), catalogue())
    note, warning = (Diagnostic(code, Location("a.md")) for code in (NOTE, WARNING))
    assert (choice.tells(note), choice.tells(warning)) == (True, False)
    assert choice.catalogue.severity(note) is Severity.ERROR


@pytest.mark.parametrize(
    ("selection", "said"),
    [
        (Selection(select=("stale-fcat",)), "stale-fact"),
        (Selection(ignore=("BM920",)), "Nearest"),
        (Selection(ignore=("merge-conflict",)), "cannot be switched off"),
        (Selection(ignore=("BM1",)), "cannot be switched off"),
        (Selection(per_path={"*": ("BM303",)}), "cannot be switched off"),
        (Selection(severity={"BM303": "note"}), "cannot be switched off"),
        (Selection(severity={"BM802": "fatal"}), "error, warning, note"),
    ],
)
def test_what_cannot_be_is_misuse(selection, said):
    with pytest.raises(MisuseError, match=said):
        choose(selection, catalogue())


def test_a_name_leads_to_its_code():
    assert code_of("Stale_Fact", catalogue()) == "BM802"
    assert code_of("nothing", catalogue()) is None
    assert "merge-conflict" in nearest("merge-conflit", catalogue())
