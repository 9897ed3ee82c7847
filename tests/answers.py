"""Who is answered what: for every process, state, command and holder. Run it to pin the answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from law import Scenario, capacity, every_capacity, moment
from lawspeaker.framework.names import CHAIR, PARTY, Capacity, Organisation, Person, Seat
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.acts import Act
from lawspeaker.kernel.words import Command, is_offered
from lives import BODIES, LIVES, Body, lived

DAN, DANCO = Person("dan"), Organisation("danco")  # whoever has no part in the case
GOLDEN = Path(__file__).parent / "data" / "answers"
HEAD = "after\tcommand\tanswer\twho\n"
OPEN = "open"
NEWEST = BODIES[1:]  # of each framework


def matrix(name: str, of: Body) -> Iterator[str]:
    """Yield a line for each state of a process's life, command and answer but "not yours"."""
    life, _ = LIVES[name]
    asked = life(of)
    acts = [n for n, each in enumerate(asked, 1) if isinstance(each, Command)]
    for done in (0, *acts):
        case = lived(name, of, asked[:done])
        state = f"{acts.index(done) + 1} {verb(type(asked[done - 1]))}" if done else "0"
        part = part_of(case.state, of)
        every = askers(of.framework, part)
        for command in case.process.commands:
            if is_offered(command, of.framework):
                for answer, who in answers(case, command, every, part).items():
                    yield f"{state}\t{verb(command)}\t{answer}\t{named(who, every)}\n"


def verb(command: type[Command[Any]]) -> str:
    return command.name.partition(".")[2]


def answers(
    case: Scenario, command: type[Command[Any]], every: dict[str, Capacity], part: Part
) -> dict[str, list[str]]:
    """Return who is answered what, leaving out those who do not hold the power."""
    found: dict[str, list[str]] = defaultdict(list)
    for label, by in every.items():
        asking = replace(case.as_if(Act(by, by.person, moment(case.today))), part=part)
        keys = [each.key for each in command.objections(asking)]
        if command.name not in keys:
            found[" ".join(dict.fromkeys(keys)) or OPEN].append(label)
    return found


def part_of(state: Any, of: Body) -> Part:
    """Return the part people play in it; a case that is new is about the body's own group."""
    group = state.group or of.group
    return Part(group, getattr(state, "raiser", ""), getattr(state, "named", ()))


def askers(framework: Framework, part: Part) -> dict[str, Capacity]:
    """Return whoever may ask: each office, chair and kind of seat, a party, anybody, those named.

    Seats of one group and one hat are alike to a framework, unless the case names one of them.
    """
    found: dict[str, Capacity] = {}
    for each in (*every_capacity(framework), capacity("")):
        by = replace(each, person=DAN, organisation=DANCO)
        found.setdefault(label_of(by, framework, part), by)
    if part.raiser:
        raiser = Organisation(part.raiser)
        found["the raiser"] = capacity(PARTY, organisation=raiser, person=DAN)
    for name in part.named:
        if name not in framework.seats and name not in framework.offices:
            found["whoever is named"] = capacity("", person=Person(name), organisation=DANCO)
    return found


def label_of(by: Capacity, framework: Framework, part: Part) -> str:
    if by.holds == CHAIR:
        return f"{CHAIR} of {by.group}"
    if (seat := framework.seats.get(Seat(by.holds))) and by.holds not in part.named:
        counted = " counted" if framework.counts(seat) else ""
        return f"{seat.group}{counted} {seat.hat}"
    return by.holds or "anybody"


def named(who: list[str], every: Iterable[str]) -> str:
    """Return those names, all the chairs in one, or who is not among them where that is shorter."""
    others = [each for each in every if each not in who]
    if not others:
        return "everybody"
    if len(others) < len(who):
        return f"all but {', '.join(others)}"
    chairs = {each for each in every if each.startswith(CHAIR)}
    if len(chairs) > 1 and chairs <= {*who}:
        who = [*(each for each in who if each not in chairs), "any chair"]
    return ", ".join(who)


def pinned(name: str, of: Body) -> Path:
    """Return the file that keeps the matrix of a process under a framework."""
    return GOLDEN / of.framework.name / f"{name}.tsv"


def pin() -> None:
    """Write every matrix anew; what the change makes of the answers is then the difference."""
    for of in NEWEST:
        for name in LIVES:
            pinned(name, of).parent.mkdir(parents=True, exist_ok=True)
            pinned(name, of).write_text(HEAD + "".join(matrix(name, of)), "utf-8")


if __name__ == "__main__":
    pin()
