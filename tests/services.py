"""The services some tests need, and why one of them cannot be used here."""

import os
import shutil
import socket
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
