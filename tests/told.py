"""The demo as a visitor meets it: its story told once a session, and served to each test afresh."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

SOON = 120  # seconds to tell the story or to start a server in, on a busy machine
DEMO = (str(Path(sys.executable).with_name("lawspeaker")), "demo")


def _told(folder: Path, *options: str) -> Path:
    """Tell the story into a folder, once for all workers of the session."""
    turn, done = folder.with_suffix(".turn"), folder.with_suffix(".done")
    try:
        turn.mkdir(parents=True)
    except FileExistsError:
        _wait(done.exists, f"{folder} to be told")
    else:
        subprocess.run([*DEMO, "--data", folder, "--no-serve", *options], check=True, timeout=SOON)
        done.touch()
    return folder


@pytest.fixture(scope="session")
def told(tmp_path_factory) -> Path:
    """The data folder of a demo with the whole story; copy it before you act."""
    return _told(_shared(tmp_path_factory) / "whole-story")


@pytest.fixture(scope="session")
def told_until_november(tmp_path_factory) -> Path:
    """The same until 30 November 2023: the PSG of 6 December is called, its papers are out."""
    return _told(_shared(tmp_path_factory) / "story-to-november", "--until", "2023-11-30")


def _shared(tmp_path_factory) -> Path:
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextmanager
def serving(data: Path, copy: Path, *options: str) -> Iterator[str]:
    """Serve a copy of a told demo on a free port of this machine; yield its address."""
    shutil.copytree(data, copy)
    port = _free_port()
    command = [*DEMO, "--data", str(copy), "--port", str(port), *options]
    with (copy / "log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(lambda: _answers(f"{address}/healthz"), f"{address} to answer", server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=SOON)


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=2) as answer:  # noqa: S310  # our own address
            return answer.status == 200
    except (URLError, OSError):
        return False


def _wait(is_done, what: str, server: subprocess.Popen[bytes] | None = None) -> None:
    end = time.monotonic() + SOON
    while not is_done():
        if server is not None and server.poll() is not None:
            pytest.fail(f"the server ended before {what}")
        if time.monotonic() > end:
            pytest.fail(f"waited {SOON} seconds for {what}")
        time.sleep(0.05)
