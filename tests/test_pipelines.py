"""Hooks and workflow files to copy: they parse, ask for few rights, and call commands that there are."""

import re
import shlex
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from battlemap.cli import COMMANDS
from battlemap.load.document import read_yaml
from battlemap.load.source import FolderSource
from battlemap.model.tree import HERE, Map, Seq

ROOT = Path(__file__).parents[1]
GITHUB = sorted(path.name for path in (ROOT / "examples" / "github").glob("*.yml"))
CALL = re.compile(r"^battlemap .+$", re.MULTILINE)
RIGHTS = {"type": "object", "additionalProperties": {"enum": ["read", "write", "none"]}}
STEP = {
    "type": "object",
    "properties": {
        "id": {"type": "string"},
        "uses": {"type": "string", "pattern": r"^actions/[\w-]+@v\d+$"},  # the host's own, by major version
        "run": {"type": "string"},
        "with": {"type": "object"},
        "env": {"type": "object"},
    },
    "oneOf": [{"required": ["uses"]}, {"required": ["run"]}],
    "additionalProperties": False,
}
WORKFLOW = {
    "type": "object",
    "required": ["name", "on", "permissions", "jobs"],
    "properties": {
        "on": {"type": "object", "not": {"required": ["pull_request_target"]}},
        "permissions": {"type": "object", "properties": {"contents": {"const": "read"}}, "maxProperties": 1},
        "jobs": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "required": ["runs-on", "timeout-minutes", "steps"],
                "properties": {
                    "permissions": RIGHTS,
                    "steps": {"type": "array", "items": STEP, "minItems": 1},
                },
            },
        },
    },
}
GITLAB_JOB = {
    "type": "object",
    "required": ["stage", "script"],
    "properties": {
        "stage": {"enum": ["check", "publish"]},
        "script": {"type": "array", "items": {"type": "string"}},
        "artifacts": {"type": "object", "required": ["expire_in"]},
    },
}
HOOKS = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["id", "name", "entry", "language", "files"],
        "properties": {"id": {"pattern": "^battlemap-"}, "language": {"const": "python"}},
    },
}


def tree_of(path: str) -> Any:
    document = read_yaml(FolderSource(ROOT), path)
    assert document.faults == ()
    return plain(document.tree)


def plain(node: Any) -> Any:
    if isinstance(node, Map):
        return {key: plain(value) for key, value in node.items() if key != HERE}
    return [plain(value) for value in node] if isinstance(node, Seq) else node


def texts(node: Any) -> Iterator[str]:
    if isinstance(node, dict | list):
        for value in node.values() if isinstance(node, dict) else node:
            yield from texts(value)
    elif isinstance(node, str):
        yield str(node)


def parse(line: str) -> None:
    """Lets the real command line read a call; an option that there is not raises."""
    words = shlex.split(line.split(" > ", maxsplit=1)[0])
    command = import_module(COMMANDS[words[1]]).command
    command.make_context(words[1], words[2:])


@pytest.mark.parametrize("name", GITHUB)
def test_a_workflow_has_structure_and_few_rights(name: str) -> None:
    Draft202012Validator(WORKFLOW).validate(tree_of(f"examples/github/{name}"))


def test_only_a_workflow_that_runs_no_code_of_a_pull_request_may_write_to_it() -> None:
    for name in GITHUB:
        tree = tree_of(f"examples/github/{name}")
        rights = [tree["permissions"] or {}, *(job.get("permissions", {}) for job in tree["jobs"].values())]
        used = list(texts(tree["jobs"]))
        if any(right == "write" for each in rights for right in each.values()):
            assert not {"pull_request"} & set(tree["on"])
        if any("pull-requests" in each for each in rights):
            assert not any("checkout" in text or text.startswith(("battlemap", "python")) for text in used)
        for step in (step for job in tree["jobs"].values() for step in job["steps"]):
            assert "${{" not in step.get("run", "")  # a branch may be called like a command
            if str(step.get("uses", "")).startswith("actions/checkout"):
                assert (step["with"]["fetch-depth"], step["with"]["persist-credentials"]) == ("0", "false")


def test_the_gitlab_pipeline_has_structure() -> None:
    tree = tree_of("examples/gitlab/.gitlab-ci.yml")
    assert tree["variables"]["GIT_DEPTH"] == "0"
    for name in ("check", "changes", "pages"):
        Draft202012Validator(GITLAB_JOB).validate(tree[name])
    report = tree["check"]["artifacts"]["reports"]["codequality"]
    assert report in tree["check"]["script"][0]


def test_hooks_have_structure() -> None:
    hooks = tree_of(".pre-commit-hooks.yaml")
    Draft202012Validator(HOOKS).validate(hooks)
    for hook in hooks:
        parse(hook["entry"])
        assert re.search(hook["files"], "content/accounts/x/visits/a.md")
        assert re.search(hook["files"], "mkdocs.yml")
        assert not re.search(hook["files"], "README.md")


@pytest.mark.parametrize("path", [*(f"github/{name}" for name in GITHUB), "gitlab/.gitlab-ci.yml"])
def test_every_call_is_one_that_the_program_understands(path: str) -> None:
    calls = [call for text in texts(tree_of(f"examples/{path}")) for call in CALL.findall(text)]
    assert calls or path == "github/comment.yml"
    for call in calls:
        parse(call)


def test_a_wrong_call_would_be_found() -> None:
    with pytest.raises(Exception, match="--fromat"):
        parse("battlemap check --fromat github")
