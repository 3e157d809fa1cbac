"""From files to plans: both forms of account, and every fault with its place."""

import pytest

from tests.load.helpers import account, faults, found, read

PEOPLE = "people:\n  - {id: wang-lei, name: 王磊}\n  - {id: zhou-min, name: 周敏, reports_to: wang-lei}\n"


def test_an_account_is_one_file_or_a_folder_and_other_folders_group(tmp_path):
    loaded = read(
        tmp_path,
        {
            "team.yml": "- {id: chen-yu, name: Chen Yu}\n",
            "accounts/anhe.md": account("name: Anhe"),
            "accounts/east/Huaxin/index.md": account(
                f"name: 华鑫\nowner: chen-yu\n{PEOPLE}opportunities: [{{id: first, title: First}}]",
                "## Situation\n",
            ),
            "accounts/east/Huaxin/opportunities/inbound.md": account("title: Inbound", "How it began\n"),
            "accounts/east/Huaxin/visits/2026-10-02-dock.md": account("with: zhou-min\nopportunity: inbound"),
            "accounts/east/Huaxin/plan.png": b"\x89PNG",
            "index.md": "# Hello\n",
        },
    )
    assert found(loaded) == []
    assert loaded.files == 7  # the picture is beside the text, and nobody reads it
    anhe, huaxin = loaded.plans.accounts
    assert (anhe.id, huaxin.id, huaxin.body.strip()) == ("anhe", "huaxin", "## Situation")
    first, inbound = huaxin.opportunities
    assert [(o.id, o.body.strip()) for o in (first, inbound)] == [("first", ""), ("inbound", "How it began")]
    assert inbound.at.of("title").path == "content/accounts/east/Huaxin/opportunities/inbound.md"
    assert str(huaxin.visits[0].date) == "2026-10-02"
    assert huaxin.people[1].at.of("reports_to").line == 6


def test_all_faults_of_all_files_come_in_one_run_sorted_by_place(tmp_path):
    loaded = read(
        tmp_path,
        {
            "accounts/a.md": "name: x\n",
            "accounts/b.md": account("name: 'x"),
            "accounts/c.md": account("nmae: x\ngrade: Z"),
            "accounts/d.md": "姓名".encode("gbk"),
            "accounts/e.md": account("name: E"),
            "accounts/f.md": account("- name"),
            "accounts/g.md": account("name：华鑫"),
            "accounts/h/index.md": account("name: H"),
            "accounts/h/opportunities/x.md": account("titel: X"),
            "cases/c.md": account("title: {en: }"),
            "team.yml": "id: x\n",
            "about.md": "---\ntitle: x\n",
        },
    )
    assert found(loaded) == [
        ("BM202", "about.md", 1, 1, None),
        ("BM201", "accounts/a.md", 1, 1, None),
        ("BM210", "accounts/b.md", 2, 7, None),
        ("BM301", "accounts/c.md", 2, 1, "nmae"),
        ("BM302", "accounts/c.md", 2, 1, "name"),
        ("BM408", "accounts/c.md", 3, 8, "Z"),
        ("BM101", "accounts/d.md", 1, 1, "0xD0"),
        ("BM203", "accounts/f.md", 2, 1, None),
        ("BM205", "accounts/g.md", 2, 5, "："),
        ("BM301", "accounts/h/opportunities/x.md", 2, 1, "titel"),
        ("BM302", "accounts/h/opportunities/x.md", 2, 1, "title"),
        ("BM317", "cases/c.md", 2, 8, "{…}"),
        ("BM312", "team.yml", 1, 1, None),
    ]
    assert [a.id for a in loaded.plans.accounts] == ["e"]


