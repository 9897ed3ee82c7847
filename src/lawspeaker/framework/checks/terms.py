"""Stage 3, the words of the register: who is named and never declared, levels, names, dates."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from lawspeaker.framework.calendar import NotPublished, load_calendar
from lawspeaker.framework.checks.finding import Check, Found, Value, check
from lawspeaker.framework.names import Statement
from lawspeaker.framework.version import Framework

MONTHS: Final = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAY: Final = re.compile(r"\b(\d{1,2}) (\w{3})\w* (\d{4})\b")
_MONTH: Final = re.compile(r"\b([A-Z][a-z]{2})[a-z]* \(?(\d{4})\)?")
_LEVEL: Final = re.compile(r"\bLevels? (\d)\b(?! milestone)")
_ANY: Final = re.compile(
    r"all|public|group|(every|any)(one|body|( group))?|Levels? \d( and \d)? groups?"
)
_WORD: Final = re.compile(r"[A-Za-z]+")


def _actors(framework: Framework) -> dict[str, list[Statement]]:
    """Return everybody whom a statement binds or empowers, and the statements."""
    actors: dict[str, list[Statement]] = defaultdict(list)
    for name, line in framework.statements.items():
        if line.kind in {"power", "duty", "access", "deadline", "membership"}:
            for actor in filter(None, map(str.strip, line.actor.split(","))):
                actors[actor].append(name)
    return actors


def _declared(framework: Framework) -> set[str]:
    """Return the names of everybody and everything that the framework declares."""
    tables = (framework.offices, framework.groups, framework.bodies, framework.constituencies)
    lines = [each for table in tables for each in table.values()]
    names = {str(each) for table in tables for each in table}
    names |= {line.name for line in lines}
    names |= {line.full for line in framework.offices.values()}
    names |= {*framework.relations, *framework.text.vocabulary}
    names |= {line.organisation for line in framework.seats.values()}
    return {each.casefold() for each in names if each}


@check("undeclared-actor", 3, "warning")
def undeclared_actor(framework: Framework) -> Iterator[Found]:
    """Everybody who is given a power or a duty must be declared somewhere."""
    declared = _declared(framework)
    for actor, statements in _actors(framework).items():
        if actor.casefold() not in declared and not _ANY.fullmatch(actor):
            says = f'"{actor}" acts in {", ".join(statements)}, and nothing says who that is.'
            path = ("statements", statements[0], "actor")
            yield Found(path, says, {"actor": actor}, tuple(statements))


@check("names-alike", 3, "warning")
def names_alike(framework: Framework) -> Iterator[Found]:
    """One kind of holder must have one name: not a party here and a programme party there."""
    declared = _declared(framework) - {*framework.relations, *framework.text.vocabulary}
    heads: dict[str, dict[str, list[Statement]]] = defaultdict(dict)
    for actor, statements in _actors(framework).items():
        words = _WORD.findall(actor)
        if words and actor.casefold() not in declared and not _ANY.fullmatch(actor):
            heads[_singular(words[-1].casefold())][actor] = statements
    for head, names in heads.items():
        if len(names) > 1:
            statements = [each for own in names.values() for each in own]
            says = f"These may be the same or not, and nothing says which: {', '.join(names)}."
            witness: dict[str, Value] = {name: tuple(own) for name, own in names.items()}
            path = ("statements", statements[0], "actor", head)
            yield Found(path, says, witness, tuple(statements))


def _singular(word: str) -> str:
    return word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")


@check("level-without-groups", 3, "warning")
def level_without_groups(framework: Framework) -> Iterator[Found]:
    """Every level that is spoken of must have a group."""
    levels = {str(line.level) for line in framework.groups.values()}
    spoken: dict[str, list[Statement]] = defaultdict(list)
    for name, line in framework.statements.items():
        for level in dict.fromkeys(_LEVEL.findall(f"{line.trigger}; {line.due}; {line.says}")):
            spoken[level].append(name)
    for level, statements in sorted(spoken.items()):
        if level not in levels:
            says = f"Level {level} is spoken of, and no group stands there: what is of that level?"
            path = ("statements", statements[0], "says", f"Level {level}")
            yield Found(path, says, {"level": int(level)}, tuple(statements))


@check("name-not-written-out", 3, "notice")
def name_not_written_out(framework: Framework) -> Iterator[Found]:
    """A group whose name is an abbreviation must have it written out."""
    for name, line in framework.groups.items():
        if line.name == name and name.isupper() and len(name) > 1:
            says = f"Nothing says what {name} stands for."
            yield Found(("groups", name, "name"), says, {"name": name})


@check("dated-on-a-holiday", 3, "notice")
def dated_on_a_holiday(framework: Framework) -> Iterator[Found]:
    """What is dated in the record of the source should be dated on a working day."""
    calendar = load_calendar(framework.text.calendar)
    for name, line in framework.statements.items():
        for day in dates_of(line.due):
            try:
                why = calendar.why_not(day)
            except NotPublished:
                continue
            if why:
                says = f"{name} is dated {day}, a {why}."
                yield Found(("statements", name, "due"), says, {"day": day.isoformat()}, (name,))


@check("due-in-the-past", 3, "notice")
def due_in_the_past(framework: Framework) -> Iterator[Found]:
    """What is still to be done must not have been due before the version held."""
    since = framework.text.in_force.from_
    for name, line in framework.statements.items():
        if since is None or line.modal == "fact" or line.kind == "document":
            continue
        for day in (*dates_of(line.due), *_months(line.due)):
            if day < since:
                says = f'{name} is due "{line.due}", before this version held on {since}.'
                yield Found(("statements", name, "due"), says, {"due": line.due}, (name,))
                break


def dates_of(due: str) -> Iterator[date]:
    """Yield the days that a text names."""
    for day, month, year in _DAY.findall(due):
        if month.casefold() in MONTHS:
            yield date(int(year), MONTHS.index(month.casefold()) + 1, int(day))


def _months(due: str) -> Iterator[date]:
    for month, year in _MONTH.findall(due):
        if month.casefold() in MONTHS:
            yield date(int(year), MONTHS.index(month.casefold()) + 1, 1)


CHECKS: Final[tuple[Check, ...]] = (
    undeclared_actor,
    names_alike,
    level_without_groups,
    name_not_written_out,
    dated_on_a_holiday,
    due_in_the_past,
)
