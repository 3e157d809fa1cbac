"""The safety rules of a tool that publishes confidential plans, and the tests that hold each of them.

A rule whose tests stand with the code it binds is only named here; the others are tested below.
"""

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from battlemap.publish.headers import POLICY
from tests.cli.plans import battlemap, make, site

ROOT = Path(__file__).parents[1]
SCRIPTS = sorted((ROOT / "themes" / "battlemap_theme" / "js").glob("*.js"))
HERE = "test_safety"
RULES = {
    "1 regular files of a bounded size": [
        "load/test_source::test_links_pipes_and_folders_named_like_files_are_faults_and_never_read",
        "load/test_source::test_a_file_over_the_limit_is_not_read",
        "test_mkdocs_plugin::test_pipes_and_links_are_told_and_never_opened",
    ],
    "2 UTF-8 without control characters": [
        "load/test_decode::test_drops_the_byte_order_mark_and_unifies_line_ends",
        "load/test_decode::test_control_characters_are_named_with_their_place",
    ],
    "3 merge conflicts first": [
        "load/test_decode::test_a_conflict_names_the_lines_of_both_sides",
        "load/test_decode::test_headings_and_quotes_are_no_conflicts_but_a_lone_opening_is_a_remainder",
    ],
    "4 frontmatter is read by us, or the file is refused": [
        "load/test_frontmatter::test_a_fence_that_is_missing_is_a_fault_that_points_to_the_likely_place",
        "test_mkdocs_plugin::test_nothing_is_built_from_a_file_that_is_not_accepted",
    ],
    "5 YAML within bounds, nothing but maps, lists and text": [
        "load/test_yaml_tree::test_nesting_and_number_of_values_are_bounded_while_reading",
        "load/test_yaml_tree::test_mistakes_are_named_with_their_place",
        "load/test_yaml_tree::test_everything_stays_text_and_only_empty_is_unknown",
    ],
    "6 closed schema": [
        "load/test_content::test_a_value_that_does_not_fit_is_named_with_its_place",
        "load/test_content::test_nearest_valid_values_are_offered",
        "cli/test_codes::test_a_wrong_configuration_is_2_in_one_line",
    ],
    "7 a text renders within bounds": [
        "publish/test_markdown::test_tangled_text_is_shown_soon",
        "publish/test_markdown::test_past_the_limit_nothing_is_lost",
        f"{HERE}::test_a_tangled_page_takes_no_time_of_mkdocs_either",
    ],
    "8 all faults in one run, no private value in any": [
        "load/test_content::test_all_faults_of_all_files_come_in_one_run_sorted_by_place",
        "load/test_private_values::test_no_format_in_no_language_tells_a_private_value",
    ],
    "9 exit codes": [
        "cli/test_codes::test_nothing_wrong_is_0",
        "cli/test_codes::test_findings_are_1_in_both_languages",
        "cli/test_codes::test_wrong_usage_is_2",
        "cli/test_codes::test_a_full_disk_and_another_build_are_3",
        "cli/test_codes::test_an_interrupted_command_is_130",
        "cli/test_codes::test_a_closed_pipe_is_no_bug",
        "cli/test_codes::test_our_bug_is_70_and_its_traceback_is_for_those_who_ask",
    ],
    "10 check and build are the same": [
        "cli/test_codes::test_check_and_build_tell_the_same_and_build_leaves_the_site",
    ],
    "11 the old site or the new one": [
        "publish/test_stage::test_a_failed_write_leaves_the_old_site",
        "publish/test_stage::test_after_a_kill_the_next_build_is_clean",
        "cli/test_codes::test_a_killed_build_leaves_the_old_site",
        "test_mkdocs_plugin::test_faults_leave_the_site_under_mkdocs_too",
        "test_mkdocs_plugin::test_strict_stops_at_a_warning_before_the_swap",
    ],
    "12 one build at a time": ["cli/test_codes::test_a_full_disk_and_another_build_are_3"],
    "13 dangerous site folders": [
        "publish/test_stage::test_dangerous_folders_are_refused",
        "cli/test_codes::test_a_dangerous_site_folder_is_2",
    ],
    "14 names in addresses": [
        "model/test_names::test_what_would_not_work_is_changed",
        "model/test_names::test_every_name_has_a_safe_address",
        "load/test_content::test_file_names_are_ids",
        f"{HERE}::test_pages_of_the_site_have_names_that_no_page_of_the_team_can_take",
    ],
    "15 the same bytes everywhere": [
        "test_mkdocs_plugin::test_whoever_builds_wherever_the_bytes_are_the_same",
    ],
    "16 git is optional": [
        "test_project::test_without_git_it_is_today",
        "test_project::test_without_commits_it_is_today",
        "test_project::test_a_shallow_clone_has_its_day",
        "test_project::test_a_changed_file_shows_in_the_version",
        "test_project::test_a_repository_of_someone_else_is_left_alone",
    ],
    "17 everything is escaped": [
        "publish/test_html::test_words_from_plans_are_escaped",
        "publish/test_html::test_only_sanitised_html_passes_unescaped",
        "publish/test_search_index::test_no_entry_breaks_out_of_the_script",
        "publish/test_headers::test_the_policy_of_the_host_is_that_of_the_pages",
        f"{HERE}::test_hostile_names_stay_text_on_every_page",
    ],
    "18 texts are sanitised": [
        "publish/test_markdown::test_no_text_brings_its_own_markup",
        "publish/test_markdown::test_addresses_as_a_browser_sees_them",
        "test_mkdocs_plugin::test_ordinary_pages_are_sanitised",
    ],
    "19 scripts write text": [f"{HERE}::test_no_script_writes_markup"],
    "20 data files are safe": [f"{HERE}::test_json_has_no_numbers_that_are_none"],
    "21 nothing for crawlers, confidential on every page": [
        f"{HERE}::test_every_page_says_that_it_is_confidential_and_not_for_crawlers",
        "publish/test_headers::test_every_path_gets_every_header",
    ],
    "22 audiences": [
        "test_audience::test_leadership_does_not_get_team_fields",
        "test_non_interference::test_hidden_values_change_no_byte",
        "test_mkdocs_plugin::test_the_default_build_holds_nothing_private",
        "test_mkdocs_plugin::test_a_hidden_value_repeated_elsewhere_stops_the_build_and_is_not_repeated",
        "test_mkdocs_plugin::test_a_team_site_has_a_folder_of_its_own",
    ],
    "23 dependencies are pinned": [f"{HERE}::test_every_dependency_is_pinned_by_its_hash"],
}
HOSTILE = '<img src=x onerror="alert(1)">&amp;</script><script>alert(2)</script>'
TANGLED = "> " * 3000 + "deep " + "[a" * 9000


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_its_tests(rule):
    for name in RULES[rule]:
        module, _, function = name.partition("::")
        tree = ast.parse((ROOT / "tests" / f"{module}.py").read_text(encoding="utf-8"))
        assert function in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, name


