"""Whoever asks for whatever, of all processes together, at the real door: the record stays whole.

Each act is answered with entries or with reasons. After a walk the read tables are what the ledger
says, and the ledger is sealed as another algorithm seals it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from typing import Any, ClassVar
from uuid import uuid4

import pytest
from django.test import override_settings
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from databases import pointed_at
from drawn import Pool
from law import CALENDAR, TODAY, WHY, capacity, moment
from lawspeaker.framework.load import load
from lawspeaker.framework.names import PARTY, CaseId, Organisation, Person
from lawspeaker.kernel.acts import Act
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.kinds import Position
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Refused, is_offered, unmet
from lawspeaker.processes import ALL
from lawspeaker.processes.founding import FOUNDING
from lawspeaker.records.fsck import fsck
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import CaseRow
from lawspeaker.records.projectors import folded
from lawspeaker.records.rebuild import rebuild
from lawspeaker.service import clock
from lawspeaker.service.asking import Asking
from lawspeaker.service.demo.cast import CAST, OFFICES, SEATS, organisation, person
from lawspeaker.service.demo.teller import Clock
from lawspeaker.service.door import Door
from stage import SLUG, Stage

BEGINS = TODAY - timedelta(days=30)
GROUPS = ("PSG", "DAG")
MHHS = load("mhhs")
MANY = 10  # kinds of acts that went through in three walks
TRIES = 4  # until somebody fills in what goes through
HELD = {
    **OFFICES,
    **{f"M-{group}-{letter}": who for group in GROUPS for letter, who in SEATS[group].items()},
}
KINDS = [each for each in ALL if each is not FOUNDING]  # that is done, once and for all
PEOPLE = [person(each) for each in CAST]
WHOSE = [organisation(each.organisation) for each in CAST.values()]


class Filled(Pool):
    """What is drawn from where a programme stands: its people, its seats, the cases it has."""

    groups: ClassVar = [*GROUPS, "TWG"]
    seats: ClassVar = [*list(HELD)[len(OFFICES) :: 3], "M-PSG-l"]

    def at(self, cases: list[str], positions: list[int], day: date) -> Filled:
        """Look at what is there now."""
        self.made.clear()
        self.plain |= {
            Person: st.sampled_from(PEOPLE),
            Organisation: st.sampled_from(WHOSE),
            CaseId: st.sampled_from([*map(CaseId, cases)]),
            Position: st.sampled_from(positions or [0]),
            date: st.integers(-2, 20).map(lambda days: day + timedelta(days=days)),
        }
        return self


@dataclass
class Walk:
    """A programme, and acts at random in it."""

    ticking: Clock
    draw: Any
    seed: int
    door: Door = field(default_factory=Door)
    pool: Filled = field(default_factory=lambda: Filled(MHHS))
    told: Counter[str] = field(default_factory=Counter)
    drawn: int = 0

    def one(self, among: Sequence[Any]) -> Any:
        """Return one of them by lot: which act, on which case, by whom."""
        self.drawn += 1
        lot = sha256(f"{self.seed} {self.drawn}".encode()).digest()
        return among[int.from_bytes(lot) % len(among)]

    def step(self) -> None:
        """Let somebody ask for something, on a case that is there or on a new one."""
        self.ticking.now += timedelta(hours=self.one([0, 1, 7, 26]))
        kind = self.one(KINDS)
        lines = CaseRow.objects.filter(programme=SLUG)
        cases = [*lines.order_by("-changed_at").values_list("case", flat=True)[:30]]
        mine = [*lines.filter(process=kind.name).values_list("case", flat=True)]
        chosen = self.one([None, *mine])
        at = self.looked(kind, chosen)
        if not (commands := self.open_to(kind, at)):
            return
        pool = self.pool.at(cases, [each.position for each in at.trail], at.today)
        drawing = pool.of(self.one(commands))
        for _ in range(TRIES):
            command = self.draw(drawing)
            if self.ask(kind, chosen, command, self.one(self.askers(command, at))):
                break

    def looked(self, kind: Process[Any], chosen: str | None) -> Case[Any]:
        """Return a case as whoever acts finds it, or a new one."""
        read = tuple(Ledger(SLUG).read(chosen)) if chosen else ()
        it = folded(SLUG, kind, read) if read else None
        return Case(
            id=CaseId(chosen or ""),
            state=it.life.state if it else kind.start,
            act=Act(capacity(""), PEOPLE[0], moment(clock.today(clock.LONDON))),
            framework=it.framework if it else MHHS,
            calendar=CALENDAR,
            trail=it.trail if it else (),
        )

    def open_to(self, kind: Process[Any], at: Case[Any]) -> list[type[Command[Any]]]:
        """Return the commands that are open as the case stands, for whoever may."""
        among = kind.commands if self.one(range(8)) == 0 else kind.own_commands
        offered = (each for each in among if is_offered(each, at.framework))
        fitting = (each for each in offered if each.opens or at.trail)
        return [each for each in fitting if not [*unmet(each.given, at.framework, at)]]

    def askers(self, command: Command[Any], at: Case[Any]) -> list[str]:
        """Return those who hold the power, as people write them, and two who need not."""
        named = who(at.framework, command.name, command.part(at.state))
        holders = [f"{person(HELD[each])}:{each}" for each in named if each in HELD]
        parties = [f"{each}:{PARTY}" for each in named if each in PEOPLE]
        return [*holders, *parties, *holders, f"{PEOPLE[1]}:PMO", f"{PEOPLE[0]}:SRO"]

    def ask(self, kind: Process[Any], case: str | None, command: Command[Any], by: str) -> bool:
        """Ask at the door, and again with what may be left left; say whether it went through."""
        because: dict[str, str] = {}
        for _ in range(2):
            note(f"{self.ticking.now} {by} {kind.name} {case} {command} {because}")
            asking = Asking(by, Person(by.partition(":")[0]), None, because)
            try:
                done = self.door.execute(SLUG, kind, case, command, asking)
            except Refused as refusal:
                assert refusal.reasons
                assert all(each.says.strip() for each in refusal.reasons)
                because = {each.key: WHY for each in refusal.reasons if each.force == "should"}
                self.told["refused"] += 1
            else:
                assert done.entries
                self.told[command.name] += 1
                return True
            if not because:
                break
        return False


SOME = settings(
    max_examples=3,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=[*HealthCheck],
)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def staged(request, data_folder):
    """A way to a programme with everybody in place, in a database of its own, again and again."""
    databases = request.getfixturevalue(f"{request.param}_databases")

    @contextmanager
    def staged() -> Iterator[Clock]:
        folder = override_settings(LAWSPEAKER_DATA=data_folder / str(uuid4()))
        with databases.fresh() as url, pointed_at(url), folder:
            stage = Stage(BEGINS, GROUPS)
            room = stage.room("PSG", TODAY)
            stage.matter(room)
            stage.matter(room, cost=6_200_000)
            stage.open(room)
            yield stage.tell.clock
        clock.read_from(None)

    return staged


def walked(staged, seed) -> None:
    done: Counter[str] = Counter()

    @SOME
    @given(data=st.data())
    def walk(data):
        with staged() as ticking:
            walk = Walk(ticking, data.draw, seed)
            for _ in range(60):
                walk.step()
            note(str(walk.told))
            done.update(walk.told)
            assert fsck(Ledger(SLUG)) == ()
            assert rebuild(SLUG, check=True) == ()

    walk()
    assert len(done) > MANY, done


def test_after_acts_at_random_the_record_is_whole(staged):
    walked(staged, 1)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(2, 12))
def test_after_many_more_the_record_is_whole_too(staged, seed):
    walked(staged, seed)