def test_file_names_are_ids(tmp_path):
    loaded = read(
        tmp_path,
        {
            "accounts/a.md": account("name: A\nid: other"),
            "accounts/east/A.md": account("name: A"),
            "accounts/b c.md": account("name: B"),
            "accounts/con.md": account("name: C"),
            "accounts/d/visits/2026-01-02-x.md": account("goal: x"),
            "accounts/e/index.md": account("name: E"),
            "accounts/e/notes.md": account("name: E"),
            "accounts/f.yml": "name: F",
            "competitors/x.yaml": "name: X",
            "stray.yml": "a: 1",
            "team.YML": "- {id: chen-yu, name: Chen Yu}",
            "accounts/g.md.txt": account("name: G"),
        },
    )
    assert found(loaded) == [
        ("BM115", "accounts/a.md", 3, 5, "other"),
        ("BM106", "accounts/b c.md", 1, 1, "b c"),
        ("BM114", "accounts/con.md", 1, 1, "con"),
        ("BM116", "accounts/d", 1, 1, "d"),
        ("BM113", "accounts/e/notes.md", 1, 1, "notes.md"),
        ("BM107", "accounts/east/A.md", 1, 1, "a"),
        ("BM113", "accounts/f.yml", 1, 1, "f.yml"),
        ("BM113", "accounts/g.md.txt", 1, 1, "g.md.txt"),
        ("BM113", "competitors/x.yaml", 1, 1, "x.yaml"),
        ("BM113", "stray.yml", 1, 1, "stray.yml"),
        ("BM113", "team.YML", 1, 1, "team.YML"),
    ]
    collision = next(d for d in loaded.diagnostics if d.code == "BM107")
    assert [place.path for place in collision.related] == ["content/accounts/a.md"]


VALUES = [
    ("name: X\npeople: [{id: a, name: A, influence: high}]", "BM310", 3, 38, "high"),
    ("name: X\nreviewed: 2026-02-30", "BM309", 3, 11, "2026-02-30"),
    ("name: X\nreviewed: 9999-12-31", "BM310", 3, 11, "9999-12-31"),
    ("name: X\nbusiness: {potential: 10000001亿}", "BM310", 3, 23, "10000001亿"),
    ("name: X\nbusiness: {potential: -5M}", "BM310", 3, 23, "-5M"),
    ("name: X\nopportunities: [{id: o, title: O, value: -3M}]", "BM310", 3, 42, "-3M"),
    ("name: X\nbusiness: {share_of_wallet: nan}", "BM307", 3, 29, "nan"),
    ("name: X\nreviewed: 30/2/2026", "BM308", 3, 11, "30/2/2026"),
    ("name: X\nbusiness: {potential: ¥3}", "BM306", 3, 23, "¥3"),
    ("name: X\nbusiness: {share_of_wallet: 31}", "BM307", 3, 29, "31"),
    ("name: X\nprofile: {employees: about 30}", "BM305", 3, 22, "about 30"),
    ("name: X\nbusiness: {years: {last: {revenue: 1}}}", "BM412", 3, 20, "last"),
    ("name: X\nstatus: opne", "BM303", 3, 9, "opne"),
    ("name: X\nbusiness: {currency: RMB}", "BM303", 3, 22, "RMB"),
    ("name: X\npeople: {id: a, name: A}", "BM312", 3, 9, "{…}"),
    ("name: X\nprofile: big", "BM313", 3, 10, "big"),
    ("name: [X]", "BM314", 2, 7, "[…]"),
    ("name: {cn: X}", "BM316", 2, 8, "cn"),
    ("name: X\npeople: [{id: a}]", "BM318", 3, 10, "{…}"),
    ("name: X\npeople: [{id: a b, name: A}]", "BM323", 3, 15, "a b"),
    ("name: X\nopportunities: [{id: Index, title: T}]", "BM114", 3, 22, "Index"),
    ("name: X\npeople: [{name: A}]", "BM302", 3, 10, "id"),
    ("name: X\npeople: [{id: a, name: A, influence: 7}]", "BM310", 3, 38, "7"),
    ("name: X\npeople: [{id: a, name: A, support: fine}]", "BM315", 3, 36, "fine"),
    ("name: X\npeople: [{id: a, name: A, support: +3}]", "BM310", 3, 36, "+3"),
    ("name: X\ntrust: {expertise: 9}", "BM310", 3, 20, "9"),
    ("name: X\ntrust: {expertize: 4}", "BM409", 3, 9, "expertize"),
    ("name: X\nowner: chen-yu", "BM405", 3, 8, "chen-yu"),
    ("name: X\ncompetitors: [{id: rivalco}]", "BM402", 3, 20, "rivalco"),
    ("name: X\nprofile: {ownership: privat}", "BM408", 3, 22, "privat"),
    ("name: X\nvisits: [{date: 2026-01-02, with: [a]}]", "BM401", 3, 36, "a"),
    ("name: X\nopportunities: [{id: o, title: O, roles: {a: user}}]", "BM401", 3, 43, "a"),
    ("name: X\nopportunities: [{id: o, title: O, products: x}]", "BM406", 3, 45, "x"),
    ("name: X\nopportunities: [{id: o, title: O, unit: x}]", "BM407", 3, 41, "x"),
    ("name: X\nopportunities: [{id: o, title: O, checklist: {x: 2026-01-02}}]", "BM410", 3, 47, "x"),
    ("name: X\nopportunities: [{id: o, title: O, assessment: {x: {budget: 1}}}]", "BM403", 3, 48, "x"),
    ("name: X\nopportunities: [{id: o, title: O, assessment: {us: {bugdet: 1}}}]", "BM409", 3, 53, "bugdet"),
    ("name: X\nopportunities: [{id: o, title: O, assessment: {us: {budget: 2}}}]", "BM310", 3, 61, "2"),
    ("name: X\nactions: [{id: a, what: W, opportunity: o}]", "BM404", 3, 41, "o"),
    ("name: X\nopportunities: [{id: o, title: O, value: {low: 3, likely: 2}}]", "BM325", 3, 42, None),
]


