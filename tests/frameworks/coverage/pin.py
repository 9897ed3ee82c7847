"""Pin what carries each entry, and the hash of each text.

Run it after a change of the data, and look at the difference.
"""

import json
from pathlib import Path

from lawspeaker.framework.coverage import coverage
from lawspeaker.framework.load import load
from lawspeaker.framework.versions import versions

PINNED = Path(__file__).parent / "mhhs.toml"
HASHES = Path(__file__).parent / "sha256.toml"
HEAD = (
    "# How each entry stands, its carriers, the readings it is in and the cases that try it.\n"
    "# Made by pin.py; each line is a test of its entry.\n"
)


def main() -> None:
    """Write the pins of the newest version, and the hashes of all."""
    lines = (
        f"{json.dumps(each.id)} = {json.dumps([each.state, *each.named])}\n"
        for each in coverage(load("mhhs"))
    )
    PINNED.write_text(HEAD + "".join(lines))
    texts = (load(f"mhhs@{each.version}") for each in versions("mhhs"))
    hashes = (f"{json.dumps(each.version)} = {json.dumps(each.sha256)}\n" for each in texts)
    HASHES.write_text(
        "# The SHA-256 of each text, its changes applied. Made by pin.py.\n" + "".join(hashes)
    )


if __name__ == "__main__":
    main()
