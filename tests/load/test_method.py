"""A team's playbook laid over the method."""

import pytest

from battlemap.load import Loaded
from tests.load.helpers import account, found, read


def playbook(root, files: dict[str, str]) -> Loaded:
    return read(root, {f"playbook/{name}": text for name, text in files.items()})


def test_a_team_changes_adds_and_removes_without_code(tmp_path):
    before = read(tmp_path / "before", {}).method
    loaded = playbook(
        tmp_path,
        {
            "stages.yml": "- {id: interest, typical_days: 12}\n"
            "- {id: pilot, label: {en: Pilot, zh: 试点}, mark: {en: Tried, zh: 试过}, checklist: pilot-gate,"
            " probability: 70%}\n",
            "checklists.yml": "- id: pilot-gate\n  label: {en: Leaving, zh: 走出试点}\n  items:\n"
            "    - id: done\n      label: {en: Report, zh: 报告}\n"
            "      proof: {fact: role_met, role: economic}\n",
            "scorecards.yml": "- id: trust\n  groups:\n    - id: pillars\n      criteria:\n"
            "        - {id: openness, label: {en: Openness, zh: 坦诚}}\n",
            "flags.yml": "- id: no-pilot\n  label: {en: No pilot, zh: 无试点}\n  subject: account\n"
            "  severity: watch\n  when: [{fact: no_owner}]\n  title: {en: T, zh: 题}\n"
            "  say: {en: S, zh: 说}\n  next: {en: N, zh: 做}\n",
            "climates.yml": "- {id: harvest, remove: true}\n",
            "thresholds.yml": "contact_days: 33\n",
            "labels.yml": "nav.people: {en: Folks, zh: 人}\n",
        },
    )
    assert found(loaded) == []
    method = loaded.method
    assert [stage.id for stage in method.stages] == [*(stage.id for stage in before.stages), "pilot"]
    assert {term.id for term in before.climates} - {term.id for term in method.climates} == {"harvest"}
    assert method.stage["interest"].typical_days == 12
    assert method.stage["interest"].label == before.stage["interest"].label
    assert method.stage["interest"].at.of("typical_days").path == "content/playbook/stages.yml"
    assert method.stage["interest"].at.of("label").path == "battlemap/playbook/stages.yml"
    criteria = [c.id for c in method.scorecard["trust"].groups[0].criteria]
    assert criteria == [*(c.id for c in before.scorecard["trust"].groups[0].criteria), "openness"]
    assert method.flags[-1].id == "no-pilot"
    assert method.thresholds.contact_days == 33
    assert method.thresholds.stale_days == before.thresholds.stale_days
    assert method.labels["nav.people"].en == "Folks"


def test_what_a_team_adds_may_be_used_in_its_plans(tmp_path):
    files = {
        "playbook/grades.yml": "- {id: AA, label: {en: Double A, zh: 双A}}\n",
        "accounts/x.md": account("name: X\ngrade: AA"),
    }
    assert found(read(tmp_path, files)) == []


