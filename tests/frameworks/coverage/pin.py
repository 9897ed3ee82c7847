"""Pin what carries each entry: run it after a change of the data, and look at the difference."""

import json
from pathlib import Path

from lawspeaker.framework.coverage import coverage
from lawspeaker.framework.load import load

PINNED = Path(__file__).parent / "mhhs.toml"
HEAD = (
    "# How each entry stands, its carriers, the readings it is in and the cases that try it.\n"
    "# Made by pin.py; each line is a test of its entry.\n"
)


def main() -> None:
    """Write the pins of the newest version."""
    lines = (
        f"{json.dumps(each.id)} = {json.dumps([each.state, *each.named])}\n"
        for each in coverage(load("mhhs"))
    )
    PINNED.write_text(HEAD + "".join(lines))


if __name__ == "__main__":
    main()
