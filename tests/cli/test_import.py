"""`battlemap import` takes a CRM's export into the plans and leaves alone what people wrote."""

import shutil

import pytest

from battlemap.load.mapping import KINDS
from tests.cli.plans import battlemap, make, site
from tests.conftest import ROOT

EXAMPLES = ROOT / "examples" / "import"
TEAM = "- {id: chen-yu, name: {en: Chen Yu, zh: 陈宇}}\n- {id: han-jing, name: {en: Han Jing, zh: 韩静}}\n"
PLAN = """---
# Our oldest customer
name: {en: Huaxin Parts, zh: 华鑫汽配}
owner: chen-yu
profile:
  region:   # ask
people:
  - {id: wang-lei, name: 王磊, title: General manager}   # since 2019
opportunities:
  - id: inbound
    title: Inbound lanes
    value: {low: 1M, likely: 2M}
    stages: {target: 2026-01-10}
---
## Situation

Stays as it is.
"""
DEALS = (
    "Opportunity Name,Account Name,Amount,Close Date,Stage,Stage Date,Owner\n"
    "Inbound lanes,Huaxin Parts,2.5M,2027-03-31,Project,2026-10-01,Chen Yu\n"
    "Outbound,华鑫汽配,400000,2026-10-01,Closed Lost,,韩静\n"
    "Returns,伟达,,2027-01-31,Potential,2026-09-01,\n"
)


@pytest.fixture
def folder(tmp_path):
    return make(tmp_path, {"content/accounts/huaxin.md": PLAN, "content/team.yml": TEAM})


def run(folder, name, *arguments, lang="en"):
    if (EXAMPLES / name).exists():
        shutil.copy(EXAMPLES / name, folder / name)
    return battlemap(folder, "import", name, *arguments, lang=lang)


def test_a_dry_run_shows_what_the_run_then_writes(folder):
    (folder / "deals.csv").write_text(DEALS, "utf-8")
    before = site(folder / "content")
    dry = run(folder, "deals.csv", "--kind", "opportunities", "--dry-run")
    assert (dry.code, site(folder / "content")) == (0, before)
    assert "+    close: 2027-03-31" in dry.out
    assert '2:Amount: "2.5M": the file says 2M' in dry.err
    assert '2:Stage: "Project": the file says target' in dry.err
    done = run(folder, "deals.csv", "--kind", "opportunities")
    assert done.code == 0
    text = (folder / "content/accounts/huaxin.md").read_text("utf-8")
    added = [line[1:] for line in dry.out.splitlines() if line.startswith("+") and "accounts" not in line]
    assert all(line in text + (folder / "content/accounts/weida.md").read_text("utf-8") for line in added)
    assert "outcome: {result: lost, date: 2026-10-01}" in text
    assert "    owner: chen-yu\n" in text
    assert battlemap(folder, "check").code == 0


def test_a_second_import_changes_nothing(folder):
    run(folder, "accounts.csv", "--kind", "accounts")
    run(folder, "contacts-gb18030.csv", "--kind", "contacts")
    (folder / "deals.csv").write_text(DEALS, "utf-8")
    run(folder, "deals.csv", "--kind", "opportunities")
    before = site(folder / "content")
    names = ("accounts.csv", "contacts-gb18030.csv", "deals.csv")
    for name, kind in zip(names, KINDS, strict=True):
        done = run(folder, name, "--kind", kind)
        assert (done.code, done.out) == (0, "")
    assert site(folder / "content") == before
    assert battlemap(folder, "check").code == 0


def test_what_a_person_wrote_stays_byte_for_byte(folder):
    run(folder, "contacts-gb18030.csv", "--kind", "contacts")
    text = (folder / "content/accounts/huaxin.md").read_text("utf-8")
    rest = iter(text)
    assert all(sign in rest for sign in PLAN)
    assert "{id: wang-lei, name: 王磊, title: General manager, contact: chen-yu, email: wang.lei@" in text
    assert "- {id: 郭晓燕, name: 郭晓燕, title: 仓储经理, department: 物流部, contact: chen-yu" in text


def test_private_values_are_not_repeated(folder):
    rows = "Account Name,Contact Name,Phone\n华鑫汽配,王磊,111\n华鑫汽配,王磊,222\n"
    (folder / "c.csv").write_text(rows, "utf-8")
    done = run(folder, "c.csv", "--kind", "contacts")
    assert "c.csv:3:Phone: row 2 says …" in done.err
    assert "222" not in done.err
    again = run(folder, "c.csv", "--kind", "contacts")
    assert "3:Phone: differs from what the file says" in again.err


def test_new_accounts_begin_with_the_skeleton_and_hold_no_formula(folder):
    done = run(folder, "accounts.csv", "--kind", "accounts", lang="zh")
    assert done.code == 0
    text = (folder / "content/accounts/borealis-pumps-ltd.md").read_text("utf-8")
    assert 'name: "Borealis Pumps, Ltd."' in text
    assert "external_ids: {crm: A-1003}" in text
    assert "## " in text
    assert "team.yml 里没有" in done.err


