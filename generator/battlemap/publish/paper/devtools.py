"""The debugging protocol of Chrome, Edge and Chromium over two pipes: calls and their answers.

Messages are JSON, each ended by a zero byte. Calls may come from several threads; one thread of ours reads.
"""

from __future__ import annotations

import json
import os
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Late
from threading import Lock, Thread
from typing import Any

from battlemap.publish.paper.fault import BrowserError

_CHUNK = 1 << 20
Answer = dict[str, Any]


class RefusedError(Exception):
    """The browser answers that it cannot do what was asked."""


class DevTools:
    """One connection to a browser."""

    def __init__(self, reader: int, writer: int) -> None:
        self._reader = reader
        self._writer = writer
        self._lock = Lock()
        self._waiting: dict[int, Future[Answer]] = {}
        self._last = 0
        self._gone = False
        self._thread = Thread(target=self._read, name="browser", daemon=True)
        self._thread.start()

    def call(self, method: str, *, timeout: float, session: str = "", **params: object) -> Answer:
        """What the browser answers. Raises RefusedError, or BrowserError `gone` or `slow` (seconds)."""
        answer: Future[Answer] = Future()
        with self._lock:
            if self._gone:
                raise BrowserError("gone")
            self._last += 1
            message = {"id": self._last, "method": method, "params": params}
            self._waiting[self._last] = answer
            self._write(
                json.dumps(message | ({"sessionId": session} if session else {}), allow_nan=False).encode()
                + b"\0"
            )
        try:
            return answer.result(timeout)
        except Late:
            raise BrowserError("slow", seconds=round(timeout)) from None

    def close(self) -> None:
        """Waits until the browser has closed its side."""
        self._thread.join(1)
        os.close(self._reader)

    def _write(self, data: bytes) -> None:
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._writer, view) :]
        except OSError:
            raise BrowserError("gone") from None

    def _read(self) -> None:
        held = bytearray()
        while chunk := self._chunk():
            start = len(held)
            held += chunk
            while (end := held.find(0, start)) >= 0:
                self._take(bytes(held[:end]))
                del held[: end + 1]
                start = 0
        with self._lock:
            self._gone = True
            for answer in self._waiting.values():
                answer.set_exception(BrowserError("gone"))
            self._waiting.clear()

    def _chunk(self) -> bytes:
        try:
            return os.read(self._reader, _CHUNK)
        except OSError:
            return b""

    def _take(self, data: bytes) -> None:
        message = json.loads(data)
        with self._lock:
            answer = self._waiting.pop(message.get("id", 0), None)
        if answer is None:
            return  # an event, or an answer that nobody waits for any more
        if "error" in message:
            answer.set_exception(RefusedError(message["error"].get("message", "")))
        else:
            answer.set_result(message.get("result", {}))
