"""Compiled templates kept between runs, as Python keeps its own code: in `__pycache__` beside the source.

Whoever can write there can change the templates themselves. Where nobody can, each run compiles anew.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class CompiledTemplates(BytecodeCache):
    """The code of each template, good while its text and `makers`, which compile it, are the same."""

    def __init__(self, *makers: str) -> None:
        texts = (Path(maker).read_bytes() for maker in makers)
        self._made_by = b"\0".join((MAGIC_NUMBER, version("jinja2").encode(), *texts))

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The file that holds the code; none for a template that is no file."""
        return cache_from_source(filename) if filename else ""

    def get_source_checksum(self, source: str) -> str:
        """What the code was made from and by."""
        return sha256(self._made_by + source.encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Takes the code from its file, unless it is absent, old or broken."""
        mark = bucket.checksum.encode()
        with suppress(OSError, EOFError, ValueError, TypeError):
            kept = Path(bucket.key).read_bytes()
            if kept.startswith(mark):
                bucket.code = marshal.loads(kept[len(mark) :])  # noqa: S302 trusted as the template is

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps the code for the next run, if it may; a reader sees a whole file or none."""
        if sys.dont_write_bytecode or not bucket.key:
            return
        path = Path(bucket.key)
        part = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):
            path.parent.mkdir(exist_ok=True)
            try:
                part.write_bytes(bucket.checksum.encode() + marshal.dumps(bucket.code))
                part.replace(path)
            finally:
                part.unlink(missing_ok=True)