@pytest.mark.parametrize(("fields", "code", "line", "column", "word"), VALUES)
def test_a_value_that_does_not_fit_is_named_with_its_place(tmp_path, fields, code, line, column, word):
    assert faults(tmp_path, fields) == [(code, line, column, word)]


def test_unknown_is_not_written_and_no_fault(tmp_path):
    fields = "name: X\nowner: ?\ntrust: {expertise: ?}\npeople: [{id: a, name: A, support: ?, influence: }]"
    assert faults(tmp_path, fields + "\nopportunities: [{id: o, title: O, stages: {target: ?}}]") == []


def test_nearest_valid_values_are_offered(tmp_path):
    fields = "name: X\nonwer: a\nprofile: {ownership: privat}\nqqq: 1"
    loaded = read(tmp_path, {"accounts/x.md": account(fields)})
    near = {d.word: d.nearest for d in loaded.diagnostics}
    assert near == {"onwer": ("owner",), "privat": ("private",), "qqq": ()}


def test_chinese_words_for_fields_and_bare_shares_lead_to_what_is_meant(tmp_path):
    fields = "name: X\nbusiness: {share_of_wallet: 31, 潜力: 3}\nprofile: {员工: 9}\n乱写: 1"
    loaded = read(tmp_path, {"accounts/x.md": account(fields)})
    near = {d.word: d.nearest for d in loaded.diagnostics}
    assert near == {"31": ("31%",), "潜力": ("potential",), "员工": ("employees",), "乱写": ()}


def test_duplicate_ids_name_the_first(tmp_path):
    loaded = read(
        tmp_path, {"accounts/x.md": account("name: X\npeople:\n- {id: a, name: A}\n- {id: a, name: B}")}
    )
    [fault] = loaded.diagnostics
    assert (fault.code, fault.location.line, [p.line for p in fault.related]) == ("BM420", 5, [4])


