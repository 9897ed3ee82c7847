"""Carrying out a command that was typed: its options, the door, and how the answer is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import click

from lawspeaker import processes
from lawspeaker.cli.command_options import Described, FileFlag, Flag, example, flags
from lawspeaker.cli.main import No
from lawspeaker.cli.typed import typed
from lawspeaker.files.sniffing import NotAllowed
from lawspeaker.framework.load import load
from lawspeaker.framework.names import Group, Person
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Refused
from lawspeaker.records.adoptions import AnotherText, NoFramework
from lawspeaker.records.keys import NoKey
from lawspeaker.records.models import CaseRow, Programme
from lawspeaker.records.pen import UsedBefore
from lawspeaker.records.programmes import framework_of, programme_of, programmes
from lawspeaker.service import clock, door
from lawspeaker.service.asking import Conflict, ReadOnly, Receipt
from lawspeaker.service.founding import prepare
from lawspeaker.surfaces import answers
from lawspeaker.surfaces.asking import asking
from lawspeaker.surfaces.attachments import Keeper, must_be_held, titled
from lawspeaker.surfaces.menu import Asked, verb
from lawspeaker.surfaces.reading import Unreadable
from lawspeaker.surfaces.values import near
from lawspeaker.surfaces.writing import encoded

BUILT_IN: Final = "mhhs"  # whose words describe the founding of what has no framework yet
OWN: Final = (
    click.Option(["--as", "whose"], metavar="PERSON", required=True, help="Whose act it is."),
    click.Option(
        ["--acting-as"],
        metavar="CAPACITY",
        default="",
        help="An office, a seat, chair@GROUP, party.",
    ),
    click.Option(["--happened"], metavar="DATE", help="When it happened; now unless told."),
    click.Option(["--typed-by"], metavar="PERSON", help="Who types it in, if not whose act it is."),
    click.Option(
        ["--departure", "departures"],
        metavar="KEY=REASON",
        multiple=True,
        help="A rule that should be kept and is left, and why.",
    ),
    click.Option(["--key"], type=click.UUID, help="The id of the command: it is done only once."),
    click.Option(["--if-match"], type=click.IntRange(0), help="The version of the case you saw."),
    click.Option(
        ["--fields"], type=click.File("r"), help="A file of fields as the REST body has them."
    ),
    click.Option(["--receipt"], type=click.File("w", lazy=True), help="A file for the receipt."),
    click.Option(["--data"], metavar="DIR", expose_value=False, help="The data folder."),
    click.Option(["--json", "as_json"], is_flag=True, help="Answer in JSON."),
)


@dataclass(frozen=True)
class Doing:
    """A command that was named on the command line."""

    programme: Programme
    process: Process[Any]
    case: str
    asked: Asked

    @property
    def prog(self) -> str:
        return " ".join(
            ("lawspeaker do", self.programme.slug, self.process.name, self.case, verb(self.asked))
        )

    @cached_property
    def framework(self) -> Framework:
        try:
            return framework_of(self.programme.slug, clock.today(self.programme.zone))
        except NoFramework:
            return load(BUILT_IN)
        except AnotherText as error:
            raise No(f"{error}.") from None

    @cached_property
    def flags(self) -> tuple[Flag, ...]:
        taken = (*(name for each in OWN for name in each.opts), "--help")
        return flags(self.asked, self.framework, taken)

    @property
    def _files(self) -> tuple[FileFlag, ...]:
        return tuple(each.file for each in self.flags if each.file)

    @property
    def _options(self) -> Iterator[click.Option]:
        yield from (each.option for each in self.flags)
        yield from (each.option for each in self._files)

    @property
    def command(self) -> click.Command:
        start = f"{self.prog} --as someone@example.org"
        return Described(
            self.asked,
            self.framework,
            example(start, self.asked, self.framework, self.flags),
            params=[*self._options, *OWN],
            callback=self.carry,
        )

    def carry(self, **given: Any) -> int:
        """Carry it out and tell the receipt, or every reason why not."""
        try:
            receipt = self._done(given)
        except Unreadable as error:
            raise click.UsageError(self._unread(error, given)) from None
        except Refused as error:
            raise self._no(self._refused(error), given) from None
        except Conflict as error:
            raise self._no(answers.Problem(f"Somebody was first: {error}"), given) from None
        except (UsedBefore, ReadOnly, NoKey) as error:
            raise self._no(answers.Problem(f"{error}."), given) from None
        if given["receipt"]:
            given["receipt"].write(receipt.note)
        self._tell(answers.recorded(receipt), given["as_json"])
        return 0

    def _done(self, given: Mapping[str, Any]) -> Receipt:
        made = typed(self.asked, self.flags, given, self._sent)
        must_be_held(self.programme.slug, made.command)
        if self.asked.founds and programme_of(self.programme.slug) is None:
            prepare(self.programme.slug)
        return door.execute(
            self.programme.slug,
            self.process,
            self.case,
            made.command,
            asking(self.programme, made.typist, made.asked, founds=self.asked.founds),
            expected_version=given["if_match"],
            command_id=str(given["key"]) if given["key"] else None,
        )

    def _sent(self, typist: Person, given: Mapping[str, Any]) -> dict[str, str]:
        """Keep each file that is sent, and return its digest and its title by field."""
        found: dict[str, str] = {}
        row = CaseRow.objects.filter(programme=self.programme.slug, case=self.case).first()
        where = (row.audience, row.case) if row else ()
        keeper = Keeper(self.programme.slug, typist, *where)
        for each in self._files:
            if (path := given[each.variable]) is not None:
                try:
                    blob = keeper.keep(path.name, path.read_bytes())
                except NotAllowed as error:
                    raise Unreadable(each.path, f"{error}.") from None
                found |= {each.title: titled(path.name), each.path: blob.digest}
        return found

    def _unread(self, error: Unreadable, given: Mapping[str, Any]) -> str:
        names = {each.field.path: each.name for each in self.flags}
        names |= {e.path: e.name for e in self._files if given[e.variable] is not None}
        lines = (f"{_option(each.where, names)}: {each.says}" for each in error.every)
        return "\n  ".join(("These options cannot be read.", *lines)) + "\n"

    def _refused(self, error: Refused) -> answers.Problem:
        """Return the reasons; if the power is missing, also who has it."""
        if self.asked.founds or not answers.is_about_power(error, self.asked):
            return answers.refused(error)
        return answers.forbidden(error, self.asked, self.framework, self._part, ())

    @property
    def _part(self) -> Part:
        row = CaseRow.objects.filter(programme=self.programme.slug, case=self.case).first()
        return Part(Group(row.group if row else ""))

    def _no(self, problem: answers.Problem, given: Mapping[str, Any]) -> No:
        if given["as_json"]:
            click.echo(encoded(problem))
        may = problem.who_may if isinstance(problem, answers.Forbidden) else ()
        who = (f"Who may: {', '.join(may)}.",) if may else ()
        return No("\n  ".join((problem.error, *map(_line, problem.reasons), *who)))

    def _tell(self, done: answers.Recorded, as_json: bool) -> None:  # noqa: FBT001  # an option
        if as_json:
            click.echo(encoded(done))
            return
        click.echo(f"{done.case} is at version {done.version}.")
        for each in done.entries:
            click.echo(f"  {each.position}  {each.case}  {each.says}")


def _line(reason: answers.Ground) -> str:
    left = f" [{reason.key}: it may be left for a --departure]" if reason.force == "should" else ""
    return f"{reason.says} ({reason.clause or 'platform'}){left}"


def _option(where: str, names: Mapping[str, str]) -> str:
    """Return the option that holds a place: itself, or the table it is in."""
    top = where
    while top and top not in names:
        top = top.rpartition("/")[0]
    inside = where.removeprefix(top).strip("/")
    option = names.get(top, f"--{where.replace('_', '-')}")
    return f"{option} ({inside})" if top and inside else option


def named(places: tuple[str, ...]) -> Doing:
    """Return the command that four words name."""
    slug, name, case, word = places
    process = _process(name)
    known = {verb(each): each for each in process.commands}
    if word not in known:
        says = f"COMMAND must be one of {process.name}: {', '.join(known)}; found {word!r}."
        raise click.UsageError(f"{says}{near(word, tuple(known))}")
    return Doing(_programme(slug, founds=known[word].founds), process, case, known[word])


def _process(name: str) -> Process[Any]:
    try:
        return processes.process(name)
    except processes.NoSuchProcess as error:
        raise click.UsageError(f"PROCESS: {error}") from None


def _programme(slug: str, *, founds: bool) -> Programme:
    if found := programme_of(slug):
        return found
    if founds:
        return Programme(slug=slug)
    known = tuple(each.slug for each in programmes())
    says = f"PROGRAMME must be one of this installation ({', '.join(known) or 'none'})"
    raise click.UsageError(f"{says}; found {slug!r}.{near(slug, known)}")


def carry_out(places: tuple[str, ...], rest: list[str]) -> int:
    """Carry out the command that is named, with its options."""
    doing = named(places)
    status: Any = doing.command.main(rest, prog_name=doing.prog, standalone_mode=False)
    return status if isinstance(status, int) else 0


def list_commands(places: tuple[str, ...]) -> None:
    """List the processes, or the commands of one."""
    if len(places) < 2:  # noqa: PLR2004  # a programme and a process
        rows = [(each.name, ", ".join(map(verb, each.own_commands))) for each in processes.ALL]
    else:
        rows = [(verb(each), each.says) for each in _process(places[1]).commands]
    formatter = click.HelpFormatter()
    formatter.write_dl(rows)
    click.echo(formatter.getvalue(), nl=False)
