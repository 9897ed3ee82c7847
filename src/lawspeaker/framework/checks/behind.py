"""Stage 3, lines against the statements behind them; readings nobody is shown."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from lawspeaker.framework.checks.finding import Check, Found, check
from lawspeaker.framework.checks.terms import dates_of
from lawspeaker.framework.checks.words import all_at_once, words_of
from lawspeaker.framework.model import Reading
from lawspeaker.framework.names import Statement, section
from lawspeaker.framework.version import Framework

_LEVELS: Final = re.compile(r"\blevels? (\d)(?: (?:and|or) (\d))?")
THROUGH: Final = ("duties", "principles", "documents")


def _behind(framework: Framework, by: Iterable[str]) -> str:
    """Return what the statements say, and of whom."""
    found = (framework.statements.get(Statement(each)) for each in by)
    return " ".join(f"{each.says} {each.actor} {each.topic}" for each in found if each)


@check("through-apart", 3, "notice")
def through_apart(framework: Framework) -> Iterator[Found]:
    """What a line is done through should rest on a statement near one of its own."""
    odd = []
    for table in THROUGH:
        for name, line in getattr(framework.text, table).items():
            own = _near(framework, line.by)
            odd += [
                f"{table}.{name} ({key})"
                for key in line.through
                if not own & _near(framework, _by(framework, key))
            ]
    yield from all_at_once("These are done through what rests on other things", odd, "duties")


def _by(framework: Framework, key: str) -> Iterator[str]:
    for table in ("powers", "grounds"):
        lines = getattr(framework.text, table).get(key, ())
        for line in lines if isinstance(lines, tuple) else (lines,):
            yield from line.by


def _near(framework: Framework, by: Iterable[str]) -> set[tuple[str, str]]:
    """Return the statements, their sections and their topics."""
    known = [each for each in map(Statement, by) if each in framework.statements]
    found = {("section", section(each)) for each in known}
    return found | {("topic", framework.statements[each].topic) for each in known}


@check("level-not-in-source", 3, "notice")
def level_not_in_source(framework: Framework) -> Iterator[Found]:
    """The levels that owe something should be those that the statements behind it name."""
    odd = []
    ends = _ends(framework)
    for name, line in framework.text.duties.items():
        spoken = _spoken(ends, _behind(framework, line.by))
        if line.level and spoken != {*line.level}:
            odd.append(f"{name} ({', '.join(map(str, line.level))})")
    yield from all_at_once("The statements behind a duty name other levels, or none", odd, "duties")


def _ends(framework: Framework) -> dict[str, set[int]]:
    """Return what the names of groups end in, and the levels of those groups."""
    ends: dict[str, set[int]] = defaultdict(set)
    for line in framework.groups.values():
        words = line.name.casefold().split()
        if words[1:]:
            ends[" ".join(words[-2:])].add(line.level)
    return ends


def _spoken(ends: Mapping[str, set[int]], text: str) -> set[int]:
    """Return the levels a text names, by number or by what the names of their groups end in."""
    text = text.casefold()
    levels = {int(each) for pair in _LEVELS.findall(text) for each in pair if each}
    return levels.union(*(at for end, at in ends.items() if end in text))


@check("group-not-in-source", 3, "notice")
def group_not_in_source(framework: Framework) -> Iterator[Found]:
    """Who reviews or approves a document should be named by the statements behind it."""
    odd = []
    for name, line in framework.text.documents.items():
        spoken = words_of(_behind(framework, line.by))
        for each in (*line.reviewed_by, *line.approved_by):
            group = framework.groups[each].name
            if spoken and not words_of(each) & spoken and not words_of(group) <= spoken:
                odd.append(f"{name} ({each})")
    yield from all_at_once("The statements behind a document do not name these", odd, "documents")


@check("edition-apart", 3, "warning")
def edition_apart(framework: Framework) -> Iterator[Found]:
    """The change record must agree with what it rests on, and with the versions that are here."""
    raws = [each.raw for each in framework.written.sources]
    here = {raw.get(field) for raw in raws for field in ("version", "makes")}
    for name, line in framework.text.versions.items():
        lines = (framework.statements.get(each) for each in line.by)
        days = [day for each in lines if each for day in dates_of(each.due)]
        if days and line.on not in days:
            says = f"{name} is of {line.on}, and the statements behind it of {days[0]}."
            yield Found(("versions", name, "on"), says)
        if (line.text != "unknown") != (name in here):
            there = "is" if name in here else "is not"
            says = f'The text of {name} is called "{line.text}", and it {there} here.'
            yield Found(("versions", name, "text"), says)
    yield from _own_edition(framework)


def _own_edition(framework: Framework) -> Iterator[Found]:
    text = framework.text
    line = text.versions.get(text.version)
    if line and text.in_force.from_ != line.on:
        says = f"{text.version} holds from {text.in_force.from_}, and the record has {line.on}."
        yield Found(("versions", text.version, "on"), says)
    if line and line.made_by != tuple(filter(None, [text.made_by])):
        made = ", ".join(line.made_by) or "nothing"
        says = (
            f"{text.version} is made by {text.made_by or 'nothing'}, and by the record by {made}."
        )
        yield Found(("versions", text.version, "made_by"), says)


@check("reading-shown-nowhere", 3, "notice")
def reading_shown_nowhere(framework: Framework) -> Iterator[Found]:
    """A reading should turn something, or say which matters it touches."""
    odd = (
        name
        for name, line in framework.text.readings.items()
        if not line.touches and name not in framework.turning
    )
    yield from all_at_once("No matter shows these readings", odd, "readings")


@check("touches-not-in-words", 3, "notice")
def touches_not_in_words(framework: Framework) -> Iterator[Found]:
    """What a reading touches should be spoken of by it, or by the statements behind it."""
    odd: list[str] = []
    for name, line in framework.text.readings.items():
        choices = " ".join(line.choices.values())
        spoken = words_of(f"{line.question} {choices} {_behind(framework, line.by)}")
        odd += dict.fromkeys(f"{name} ({each})" for each in _touched(framework, line, spoken))
    yield from all_at_once("The reading does not speak of what it touches", odd, "readings")


def _touched(framework: Framework, line: Reading, spoken: set[str]) -> Iterator[str]:
    """Yield what a reading touches and does not speak of; a number with what it must be."""
    for touch in line.touches:
        for each in (*touch.when, *touch.amounts, *touch.hangs_on, *touch.where):
            called = framework.facts[each].called if each in framework.facts else ""
            value = touch.when.get(each, True)
            if not words_of(f"{each.replace('_', ' ')} {called}") & spoken:
                yield each if isinstance(value, bool) else f"{each} = {value}"


CHECKS: Final[tuple[Check, ...]] = (
    through_apart,
    level_not_in_source,
    group_not_in_source,
    edition_apart,
    reading_shown_nowhere,
    touches_not_in_words,
)
