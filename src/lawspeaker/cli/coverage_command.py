"""The command that says of every statement and seat of a framework what carries it."""

from __future__ import annotations

from typing import Final

import click

from lawspeaker.cli.asking import framework_argument, json_option, reading_option, show, told
from lawspeaker.framework.coverage import Entry, State, counted
from lawspeaker.framework.coverage import coverage as cover
from lawspeaker.framework.load import load
from lawspeaker.framework.version import Framework

NOTHING_CARRIES: Final = 1  # the exit status where some entry is carried by nothing
WORDS: Final[dict[State, str]] = {
    "law": "{id}: the law acts on it ({carried}).",
    "data": "{id}: it is kept and shown ({carried}).",
    "waits": "{id}: it waits for {waits}.",
    "left_out": "{id}: it is left out. {why}",
    "nothing": "{id}: nothing carries it.",
}
COUNTED: Final[dict[State, str]] = {
    "law": "the law acts on {n}",
    "data": "{n} are kept and shown",
    "waits": "{n} wait for a process",
    "left_out": "{n} are left out with a reason",
    "nothing": "nothing carries {n}",
}


@click.command()
@framework_argument
@reading_option
@json_option
def coverage(framework: str, *, readings: dict[str, str], as_json: bool) -> int:
    """Say of every statement and seat what carries it.

    An entry is acted on by the law, kept and shown as data, waiting for a process that is not
    built, or left out with a reason. Exit status 1 if nothing carries some entry.

    \b
    Example:
      lawspeaker coverage mhhs --json
    """
    with told():
        text = load(framework, readings)
    entries = cover(text)
    if as_json:
        show([_answer(each) for each in entries])
    else:
        for each in entries:
            click.echo(_line(text, each))
        counts = counted(entries)
        said = (COUNTED[state].format(n=n) for state, n in counts.items() if n)
        click.echo(f"Of {len(entries)} entries {', '.join(said)}.")
    return NOTHING_CARRIES if counted(entries)["nothing"] else 0


def _answer(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "state": entry.state,
        "carried_by": entry.carried_by,
        "waits_for": entry.waits_for,
        "readings": entry.readings,
        "tests": entry.tests,
        "not_encoded": entry.not_encoded or None,
    }


def _line(framework: Framework, entry: Entry) -> str:
    waits = (framework.text.pending[each].says for each in entry.waits_for)
    return WORDS[entry.state].format(
        id=entry.id,
        carried=", ".join(entry.carried_by),
        waits="; ".join(says[:1].lower() + says[1:] for says in waits),
        why=entry.not_encoded,
    )
