"""The past of accounts from real commits: followed by id, measured by today's method, kept in a cache."""

import json
import shutil
from datetime import date

import pytest

from battlemap import intake
from battlemap.assess import assess
from battlemap.audience import redact
from battlemap.history import recall
from battlemap.history.reader import MOST
from battlemap.load.past import Past
from battlemap.model.base import Audience
from battlemap.pipeline import Run
from tests.repositories import Repository, account, project

WALK_AWAY = """\
opportunities:
  - {{id: deal, title: Deal, value: {value}, stages: {stages}, negotiation: {{walk_away: {walk_away}}}}}
"""


def deal(value="1M", stages="{target: 2026-01-05}", walk_away="876543"):
    return account("Acme", WALK_AWAY.format(value=value, stages=stages, walk_away=walk_away))


def remembered(plans, **more):
    asked = project(plans.folder, **more)
    loaded = intake.read(asked)
    shown = redact(loaded.plans, asked.audience)
    return recall(asked, loaded, shown, assess(shown, loaded.method, asked.as_of))


def days(history, name="acme"):
    return [point.day.isoformat() for point in history.trends.accounts[name].points]


@pytest.fixture
def plans(tmp_path):
    return Repository(tmp_path / "plans")


def test_an_account_is_followed_over_moves_and_into_a_folder(plans):
    plans.commit({"content/accounts/acme.md": deal()}, "2026-01-05")
    plans.commit(
        {"content/accounts/acme.md": None, "content/accounts/east/acme.md": deal("2M")}, "2026-02-01"
    )
    index, inner = deal("2M").split("opportunities:")[0] + "---\n", "---\ntitle: Deal\nvalue: 4M\n{}---\n"
    stages = "stages: {target: 2026-01-05, potential: 2026-03-01}\n"
    moved = {"content/accounts/east/acme.md": None, "content/accounts/acme/index.md": index}
    plans.commit(moved | {"content/accounts/acme/opportunities/deal.md": inner.format(stages)}, "2026-03-01")
    trend = remembered(plans).trends.accounts["acme"]
    assert [(p.day, p.weighted) for p in trend.points] == [  # 5 % of the value in the first stage, 10 % then
        (date(2026, 1, 5), 50_000),
        (date(2026, 2, 1), 100_000),
        (date(2026, 3, 1), 400_000),
        (date(2026, 11, 20), 400_000),
    ]
    assert [p.stages["deal"].claimed for p in trend.points] == ["target", "target", "potential", "potential"]


def test_what_the_folder_holds_today_is_not_read_from_git_again(plans, monkeypatch):
    """The newest version is the file of today; when the file has other words it is read like all others."""
    plans.commit({"content/accounts/acme.md": deal()}, "2026-01-05")
    plans.commit({"content/accounts/acme.md": deal("2M")}, "2026-02-01")
    read = []
    account_then = Past.account

    def counted(self, name, source, kept):
        read.append(source.listing())
        return account_then(self, name, source, kept)

    monkeypatch.setattr(Past, "account", counted)
    told = remembered(plans).trends.accounts["acme"].points
    assert len(read) == 1
    plans.write({"content/accounts/acme.md": deal("3M")})
    shutil.rmtree(plans.folder / ".cache")
    assert remembered(plans).trends.accounts["acme"].points[:-1] == told[:-1]
    assert len(read) == 1 + 2


def test_a_day_counts_once_and_a_change_of_nothing_not_at_all(plans):
    plans.commit({"content/accounts/acme.md": deal()}, "2026-01-05")
    plans.commit({"content/accounts/acme.md": deal("3M")}, "2026-02-01")
    plans.commit({"content/accounts/acme.md": deal("2M")}, "2026-02-01")
    requoted = deal("2M").replace("name: Acme", 'name: "Acme"   # the same')
    plans.commit({"content/accounts/acme.md": requoted}, "2026-03-01")
    plans.commit({"content/accounts/acme.md": deal("2M", walk_away="654321")}, "2026-04-01")
    assert days(remembered(plans)) == ["2026-01-05", "2026-02-01", "2026-11-20"]
    assert "2026-04-01" in days(remembered(plans, audience=Audience.TEAM))


