"""A writer in a process of its own: appends entries, and tells each position once it is kept."""

import os
import resource
import signal
import sys
from uuid import uuid4

os.environ["DJANGO_SETTINGS_MODULE"] = "bare_settings"


def tell(*words: object) -> None:
    """Tell whoever started it, at once."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main(case: str, count: int, largest_file: int) -> None:
    import django

    django.setup()
    from django.db import DatabaseError

    from lawspeaker.records.ledger import append
    from lawspeaker.records.pen import Turn
    from ledgers import NOON, PROGRAMME, fresh

    if largest_file:
        # Instead of a signal the write fails, as on a disk that is full.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    for n in range(count):
        try:
            turn = Turn(PROGRAMME, str(uuid4()), NOON + n)
            done = append(turn, [(fresh(case, f"Text {n}."), n)])
        except DatabaseError as error:
            tell("failed", type(error).__name__)
            sys.exit(1)
        tell(done.first, done.root.hex())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