def test_a_reporting_loop_is_told_once_with_its_members(tmp_path):
    people = [
        f"  - {{id: {who}, name: N, reports_to: {boss}}}" for who, boss in ("ab", "bc", "ca", "da", "ee")
    ]
    loaded = read(tmp_path, {"accounts/x.md": account("name: X\npeople:\n" + "\n".join(people))})
    assert [(d.code, d.params["loop"]) for d in loaded.diagnostics] == [
        ("BM421", "a → b → c → a"),
        ("BM421", "e → e"),
    ]


def test_stages_follow_the_order_of_the_method_and_have_happened(tmp_path):
    stages = "{project: 2026-04-30, interest: 2026-05-11, target: 2027-01-01}"
    assert faults(tmp_path, f"name: X\nopportunities: [{{id: o, title: O, stages: {stages}}}]") == [
        ("BM320", 3, 53, "project"),
        ("BM320", 3, 75, "interest"),
        ("BM321", 3, 95, "2027-01-01"),
    ]


def test_weights_add_up_to_the_whole(tmp_path):
    lines = "[{criterion: price, weight: 60%, us: 3}, {criterion: service, weight: 50%, us: 2}]"
    assert faults(tmp_path, f"name: X\nopportunities: [{{id: o, title: O, evaluation: {lines}}}]") == [
        ("BM322", 3, 47, "110 %")
    ]


def test_warnings_do_not_keep_an_account_out(tmp_path):
    loaded = read(tmp_path, {"accounts/x.md": account("name: X\nreviewed: 2027-01-01")})
    assert [d.code for d in loaded.diagnostics] == ["BM321"]
    assert len(loaded.plans.accounts) == 1


def test_three_hundred_people_a_long_body_and_other_scripts_are_fine(tmp_path):
    people = "".join(
        f"  - {{id: p{n}, name: שירה {n}, reports_to: p{max(n - 1, 0)}}}\n" for n in range(1, 300)
    )
    text = account(f"name: 👩‍💼 عميل\npeople:\n  - {{id: p0, name: P}}\n{people}", "长" * 700_000)
    loaded = read(tmp_path, {"accounts/客户-ñ.md": "\ufeff" + text.replace("\n", "\r\n")})
    assert found(loaded) == []
    assert len(loaded.plans.accounts[0].people) == 300


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("team.yml", "- {id: chen-yu, name: Chen Yu, rolle: x}\n", "BM301"),
        ("team.yml", "- {id: 'chen-yu\n", "BM210"),
        ("playbook/grades.yml", "- {id: AA, label: {en: Double A}}\n", "BM505"),
        ("competitors/rivalco.md", "name: x\n", "BM201"),
    ],
)
def test_a_fault_in_what_is_shared_is_not_repeated_in_every_account(tmp_path, name, text, code):
    files = {
        "team.yml": "- {id: chen-yu, name: Chen Yu}\n",
        "playbook/grades.yml": "- {id: AA, label: {en: Double A, zh: 双A}}\n",
        "competitors/rivalco.md": account("name: Rivalco"),
        "accounts/x.md": account("name: X\nowner: chen-yu\ngrade: AA\ncompetitors: [{id: rivalco}]"),
    }
    assert found(read(tmp_path / "good", files)) == []
    assert [d.code for d in read(tmp_path / "bad", files | {name: text}).diagnostics] == [code]


def test_ids_that_differ_in_capitals_alone_are_one_file_to_many_systems(tmp_path):
    text = account("name: X\nopportunities: [{id: a, title: T}, {id: A, title: U}]")
    assert found(read(tmp_path, {"accounts/x.md": text})) == [("BM420", "accounts/x.md", 3, 41, "A")]


@pytest.mark.parametrize(("word", "code"), [("RMB", "CNY"), ("美元", "USD"), ("eur", "EUR"), ("USDD", "USD")])
def test_another_word_for_a_currency_leads_to_its_code(tmp_path, word, code):
    [fault] = read(
        tmp_path, {"accounts/x.md": account(f"name: X\nbusiness: {{currency: {word}}}")}
    ).diagnostics
    assert fault.nearest[0] == code