def test_clocks_that_go_back_and_commits_after_the_day(plans):
    for value, day in (("1M", "2026-05-01"), ("2M", "2026-04-01"), ("3M", "2027-01-01")):
        plans.commit({"content/accounts/acme.md": deal(value)}, day)
    assert days(remembered(plans)) == ["2026-05-01", "2026-11-20"]


def test_what_a_merge_brought_counts_on_the_day_of_the_merge(plans):
    plans.commit({"content/accounts/acme.md": deal()}, "2026-01-05")
    plans.git("checkout", "-q", "-b", "branch")
    plans.commit({"content/accounts/acme.md": deal("2M")}, "2026-02-01")
    plans.git("checkout", "-q", "main")
    plans.commit({"content/accounts/other.md": account("Other")}, "2026-02-05")
    plans.git("merge", "-q", "--no-ff", "-m", "m", "branch", day="2026-03-01")
    assert days(remembered(plans)) == ["2026-01-05", "2026-03-01", "2026-11-20"]


def test_names_in_other_scripts_and_a_time_of_absence(plans):
    plans.commit({"content/accounts/华鑫.md": account("华鑫")}, "2026-01-05")
    plans.commit({"content/accounts/华鑫.md": None}, "2026-02-01")
    plans.commit({"content/accounts/华鑫.md": account("华鑫", "grade: B\n")}, "2026-03-01")
    assert days(remembered(plans), "华鑫") == ["2026-01-05", "2026-03-01", "2026-11-20"]


def test_the_settings_of_whoever_builds_change_nothing(plans):
    plans.commit(
        {"content/accounts/acme.md": deal(), "content/accounts/华鑫.md": account("华鑫")}, "2026-01-05"
    )
    plans.commit({"content/accounts/acme.md": deal("2M")}, "2026-02-01")
    before = remembered(plans).trends
    shutil.rmtree(plans.folder / ".cache")
    settings = {"color.ui": "always", "log.follow": "true", "log.showRoot": "false", "core.quotePath": "true"}
    settings |= {"log.date": "relative", "diff.renames": "copies", "core.abbrev": "4", "log.decorate": "full"}
    for name, value in settings.items():
        plans.git("config", name, value)
    assert remembered(plans).trends == before


def test_what_todays_rules_refuse_is_counted(plans):
    plans.commit({"content/accounts/acme.md": account("Acme", "colour: blue\n")}, "2026-01-05")
    plans.commit({"content/accounts/acme.md": deal()}, "2026-02-01")
    trend = remembered(plans).trends.accounts["acme"]
    assert (trend.refused, [p.day.isoformat() for p in trend.points]) == (1, ["2026-02-01", "2026-11-20"])


def test_a_rival_of_the_time_may_be_gone_today(plans):
    rival = "competitors: [{id: rivalco}]\n"
    files = {"content/competitors/rivalco.md": "---\nname: R\n---\n"}
    plans.commit(files | {"content/accounts/acme.md": account("Acme", rival)}, "2026-01-05")
    plans.commit({"content/competitors/rivalco.md": None, "content/accounts/acme.md": deal()}, "2026-02-01")
    assert remembered(plans).trends.accounts["acme"].refused == 0


def test_many_versions_are_thinned(plans):
    for day in range(1, 31):
        plans.commit({"content/accounts/acme.md": deal(f"{day}M")}, f"2026-01-{day:02}")
    found = days(remembered(plans))
    assert (len(found), found[0], found[-2]) == (MOST + 1, "2026-01-01", "2026-01-30")


def test_the_second_time_it_comes_from_the_cache(plans, monkeypatch):
    plans.commit({"content/accounts/acme.md": deal()}, "2026-01-05")
    first = remembered(plans)
    folder = plans.folder / ".cache" / "battlemap"
    kept = folder / "leadership" / "history.json"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert plans.git("status", "--porcelain") == ""
    assert "876543" not in kept.read_text()
    monkeypatch.setattr("battlemap.history.reader.point_of", None)
    assert remembered(plans).trends == first.trends
    monkeypatch.undo()
    for broken in ("", "{}", "[]", "[" * 100_000, kept.read_text()[:-9], '{"stamp": 1, "entries": 2}'):
        kept.write_text(broken)
        assert remembered(plans).trends == first.trends
    told = json.loads(kept.read_text())
    for entry in ([], [1, 2, 3]):
        kept.write_text(json.dumps(told | {"entries": dict.fromkeys(told["entries"], entry)}))
        assert remembered(plans).trends == first.trends


