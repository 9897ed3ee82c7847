"""Tells the story: each act goes through the door like anybody's, on the day it happens."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Protocol
from uuid import uuid5
from zoneinfo import ZoneInfo

from lawspeaker.framework.names import CaseId, Person
from lawspeaker.kernel.kinds import Digest
from lawspeaker.kernel.words import Command, Refused
from lawspeaker.service.demo.cast import STORY, person
from lawspeaker.service.demo.papers import Document

SECRETARY = "raman"
LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True)
class Said:
    """Whose act it is, in which capacity, who typed it in, and the id of the command."""

    by: Person
    holds: str
    typist: Person
    command_id: str


class Player(Protocol):
    """What a story is played by: it acts in a programme, and keeps the files of an act."""

    def __call__(self, case: str, command: Command[Any], said: Said) -> CaseId:
        """Carry out an act, and return its case."""

    def keep(self, document: Document, case: CaseId, sender: Person) -> Digest:
        """Keep a file for a case, and return its digest."""

    def asked(self, survey: CaseId, who: Person) -> CaseId:
        """Find the case in which the party of somebody is asked: its id is drawn at random."""


@dataclass
class Clock:
    """The clock of the story: it says what it was last set to."""

    now: datetime = datetime(2023, 11, 20, 9, tzinfo=LONDON)

    def __call__(self) -> datetime:
        return self.now


@dataclass
class Teller:
    """Acts as the people of the story; `acted` is called after each act, to show progress."""

    player: Player
    clock: Clock
    until: date
    acted: Callable[[], None]
    told: int = field(default=0)

    def on(self, day: date, hour: int = 9, minute: int = 0) -> None:
        """Go to a day and a time of it, in London; what lies after the end is not told."""
        if day > self.until:
            raise StopTelling
        self.clock.now = datetime.combine(day, time(hour, minute), LONDON)

    def do(
        self,
        who: str,
        holds: str,
        command: Command[Any],
        case: str = "new",
        *,
        typed_by: str = SECRETARY,
    ) -> CaseId:
        """Do an act, typed in by the secretary unless it is told otherwise; return its case."""
        self.told += 1
        command_id = str(uuid5(STORY, f"act {self.told}"))
        said = Said(person(who), holds, person(typed_by), command_id)
        done = self.player(case, command, said)
        self.acted()
        return done

    def own(self, who: str, holds: str, command: Command[Any], case: str = "new") -> CaseId:
        """Do an act that whoever acts types in."""
        return self.do(who, holds, command, case, typed_by=who)

    def keep(self, document: Document, case: CaseId) -> Digest:
        """Keep a file that the secretary sends with an act."""
        return self.player.keep(document, case, person(SECRETARY))

    def asked(self, survey: CaseId, who: str) -> CaseId:
        """Find the case in which somebody's party answers a survey."""
        return self.player.asked(survey, person(who))

    def refused(self, who: str, holds: str, command: Command[Any], case: str) -> Refused:
        """Ask for what the framework does not allow, and return why not."""
        try:
            self.do(who, holds, command, case)
        except Refused as refusal:
            return refusal
        raise AssertionError(f"{command.name} on {case} must have been refused")


class StopTelling(Exception):
    """The story has come to the day it is told until."""
