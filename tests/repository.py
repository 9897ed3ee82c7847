"""The repository's own files, for the tests that read them."""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "lawspeaker"
STANDARDS = str(SOURCE / "frameworks" / "standards" / "standards-2.toml")


def files(*patterns: str) -> tuple[Path, ...]:
    """List the files git knows or would add, in this order of names."""
    listed = subprocess.run(
        ("git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return tuple(ROOT / name for name in sorted(listed.splitlines()) if (ROOT / name).is_file())


def name(path: Path) -> str:
    """Name a file as one would in a review."""
    return path.relative_to(ROOT).as_posix()