FLAG = """- {id: late, label: {en: L, zh: 迟}, subject: account, severity: act, when: [review_overdue],
   title: {en: "{days} days", zh: 迟}, say: {en: S, zh: 说}, next: {en: N, zh: 做}}
"""
POLICY = "- {id: A, policy: [{id: p, label: {en: P, zh: 策}, proof: %s}]}"
FAULTS = [
    ("stage.yml", "[]", "BM501", 1, 1, "stage"),
    ("stages.yml", "- {typical_days: 3}", "BM502", 1, 3, None),
    ("stages.yml", "- {id: intrest, remove: true}", "BM506", 1, 8, "intrest"),
    ("stages.yml", "- {id: intrest, typical_days: 3}", "BM506", 1, 8, "intrest"),
    ("stages.yml", "- {id: interest, typical_day: 3}", "BM301", 1, 18, "typical_day"),
    ("stages.yml", "- {id: interest, typical_days: soon}", "BM305", 1, 32, "soon"),
    ("stages.yml", "- {id: interest, label: {en: Interest}}", "BM505", 1, 25, "{…}"),
    ("stages.yml", "- {id: interest, checklist: nope}", "BM408", 1, 29, "nope"),
    ("stages.yml", "interest: 3", "BM312", 1, 1, None),
    ("thresholds.yml", "- 3", "BM313", 1, 1, None),
    ("grades.yml", POLICY % "rol_met", "BM503", 1, 58, "rol_met"),
    ("grades.yml", POLICY % "{fact: role_met, rolle: user}", ("BM507", "BM504"), 1, 65, "role"),
    ("grades.yml", POLICY % "{fact: visited_within, days: soon}", "BM508", 1, 87, "soon"),
    ("labels.yml", "people.titel: {en: X, zh: 人}\n", "BM506", 1, 15, "people.titel"),
    ("labels.yml", "people.title: {en: People, zh: '{'}\n", "BM509", 1, 32, "{"),
    ("flags.yml", "- {id: no-owner, title: {en: '{nope}', zh: 无}}\n", "BM509", 1, 30, "{nope}"),
    ("grades.yml", POLICY % "{fact: role_met, role: economik}", "BM508", 1, 81, "economik"),
    ("grades.yml", POLICY % "{fact: filled, field: profile.name}", "BM508", 1, 80, "name"),
    ("grades.yml", POLICY % "{fact: filled, field: [owner]}", "BM508", 1, 80, "…"),
    ("grades.yml", POLICY % "{fact: role_met, role: [user]}", "BM508", 1, 81, "…"),
    ("grades.yml", POLICY % "{fact: health_below, score: low}", "BM508", 1, 86, "low"),
    ("grades.yml", POLICY % "{fact: rival_present, incumbent: maybe}", "BM508", 1, 91, "maybe"),
    ("grades.yml", POLICY % "{fact: information_below, kind: nope, share: 10%}", "BM508", 1, 90, "nope"),
    ("grades.yml", POLICY % "{fact: outcome_is, result: wun}", "BM508", 1, 85, "wun"),
    ("grades.yml", POLICY % "{fact: ticked, item: nope}", "BM508", 1, 79, "nope"),
    ("grades.yml", POLICY % "{fact: white_space_held, by: us}", "BM508", 1, 87, "us"),
    ("grades.yml", POLICY % "{fact: break_has, field: causes}", "BM508", 1, 83, "causes"),
    (
        "grades.yml",
        POLICY % "{fact: rating_at_least, scorecard: trust, criterion: budget, rating: 1}",
        "BM508",
        1,
        111,
        "budget",
    ),
    ("grades.yml", POLICY % "{fact: rated, scorecard: trust, group: real}", "BM508", 1, 97, "real"),
    ("grades.yml", POLICY % "{fact: rival_known, field: instaled}", "BM508", 1, 85, "instaled"),
    ("grades.yml", POLICY % "{fact: rated, scorecard: assessment, column: uss}", "BM508", 1, 103, "uss"),
    (
        "grades.yml",
        POLICY % "{fact: group_band, scorecard: assessment, group: real, bands: [nope]}",
        "BM508",
        1,
        121,
        "nope",
    ),
    ("method.yml", "- {id: M01, fields: [Account.teir]}", "BM408", 1, 22, "Account.teir"),
    ("method.yml", "- {id: M01, results: Pyramid.row}", "BM408", 1, 22, "Pyramid.row"),
    ("method.yml", "- {id: M01, shown: [{page: indx}]}", "BM408", 1, 28, "indx"),
    ("method.yml", "- {id: M01, shown: [{page: index, anchor: pyramd}]}", "BM408", 1, 43, "pyramd"),
    ("flags.yml", FLAG.replace("{days}", "{dayz}"), "BM509", 2, 16, "{dayz}"),
    ("roles.yml", "- {id: user}\n- coach\n", "BM502", 2, 3, None),
    ("thresholds.yml", "fresh_days: 0\n", "BM310", 1, 13, "0"),
    ("matrix.yml", "- {id: trust, weight: 1e400}\n", "BM310", 1, 23, "1e400"),
    ("matrix.yml", "- {id: trust, weight: -1}\n", "BM310", 1, 23, "-1"),
    ("roles.yml", "- {id: user}\n- {id: user}\n", "BM420", 2, 8, "user"),
    ("scorecards.yml", "- {id: trust, scale: {low: 5, high: 1}}\n", "BM325", 1, 22, "{…}"),
    ("scorecards.yml", "- {id: trust, scale: {low: 1, high: 5000}}\n", "BM310", 1, 37, "5000"),
]


def test_a_fact_may_ask_for_the_column_of_a_rival_that_exists(tmp_path):
    policy = POLICY % "{fact: rated, scorecard: assessment, column: %s}"
    rival = {"competitors/rivalco.md": "---\nname: Rivalco\n---\n"}
    assert found(read(tmp_path / "a", {**rival, "playbook/grades.yml": policy % "rivalco"})) == []
    (fault,) = read(tmp_path / "b", {**rival, "playbook/grades.yml": policy % "rivalko"}).diagnostics
    assert (fault.code, fault.word, fault.nearest) == ("BM508", "rivalko", ("rivalco",))


def test_several_words_of_an_argument_are_each_told_in_their_place(tmp_path):
    bands = "{fact: group_band, scorecard: assessment, group: real, bands: [weak, lickely, strang]}"
    faults = playbook(tmp_path, {"grades.yml": POLICY % bands}).diagnostics
    assert [(d.word, d.nearest, d.location.column) for d in faults] == [
        ("lickely", ("likely",), 127),
        ("strang", ("strong",), 136),
    ]


@pytest.mark.parametrize(("name", "text", "code", "line", "column", "word"), FAULTS)
def test_a_fault_is_named_with_its_place_and_the_method_stays_as_it_was(
    tmp_path, name, text, code, line, column, word
):
    loaded = playbook(tmp_path, {name: text})
    codes = [code] if isinstance(code, str) else list(code)
    assert sorted(d.code for d in loaded.diagnostics) == sorted(codes)
    assert found(loaded)[0] == (codes[0], f"playbook/{name}", line, column, word)
    assert loaded.method.stages[0].id == "target"
