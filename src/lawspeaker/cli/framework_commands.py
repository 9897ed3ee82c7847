"""The commands that ask a framework: route, due, meetings, sentences, schema."""

from __future__ import annotations

import json
import os
import re
import stat
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from select import select
from typing import IO, Final

import click
import msgspec

from lawspeaker.cli.asking import (
    Day,
    framework_argument,
    json_option,
    reading_option,
    show,
    takes_json,
    told,
    told_of_days,
)
from lawspeaker.framework.facts import from_pounds
from lawspeaker.framework.load import load
from lawspeaker.framework.names import Group
from lawspeaker.framework.route import Answer
from lawspeaker.framework.version import Framework

DAY: Final = Day()
FACTS: Final = "--facts"
SCHEMAS: Final = ("framework", "included", "change", "calendar")  # the model need not be loaded
_SPACE: Final = re.compile(r"[ \t\r\n]*")


@click.command()
@framework_argument
@click.option("--facts", type=click.File("rb"), help="A file of JSON objects; - reads the input.")
@click.option(
    "--partial", is_flag=True, help="Say who may decide, and which facts would settle it."
)
@click.option("--explain", is_flag=True, help="Say of every other rule why it does not answer.")
@reading_option
@takes_json
def route(
    framework: str,
    *,
    facts: IO[bytes] | None,
    partial: bool,
    explain: bool,
    readings: dict[str, str],
) -> None:
    """Say who decides a matter, and under which clauses.

    Facts are JSON: amounts in pounds, at most two decimals. Of several objects each is answered
    on a line of its own.

    \b
    Example:
      echo '{"cost": 410000, "at": 2, "consensus": false}' | lawspeaker route mhhs --facts -
    """
    if facts is None and _has_input():
        raise click.BadParameter(
            "facts on the input must be asked for: --facts -", param_hint=FACTS
        )
    with told():
        text = load(framework, readings)
        for given in _objects(facts.read()) if facts else ({},):
            known = from_pounds(text.facts, given)
            answer = _possible(text, known) if partial else answered(text.route(known))
            show(answer | (_explained(text, known) if explain else {}))


def _has_input() -> bool:
    """Say whether something was piped in; whoever pipes nothing is not waited for."""
    try:
        number = sys.stdin.fileno()
        mode = os.fstat(number).st_mode
    except (AttributeError, OSError, ValueError):  # there is no input at all
        return False
    if stat.S_ISREG(mode):
        return os.fstat(number).st_size > 0
    return stat.S_ISFIFO(mode) and bool(select([number], [], [], 0)[0] and os.read(number, 1))


def _objects(content: bytes) -> Iterator[Mapping[str, object]]:
    """Yield each JSON object, its numbers as they are written."""
    reader = json.JSONDecoder(
        parse_float=Decimal, parse_constant=_no_number, object_pairs_hook=_once
    )
    try:
        text = content.decode()
        at = _next(text, 0)
        _must_hold_something(text, at)
        while at < len(text):
            given, end = reader.raw_decode(text, at)
            yield _object(given)
            at = _next(text, end)
    except (ValueError, RecursionError) as error:
        raise click.ClickException(f"--facts: It must be JSON objects: {error}.") from error


def _must_hold_something(text: str, at: int) -> None:
    if at == len(text):
        raise ValueError("it is empty")


def _object(given: object) -> Mapping[str, object]:
    if isinstance(given, dict):
        return given
    raise ValueError('an object such as {"cost": 410000} is wanted')


