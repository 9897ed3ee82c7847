"""The door: the only way into the ledger, whatever surface a command was asked on."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID, uuid4

import msgspec

from lawspeaker import processes
from lawspeaker.framework.calendar import NotPublished
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.canonical import NotCanonical
from lawspeaker.kernel.entries import Entry
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.seals import Salts
from lawspeaker.kernel.words import Command, Reason, Refused
from lawspeaker.processes.founding import Found
from lawspeaker.reactions import REACTIONS
from lawspeaker.records import ledger, opening, pen
from lawspeaker.records.database import DOOR
from lawspeaker.records.keys import read_key
from lawspeaker.records.memory import remembering
from lawspeaker.records.models import Programme
from lawspeaker.records.pen import Appended, Pen, Turn, fresh_salt
from lawspeaker.records.programmes import the_programme
from lawspeaker.records.projecting import Folded
from lawspeaker.records.trails import event_of, process_of
from lawspeaker.service import clock, founding, guard, outbox, voting
from lawspeaker.service.asking import Asking, Done, Receipt
from lawspeaker.service.carrying import Carrying
from lawspeaker.service.checkpoints import vouch_for
from lawspeaker.service.request import Line, LinesRefused, LookedAt, Request
from lawspeaker.service.texts import must_be_letters
from lawspeaker.service.vouching import vouch

NEW: Final = "new"
LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another
RANDOM: Final = 12


def random_id(prefix: str) -> CaseId:
    """Return an id that says nothing of how many cases there are."""
    return CaseId(prefix + "-" + "".join(secrets.choice(LETTERS) for _ in range(RANDOM)))


@dataclass(frozen=True)
class Passed:
    """What went through the door, before it is committed."""

    programme: Programme
    first: int  # the position of the first entry
    count: int
    cases: tuple[Folded, ...]  # every case it touched, as it is now
    commands: tuple[Command[Any], ...]
    using: str


# What else is written in the same transaction.
AFTERWARDS: Final[list[Callable[[Passed], None]]] = [outbox.keep, voting.keep]


@dataclass(frozen=True)
class Door:
    """The way in. Only tests and the demo replace a part of it."""

    using: str = DOOR
    salts: Salts = fresh_salt
    random_id: Callable[[str], CaseId] = random_id
    processes: tuple[Process[Any], ...] = processes.ALL
    reactions: Mapping[type, Callable[..., Iterable[Any]]] | None = None

    def execute(  # noqa: PLR0913  # the words of the contract, each by its name
        self,
        programme: str,
        process: Process[Any] | str,
        case: str | None,
        command: Command[Any],
        asking: Asking,
        *,
        expected_version: int | None = None,
        command_id: str | None = None,
    ) -> Receipt:
        """Carry out one command, or raise Refused with every reason, or Conflict.

        A `case` of None or "new" opens one. The same `command_id` again gives the same receipt.
        """
        kind = self.process(process) if isinstance(process, str) else process
        named = None if case == NEW else case
        told = _uuid(command_id) if command_id else str(uuid4())
        asked = (asking, expected_version, told, command_id is not None)
        try:
            return self._pass(Request(programme, kind, (Line(named, command),), *asked))
        except LinesRefused as refusal:
            raise Refused(*refusal.refused[0]) from refusal

    def adopt_all(  # noqa: PLR0913  # as for one
        self,
        programme: str,
        process: Process[Any],
        lines: Sequence[Line],
        asking: Asking,
        command_id: str,
        *,
        keeps: bool = True,
    ) -> Receipt:
        """Adopt many cases from history at once, all of them or none.

        Raises LinesRefused with the reasons of each line that is refused; LookedAt where it is
        only to be looked at, and could be kept. The same `command_id` again gives the same receipt.
        """
        told = _uuid(command_id)
        request = Request(
            programme, process, tuple(lines), asking, None, told, is_named=True, keeps=keeps
        )
        return self._pass(request)

    def process(self, name: str) -> Process[Any]:
        """Return a process by its name."""
        found = next((each for each in self.processes if each.name == name), None)
        return found or processes.process(name)  # which says what there is, if it is not there

    def _pass(self, request: Request) -> Receipt:
        row = the_programme(request.programme, self.using)
        for line in request.lines:
            filled = msgspec.to_builtins(line.command)
            must_be_letters({**filled, "departures": dict(request.asking.departures)})
        key = read_key(row.key)  # nothing is recorded that could not be vouched for
        present = clock.now()
        moment = clock.milliseconds(present)
        turn = Turn(row.slug, request.command_id, moment, request.body, self.salts)
        with pen.holding(turn, self.using) as writer:
            guard.must_be_writable(row, writer.head, self.using)
            known = opening.known(row.slug, writer.head, self.using).another()
            if done := self._before(request, writer):
                appended = ledger.same_command(*done, turn.body)
            else:
                with remembering(known, self.using):
                    appended = self._carry(request, row, writer, present)
        if writer.placed:  # and they are committed
            opening.left(row.slug, writer.left, known, self.using)
        note = vouch(row, appended, key)
        entries = tuple(each.entry for each in writer.placed) or self._again(row, appended)
        receipt = self._receipt(request, appended, note, entries)
        vouch_for(receipt, self.using)
        return receipt

    def _before(self, request: Request, writer: Pen) -> tuple[Appended, bytes | None] | None:
        """Return what the same command has done before; one whose id is just made is the first."""
        if not request.is_named:
            return None
        return pen.recorded(writer.cursor, request.programme, request.command_id)

    def _carry(self, request: Request, row: Programme, writer: Pen, present: Any) -> Appended:
        """Carry a command out, and return what it added."""
        carrying = Carrying(
            writer=writer,
            programme=row,
            asking=request.asking,
            present=present,
            using=self.using,
            process=self.process,
            random_id=self.random_id,
            reactions=REACTIONS if self.reactions is None else self.reactions,
        )
        refused: dict[int, tuple[Reason, ...]] = {}
        for n, line in enumerate(request.lines):
            try:
                self._line(request, line, carrying)
            except Refused as refusal:
                refused[n] = refusal.reasons
        if refused:
            raise LinesRefused(refused)
        if not request.keeps:
            raise LookedAt
        touched = tuple(carrying.cases.values())
        appended = writer.write()
        commands = tuple(each.command for each in request.lines)
        for write in AFTERWARDS:
            write(Passed(row, appended.first, appended.count, touched, commands, self.using))
        return appended

    def _line(self, request: Request, line: Line, carrying: Carrying) -> None:
        asked = (request.process, line.case, line.command)
        with _refusing():
            carrying.carry(*asked, expected=request.expected_version)
        if isinstance(line.command, Found):
            founding.remember(carrying.programme, line.command, self.using)

    def _again(self, row: Programme, appended: Appended) -> Iterable[Entry]:
        """Return the entries that a command has made before."""
        book = ledger.Ledger(row.slug, self.using)
        return book.read(after=appended.first - 1, below=appended.size)

    def _receipt(
        self, request: Request, appended: Appended, note: str, entries: Iterable[Entry]
    ) -> Receipt:
        done = tuple(map(self._done, entries))
        return Receipt(
            programme=request.programme,
            process=request.process.name,
            case=done[0].case,
            version=max(each.version for each in done if each.case == done[0].case),
            entries=done,
            size=appended.size,
            root=appended.root,
            note=note,
        )

    def _done(self, entry: Entry) -> Done:
        whole: Any = entry
        event = event_of(self.process(process_of(entry.kind)), entry.kind, whole.d)
        return Done(entry.seq, CaseId(entry.case), entry.version + 1, entry.kind, event)


def _uuid(command_id: str) -> str:
    """Return the id of a command in its one spelling: another must not pass for another id."""
    try:
        return str(UUID(command_id))
    except ValueError as error:
        says = f"The id of a command must be a UUID; {command_id!r} is none."
        raise Refused(Reason("command.id", says)) from error


@contextmanager
def _refusing() -> Iterator[None]:
    """Refuse what nobody could count or keep: a day no calendar knows, an entry too long."""
    try:
        yield
    except NotPublished as error:
        raise Refused(Reason("act.calendar", str(error))) from error
    except NotCanonical as error:
        says = f"What is done at once must fit into one entry: {error}."
        raise Refused(Reason("act.size", says)) from error


def execute(  # noqa: PLR0913  # as the door's own
    programme: str,
    process: Process[Any] | str,
    case: str | None,
    command: Command[Any],
    asking: Asking,
    *,
    expected_version: int | None = None,
    command_id: str | None = None,
) -> Receipt:
    """Carry out one command at the door of this installation; see `Door.execute`."""
    return Door().execute(
        *(programme, process, case, command, asking),
        expected_version=expected_version,
        command_id=command_id,
    )
