"""Faults of drafting: what is there no longer, not there at all, or under several names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from lawspeaker.framework.checks.finding import Check, Found, Value, check
from lawspeaker.framework.checks.words import words_of
from lawspeaker.framework.names import Group, Seat, Statement
from lawspeaker.framework.version import Framework

_NO_LONGER: Final = re.compile(r"(?P<what>.+?)(?: (?:is|are|do|does))? no longer\b")
_FIGURE: Final = re.compile(
    r"\b(figure|diagram|chart|picture)s?\b.*\b(missing|not in|absent)\b", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"\d+(\.\d+)*")
_ANYWHERE: Final = frozenset({"group", "level"})  # every statement may speak of these
STEPS: Final = 3  # what is set off so often is a process


@check("stands-no-longer", 3, "warning")
def stands_no_longer(framework: Framework) -> Iterator[Found]:
    """What one statement says is there no longer, no other should speak of as if it were."""
    for name, line in framework.statements.items():
        match = _NO_LONGER.match(line.says)
        gone = words_of(match["what"]) - _ANYWHERE if match else set()
        others = tuple(
            other
            for other, each in framework.statements.items()
            if other != name and each.topic == line.topic and gone and gone <= words_of(each.says)
        )
        if others:
            still = ", ".join(others)
            says = f"What {name} says is there no longer is still spoken of in {still}: {line.says}"
            path = ("statements", name, "says")
            yield Found(path, says, {"still": others, "no_longer": name}, (name, *others))


@check("process-without-clock", 3, "notice")
def process_without_clock(framework: Framework) -> Iterator[Found]:
    """Of a process that goes step by step, some step must be done by some time."""
    clocked = {each for clock in framework.clocks.values() for each in clock.by}
    steps: dict[str, list[Statement]] = defaultdict(list)
    timed: set[str] = set()
    for name, line in framework.statements.items():
        if name in clocked or line.due not in {"", "none"}:
            timed.add(line.topic)
        elif line.trigger and line.modal != "fact":
            steps[line.topic].append(name)
    for topic, names in steps.items():
        unlimited = [each for each in names if framework.statements[each].due == "none"]
        if len(names) >= STEPS and unlimited and topic not in timed:
            says = f'{len(names)} statements on "{topic}" follow on something, and none has a time.'
            path = ("statements", names[0], "due", topic)
            yield Found(path, says, {"topic": topic, "steps": tuple(names)}, tuple(names))


@check("edition-without-change", 3, "notice")
def edition_without_change(framework: Framework) -> Iterator[Found]:
    """A version that something set off must name the change request that made it."""
    for name, line in framework.text.versions.items():
        statements = (framework.statements.get(each) for each in line.by)
        set_off = [each.trigger for each in statements if each and each.trigger]
        if set_off and not line.made_by:
            says = (
                f"Version {name} follows on {', '.join(set_off)}, and no change request is named."
            )
            yield Found(("versions", name, "made_by"), says, {"follows": tuple(set_off)})


@check("section-missing", 3, "notice")
def section_missing(framework: Framework) -> Iterator[Found]:
    """The numbers of sections must follow on one another."""
    numbers = {int(each.split(".")[0]) for each in framework.sections if _NUMBER.fullmatch(each)}
    for before, after in pairwise(sorted(numbers)):
        if after - before > 1:
            missing = tuple(map(str, range(before + 1, after)))
            first = next(each for each in framework.sections if each.split(".")[0] == str(after))
            says = f"There is no section {', '.join(missing)} between {before} and {after}."
            yield Found(("sections", first), says, {"missing": missing})


@check("figure-missing", 3, "notice")
def figure_missing(framework: Framework) -> Iterator[Found]:
    """What a figure shows must be in the text that there is."""
    for name, line in framework.statements.items():
        if _FIGURE.search(line.says):
            says = f"{name} sends to what is not there: {line.says}"
            yield Found(("statements", name, "says"), says, {"statement": name}, (name,))


@check("seat-called-otherwise", 5, "notice")
def seat_called_otherwise(framework: Framework) -> Iterator[Found]:
    """The one seat of an organisation of a kind should be called alike in every group."""
    held: dict[tuple[str, str], dict[Group, list[Seat]]] = defaultdict(lambda: defaultdict(list))
    for seat, line in framework.seats.items():
        if line.organisation and not line.ended_by:
            held[line.organisation, line.hat][line.group].append(seat)
    for (organisation, hat), groups in held.items():
        if any(len(seats) > 1 for seats in groups.values()):
            continue
        called: dict[str, list[Seat]] = defaultdict(list)
        for (seat,) in groups.values():
            called[framework.seats[seat].name].append(seat)
        if len(called) > 1:
            usual = max(called.values(), key=len)
            odd = [each for seats in called.values() if seats is not usual for each in seats]
            named = "; ".join(f"{name} ({', '.join(seats)})" for name, seats in called.items())
            says = f"The seat of {organisation} of the kind {hat} has {len(called)} names: {named}."
            witness: dict[str, Value] = {name: tuple(seats) for name, seats in called.items()}
            yield Found(("seats", odd[0], "name"), says, witness, tuple(odd))


CHECKS: Final[tuple[Check, ...]] = (
    stands_no_longer,
    process_without_clock,
    edition_without_change,
    section_missing,
    figure_missing,
    seat_called_otherwise,
)