def test_a_workbook_with_a_mapping(folder):
    (folder / "content/accounts/kestrel.md").write_text("---\nname: Kestrel Semiconductor\n---\n", "utf-8")
    shutil.copy(EXAMPLES / "mapping.yml", folder / "mapping.yml")
    done = run(folder, "opportunities.xlsx", "--kind", "opportunities", "--map", "mapping.yml")
    text = (folder / "content/accounts/kestrel.md").read_text("utf-8")
    assert done.code == 0
    assert "{id: wafer-transport, title: Wafer transport, owner: han-jing, close: 2027-02-15" in text
    assert 'Deals:5:Forecast: "€ 250.000": the account reckons in CNY' in done.err


def test_files_of_their_own_in_folder_form_and_windows_line_ends(tmp_path):
    plan = PLAN.replace("\n", "\r\n").encode("utf-8-sig")
    folder = make(tmp_path, {"content/accounts/huaxin/index.md": plan, "content/team.yml": TEAM})
    (folder / "content/accounts/huaxin.md").unlink()
    (folder / "deals.csv").write_text(DEALS, "utf-8")
    assert run(folder, "deals.csv", "--kind", "opportunities").code == 0
    account = folder / "content/accounts/huaxin"
    assert (account / "opportunities/outbound.md").read_text("utf-8").startswith("---\ntitle")
    data = (folder / "content/accounts/huaxin/index.md").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n")


def test_a_namesake_and_a_name_of_several(folder):
    (folder / "content/accounts/other.md").write_text("---\nname: 华鑫汽配\n---\n", "utf-8")
    (folder / "c.csv").write_text("客户名称,姓名\n华鑫汽配,张三\n", "utf-8")
    done = run(folder, "c.csv", "--kind", "contacts")
    assert "fits several: huaxin, other" in done.err
    (folder / "d.csv").write_text("联系人编号,客户名称,姓名\nC-1,伟达,李强\nC-2,伟达,李强\n", "utf-8")
    assert run(folder, "d.csv", "--kind", "contacts").code == 0
    text = (folder / "content/accounts/weida.md").read_text("utf-8")
    assert "{id: 李强, name: 李强, external_ids: {crm: C-1}}" in text
    assert "{id: 李强-2, name: 李强, external_ids: {crm: C-2}}" in text


def test_what_would_be_wrong_is_refused(folder):
    (folder / "a.csv").write_text("Account Name,Grade,Amount\nSearch,A,1\n伟达,B,2\n", "utf-8")
    (folder / "m.yml").write_text("values: {grade: {A: B}}\n", "utf-8")
    done = run(folder, "a.csv", "--kind", "accounts", "--map", "m.yml")
    assert done.code == 0
    assert "grade: B" in (folder / "content/accounts/weida.md").read_text("utf-8")
    assert battlemap(folder, "check").code == 0


@pytest.mark.parametrize(
    ("data", "arguments", "code", "said"),
    [
        (b"", (), 2, "holds no table"),
        (b"\xff\xff\xff\xff", (), 2, "neither UTF-8"),
        (b'a,b\n"' + b"x" * 140_000, (), 2, "a quotation mark may be open"),
        (b"a,b\n1,2\n", ("--map", "m.yml"), 2, 'no field "nme"; nearest: name'),
    ],
)
def test_misuse(folder, data, arguments, code, said):
    (folder / "x.csv").write_bytes(data)
    (folder / "m.yml").write_text("columns: {a: nme}\n", "utf-8")
    done = run(folder, "x.csv", "--kind", "accounts", *arguments)
    assert (done.code, said in done.err) == (code, True)


def test_a_cell_writes_no_line_of_its_own(folder):
    (folder / "x.csv").write_bytes(
        b'Account Name,Grade\nX,"\x1b[2J\nx.csv:9: all is well' + b"z" * 999 + b'"\n'
    )
    done = run(folder, "x.csv", "--kind", "accounts", "--dry-run")
    assert "\\u001b[2J\\u000ax.csv:9: all is well" in done.err
    assert "\x1b" not in done.err
    assert "z" * 201 not in done.err


def test_plans_with_errors_come_first(folder):
    (folder / "content/accounts/weida.md").write_text("---\nownr: x\n---\n", "utf-8")
    done = run(folder, "accounts.csv", "--kind", "accounts")
    assert (done.code, "first; nothing was imported" in done.err) == (1, True)


def test_a_row_with_more_cells_than_headings_is_left_out(folder):
    """An amount with a comma and without quotation marks would put every later cell under a wrong heading."""
    (folder / "new.csv").write_text("客户名称,年度潜力,客户等级\n远洋,1,200,B\n明泉,80万,C\n", "utf-8")
    done = run(folder, "new.csv", "--kind", "accounts", lang="zh")
    assert done.code == 0
    assert "new.csv:2：这一行没有采用：比列名多出1个单元格" in done.err
    assert not (folder / "content/accounts/远洋.md").exists()
    assert (folder / "content/accounts/明泉.md").exists()


def test_a_word_the_method_lacks_comes_with_those_it_has(folder):
    (folder / "new.csv").write_text("客户名称,行业,客户等级\n远洋,食品,D\n", "utf-8")
    done = run(folder, "new.csv", "--kind", "accounts", "--dry-run", lang="zh")
    assert "“食品”：打法手册的 industry 里没有这一项，可用的有食品生鲜；" in done.err
    assert "“D”：打法手册的 grade 里没有这一项，可用的有A级、B级、C级；" in done.err
