"""Stage 9, what a change makes: who decides, sits, is due and may otherwise than before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final

from lawspeaker.framework.checks.compared import Stands, told
from lawspeaker.framework.checks.deciding import Otherwise, decided_otherwise
from lawspeaker.framework.checks.empowered import powers_otherwise
from lawspeaker.framework.checks.finding import FEW, Check, Found, Value, check
from lawspeaker.framework.checks.ranging import read_so
from lawspeaker.framework.checks.seated import seats_otherwise
from lawspeaker.framework.checks.timed import clocks_otherwise
from lawspeaker.framework.lines import Path
from lawspeaker.framework.load import load
from lawspeaker.framework.names import Seat
from lawspeaker.framework.steps import path_of
from lawspeaker.framework.version import Framework


@lru_cache(maxsize=8)
def amended(framework: Framework) -> Framework | None:
    """Return the text that the last change amended, read alike; None where no change made this."""
    amends = framework.written.sources[-1].raw.get("amends")
    if amends is None:
        return None
    before = load(f"{framework.name}@{amends}")
    otherwise = {n: c for n, c in framework.readings.items() if before.readings.get(n, c) != c}
    return read_so(before, otherwise)


@check("decides-otherwise", 9, "notice")
def decides_otherwise(framework: Framework) -> Iterator[Found]:
    """Whoever decides otherwise by a change is for somebody to know, with what shows it."""
    if before := amended(framework):
        for each in decided_otherwise(before, framework):
            of = each.group or each.line or "A matter"
            says = f"{of} is decided otherwise: {each.before or 'nobody'}, and now"
            clauses = next((answer.clauses for answer in reversed(each.answered) if answer), ())
            shows = _shows(each)
            yield Found(_at(each), f"{says} {each.after or 'nobody'}.", shows, clauses)


def _at(each: Otherwise) -> Path:
    return ("groups", each.group) if each.group else path_of(each.line or "who_decides")


def _shows(each: Otherwise) -> dict[str, Value]:
    answers = {"before": each.before or "nobody", "after": each.after or "nobody"}
    return {**each.matter, **each.readings, **answers}


@check("sits-otherwise", 9, "notice")
def sits_otherwise(framework: Framework) -> Iterator[Found]:
    """Which seats a change adds, ends or alters is for somebody to know, group by group."""
    if before := amended(framework):
        groups: dict[str, list[Stands]] = defaultdict(list)
        for each in seats_otherwise(before, framework):
            table, _, name = each.at.partition(".")
            if table != "seats":
                yield _found(each)
                continue
            line = framework.seats.get(Seat(name)) or before.seats[Seat(name)]
            groups[line.group].append(each)
        for group, lines in groups.items():
            seats = tuple(each.at.partition(".")[2] for each in lines)
            more = f" and {len(seats) - FEW} more" if len(seats) > FEW else ""
            says = f"The list of {group} is otherwise: {', '.join(seats[:FEW])}{more}."
            shows: dict[str, Value] = {each.at: _change(each) for each in lines}
            yield Found(("groups", group), says, shows, seats)


@check("due-otherwise", 9, "notice")
def due_otherwise(framework: Framework) -> Iterator[Found]:
    """What is due or held on other days by a change is for somebody to know, with such a day."""
    yield from _told(framework, clocks_otherwise)


@check("may-otherwise", 9, "notice")
def may_otherwise(framework: Framework) -> Iterator[Found]:
    """Who may do what, and on what it rests, is for somebody to know where a change alters it."""
    yield from _told(framework, powers_otherwise)


def _told(
    framework: Framework, otherwise: Callable[[Framework, Framework], Iterator[Stands]]
) -> Iterator[Found]:
    if before := amended(framework):
        yield from map(_found, otherwise(before, framework))


def _found(each: Stands) -> Found:
    shows: dict[str, Value] = {name: str(value) for name, value in each.witness.items()}
    such = f", such as {', '.join(f'{n} {v}' for n, v in shows.items())}" if shows else ""
    says = f"{each.at} is otherwise: {_change(each)}{such}."
    # The value that differs was written by the change, and its line may not have been.
    within = next(iter(each.after), "") if each.before and each.after else ""
    path = (*path_of(each.at), within) if within else path_of(each.at)
    return Found(path, says, {each.at: _change(each), **shows})


def _change(each: Stands) -> str:
    """Say what stood and what stands."""
    old, new = ("nothing" if line is None else told(line) for line in (each.before, each.after))
    return f"{old or 'nothing'}, and now {new or 'nothing'}"


CHECKS: Final[tuple[Check, ...]] = (decides_otherwise, sits_otherwise, due_otherwise, may_otherwise)
