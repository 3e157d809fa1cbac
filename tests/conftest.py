"""What all tests share: the sample site, built once by the real command."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Builds the sample content with `mkdocs build` into a temporary folder and returns that folder."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    subprocess.run([sys.executable, ROOT / "scripts" / "sample-history"], check=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        pytest.fail(f"mkdocs build ended with {done.returncode}:\n{done.stdout}{done.stderr}", pytrace=False)
    return folder
