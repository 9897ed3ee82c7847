"""`python -m lawspeaker.verify EXPORT`: the verifier, without the program it checks."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from lawspeaker.verify.report import run

parser = ArgumentParser(
    prog="python -m lawspeaker.verify",
    description="Verify an exported record, and say what is wrong where.",
    epilog="Exit status: 0 it is whole, 1 something is wrong, 2 wrong use.",
)
parser.add_argument("export", type=Path, help="the folder or zip file")
parser.add_argument("--key", default="", metavar="VKEY", help="the key, as published elsewhere")
for name in ("checkpoint", "receipt"):
    parser.add_argument(
        f"--{name}", action="append", default=[], type=Path, metavar="FILE", help="one you kept"
    )
parser.add_argument("--case", default="", help="print what the record opens of a case, such as R1")
parser.add_argument("--json", action="store_true", help="answer as JSON")

if __name__ == "__main__":
    given = parser.parse_args()
    kept = (*given.checkpoint, *given.receipt)
    sys.exit(run(given.export, given.key, kept, as_json=given.json, case=given.case))
