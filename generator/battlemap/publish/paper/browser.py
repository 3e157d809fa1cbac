"""A browser without a window that prints pages to PDF: an empty profile, nothing from the network."""

from __future__ import annotations

import base64
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from battlemap.publish.paper.devtools import Answer, DevTools, RefusedError
from battlemap.publish.paper.fault import BrowserError
from battlemap.publish.paper.process import Process, start

# What a browser would load for a person at its window; an unknown name does no harm.
UNUSED = (
    "BackForwardCache",
    "MediaRouter",
    "OmniboxAimPopupWebUIContent",
    "OmniboxFullPopupWebUIContent",
    "OmniboxPopupWebUIContent",
    "OptimizationHints",
    "Translate",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxPopup",
)
FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    f"--disable-features={','.join(UNUSED)}",
    "--disable-gpu",
    "--disable-sync",
    "--font-render-hinting=none",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--metrics-recording-only",
    "--mute-audio",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
    "--no-startup-window",
    "--password-store=basic",
    "--use-mock-keychain",
)
_START = 30.0  # seconds
_END = 5.0
# A page whose scripts have work to do before it is printed carries data-wait on its root until they are done.
READY = """(async () => {
  if (document.readyState !== 'complete')
    await new Promise(done => addEventListener('load', done, {once: true}));
  for (const picture of document.images) picture.loading = 'eager';
  await Promise.all([...document.images].map(picture => picture.decode().catch(() => 0)));
  await document.fonts.ready;
  while ('wait' in document.documentElement.dataset) await new Promise(done => setTimeout(done, 5));
})()"""


@dataclass(frozen=True, slots=True)
class Tab:
    """One page of the browser, in a process of its own."""

    tools: DevTools
    session: str
    timeout: float

    def open(self, url: str) -> None:
        """Goes to an address and waits until all of it is there. Raises BrowserError `page` or `slow`."""
        answer = self.command("Page.navigate", url=url)
        if fault := answer.get("errorText"):
            raise BrowserError("page", page=url, reason=fault)
        self.evaluate(READY)

    def put(self, html: str) -> None:
        """Puts another page in the place of the open one, whose address and folder it takes over.

        Half the work of opening it: the browser neither navigates nor reads styles and scripts anew.
        Raises BrowserError `page` or `slow`.
        """
        frame = self.command("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self.command("Page.setDocumentContent", frameId=frame, html=html)
        self.evaluate(READY)

    def evaluate(self, script: str) -> object:
        """The value of a script in the page, promises awaited. Raises BrowserError `page` when it fails."""
        answer = self.command("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if fault := answer.get("exceptionDetails"):
            said = fault.get("exception", {}).get("description") or fault.get("text", "")
            raise BrowserError("page", page=script[:40], reason=said)
        value: object = answer["result"].get("value")
        return value

    def command(self, method: str, **params: object) -> Answer:
        """Any call of the protocol to this page. Raises BrowserError `page` when it is refused."""
        try:
            return self.tools.call(method, session=self.session, timeout=self.timeout, **params)
        except RefusedError as fault:
            raise BrowserError("page", page=method, reason=str(fault)) from None

    def pdf(self) -> bytes:
        """The page as a tagged PDF with outline, on the paper that its styles name. Raises BrowserError."""
        answer = self.command(
            "Page.printToPDF",
            printBackground=True,
            preferCSSPageSize=True,
            paperWidth=8.27,
            paperHeight=11.69,
            generateTaggedPDF=True,
            generateDocumentOutline=True,
        )
        return base64.b64decode(answer["data"])


@dataclass(frozen=True, slots=True)
class Browser:
    """A running browser."""

    tools: DevTools
    timeout: float

    def tab(self) -> Tab:
        """A new page that shares nothing with others, not even their process."""
        context = self._call("Target.createBrowserContext")["browserContextId"]
        target = self._call("Target.createTarget", url="about:blank", browserContextId=context)["targetId"]
        session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        tab = Tab(self.tools, session, self.timeout)
        tab.command("Network.enable")
        tab.command(
            "Network.emulateNetworkConditions",
            offline=True,
            latency=0,
            downloadThroughput=-1,
            uploadThroughput=-1,
        )
        # Nobody looks: set as for paper from the start, in a view one line high that takes no time to draw.
        tab.command("Emulation.setEmulatedMedia", media="print")
        view = {"width": 0, "height": 1, "deviceScaleFactor": 1, "mobile": False}  # 0: as it is
        tab.command("Emulation.setDeviceMetricsOverride", **view)
        return tab

    def _call(self, method: str, **params: object) -> Answer:
        return self.tools.call(method, session="", timeout=self.timeout, **params)


@contextmanager
def running(program: Path, *, timeout: float = 60) -> Iterator[Browser]:
    """A browser from start to end; `timeout` in seconds is for one step of one page.

    Raises BrowserError `start`, with the browser's own last words, when it does not begin to work.
    """
    folder = Path(tempfile.mkdtemp(prefix="battlemap-"))
    try:
        log = folder / "log"
        environ = os.environ | ({"TMPDIR": str(folder)} if sys.platform == "linux" else {})
        command = [str(program), *FLAGS, *_as_root(), f"--user-data-dir={folder / 'profile'}"]
        try:
            process = start(command, environ, log)
        except OSError as fault:
            raise BrowserError("start", program=program, reason=fault.strerror or str(fault)) from None
        tools = DevTools(process.reader, process.writer)
        try:
            _greet(tools, program, log)
            yield Browser(tools, timeout)
        finally:
            _end(tools, process)
    finally:
        _remove(folder)


def _greet(tools: DevTools, program: Path, log: Path) -> None:
    try:
        tools.call("Browser.getVersion", timeout=_START)
    except (BrowserError, RefusedError):
        raise BrowserError("start", program=program, reason=_last_words(log)) from None


def _end(tools: DevTools, process: Process) -> None:
    with suppress(BrowserError, RefusedError):
        tools.call("Browser.close", timeout=_END)
    process.close()
    process.stop(_END)
    tools.close()


def _remove(folder: Path) -> None:
    """Removes a folder that a process of the browser may still be writing to in its last moments."""
    for _ in range(50):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.02)


def _as_root() -> tuple[str, ...]:
    """The administrator of a Unix system, often the only user of a container, has no sandbox to offer."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return ()
    return ("--no-sandbox",)


def _last_words(log: Path) -> str:
    try:
        lines = log.read_text("utf-8", "replace").split("\n")
    except OSError:
        return ""
    return next((line.strip() for line in reversed(lines) if line.strip()), "")[:300]
