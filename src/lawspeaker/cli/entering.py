"""Entering a register: its rows are read, judged at the door, and kept all or none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from lawspeaker.cli.main import No

if TYPE_CHECKING:
    from lawspeaker.service.asking import Asking
    from lawspeaker.surfaces.registers import Entered

SHOWN = 50  # of what is wrong


@dataclass(frozen=True)
class Entering:
    """A register, who enters it, and where it comes from."""

    programme: str
    kind: str
    file: Path
    whose: str
    acting_as: str
    source: str

    def enter(self, *, keep: bool) -> int:
        """Enter it, or look only whether it could be; return how many cases it has."""
        from lawspeaker import processes
        from lawspeaker.kernel.words import Refused
        from lawspeaker.records.keys import NoKey
        from lawspeaker.records.pen import UsedBefore
        from lawspeaker.service.asking import ReadOnly
        from lawspeaker.service.door import Door
        from lawspeaker.service.request import LinesRefused, LookedAt

        self._must_say()
        process = processes.process(self.kind)
        asking, rows = self._asking(), self._read(process)
        lines = [each.line for each in rows]
        try:
            Door().adopt_all(self.programme, process, lines, asking, self._id, keeps=keep)
        except LookedAt:
            return len(rows)
        except (Refused, UsedBefore, ReadOnly, NoKey) as error:
            raise No(f"{error}") from None
        except LinesRefused as refusal:
            raise No(_told([*_refused(rows, refusal.refused)])) from None
        return len(rows)

    def _must_say(self) -> None:
        missing = [n for n, said in (("--as", self.whose), ("--source", self.source)) if not said]
        if missing:
            says = "To enter a register there must be"
            raise click.UsageError(f"{says} {' and '.join(missing)}.")

    @property
    def _id(self) -> str:
        """The id of the command: the same register, entered again, is entered once."""
        said = f"{self.programme} {self.kind} {self.source} ".encode() + self.file.read_bytes()
        return str(UUID(bytes=sha256(said).digest()[:16], version=4))

    def _asking(self) -> Asking:
        from lawspeaker.cli.people import NotFound, person
        from lawspeaker.framework.names import Person
        from lawspeaker.records.programmes import programme_of
        from lawspeaker.surfaces.asking import asked_of, asking
        from lawspeaker.surfaces.reading import Unreadable

        found = programme_of(self.programme)
        if found is None:
            raise click.UsageError(f"No programme of this installation is called {self.programme}.")
        try:
            typist = Person(person(self.whose))
        except NotFound as error:
            raise click.UsageError(f"--as: {error}") from None
        try:
            asked = asked_of({"acting_as": self.acting_as})
            return asking(found, typist, asked, founds=False)
        except Unreadable as error:
            raise click.UsageError(f"--acting-as: {error.says}") from None

    def _read(self, process: Any) -> tuple[Entered, ...]:
        from lawspeaker.cli.people import organisation, person
        from lawspeaker.framework.names import Person
        from lawspeaker.service.tables import NoTable, read
        from lawspeaker.surfaces.registers import Faulty, Register

        def find(kind: Any, known_as: str) -> str:
            return person(known_as) if kind is Person else organisation(known_as)

        try:
            return Register(process, self.source, find).read(read(self.file))
        except NoTable as error:
            raise No(str(error)) from None
        except Faulty as error:
            raise No(_told([*map(str, error.faults)])) from None


def _refused(rows: tuple[Entered, ...], refused: Any) -> Iterator[str]:
    for n, reasons in refused.items():
        where = f"sheet {rows[n].sheet}, row {rows[n].row}"
        yield from (f"{where}: {each}" for each in dict.fromkeys(map(str, reasons)))


def _told(wrong: list[str]) -> str:
    more = [f"and {len(wrong) - SHOWN} more"] if len(wrong) > SHOWN else []
    return "\n  ".join(("Nothing was entered. This is wrong:", *wrong[:SHOWN], *more))