def test_another_audience_has_a_cache_of_its_own(plans):
    plans.commit({"content/accounts/acme.md": deal()}, "2026-01-05")
    remembered(plans, audience=Audience.TEAM)
    remembered(plans)
    folder = plans.folder / ".cache" / "battlemap"
    team, leadership = (json.loads((folder / n / "history.json").read_text()) for n in ("team", "leadership"))
    assert team["stamp"] != leadership["stamp"]


def test_hidden_values_of_old_states_are_known_to_the_search(plans):
    plans.commit({"content/accounts/acme.md": deal(walk_away="654321")}, "2026-01-05")
    plans.commit({"content/accounts/acme.md": deal("2M")}, "2026-02-01")
    assert {int(each.value) for each in remembered(plans).hidden["acme"]} == {654321, 876543}


def test_a_site_that_shows_one_is_not_published(plans):
    told = "negotiation: {{our_alternative: {}}}"
    hidden = "Sell the twelve lorries to the tyre plant"
    for text, day in ((hidden, "2026-01-05"), ("Another way out", "2026-02-01")):
        fields = f"opportunities: [{{id: deal, title: Deal, {told.format(text)}}}]\n"
        plans.commit({"content/accounts/acme.md": account("Acme", fields)}, day)
    asked = project(plans.folder)
    search = Run(asked, intake.read(asked)).leaks
    assert [leak.code for leak in search.search("a.html", f"<p>{hidden}</p>")] == ["BM701"]


def test_why_there_is_none(plans, tmp_path, monkeypatch):
    plans.write({"content/accounts/acme.md": deal()})
    assert remembered(plans).trends.reason == "no-commits"
    plans.git("commit", "-q", "--allow-empty", "-m", "nothing yet")
    assert remembered(plans).trends.reason == "no-path"
    plans.commit({}, "2026-01-05")
    plans.commit({"content/accounts/acme.md": deal("2M")}, "2026-02-01")
    plans.git("clone", "-q", "--depth", "1", f"file://{plans.folder}", str(tmp_path / "shallow"))
    shallow = remembered(Repository(tmp_path / "shallow"))
    assert (shallow.trends.reason, shallow.trends.shallow, days(shallow)) == (
        "",
        True,
        ["2026-02-01", "2026-11-20"],
    )
    shutil.rmtree(tmp_path / "shallow" / ".git")
    gone = Repository.__new__(Repository)
    gone.folder = tmp_path / "shallow"
    assert remembered(gone).trends.reason == "no-repository"
    monkeypatch.setenv("PATH", "/nowhere")
    assert remembered(plans).trends.reason == "no-git"


def test_the_content_below_a_folder_of_a_bare_repository(plans, tmp_path):
    plans.commit({"content/accounts/acme.md": deal()}, "2026-01-05")
    plans.git("clone", "-q", "--bare", str(plans.folder), str(tmp_path / "bare"))
    shutil.rmtree(plans.folder / ".git")
    assert days(remembered(plans, history=tmp_path / "bare")) == ["2026-01-05", "2026-11-20"]


def test_uncommitted_changes_show_as_of_today(plans):
    plans.commit({"content/accounts/acme.md": deal()}, "2026-01-05")
    plans.write({"content/accounts/acme.md": deal("9M")})
    last = remembered(plans).trends.accounts["acme"].points[-1]
    assert (last.day, last.weighted) == (date(2026, 11, 20), 450_000)


def test_two_processes_tell_the_same(plans, monkeypatch):
    for number in range(6):
        plans.commit({f"content/accounts/a{number}.md": deal(f"{number}M")}, f"2026-01-{number + 5:02}")
    alone = remembered(plans)
    shutil.rmtree(plans.folder / ".cache")
    monkeypatch.setattr("battlemap.history.trends.processes", lambda _: 3)
    shared = remembered(plans)
    assert shared.trends == alone.trends
    assert {name: len(found) for name, found in shared.hidden.items()} == {"": 0} | {
        f"a{n}": 1 for n in range(6)
    }
