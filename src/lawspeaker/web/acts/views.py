"""What the form of an act shows: who acts, what is filled in, what it would do, what is wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import CHAIR, Capacity, Office
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.words import Rule, power_of
from lawspeaker.records.shown import CaseShown, DutyShown, EntryShown
from lawspeaker.surfaces import sentences
from lawspeaker.surfaces.foresight import Foreseen, Owed
from lawspeaker.surfaces.menu import Asked
from lawspeaker.surfaces.notices import WillTell
from lawspeaker.surfaces.offering import Offering
from lawspeaker.web import dates, recorded
from lawspeaker.web.acts.offers import title
from lawspeaker.web.acts.widgets import Widget
from lawspeaker.web.components import (
    Act,
    Choice,
    Closed,
    Day,
    Effect,
    Entry,
    Fact,
    Field,
    Head,
    Line,
    Lines,
    Notice,
    Piece,
    Reason,
    Says,
    Soft,
    Standing,
    Status,
    Trail,
    cites,
)
from lawspeaker.web.components.text import Kind
from lawspeaker.web.framework.words import capital

AUDIENCES: Final = {
    "public": "everybody, and the public site",
    "registered": "everybody who takes part",
    "constituency": "its constituency",
    "group": "the members of its group",
}


@dataclass(frozen=True)
class Departing:
    """A rule that should be kept and may be left, if it is said why."""

    key: str
    rule: Reason
    why: str = ""

    @property
    def name(self) -> str:
        return f"departure:{self.key}"


@dataclass(frozen=True)
class ActPage:
    """The form of one command on one case."""

    head: Head
    to: str
    cancel: str
    keeps: str
    kept: str
    command_id: str
    expected: int | None
    widgets: tuple[Widget, ...]
    acting: Field | None
    acting_says: str
    happened: Field
    departing: tuple[Departing, ...]
    wrong: tuple[tuple[Reason, str], ...]
    closed: tuple[Reason, ...]
    act: Act
    effect: Effect
    rules: Lines | None
    sends_files: bool = False


@dataclass(frozen=True)
class CasePage:
    """A case of any process: how it stands, what may be done, what has happened."""

    head: Head
    standing: Standing
    also: tuple[Act, ...]
    closed: Closed | None
    for_others: Closed | None
    trail: Trail
    duties: Lines | None
    links: Lines | None
    notices: tuple[Notice, ...] = ()


def named(capacity: Capacity, framework: Framework, names: Names) -> str:
    """Say who acts as what: "Priya Raman, PMO"."""
    return f"{names.full(capacity.person)}, {hat(capacity, framework)}"


def hat(capacity: Capacity, framework: Framework) -> str:
    """Say what somebody acts as."""
    if capacity.holds == CHAIR:
        return f"in the chair of the {capacity.group}"
    return sentences.capacity(capacity, framework)


def happened_field(value: str, errors: tuple[Reason, ...]) -> Field:
    """Ask on which day it happened, if that is not today."""
    return Field(
        "happened",
        "The day it happened",
        "date",
        value,
        help="Left empty, it happens now.",
        errors=errors,
        width="short",
    )


def acting_field(
    open_as: tuple[Capacity, ...], framework: Framework, names: Names, chosen: str
) -> Field | None:
    """Ask in which capacity somebody acts, where there is a choice."""
    if len(open_as) < 2:  # noqa: PLR2004
        return None
    choices = tuple(Choice(str(each), named(each, framework, names)) for each in open_as)
    value = chosen if any(each.value == chosen for each in choices) else choices[0].value
    return Field("acting_as", "Whose act it is", "radio", value, choices=choices, required=True)


def told_in(foreseen: Foreseen) -> list[str]:
    """Return the words of what an act would do, ids of people among them."""
    return [v for event in foreseen.events for v in vars(event).values() if isinstance(v, str)]


def before(
    offering: Offering, asked: Asked, shown: CaseShown | None, plain: Foreseen | None = None
) -> Effect:
    """Say what is known of an act before anything is filled in."""
    framework, names = offering.case.framework, []
    power = power_of(framework, asked.name)
    if power is not None:
        names.append(Fact("Rests on", (power.says, " ", cites(*power.by))))
    duty = next((d for d in shown.duties if d.command == asked.name), None) if shown else None
    if duty is not None:
        names.append(Fact("Owed", _owed_until(duty)))
    if plain is not None and plain.widens:
        names.append(Fact("Opens it to", AUDIENCES[plain.widens]))
    if plain is not None:
        names += [Fact("Tells", _tells(each)) for each in plain.tells]
    names.append(Fact("Afterwards", AFTERWARDS))
    return Effect(title(asked), f"Judged by framework {framework.version}.", tuple(names))


AFTERWARDS: Final = (
    "Recorded for good. On its own day, and until somebody builds on it, you may take it back; "
    "later only a new act changes it."
)


def _owed_until(duty: DutyShown) -> Says:
    if duty.due is None:
        return (f"{duty.undated} ", cites(*duty.clauses))
    far = f", {dates.away(duty.left)} " if duty.left is not None else " "
    late = duty.left is not None and duty.left < 0
    kind: Kind = "late" if late else "soon"
    return (Status(kind, dates.said(duty.due)), far, cites(*duty.clauses[:2]))


def foreseen(of: Foreseen, base: Effect, framework: Framework, names: Names) -> Effect:
    """Say what an act would do, as the law has worked it out."""
    says = "; ".join(sentences.says(each, names.full, framework) for each in of.events)
    facts = [Fact("Records", f"{says}.".replace("..", "."))]
    facts += [Fact("Starts", _starts(each, framework)) for each in of.begins]
    facts += [Fact("Settles", each.says) for each in of.ends]
    if of.widens:
        facts.append(Fact("Opens it to", AUDIENCES[of.widens]))
    facts += [Fact("Tells", _tells(each)) for each in of.tells]
    kept = [each for each in base.facts if each.name in {"Rests on", "Afterwards"}]
    return Effect(base.title, "This is what it would do. Nothing is recorded yet.",
                  (*facts, *kept))  # fmt: skip


def _tells(each: WillTell) -> str:
    """Say who is told: "the members of PSG (31 people), at once"."""
    people = f"{each.people} {'person' if each.people == 1 else 'people'}"
    when = "at once" if each.at_once else "with the digest of the day"
    return f"{', '.join(each.to)} ({people}), {when}"


def _starts(owed: Owed, framework: Framework) -> tuple[Piece, ...]:
    who = ", ".join(_holder(each, framework) for each in owed.holders[:2])
    says = f"{owed.says.removesuffix('.')}, for {who}" if who else owed.says.removesuffix(".")
    if owed.due is None:
        if owed.clauses:  # a clock runs, to a day that nobody can count to
            return (f"{says}, by a day that is not published yet ", cites(*owed.clauses[:2]))
        return (f"{says}, with no time limit",)
    return (f"{says}, by ", Day(owed.due), " ", cites(*owed.clauses[:2]))


def _holder(name: str, framework: Framework) -> str:
    if name in framework.offices:
        return framework.offices[Office(name)].name
    if name.startswith(f"{CHAIR}@"):
        return f"the chair of the {name.removeprefix(f'{CHAIR}@')}"
    return name


def rules(offering: Offering, asked: Asked) -> Lines | None:
    """List the rules an act must meet, as the framework puts them."""
    framework = offering.case.framework
    every: list[Rule[...]] = [*asked.checks()]  # those it is open by are met already
    found = {each.key: each.under(framework) for each in every if not framework.is_silent(each.key)}
    lines = tuple(Line((each.says, " ", cites(*each.by[:3]))) for each in found.values())
    return Lines(lines) if lines else None


def trail(shown: CaseShown, framework: Framework, names: Names, zone: str) -> Trail:
    """Show what has happened in a case, the last first."""
    return Trail(tuple(entry(each, framework, names, zone) for each in reversed(shown.trail)))


def entry(each: EntryShown, framework: Framework, names: Names, zone: str) -> Entry:
    """Show one entry as its audit sentence."""
    past = each.past
    said = sentences.sentence(past, framework, names.full)
    marks: tuple[Piece, ...] = (said,)
    if each.retracted:
        marks = (*marks, " ", Status("shut", "Taken back"))
    if each.corrected:
        marks = (*marks, " ", Status("half", "Corrected"))
    if later := recorded.later(each, zone):
        marks = (*marks, " ", Soft(f"{capital(later)}."))
    return Entry(dates.day_and_month(past.happened.day), marks, past.happened.day.isoformat())


def _nothing_more(_duty: DutyShown) -> str:
    return ""


def duties(shown: CaseShown, about: Callable[[DutyShown], str] = _nothing_more) -> Lines | None:
    """List what is owed in a case; `about` says of which of its parts, where it has several."""
    lines = tuple(
        Line((each.says, " ", *_soft(about(each)), cites(*each.clauses[:1])), _left(each))
        for each in shown.duties
    )
    return Lines(lines) if lines else None


def _soft(says: str) -> tuple[Piece, ...]:
    return (Soft(says), " ") if says else ()


def _left(owed: DutyShown) -> Status:
    if owed.due is None:
        return Status("none", owed.undated)
    if owed.left is None:
        return Status("open", dates.said(owed.due))
    says = f"{dates.short(owed.due)}, {dates.away(owed.left)}"
    if owed.left < 0:
        return Status("late", says)
    return Status("soon" if owed.left <= dates.SOON else "open", says)


def people_in(shown: CaseShown) -> tuple[str, ...]:
    """Name everybody and every body that the trail of a case names."""
    trail = shown.trail
    ids: list[str] = [who for e in trail for who in (e.past.by.person, e.past.typed_by)]
    for each in shown.trail:
        ids += [v for v in vars(each.past.event).values() if isinstance(v, str)]
    return tuple(dict.fromkeys(ids))
