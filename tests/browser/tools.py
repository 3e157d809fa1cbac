"""The programs that the browser tests drive: a Chromium-like browser, a CJK font, Java and the Nu validator.

`python -m tests.browser.tools` installs with apt-get what is missing when it may, else says what to install.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import playwright

ROOT = Path(__file__).parents[2]
VNU_PACKAGE = "vnu-jar@26.9.27"
VNU_SHA256 = "5970d3ffca91a627cf0965e5d91bb2e4242307c29292998de0b419d6a901b2b7"
VNU_JAR = ROOT / ".cache" / VNU_PACKAGE / "vnu.jar"

BROWSER_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "chrome",
)
BROWSER_PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
DEBIAN_PACKAGES = {
    "browser": "chromium",
    "libatomic": "libatomic1",
    "Chinese font": "fontconfig fonts-noto-cjk",
    "Java": "default-jre-headless",
    "npm": "npm",
    "pdftotext": "poppler-utils",
}


def find_browser() -> str | None:
    """Returns the path of Chrome, Edge or Chromium; `BATTLEMAP_BROWSER` wins."""
    if chosen := os.environ.get("BATTLEMAP_BROWSER"):
        return chosen
    on_path = filter(None, map(shutil.which, BROWSER_NAMES))
    installed = (path for path in BROWSER_PATHS if Path(path).is_file())
    return next(on_path, None) or next(installed, None)


def has_chinese_font() -> bool:
    """Only fontconfig can tell; other systems bring such a font."""
    if not sys.platform.startswith("linux"):
        return True
    if not shutil.which("fc-list"):
        return False
    return bool(run("fc-list", ":lang=zh", "family").stdout.strip())


def missing() -> list[str]:
    """Returns the keys of DEBIAN_PACKAGES that this machine lacks."""
    checks = {
        "browser": find_browser() is not None,
        "libatomic": driver_works(),
        "Chinese font": has_chinese_font(),
        "Java": java_works(),
        "pdftotext": shutil.which("pdftotext") is not None,
        "npm": VNU_JAR.is_file() or shutil.which("npm") is not None,
    }
    return [name for name, there in checks.items() if not there]


def driver_works() -> bool:
    """Whether the program inside the playwright package starts; on Linux it needs libatomic."""
    node = Path(playwright.__file__).parent / "driver" / "node"
    return not node.is_file() or run(str(node), "--version").returncode == 0


def java_works() -> bool:
    java = shutil.which("java")
    return java is not None and run(java, "-version").returncode == 0


def run(*command: str, cwd: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, text=True, capture_output=True, stdin=subprocess.DEVNULL)


def apt_install(packages: list[str]) -> bool:
    """Installs Debian packages as root or with a sudo that asks nothing; False when that cannot be done."""
    if not shutil.which("apt-get"):
        return False
    prefix: list[str] = []
    if os.geteuid() != 0:
        if not shutil.which("sudo") or run("sudo", "-n", "true").returncode:
            return False
        prefix = ["sudo", "-n"]
    print("Installing with apt-get:", *packages, flush=True)
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    for arguments in (["update"], ["-y", "install", "--no-install-recommends", *packages]):
        done = run(*apt, *arguments)
        if done.returncode:
            print(done.stdout[-2000:], done.stderr[-2000:], file=sys.stderr)
            return False
    return True


def fetch_vnu() -> str | None:
    """Puts the pinned Nu validator into .cache; returns what went wrong."""
    if VNU_JAR.is_file():
        return None
    with tempfile.TemporaryDirectory() as folder:
        done = run("npm", "pack", VNU_PACKAGE, "--silent", cwd=folder)
        archives = list(Path(folder).glob("*.tgz"))
        if done.returncode or not archives:
            return f"npm could not fetch {VNU_PACKAGE}: {done.stderr[-1000:]}"
        if hashlib.sha256(archives[0].read_bytes()).hexdigest() != VNU_SHA256:
            return f"{VNU_PACKAGE} is not the file that was pinned"
        with tarfile.open(archives[0]) as archive:
            member = archive.extractfile("package/build/dist/vnu.jar")
            assert member is not None
            VNU_JAR.parent.mkdir(parents=True, exist_ok=True)
            part = VNU_JAR.with_suffix(".part")
            part.write_bytes(member.read())
            part.replace(VNU_JAR)
    return None


def main() -> int:
    lacking = missing()
    if lacking and apt_install(" ".join(DEBIAN_PACKAGES[name] for name in lacking).split()):
        lacking = missing()
    if lacking:
        packages = " ".join(DEBIAN_PACKAGES[name] for name in lacking)
        print(
            f"The browser tests need: {', '.join(lacking)}. Debian: sudo apt-get install {packages}",
            file=sys.stderr,
        )
        return 1
    if problem := fetch_vnu():
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
