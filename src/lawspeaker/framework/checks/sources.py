"""Stages 3 to 5, lines of the file against the statements they cite; seats against each other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from lawspeaker.framework.carried import named
from lawspeaker.framework.checks.finding import Check, Found, check
from lawspeaker.framework.checks.terms import dates_of
from lawspeaker.framework.checks.words import all_at_once, words_of
from lawspeaker.framework.names import Office, Seat, Statement, section
from lawspeaker.framework.references import citations
from lawspeaker.framework.version import Framework

SAYING: Final = ("says", "does", "name", "question", "measure", "why")
ACTING: Final = ("who", "made_by", "binds")
_CONDITION: Final = re.compile(r"(Where|When|If|After|Before|Once|On)\b")
_SHORT: Final = 3  # letters of a word that says nothing


@check("citation-not-in-words", 3, "notice")
def citation_not_in_words(framework: Framework) -> Iterator[Found]:
    """A line should share a word with each statement that it cites."""
    odd = []
    for at, line in _citing(framework):
        text = " ".join(str(line.get(each, "")) for each in SAYING)
        own = _telling(f"{text} {at.replace('_', ' ').replace('.', ' ')}")
        for each in map(Statement, line["by"]):
            register = framework.statements.get(each)
            if register is None:
                continue
            theirs = _telling(f"{register.says} {register.actor} {register.topic}")
            if not own & theirs:
                odd.append(f"{at} ({each})")
    yield from all_at_once("The line and the statement that it cites share no word", odd, "powers")


def _citing(framework: Framework) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each line of the file that cites statements, as it is written."""
    for table, lines in framework.written.raw.items():
        for key, line in lines.items() if isinstance(lines, dict) else ():
            several = line if isinstance(line, list) else [line]
            for each in several:
                if isinstance(each, dict) and isinstance(each.get("by"), list):
                    yield f"{table}.{key}", each


def _telling(text: str) -> set[str]:
    return {each[:5] for each in words_of(text) if len(each) > _SHORT}


@check("actor-not-in-source", 3, "notice")
def actor_not_in_source(framework: Framework) -> Iterator[Found]:
    """Whoever owes something by a line should be named in the statements behind it."""
    odd = []
    for at, line in _citing(framework):
        by = (framework.statements.get(Statement(each)) for each in line["by"])
        spoken = words_of(" ".join(f"{each.actor} {each.says}" for each in by if each))
        for field in ACTING:
            who = line.get(field, [])
            for each in who if isinstance(who, list) else [who]:
                office = framework.offices.get(Office(each))
                own = f"{each} {office.name} {office.full}" if office else each.replace("_", " ")
                if spoken and not words_of(own) & spoken:
                    odd.append(f"{at} ({each})")
    yield from all_at_once("The statements behind a line do not name who owes it", odd, "powers")


@check("trigger-not-said", 3, "notice")
def trigger_not_said(framework: Framework) -> Iterator[Found]:
    """A sentence with a condition should have what sets it off as an attribute."""
    odd = (
        name
        for name, line in framework.statements.items()
        if _CONDITION.match(line.says) and not line.trigger
    )
    yield from all_at_once("The sentence has a condition, and nothing sets the statement off", odd)


@check("trigger-missing", 3, "notice")
def trigger_missing(framework: Framework) -> Iterator[Found]:
    """Of the statements of a topic and a kind, all or none should have a trigger, and be dated."""
    groups: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for name, line in framework.statements.items():
        groups[line.topic, line.kind].append(name)
    odd = []
    for names in groups.values():
        for what in ("trigger", "due"):
            without = [each for each in names if not getattr(framework.statements[each], what)]
            if 0 < len(without) < len(names):
                odd += [f"{each} ({what})" for each in without]
    yield from all_at_once("Others of the topic and kind have a trigger, or are due", odd)


@check("due-not-said", 3, "notice")
def due_not_said(framework: Framework) -> Iterator[Found]:
    """A duty that something sets off must say by when, or that it has no time limit."""
    odd = (
        name
        for name, line in framework.statements.items()
        if line.trigger and line.kind in {"duty", "deadline"} and not line.due
    )
    yield from all_at_once('It is not said by when, nor that there is no time limit ("none")', odd)


