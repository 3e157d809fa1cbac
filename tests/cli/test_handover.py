"""`battlemap handover`: what is in the zip and in single files, and what is not."""

import io
import zipfile

import pytest

from tests.cli.plans import CONFIG, SECRET, battlemap, leftovers, make

CASES = {
    "content/how-we-plan.md": "# How\n",
    "content/cases/cold.md": "---\ntitle: Cold chain for Huaxin Parts\n---\n",
    "content/cases/dry.md": "---\ntitle: Dry dock\n---\n",
}


@pytest.fixture
def plans(tmp_path):
    return make(tmp_path, CASES)


def unpacked(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode("utf-8-sig", "replace") for name in archive.namelist()}


def test_the_whole_site_is_packed_the_same_each_time(plans):
    first = battlemap(plans, "handover")
    assert (first.code, first.err) == (0, ""), first.err
    data = (plans / "handover.zip").read_bytes()
    assert battlemap(plans, "handover", "-o", "again.zip").code == 0
    assert (plans / "again.zip").read_bytes() == data
    files = unpacked(data)
    assert next(iter(files)) == "START-HERE.txt"
    assert "Unpack the whole archive" in files["START-HERE.txt"]
    assert "双击 zh/index.html" in files["START-HERE.txt"]
    assert {"index.html", "zh/index.html", "how-we-plan.html", "assets/search-index-zh.js"} <= set(files)
    assert not {"_headers", ".battlemap", "robots.txt"} & set(files)
    assert SECRET not in "".join(files.values())
    assert leftovers(plans) == ["again.zip", "handover.zip"]


def test_a_day_that_no_zip_can_tell(plans, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    (plans / "mkdocs.yml").write_text(CONFIG.replace("      as_of: 2026-11-20\n", ""), encoding="utf-8")
    assert battlemap(plans, "handover", "--account", "weida").code == 0
    with zipfile.ZipFile(plans / "handover.zip") as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}


def test_one_account_alone_tells_of_no_other(plans):
    done = battlemap(plans, "handover", "--account", "weida")
    assert (done.code, done.err) == (0, ""), done.err
    files = unpacked((plans / "handover.zip").read_bytes())
    assert "accounts/weida.html" in files
    everything = "".join(files.values())
    assert "Dry dock" in everything
    assert [
        word for word in ("Huaxin Parts", "华鑫汽配", "Wang Lei", "how-we-plan") if word in everything
    ] == []


def test_a_name_that_stands_elsewhere_is_told(plans):
    (plans / "content/accounts/weida.md").write_text("---\nname: 伟达\n---\nAs we did for Huaxin Parts.\n")
    done = battlemap(plans, "handover", "--account", "weida")
    assert done.code == 0
    assert '"Huaxin Parts", an account that is left out, is named in: accounts/weida' in done.err


def test_an_id_that_stands_in_the_data_is_told(plans):
    (plans / "content/competitors").mkdir()
    news = "---\nname: Rival\nnews: [{text: Cuts its rates, source: visit huaxin, as_of: 2026-10-15}]\n---\n"
    (plans / "content/competitors/rival.md").write_text(news, encoding="utf-8")
    done = battlemap(plans, "handover", "--account", "weida")
    assert done.code == 0
    assert '"huaxin", an account that is left out, is named in: data/portfolio.json' in done.err


def test_an_id_that_is_an_ordinary_word_is_no_alarm(plans):
    """`retail` is a trade of the method and `express` the id of a rival: neither gives anything away."""
    for name in ("retail", "express"):
        (plans / f"content/accounts/{name}.md").write_text(f"---\nname: Some {name} firm\n---\n", "utf-8")
    (plans / "content/competitors").mkdir()
    (plans / "content/competitors/express.md").write_text("---\nname: Rival\n---\n", "utf-8")
    (plans / "content/accounts/weida.md").write_text(
        "---\nname: 伟达\nprofile: {industry: retail}\n---\n", "utf-8"
    )
    done = battlemap(plans, "handover", "--account", "weida")
    assert (done.code, done.err) == (0, "")


def test_plans_without_an_account_are_not_blamed_on_the_audience(tmp_path):
    folder = make(tmp_path)
    for name in ("huaxin", "weida"):
        (folder / f"content/accounts/{name}.md").unlink()
    done = battlemap(folder, "handover", "--single")
    assert (done.code, done.err) == (2, "the plans hold no account yet\n")


@pytest.mark.parametrize(("audience", "shown"), [("leadership", False), ("team", True)])
def test_an_account_as_one_file(plans, audience, shown):
    done = battlemap(
        plans, "handover", "--single", "--account", "huaxin", "--audience", audience, "-o", "out"
    )
    assert (done.code, done.out) == (0, "1 file: out\n"), done.err
    assert ("made for the team" in done.err) is shown
    html = (plans / "out" / "huaxin.html").read_text(encoding="utf-8")
    assert (SECRET in html) is shown
    assert "<script" not in html
    assert 'href="../' not in html


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--account", "huaxim"], "nearest: huaxin"),
        (["--single", "--audience", "customer"], "may see no account"),
    ],
)
def test_what_cannot_be_handed_on_is_2(plans, arguments, said):
    done = battlemap(plans, "handover", *arguments)
    assert (done.code, said in done.err) == (2, True), done.err
