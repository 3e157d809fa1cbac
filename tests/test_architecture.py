"""The shape of the package: data flows load → model → assess → view → publish and never back."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "generator" / "battlemap"
LAYERS = {
    "diagnostics": set[str](),
    "model": {"diagnostics"},
    "git": set[str](),
    "memory": set[str](),
    "load": {"diagnostics", "model", "git", "memory"},
    "audience": {"diagnostics", "model"},
    "assess": {"diagnostics", "model"},
    "diff": {"diagnostics", "model", "assess"},
    "check": {"diagnostics", "model", "assess"},
    "view": {"diagnostics", "model", "assess", "diff"},
    "publish": {"diagnostics", "model", "assess", "diff", "view", "copies"},
}
LAYERS["words"] = set()
LAYERS["selection"] = {"diagnostics", "words"}
LAYERS["project"] = {"diagnostics", "model", "git", "words", "selection"}
LAYERS["states"] = {"diagnostics", "model", "git", "load", "project", "words"}
LAYERS["copies"] = set()
LAYERS["history"] = {
    "diagnostics",
    "model",
    "git",
    "load",
    "audience",
    "assess",
    "project",
    "states",
    "copies",
}
LAYERS["intake"] = {"diagnostics", "model", "load", "memory", "assess", "project"}
LAYERS["comparison"] = {"diagnostics", "model", "git", "load", "audience", "assess", "diff"}
LAYERS["comparison"] |= {"memory", "project", "states", "intake", "words"}
LAYERS["advice"] = {"diagnostics", "model", "load", "assess", "check", "project"}
LAYERS["pipeline"] = set(LAYERS)
LAYERS["handover"] = set(LAYERS)
LAYERS["scaffold"] = set()
LAYERS["incoming"] = {"diagnostics", "model", "load", "words"}
LAYERS["textconv"] = set()  # git starts it once per file: it imports nothing
LAYERS["mkdocs_plugin"] = set(LAYERS)
LAYERS["cli"] = set(LAYERS)
LAYERS["__main__"] = {"cli"}
LAYERS["battlemap"] = set()
LIBRARY_OWNERS = {
    "yaml": {"load", "textconv"},
    "mkdocs": {"mkdocs_plugin"},
    "properdocs": {"mkdocs_plugin"},
    "click": {"cli"},
    "jinja2": {"publish", "mkdocs_plugin"},
    "nh3": {"publish"},
    "markdown_it": {"publish"},
    "icalendar": {"publish"},
    "xlsxwriter": {"publish"},
    "pypdf": {"publish"},
    "python_calamine": {"load"},
}
# Modules that may import inside functions, and why.
LAZY = {"mkdocs_plugin.plugin": "check needs the configuration and no pages"}
MAX_MODULE_LINES = 300
MAX_FUNCTION_LINES = 60


@dataclass(frozen=True)
class Import:
    line: int
    name: str
    in_function: bool


@dataclass(frozen=True)
class Module:
    name: str
    text: str
    is_package: bool = False

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def layer(self) -> str:
        return self.name.split(".")[1] if "." in self.name else "battlemap"


def package_modules() -> dict[str, Module]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = ["battlemap", *path.relative_to(PACKAGE).with_suffix("").parts]
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        found[name] = Module(name, path.read_text(encoding="utf-8"), is_package)
    return found


MODULES = package_modules()


def imports(module: Module, known: dict[str, Module]) -> Iterator[Import]:
    """Yields what a module imports by full name; `from package import module` counts as the module."""
    tree = module.tree
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(node.lineno, alias.name, id(node) in inside)
        elif isinstance(node, ast.ImportFrom):
            base = absolute(module, node)
            for alias in node.names:
                full = f"{base}.{alias.name}"
                yield Import(node.lineno, full if full in known else base, id(node) in inside)


def absolute(module: Module, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    parts = parts[: len(parts) - node.level + module.is_package]
    return ".".join([*parts, *filter(None, [node.module])])


def layer_faults(module: Module, known: dict[str, Module]) -> list[str]:
    faults = []
    if module.layer not in LAYERS:
        faults.append(f"{module.name}: layer {module.layer!r} is not in the table of layers")
    allowed = LAYERS.get(module.layer, set()) | {module.layer}
    for found in imports(module, known):
        parts = found.name.split(".")
        if parts[0] == "battlemap" and len(parts) > 1 and parts[1] not in allowed:
            faults.append(f"{module.name}:{found.line} imports {found.name}")
        if module.layer not in LIBRARY_OWNERS.get(parts[0], {module.layer}):
            faults.append(f"{module.name}:{found.line} imports {parts[0]}")
    return faults


def lazy_faults(module: Module, known: dict[str, Module]) -> list[str]:
    if module.layer == "cli" or module.name.removeprefix("battlemap.") in LAZY:
        return []
    return [
        f"{module.name}:{i.line} imports {i.name} inside a function"
        for i in imports(module, known)
        if i.in_function
    ]


def print_faults(module: Module) -> list[str]:
    if module.layer == "cli":
        return []
    return [
        f"{module.name}:{node.lineno} prints"
        for node in ast.walk(module.tree)
        if (isinstance(node, ast.Name) and node.id == "print")
        or (isinstance(node, ast.Attribute) and ast.unparse(node) in ("sys.stdout", "sys.stderr"))
    ]


def length_faults(module: Module) -> list[str]:
    faults = []
    lines = len(module.text.splitlines())
    if lines > MAX_MODULE_LINES:
        faults.append(f"{module.name} has {lines} lines")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > MAX_FUNCTION_LINES:
                faults.append(f"{module.name}:{node.lineno} {node.name} has {length} lines")
    return faults


def import_cycle(known: dict[str, Module]) -> list[str]:
    """Returns one import cycle as the names on it, or an empty list. Imports inside functions count too."""
    edges = {
        name: sorted({i.name for i in imports(module, known) if i.name in known} - {name})
        for name, module in known.items()
    }
    done: set[str] = set()

    def walk(name: str, trail: list[str]) -> list[str]:
        if name in trail:
            return [*trail[trail.index(name) :], name]
        if name in done:
            return []
        for target in edges[name]:
            if cycle := walk(target, [*trail, name]):
                return cycle
        done.add(name)
        return []

    return next(filter(None, (walk(name, []) for name in sorted(known))), [])


@pytest.mark.parametrize("name", MODULES)
def test_module_keeps_to_its_layer(name: str) -> None:
    assert layer_faults(MODULES[name], MODULES) == []


@pytest.mark.parametrize("name", MODULES)
def test_module_imports_at_its_top(name: str) -> None:
    assert lazy_faults(MODULES[name], MODULES) == []


@pytest.mark.parametrize("name", MODULES)
def test_only_the_command_line_prints(name: str) -> None:
    assert print_faults(MODULES[name]) == []


@pytest.mark.parametrize("name", MODULES)
def test_module_and_functions_are_short(name: str) -> None:
    assert length_faults(MODULES[name]) == []


@pytest.mark.parametrize("name", MODULES)
def test_module_says_what_it_owns(name: str) -> None:
    assert ast.get_docstring(MODULES[name].tree)


def test_no_import_cycle() -> None:
    assert import_cycle(MODULES) == []


@pytest.mark.parametrize(
    ("name", "code", "fault"),
    [
        ("battlemap.model.account", "from battlemap.load import source", "imports battlemap.load.source"),
        ("battlemap.model.account", "from ..load import source", "imports battlemap.load.source"),
        ("battlemap.assess.stage", "from battlemap import view", "imports battlemap.view"),
        ("battlemap.pipeline", "import battlemap.cli", "imports battlemap.cli"),
        ("battlemap.mkdocs_plugin", "import battlemap.cli", "imports battlemap.cli"),
        ("battlemap.assess.stage", "from yaml import load", "imports yaml"),
        ("battlemap.publish.site", "import mkdocs.config", "imports mkdocs"),
        ("battlemap.helpers", "", "'helpers' is not in the table"),
    ],
)
def test_a_wrong_import_is_found(name: str, code: str, fault: str) -> None:
    module = Module(name, code)
    known = {n: Module(n, "") for n in ("battlemap.load", "battlemap.load.source", "battlemap.view")}
    assert [fault in f for f in layer_faults(module, known)] == [True]


def test_other_faults_are_found() -> None:
    module = Module("battlemap.view.home", "def f():\n    import json\n    print(1)\n")
    assert lazy_faults(module, {}) == ["battlemap.view.home:2 imports json inside a function"]
    assert print_faults(module) == ["battlemap.view.home:3 prints"]
    long = Module("battlemap.view.home", "def f():\n" + "    pass\n" * 300)
    assert length_faults(long) == [
        "battlemap.view.home has 301 lines",
        "battlemap.view.home:1 f has 301 lines",
    ]


def test_a_cycle_is_found() -> None:
    known = {
        "battlemap.model.a": Module("battlemap.model.a", "from battlemap.model import b"),
        "battlemap.model.b": Module("battlemap.model.b", "def f():\n    from .a import x"),
    }
    assert import_cycle(known) == ["battlemap.model.a", "battlemap.model.b", "battlemap.model.a"]


def test_what_all_pages_share_knows_no_page():
    above = ("battlemap.view.pages", "battlemap.view.sheets")
    shared = [m for n, m in MODULES.items() if n.startswith("battlemap.view.") and not n.startswith(above)]
    wrong = {
        (module.name, found.name)
        for module in shared
        for found in imports(module, MODULES)
        if found.name.startswith(above) and module.name != "battlemap.view.site"
    }
    assert wrong == set()