@check("due-not-in-words", 3, "notice")
def due_not_in_words(framework: Framework) -> Iterator[Found]:
    """By when something is due should be said in the sentence."""
    odd = (
        f"{name} ({line.due})"
        for name, line in framework.statements.items()
        if line.due not in {"", "none"} and not words_of(line.due) & words_of(line.says)
    )
    yield from all_at_once("The sentence does not say by when", odd)


@check("step-on-other-grounds", 9, "notice")
def step_on_other_grounds(framework: Framework) -> Iterator[Found]:
    """A step of a change should rest on what the line that it makes rests on."""
    odd = []
    last = framework.written.sources[-1]
    for edit in framework.written.edits:
        if edit.source is not last:
            continue
        step = edit.source.raw["step"][edit.within[1]]
        value = step.get("value")
        own = {*map(str, edit.path), step.get("item")}
        own |= {*value.get("by", [])} if isinstance(value, dict) else set()
        odd += [f"step {edit.within[1]} ({each})" for each in step["by"] if each not in own]
    yield from all_at_once("A step rests on what its line does not", odd, "made_by")


@check("dates-out-of-order", 3, "notice")
def dates_out_of_order(framework: Framework) -> Iterator[Found]:
    """The dated statements of a section on one topic should be in the order of their days."""
    last: dict[tuple[str, str], tuple[date, Statement]] = {}
    for name, line in framework.statements.items():
        for day in dates_of(line.due):
            before, other = last.get((section(name), line.topic), (day, name))
            if day < before:
                says = f"{name} is dated {day}, and {other} in front of it {before}."
                yield Found(("statements", name, "due"), says, {"after": other}, (name, other))
            last[section(name), line.topic] = day, name


@check("only-in-a-reading", 3, "notice")
def only_in_a_reading(framework: Framework) -> Iterator[Found]:
    """What binds somebody should be carried by more than an open reading of it."""
    carried: dict[str, set[object]] = defaultdict(set)
    for path, statements in citations(framework.text):
        for each in statements:
            carried[each].add(path[0])
    odd = (
        name
        for name, line in framework.statements.items()
        if line.kind in {"duty", "power"} and carried[name] == {"readings"}
    )
    yield from all_at_once("Nothing but a reading rests on what binds somebody", odd)


@check("constituency-twice", 5, "warning")
def constituency_twice(framework: Framework) -> Iterator[Found]:
    """A constituency should have one seat in a group."""
    held: dict[tuple[str, str], list[Seat]] = defaultdict(list)
    for seat, line in framework.seats.items():
        if line.constituency and not line.ended_by:
            held[line.group, line.constituency].append(seat)
    for (group, constituency), seats in held.items():
        if len(seats) > 1:
            whose = framework.constituencies[constituency].name
            says = f"{whose} have {len(seats)} seats in {group}: {', '.join(seats)}."
            path = ("seats", seats[1], "constituency")
            yield Found(path, says, {"seats": tuple(seats)}, tuple(seats))


@check("seat-differs", 5, "notice")
def seat_differs(framework: Framework) -> Iterator[Found]:
    """A seat of one name should be of one kind in every group."""
    kinds: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for line in framework.seats.values():
        kinds[line.name][line.hat, line.filled, line.organisation, str(line.office or "")] += 1
    for name, counted in kinds.items():
        if len(counted) > 1:
            own = [seat for seat, line in framework.seats.items() if line.name == name]
            told = "; ".join(", ".join(filter(None, kind)) for kind in counted)
            says = f'"{name}" is of {len(counted)} kinds in different groups: {told}.'
            yield Found(("seats", own[0]), says, {"seats": tuple(own)}, tuple(own))


@check("level-not-asked", 5, "warning")
def level_not_asked(framework: Framework) -> Iterator[Found]:
    """The rules must know every level at which a group stands."""
    asked = {each for fact in named(framework, "at") for each in framework.facts[fact].one_of}
    for name, line in framework.groups.items():
        if asked and line.level not in asked and framework.stands(name):
            says = f"{name} stands at level {line.level}, and no rule can ask for that level."
            yield Found(("groups", name, "level"), says, {"level": line.level})


CHECKS: Final[tuple[Check, ...]] = (
    citation_not_in_words,
    actor_not_in_source,
    trigger_not_said,
    trigger_missing,
    due_not_said,
    due_not_in_words,
    step_on_other_grounds,
    dates_out_of_order,
    only_in_a_reading,
    constituency_twice,
    seat_differs,
    level_not_asked,
)
