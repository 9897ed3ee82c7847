"""The services some tests need, and why one of them cannot be used here."""

import os
import shutil
import socket
import subprocess
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

POSTGRES = os.environ.get("LAWSPEAKER_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/test")
CHROMIUM = os.environ.get("LAWSPEAKER_TEST_CHROMIUM", "/usr/bin/chromium")
# Root may not use Chromium's sandbox; the rest keeps it from asking its maker for updates.
CHROMIUM_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def why_no_postgres() -> str | None:
    """Say what is wrong if no PostgreSQL server listens where it should."""
    place = urlsplit(POSTGRES)
    try:
        socket.create_connection((place.hostname, place.port or 5432), timeout=2).close()
    except OSError as error:
        return f"no PostgreSQL at {place.hostname}:{place.port or 5432} ({error})"
    return None


def why_no_chromium() -> str | None:
    """Say what is wrong if there is no Chromium to drive."""
    return None if shutil.which(CHROMIUM) else f"no Chromium at {CHROMIUM}"


def why_no_strace() -> str | None:
    """Say what is wrong if no call to the system can be made to fail."""
    return None if shutil.which("strace") else "no strace, which makes calls to the system fail"


def why_no_mount() -> str | None:
    """Say what is wrong if no small disk can be made here."""
    with TemporaryDirectory() as folder:
        command = ("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder)
        try:
            done = subprocess.run(command, check=False, capture_output=True)
        except OSError as error:
            return f"no disk can be mounted here ({error})"
        if done.returncode == 0:
            subprocess.run(("umount", folder), check=True)
            return None
    return f"no disk can be mounted here ({done.stderr.decode().strip()})"


def why_no_public_tools() -> str | None:
    """Say which of the tools is missing that the recipes in docs/record.md use."""
    missing = [tool for tool in ("sh", "openssl", "basenc") if not shutil.which(tool)]
    return f"no {', '.join(missing)}" if missing else None
