"""What a server does after an edit of one account, in parts of what it does at its start.

`python -m bench rebuild [--accounts 200]`
"""

from __future__ import annotations

import argparse
import gc
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from time import process_time

from battlemap import pipeline
from battlemap.memory import Memory
from battlemap.mkdocs_plugin.plugin import RARELY
from battlemap.model.plans import Settings
from battlemap.project import Project
from bench.generate import TODAY, generate

EDITS = 3


def main(arguments: Sequence[str]) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(prog="bench rebuild", description=__doc__)
    parser.add_argument("--accounts", type=int, default=200)
    asked = parser.parse_args(arguments)
    gc.set_threshold(*RARELY)
    Thread(
        target=Event().wait, daemon=True
    ).start()  # beside other threads, as in a server, nothing is shared out
    with TemporaryDirectory() as name:
        folder, memory = Path(name), Memory()
        generate(folder / "content", asked.accounts)
        project = Project(folder, folder / "content", Settings(), TODAY, history=False)
        first = built(project, memory)
        print(
            f"  start: {first:6.2f} s of CPU for {asked.accounts} accounts in two languages, sheets and data"
        )
        edited = min((project.content / "accounts").iterdir())
        for number in range(EDITS):
            edited.write_text(edited.read_text("utf-8") + f"\nSentence {number}.\n", "utf-8")
            again = built(project, memory)
            print(f" edited: {again:6.2f} s, {again / first:.2f} of the start", flush=True)
    return 0


def built(project: Project, memory: Memory) -> float:
    """Seconds of CPU of a build with a memory."""
    started = process_time()
    memory.forget_unasked()
    with TemporaryDirectory() as out:
        pipeline.Run(project, pipeline.read(project, memory=memory), (), memory).write(Path(out))
    return process_time() - started
