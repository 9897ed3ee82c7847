"""A worker of the server: how much memory it takes once it has answered."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

from bench.figures import Figure
from bench.site import Visitor

AIM = 160.0  # megabytes
PATHS = ("/healthz", "/", "/p/mhhs-demo/decisions/", "/p/mhhs-demo/meetings/", "/p/mhhs-demo/")
REQUESTS = 200
PATIENCE = 60  # seconds until it answers
SERVE = "from lawspeaker.cli.serving import run_server; run_server('127.0.0.1', {port})"


def figures(folder: Path, visitor: Visitor) -> Iterator[Figure]:
    """Start the server as `serve` does, ask it for pages, and look at its worker."""
    port = _free_port()
    told = {**os.environ, "LAWSPEAKER_DATA": str(folder)}
    told["LAWSPEAKER_BASE_URL"] = f"http://127.0.0.1:{port}"
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(  # noqa: S603  # our own server
            [sys.executable, "-c", SERVE.format(port=port)], env=told, stdout=log, stderr=log
        )
        try:
            answered = _ask(port, visitor.cookies)
            memory = max(_memory(each) for each in (server.pid, *_children(server.pid)))
        finally:
            server.terminate()
            server.wait(30)
    note = f"after {answered} requests"
    yield Figure("memory of the web worker", memory, AIM, " MB", note=note)


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port: int = trial.getsockname()[1]
        return port


def _ask(port: int, cookies: str) -> int:
    _wait(port)
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    for n in range(REQUESTS):
        connection.request("GET", PATHS[n % len(PATHS)], headers={"Cookie": cookies})
        answer = connection.getresponse()
        answer.read()
        assert answer.status in {200, 302}, (PATHS[n % len(PATHS)], answer.status)
    connection.close()
    return REQUESTS


def _wait(port: int) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(f"the server must answer within {PATIENCE} seconds")


def _children(of: int) -> tuple[int, ...]:
    found = Path(f"/proc/{of}/task").glob("*/children")
    return tuple(int(child) for path in found for child in path.read_text("ascii").split())


def _memory(process: int) -> float:
    """Return what a process has in memory, in megabytes: Linux says so."""
    for line in Path(f"/proc/{process}/status").read_text("utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0