def _next(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _no_number(written: str) -> object:
    raise ValueError(f"{written} is no number")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    names = [name for name, _ in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f'"{name}" must be given once')
    return dict(pairs)


def answered(answer: Answer) -> dict[str, object]:
    """Return an answer under the names that scripts rely on."""
    return {
        "decider": answer.decider,
        "how": answer.how,
        "may_also": answer.may_also,
        "rules": answer.rules,
        "clauses": answer.clauses,
        "thresholds": answer.thresholds,
        "readings": dict(answer.readings),
    }


def _possible(text: Framework, facts: Mapping[str, object]) -> dict[str, object]:
    partial = text.possible(facts)
    return {
        "deciders": [*dict.fromkeys(each.decider for each in partial.deciders)],
        "separated_by": partial.separated_by,
        "answers": [answered(each) for each in partial.deciders],
    }


def _explained(text: Framework, facts: Mapping[str, object]) -> dict[str, object]:
    from lawspeaker.framework.explain import explain

    found = explain(text, facts)
    return {
        "others": [asdict(each) for each in found.others],
        "measured": [asdict(each) for each in found.thresholds],
    }


@click.command()
@framework_argument
@click.argument("clock")
@click.option("--event", type=DAY, required=True, help="The day that the clock counts from.")
@click.option("--next", "next_", type=DAY, help="The next meeting, for a clock that needs it.")
@click.option("--calendar", metavar="NAME", help="Another calendar than the framework's own.")
@click.option("--as-known-on", type=DAY, help="Count with the holidays announced by that day.")
@takes_json
def due(  # noqa: PLR0913  (its options)
    framework: str,
    clock: str,
    *,
    event: date,
    next_: date | None,
    calendar: str | None,
    as_known_on: date | None,
) -> None:
    """Say when something is due, and how that was counted.

    The answer is JSON: the day, the clause, every day counted and the calendar.

    \b
    Example:
      lawspeaker due mhhs papers --event 2024-06-05
    """
    from lawspeaker.framework.calendar import load_calendar
    from lawspeaker.framework.clocks import due as count

    with told(), told_of_days():
        text = load(framework)
        days = load_calendar(calendar or text.text.calendar)
        days = days.known_on(as_known_on) if as_known_on else days
        answer = count(text, clock, event, days, next_)
    show(
        {
            "due": answer.day.isoformat(),
            "clause": ", ".join(answer.clauses),
            "counted": [_counted(e.day, e.number, e.why_not) for e in answer.counted],
            "calendar": answer.calendar,
        }
    )


def _counted(day: date, number: int, why_not: str) -> dict[str, object]:
    step: dict[str, object] = {"date": day.isoformat(), "working_day": number or None}
    return step | ({"why_not": why_not} if why_not else {})


@click.command()
@framework_argument
@click.argument("group")
@click.option("--from", "from_", type=DAY, required=True, help="The first day.")
@click.option("--to", type=DAY, required=True, help="The last day.")
@click.option("--calendar", metavar="NAME", help="Another calendar than the framework's own.")
@takes_json
def meetings(framework: str, group: str, *, from_: date, to: date, calendar: str | None) -> None:
    """List the meetings a group's rule gives.

    The answer is JSON: each meeting with what is due for it, and what else falls on those days.

    \b
    Example:
      lawspeaker meetings mhhs PSG --from 2024-01-01 --to 2024-12-31
    """
    from lawspeaker.framework.calendar import load_calendar
    from lawspeaker.framework.meetings import meetings as list_meetings

    if to < from_:
        says = f"the last day must not be before the first, {from_}; found {to}."
        raise click.BadParameter(says, param_hint="--to")
    with told(), told_of_days():
        text = load(framework)
        days = load_calendar(calendar or text.text.calendar)
        listed = list_meetings(text, days, Group(group), from_, to)
    show(msgspec.to_builtins(listed))


@click.command()
@framework_argument
@reading_option
@json_option
def sentences(framework: str, *, readings: dict[str, str], as_json: bool) -> None:
    """Print a framework as plain sentences.

    Each is followed by its clauses and by the readings it rests on.

    \b
    Example:
      lawspeaker sentences mhhs --reading nc2=chair
    """
    from lawspeaker.framework.sentences import sentences as say

    with told():
        text = load(framework, readings)
    said = say(text)
    if as_json:
        show([{**asdict(each), "readings": dict(each.readings)} for each in said])
        return
    for each in said:
        rests_on = (text.cite(each.clauses), *("=".join(pair) for pair in each.readings))
        click.echo(f"{each.says} ({'; '.join(filter(None, rests_on)) or 'platform'})")


@click.command()
@click.argument("kind", type=click.Choice(SCHEMAS), default="framework")
@takes_json
def schema(kind: str) -> None:
    """Print the JSON Schema of framework files.

    An editor completes and checks a file whose first line is `#:schema ./framework.schema.json`. A
    file that it includes, a change file and a calendar have schemas of their own.

    \b
    Example:
      lawspeaker schema change > change.schema.json
    """
    from lawspeaker.framework.schema import schema as made

    click.echo(json.dumps(made(kind), indent=2, ensure_ascii=False))
