"""The steps of ./check, in order: each is timed, and the first that fails ends the run."""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory
from time import monotonic

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
sys.path.insert(0, str(ROOT / "tests"))

from services import POSTGRES, why_no_chromium, why_no_postgres  # noqa: E402  # just found

PYTEST = ("pytest", "-q")
ROOM = 4 << 30  # bytes of memory that the tests may fill
CLAUSES = ("tests/clauses", "tests/counting")
WORDS = ("tests/test_glossary.py", "tests/test_repository.py")


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to run; `core` runs in under a minute with `--core`, `full` only with `--full`."""

    name: str
    command: tuple[str, ...]
    core: bool = False
    full: bool = False
    needs: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a step ended."""

    step: Step
    says: str
    seconds: float = 0.0
    failed: bool = False


NEEDS = {"PostgreSQL": why_no_postgres, "Chromium": why_no_chromium}


def at_once(*paths: str) -> tuple[str, ...]:
    """Run tests that share nothing, two at a time, wherever there is one left."""
    return (*PYTEST, "-n", "2", "--dist", "worksteal", *paths)


def marked(marks: str, *rest: str, workers: int = 2) -> tuple[str, ...]:
    """Run the tests with these marks, some at a time, those of a file together."""
    return (*PYTEST, "-n", str(workers), "--dist", "loadfile", "-m", marks, *rest)


ACTED = "database or story or program"
PLAIN = "not browser and not full"
ELSEWHERE = tuple(f"--ignore={path}" for path in (*WORDS, *CLAUSES, "tests/frameworks"))
STEPS = (
    Step("format", ("ruff", "format", "--check"), core=True),
    Step("lint", ("ruff", "check"), core=True),
    Step("types", ("mypy",), core=True),
    Step("layers", ("lint-imports", "--no-logo"), core=True),
    Step("frameworks", at_once("tests/frameworks"), core=True),
    Step("clauses", at_once(*CLAUSES), core=True),
    Step("words", at_once(*WORDS)),
    Step("law", marked(f"not ({ACTED} or rebuild) and {PLAIN}", *ELSEWHERE)),
    Step("tests", marked(f"({ACTED}) and not rebuild and {PLAIN}", *ELSEWHERE)),
    Step("rebuild", marked("rebuild and not full")),
    # A browser mostly waits, for the server and for itself.
    Step("pages", marked("browser and not full", workers=4), needs=("Chromium",)),
    # Three at a time: axe and the crawls wait for a browser or a server of their own.
    Step("long tests", marked("full", workers=3), full=True, needs=("PostgreSQL", "Chromium")),
    Step(
        "PostgreSQL",
        marked(f"database and {PLAIN}", *ELSEWHERE),
        full=True,
        needs=("PostgreSQL",),
        environment={"DATABASE_URL": POSTGRES},
    ),
)


def chosen(arguments: argparse.Namespace) -> list[Step]:
    """The steps asked for."""
    if arguments.step:
        return [step for step in STEPS if step.name in arguments.step]
    if arguments.core:
        return [step for step in STEPS if step.core]
    return [step for step in STEPS if arguments.full or not step.full]


def run(step: Step) -> Outcome:
    """Run one step; where a service is missing, skip it and say why, but fail in CI."""
    missing = " and ".join(why for why in (NEEDS[need]() for need in step.needs) if why)
    if missing:
        return Outcome(step, missing, failed=bool(os.environ.get("CI")))
    print(f"\n── {step.name}: {' '.join(step.command)}", flush=True)
    started = monotonic()
    program, *rest = step.command
    done = subprocess.run(
        (BIN / program, *rest), cwd=ROOT, env=os.environ | step.environment, check=False
    )
    seconds = monotonic() - started
    if done.returncode == 0:
        return Outcome(step, "ok", seconds)
    return Outcome(step, f"failed ({done.returncode})", seconds, failed=True)


@contextmanager
def memory() -> Iterator[None]:
    """Let what the tests write lie in memory where there is room, for most of it lives a second."""
    folder = Path("/dev/shm")  # noqa: S108  # a disk of the machine's memory, on Linux
    if not folder.is_dir() or disk_usage(folder).free < ROOM:
        yield
        return
    with TemporaryDirectory(dir=folder, ignore_cleanup_errors=True) as name:
        os.environ["TMPDIR"] = name
        yield


def summary(outcomes: Sequence[Outcome], left: Sequence[Step]) -> str:
    """One line a step."""
    lines = [f"{one.step.name:<12}{one.seconds:7.1f} s  {one.says}" for one in outcomes]
    lines += [f"{step.name:<12}{'':9}  not run" for step in left]
    return "\n".join(("", *lines, ""))


def main(args: Sequence[str] | None = None) -> int:
    """Run the steps asked for and answer the exit status."""
    parser = argparse.ArgumentParser(prog="./check", description=__doc__)
    parser.add_argument("--core", action="store_true", help="the pure core, in under a minute")
    parser.add_argument("--full", action="store_true", help="with the long tests")
    names = [step.name for step in STEPS]
    parser.add_argument("step", nargs="*", metavar="STEP", help=f"one of: {', '.join(names)}")
    arguments = parser.parse_args(args)
    if unknown := [name for name in arguments.step if name not in names]:
        parser.error(f"no step is called {unknown[0]!r}; the steps are: {', '.join(names)}")
    steps = chosen(arguments)
    outcomes: list[Outcome] = []
    with memory():
        for step in steps:
            outcomes.append(run(step))
            if outcomes[-1].failed:
                break
    print(summary(outcomes, steps[len(outcomes) :]))
    return int(any(outcome.failed for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main())
