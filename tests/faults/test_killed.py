"""Whatever happens to a writer: what it was told is kept is kept, and nothing is there by half."""

import shutil
import subprocess
from contextlib import contextmanager
from itertools import islice

import pytest

from databases import pointed_at
from lawspeaker.kernel import tree
from lawspeaker.records.database import writing
from lawspeaker.records.fsck import fsck
from lawspeaker.records.ledger import Ledger, append, open_ledger
from ledgers import NOON, PROGRAMME, fresh, turn


def told(process) -> dict[int, str]:
    """What a writer told: positions, and the root right after each."""
    lines = (line.split() for line in process.stdout if not line.startswith("failed"))
    return {int(position): root for position, root in lines}


def must_be_kept(ledger: Ledger, promised: dict[int, str]) -> None:
    assert fsck(ledger) == ()
    leaves = ledger.leaves(ledger.head().size)
    for position, root in promised.items():
        assert tree.root(tree.frontier_of(leaves[: position + 1])).hex() == root


def kill_after(process, entries: int) -> dict[int, str]:
    """Kill a writer in the middle of what follows so many entries."""
    first = [line.split() for line in islice(process.stdout, entries)]
    process.kill()
    return {int(position): root for position, root in first} | told(process)


def killed_again_and_again(start, database, ledger, times: int) -> None:
    promised = {}
    for time in range(times):
        process = start(database, f"D{time}", 100_000)
        promised |= kill_after(process, 1 + 7 * time % 40)
        process.wait()
        must_be_kept(ledger, promised)
    assert len(promised) >= times


def test_a_writer_that_is_killed_loses_nothing_it_was_promised(start, database, ledger):
    killed_again_and_again(start, database, ledger, 3)


@pytest.mark.full
def test_a_writer_may_be_killed_many_times(start, database, ledger):
    killed_again_and_again(start, database, ledger, 12)


def test_many_writers_leave_no_gap_and_each_is_told_once(start, database, ledger):
    processes = [start(database, f"D{n}", 40) for n in range(3)]
    promised = [told(process) for process in processes]
    assert sorted(position for each in promised for position in each) == list(range(120))
    must_be_kept(ledger, promised[0] | promised[1] | promised[2])
    assert {entry.case for entry in ledger.read(below=120)} == {"D0", "D1", "D2"}


def test_a_disk_that_is_full_stops_a_writer_and_breaks_nothing(start, sqlite_database, ledger):
    process = start(sqlite_database, "D1", 10_000, largest_file=700_000)
    promised = told(process)
    assert process.wait() == 1
    assert len(promised) > 10
    must_be_kept(ledger, promised)
    done = append(turn(1), [(fresh("D1"), len(promised))])
    assert done.first == len(promised)


@contextmanager
def small_disk(path):
    """A disk of three megabytes."""
    path.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(path)]
    subprocess.run(command, check=True)
    try:
        yield path
    finally:
        subprocess.run(["umount", str(path)], check=True)


@pytest.mark.full
@pytest.mark.mount
def test_a_disk_with_room_again_is_written_to_again(start, sqlite_databases, data_folder, tmp_path):
    with small_disk(tmp_path / "disk") as disk:
        database = disk / "it.sqlite3"
        shutil.copyfile(sqlite_databases.template, database)
        with pointed_at(str(database)):
            with writing() as cursor:
                open_ledger(cursor, PROGRAMME, "lawspeaker/mhhs/0")
            process = start(str(database), "D1", 10_000)
            promised = told(process)
            assert process.wait() == 1
            subprocess.run(["mount", "-o", "remount,size=30m", str(disk)], check=True)
            must_be_kept(Ledger(PROGRAMME), promised)
            append(turn(1, now=NOON), [(fresh("D2"), 0)])


CALLS = ("pwrite64", "fdatasync", "ftruncate", "unlink")
FAULTS = ("error=EIO", "error=ENOSPC", "signal=SIGKILL")


@pytest.mark.full
@pytest.mark.strace
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("call", CALLS)
def test_any_call_to_the_system_may_fail(start, sqlite_database, ledger, call, fault):
    before = {}
    for when in (1, 4, 13):
        inject = f"inject={call}:{fault}:when={when}"
        traced = ("strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject)
        process = start(sqlite_database, f"D{when}", 5, *traced)
        before |= told(process)
        process.wait()
        must_be_kept(ledger, before)
