"""`lawspeaker as-of`: a programme as it stood on a day, or was known at an entry of its ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, override

import click

from lawspeaker.cli import serving
from lawspeaker.cli.asking import Day
from lawspeaker.cli.main import No
from lawspeaker.cli.programme_commands import data_folder

if TYPE_CHECKING:
    from lawspeaker.records.asof import AsOf
    from lawspeaker.records.people import Sits
    from lawspeaker.records.shown import CaseShown, DecisionLine, GroupLine, SeatShown
    from lawspeaker.records.standing import Place
    from lawspeaker.records.visible import View

GROUPS: Final = "groups"
SEATS: Final = "seats"
DECISIONS: Final = "decisions"
FRAMEWORK: Final = "framework"
LISTS: Final = (GROUPS, SEATS, DECISIONS, FRAMEWORK)
SAYS: Final = f"{', '.join(LISTS)} or a case there was"


@dataclass(frozen=True)
class Text:
    """A framework as it stood: its hash, how it was read, and what of it had commenced."""

    framework: str
    sha256: str
    calendar: str
    readings: dict[str, str]
    commenced: tuple[tuple[str, str, date], ...]  # version, part, day

    def lines(self) -> Iterator[str]:
        yield f"sha256 {self.sha256}"
        yield f"calendar {self.calendar}"
        for version, part, day in self.commenced:
            yield f"{part} of {version} commenced on {day}"
        for name, choice in self.readings.items():
            yield f"{name} is read as {choice}"


class Then(click.ParamType[date | int]):
    """A day, or the number of an entry of the ledger."""

    name = "date or entry"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date | int:
        if isinstance(value, str) and value.isdecimal():
            return int(value)
        return Day().convert(value, param, ctx)


@click.command()
@click.argument("programme", metavar="PROGRAMME")
@click.argument("then", metavar="DATE|ENTRY", type=Then())
@click.argument("what", metavar="[groups|seats|decisions|framework|CASE]", default=GROUPS)
@click.option(
    "--as", "whose", metavar="PERSON", help="Look with somebody's eyes, not the public's."
)
@click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")
@data_folder
def as_of(  # noqa: PLR0913  (its options)
    programme: str,
    then: date | int,
    what: str,
    *,
    whose: str | None,
    as_json: bool,
    data: Path | None,
) -> None:
    """Show a programme as it stood on a day.

    Shown are its framework and its groups, all seats and who filled them, the decisions as they
    stood, the framework with how it was read and what of it had commenced, or one case with its
    history. The public is shown what was published; --as shows what somebody may read. At the
    number of an entry the same is shown as it was known when that entry was made.

    \b
    Example:
      lawspeaker as-of mhhs-demo 2023-12-06 seats --as raman@example.org
    """
    serving.open_database(data)
    serving.read_story_day()
    from lawspeaker.records.adoptions import AnotherText, NoFramework
    from lawspeaker.records.asked import StillToCome, past
    from lawspeaker.records.lines import NoLedger

    try:
        view = _view(programme, whose)
        if isinstance(then, int):
            _show_known(view, then, what, as_json=as_json)
            return
        past(then, view.viewer.today)
        told = _told(view, then, what)
    except NoLedger as error:
        raise click.UsageError(f"{error}.") from None
    except (NoFramework, AnotherText) as error:
        raise No(f"{error}.") from None
    except StillToCome as error:
        raise No(str(error)) from None
    _show(view, then, told, as_json=as_json)


def _view(programme: str, whose: str | None) -> View:
    """Return what somebody may read today: whoever has left sees no more than the public."""
    from lawspeaker.cli.people import NotFound, person
    from lawspeaker.framework.names import Person
    from lawspeaker.records.programmes import the_programme
    from lawspeaker.records.visible import Viewer, visible_to
    from lawspeaker.service import clock
    from lawspeaker.surfaces.asking import held

    row = the_programme(programme)
    today = clock.today(row.zone)
    try:
        who = Person(person(whose)) if whose else None
    except NotFound as error:
        raise click.BadParameter(str(error), param_hint="--as") from None
    holds = held(programme, who, today) if who else ()
    return visible_to(Viewer(who, holds, programme, today))


def _told(view: View, day: date, what: str) -> Any:
    from lawspeaker.framework.names import CaseId

    if what == GROUPS:
        return view.groups(day)
    if what == SEATS:
        return view.seats(None, day)
    if what == DECISIONS:
        return view.decisions_then(on=day)
    if what == FRAMEWORK:
        from lawspeaker.records.asof import as_of as stood_on

        return _text(stood_on(view.viewer.programme, day))
    if shown := view.case(CaseId(what), day):
        return shown
    raise No(f"{what} must be {SAYS} on {day}, open to who looks.")


def _text(known: AsOf) -> Text:
    """Return the framework then: its hash, how it was read, and what of it had commenced."""
    text = known.framework
    read = dict(sorted(text.readings.items()))
    return Text(text.id, text.sha256, known.calendar.id, read, known.commenced)


def _show_known(view: View, position: int, what: str, *, as_json: bool) -> None:
    """Show what the ledger knew when it ended with an entry."""
    from lawspeaker.framework.names import CaseId
    from lawspeaker.records.asof import as_of as known_at
    from lawspeaker.surfaces.writing import encoded

    known = known_at(view.viewer.programme, position)
    if known.position != position:
        raise No(f"The ledger has {known.position} entries; {position} is still to come.")
    if what not in LISTS:
        shown = view.case(CaseId(what), at=position)
        if shown is None:
            raise No(f"{what} must be {SAYS} at entry {position}, open to who looks.")
        _show(view, known.day, shown, as_json=as_json)
        return
    told = _told_at(view, known, what)
    if as_json:
        if isinstance(told, Text):
            click.echo(encoded(told))
            return
        head = {"position": position, "day": known.day, "framework": known.framework.id}
        click.echo(encoded({**head, "calendar": known.calendar.id, what: told}))
        return
    click.echo(f"{view.viewer.programme} at entry {position}, under {known.framework.id}")
    _show_lines(told)


def _told_at(view: View, known: AsOf, what: str) -> Any:
    if what == SEATS:
        return _seats_known(view, known)
    if what == DECISIONS:
        return view.decisions_then(at=known.position)
    return _text(known) if what == FRAMEWORK else _groups_known(view, known)


def _groups_known(view: View, known: AsOf) -> list[Place]:
    visible = {each.group for each in view.groups()}
    return [each for each in known.groups.values() if each.group in visible]


def _seats_known(view: View, known: AsOf) -> list[Sits]:
    """Return who filled seats; the public reads for which organisation, not who it was."""
    from lawspeaker.framework.names import Person
    from lawspeaker.records.tables.seats import MEMBER

    seats, visible = known.framework.seats, {each.group for each in _groups_known(view, known)}
    found = [each for each in known.seats if seats[each.seat].group in visible]
    if not view.viewer.is_public:
        return found
    return [replace(each, person=Person("")) for each in found if each.sits_as == MEMBER]


def _show(view: View, day: date, told: Any, *, as_json: bool) -> None:
    from lawspeaker.records.shown import CaseShown
    from lawspeaker.surfaces import cases
    from lawspeaker.surfaces.writing import encoded

    if as_json:
        click.echo(encoded(cases.case(told) if isinstance(told, CaseShown) else told))
    elif isinstance(told, CaseShown):
        _show_case(told)
    else:
        click.echo(f"{view.viewer.programme} on {day}, under {view.framework(day).id}")
        _show_lines(told)


def _show_lines(told: Any) -> None:
    if isinstance(told, Text):
        for line in told.lines():
            click.echo(f"  {line}")
        return
    for each in told:
        click.echo(_line(each))


def _line(each: GroupLine | Place | SeatShown | Sits | DecisionLine) -> str:
    from lawspeaker.directory.names import Names
    from lawspeaker.records.shown import DecisionLine, GroupLine, SeatShown
    from lawspeaker.records.standing import Place

    if isinstance(each, GroupLine | Place):
        return _line_of(each)
    if isinstance(each, DecisionLine):
        said = (each.stage, each.outcome, each.decider, each.appealed.lower())
        stands = ", ".join(filter(None, said))
        return f"  {each.case}  {each.group}  {each.title}: {stands}"
    ids = [one for one in (each.person, each.organisation) if one]
    who = ", ".join(map(Names.of(ids).full, ids))
    if isinstance(each, SeatShown):
        return f"  {each.seat}  {each.name}: {who or ('vacant' if each.is_vacant else 'open')}"
    return f"  {each.seat}  {each.sits_as}: {who}"


def _line_of(each: GroupLine | Place) -> str:
    stands = "" if each.stands else ", which does not stand"
    return f"  {each.group}  {each.name}{stands}"


def _show_case(shown: CaseShown) -> None:
    from lawspeaker.surfaces import cases

    told = cases.case(shown)
    click.echo(f"{told.case}, {told.process}: {told.title}".rstrip(": "))
    click.echo(f"{told.stage or 'open'}, version {told.version}, under {told.framework}")
    for each in told.history:
        click.echo(f"  {each.position}  {each.happened}  {each.says}")
