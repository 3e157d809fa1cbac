"""A real git repository in a temporary folder, made commit by commit."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from battlemap.model.plans import Settings
from battlemap.model.quantities import parse_date
from battlemap.project import Project

_NAME = {f"GIT_{role}_{what}": "Ann <b>" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}


class Repository:
    """`commit` writes files (None deletes one) and commits everything as of a day."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main", *options)

    def git(self, *words: str, day: str = "2026-03-04") -> str:
        moment = f"{day}T23:30:00+08:00"
        dates = {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment}
        command = ["git", "-C", str(self.folder), "-c", "protocol.file.allow=always", *words]
        done = subprocess.run(command, check=True, capture_output=True, env=os.environ | _NAME | dates)
        return done.stdout.decode().strip()

    def write(self, files: Mapping[str, str | bytes | None]) -> None:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def commit(self, files: Mapping[str, str | bytes | None], day: str = "2026-03-04") -> str:
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "plans", day=day)
        return self.git("rev-parse", "HEAD")


def project(root: Path, as_of: str = "2026-11-20", **more: object) -> Project:
    return Project(root, root / "content", Settings(), parse_date(as_of), **more)  # type: ignore[arg-type]


def account(name: str, more: str = "") -> str:
    return f"---\nname: {name}\n{more}---\n"
