"""`lawspeaker diff`: what two frameworks say differently, and who decides otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from lawspeaker.cli.asking import json_option, show, told

if TYPE_CHECKING:
    from lawspeaker.framework.checks.diff import Difference, Edit, Otherwise

ONE_LINE: Final = 60


@click.command()
@click.argument("before", metavar="FRAMEWORK")
@click.argument("after", metavar="FRAMEWORK")
@json_option
def diff(before: str, after: str, *, as_json: bool) -> None:
    """Compare two frameworks: the text, who decides, and what is found.

    Where nobody is told to decide differently, that is proved, and it is said over what.

    \b
    Example:
      lawspeaker diff mhhs@3.1 mhhs@3.2
    """
    from lawspeaker.framework.checks.diff import diff as compare
    from lawspeaker.framework.load import load

    with told():
        made = compare(load(before), load(after))
    if as_json:
        show(_plain(made))
        return
    for each in made.edits:
        click.echo(f"{each.at}: {_edited(each)}")
    for one in made.who_decides_differently:
        click.echo(f"Who decides{_otherwise(one)}")
    if not made.who_decides_differently:
        click.echo(f"Nobody decides differently: {made.range.proved}")
    for finding in made.found:
        click.echo(f"Found now: {finding}")
    for finding in made.found_no_more:
        click.echo(f"Found no more: {finding}")


def _plain(made: Difference) -> dict[str, object]:
    """Return a difference under the names that scripts rely on, its dates written."""
    import msgspec

    from lawspeaker.cli.check_command import shown

    return {
        "changes": [
            {
                "at": e.at,
                "before": msgspec.to_builtins(e.before),
                "after": msgspec.to_builtins(e.after),
            }
            for e in made.edits
        ],
        "who_decides_differently": [
            {
                "group": each.group,
                "matter": dict(each.matter),
                "readings": dict(each.readings),
                "before": each.before,
                "after": each.after,
            }
            for each in made.who_decides_differently
        ],
        "found": [shown(each) for each in made.found],
        "found_no_more": [shown(each) for each in made.found_no_more],
    }


def _otherwise(one: Otherwise) -> str:
    """Say who decides otherwise: at a group, or a matter such as this, read so."""
    answers = f"{one.before or 'nobody'} → {one.after or 'nobody'}"
    if one.group:
        return f" at {one.group}: {answers}"
    facts = ", ".join(f"{name} = {_said(value)}" for name, value in one.matter.items())
    read = ", ".join(f"{name} = {choice}" for name, choice in one.readings.items())
    return f": {answers}, such as a matter with {facts}" + (f", read with {read}" if read else "")


def _edited(edit: Edit) -> str:
    """Say what stood and what stands; of a whole table, or of long text, only that it is there."""
    verb = "new" if edit.before is None else "gone" if edit.after is None else "changed"
    values = [_value(each) for each in (edit.before, edit.after) if each is not None]
    return verb if None in values else f"{verb}, {' → '.join(map(str, values))}"


def _value(value: object) -> str | None:
    """Write a value as the file has it; None if it is not for one line."""
    if isinstance(value, list):
        values = [_value(each) for each in value]
        told = None if None in values else f"[{', '.join(map(str, values))}]"
    elif isinstance(value, dict):
        told = None
    else:
        told = f'"{value}"' if isinstance(value, str) else _said(value)
    return told if told is not None and len(told) <= ONE_LINE else None


def _said(value: object) -> str:
    """Write a yes-no fact as a file of facts has it, and anything else as it is."""
    return str(value).lower() if isinstance(value, bool) else str(value)
