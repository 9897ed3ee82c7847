"""Fill in what each command of docs/write-a-framework.md answers, run on the files of its steps.

    python tools/guide.py

Each block of TOML adds to `room.toml`, or is the file that it names; each block of console begins
with a command, and is made anew.
"""

import contextlib
import io
import re
import tempfile
from pathlib import Path

from lawspeaker.cli.main import run

PAGE = Path(__file__).resolve().parent.parent / "docs" / "write-a-framework.md"
BLOCK = re.compile(r"^```(toml|console|json)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def filled(page: str) -> str:
    """Return the page with every answer as it is now."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        return BLOCK.sub(_block, page)


def _block(found: re.Match[str]) -> str:
    kind, name, text = found.groups()
    if kind == "console":
        command = text.removeprefix("$ ").partition("\n")[0]
        return f"```console\n$ {command}\n{_answer(command)}```"
    with Path(name or "room.toml").open("w" if name else "a") as file:
        file.write(text if name else f"{text}\n")
    return found[0]


def _answer(command: str) -> str:
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        run(command.split()[1:])
    return said.getvalue()


if __name__ == "__main__":
    PAGE.write_text(filled(PAGE.read_text()))