def test_the_rules_are_all_there():
    assert [int(rule.split()[0]) for rule in RULES] == list(range(1, 24))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every page of a small site full of hostile names."""
    quoted = "'" + HOSTILE + "'"
    account = (
        f"---\nname: {quoted}\npeople:\n- {{id: a, name: {quoted}, title: {quoted}, level: decision}}\n"
        f"opportunities:\n- {{id: o, title: {quoted}, value: 1M, stages: {{target: 2026-11-02}}}}\n"
        f"competitors:\n- {{id: rival, strengths: [{quoted}]}}\n---\n{HOSTILE}\n"
    )
    folder = make(
        tmp_path_factory.mktemp("hostile"),
        {
            "content/accounts/weida.md": account,
            "content/competitors/rival.md": f"---\nname: {quoted}\n---\n",
            "content/products.yml": f"- {{id: p, name: {quoted}}}\n",
            "content/how-we-plan.md": f"---\ntitle: {quoted}\n---\n{HOSTILE}\n\n{TANGLED}\n",
        },
    )
    done = battlemap(folder, "build", "-q")
    assert done.code == 0, done.err
    return {name: data.decode() for name, data in site(folder / "site").items() if name.endswith(".html")}


class Elements(HTMLParser):
    """Names of all elements, and those attributes that run something."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [tag, *(f"{tag} {key}" for key, _ in attrs if key.startswith("on") or key == "style")]
        if tag == "script" and not dict(attrs).get("src"):
            self.found.append("inline script")


def test_hostile_names_stay_text_on_every_page(pages):
    told = 0
    for name, text in pages.items():
        elements = Elements()
        elements.feed(text)
        assert {e for e in elements.found if " " in e} == set(), name
        assert not re.search(r"<img[^>]*onerror", text), name
        told += "&lt;img src=x" in text
    assert told > 10


def test_a_tangled_page_takes_no_time_of_mkdocs_either(pages):
    assert "deep [a[a" in pages["how-we-plan.html"].replace("&gt; ", "")


def test_every_page_says_that_it_is_confidential_and_not_for_crawlers(pages):
    assert len(pages) > 40
    for name, text in pages.items():
        assert f'Content-Security-Policy" content="{POLICY.partition("; frame")[0]}"' in text, name
        assert '<meta name="robots" content="noindex, nofollow">' in text, name
        assert ("内部资料" if name.startswith("zh/") else "onfidential") in text or "机密" in text, name


def test_pages_of_the_site_have_names_that_no_page_of_the_team_can_take(pages, tmp_path):
    for name in sorted({name.split("/")[0].removesuffix(".html") for name in pages} - {"how-we-plan"}):
        if name == "index":
            continue
        page = f"content/{name}.md" if name != "zh" else "content/zh/x.md"
        folder = make(tmp_path / name, {page: "# X\n", "content/how-we-plan.md": "# X\n"})
        done = battlemap(folder, "check")
        assert (done.code, "BM114" in done.out) == ((0, False) if name == "search" else (1, True)), name


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_writes_markup(script):
    text = script.read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML\s*=|insertAdjacent|document\.write|eval\(|new Function", text)


def test_json_has_no_numbers_that_are_none():
    code = (ROOT / "generator").rglob("*.py")
    writers = [path for path in code if re.search(r"json\.dumps\(|import dumps", path.read_text("utf-8"))]
    assert writers
    for path in writers:
        for call in re.findall(r"(?<!marshal\.)\bdumps\((?:[^()]|\([^()]*\))*\)", path.read_text("utf-8")):
            assert "allow_nan=False" in call, (path, call)


def test_every_dependency_is_pinned_by_its_hash():
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    assert len(lines) > 20
    assert [
        line for line in lines if not re.match(r"[\w.\[\]-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)
    ] == []
    assert "://" not in text
