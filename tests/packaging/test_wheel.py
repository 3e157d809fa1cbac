"""The built wheel is complete and works in an environment that knows nothing of this checkout."""

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = {"battlemap": ROOT / "generator", "battlemap_theme": ROOT / "themes"}


def run(*command: str | Path, cwd: Path) -> str:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    (built,) = folder.glob("battlemap-*.whl")
    return built


@pytest.fixture(scope="module")
def commands(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Installs the wheel into a new environment that borrows our dependencies; returns its bin folder."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder)
    scripts = Path(sysconfig.get_path("scripts", "venv", {"base": str(folder)}))
    packages = sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)})
    python = scripts / Path(sys.executable).name
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--python", str(python)]
    run(*pip, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    # A path file is read once: the editable install's own path file in there stays without effect.
    Path(packages, "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts


def test_wheel_holds_every_file_of_both_packages(wheel: Path) -> None:
    on_disk = {
        path.relative_to(base).as_posix()
        for name, base in SOURCES.items()
        for path in (base / name).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    in_wheel = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert in_wheel == on_disk


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("battlemap/playbook/", ".yml"),
        ("battlemap/messages/", ".yml"),
        ("battlemap_theme/templates/", ".html.jinja"),
        ("battlemap_theme/", ".css"),
        ("battlemap_theme/fonts/", ".woff2"),
        ("battlemap_theme/", ".js"),
        ("battlemap_theme/mkdocs_theme", ".yml"),
        ("battlemap/presets/short/", ".yml"),
        ("battlemap/scaffold/en/", ".yml"),
        ("battlemap/py", ".typed"),
    ],
)
def test_wheel_holds_data(wheel: Path, start: str, end: str) -> None:
    assert [n for n in zipfile.ZipFile(wheel).namelist() if n.startswith(start) and n.endswith(end)]


def test_installed_command_runs(commands: Path, tmp_path: Path) -> None:
    import battlemap

    assert battlemap.__version__ in run(commands / "battlemap", "--version", cwd=tmp_path)
    where = run(commands / "python", "-c", "import battlemap; print(battlemap.__file__)", cwd=tmp_path)
    assert Path(where).is_relative_to(commands.parent)


def test_installed_plugin_builds_the_sample(commands: Path, tmp_path: Path) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "content", tmp_path / "content")
    run(commands / "python", "-m", "mkdocs", "build", "--quiet", cwd=tmp_path)
    assert "<h1" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
