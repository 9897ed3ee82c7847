"""`lawspeaker diff`: what two frameworks say differently, and who decides otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from lawspeaker.cli.asking import json_option, show, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lawspeaker.framework.checks.compared import Stands
    from lawspeaker.framework.checks.deciding import Otherwise
    from lawspeaker.framework.checks.diff import Difference, Edit

ONE_LINE: Final = 60


@click.command()
@click.argument("before", metavar="FRAMEWORK")
@click.argument("after", metavar="FRAMEWORK")
@json_option
def diff(before: str, after: str, *, as_json: bool) -> None:
    """Compare two frameworks: the text, who decides, seats, clocks, powers, and what is found.

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
    for line in _lines(made):
        click.echo(line)


def _lines(made: Difference) -> Iterator[str]:
    """Yield what is told to people, the text first."""
    for each in made.edits:
        yield from _edited(each)
    for one in made.who_decides_differently:
        yield f"Who decides{_otherwise(one)}"
    if not made.who_decides_differently:
        yield f"Nobody decides differently: {made.range.proved}"
    for part, stands in (("Seat", made.seats), ("Clock", made.clocks), ("Power", made.powers)):
        for line in stands:
            yield f"{part} {line.at}: {_standing(line)}"
        if not stands:
            yield f"No {part.lower()} differs."
    for finding in made.found:
        yield f"Found now: {finding}"
    for finding in made.found_no_more:
        yield f"Found no more: {finding}"


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
                **({"line": each.line} if each.line else {}),
            }
            for each in made.who_decides_differently
        ],
        "proved": None if made.who_decides_differently else made.range.proved,
        "seats": _stood(made.seats),
        "clocks": _stood(made.clocks),
        "powers": _stood(made.powers),
        "found": [shown(each) for each in made.found],
        "found_no_more": [shown(each) for each in made.found_no_more],
    }


def _stood(lines: Iterable[Stands]) -> list[dict[str, object]]:
    import msgspec

    return [
        {
            "at": each.at,
            "before": msgspec.to_builtins(each.before),
            "after": msgspec.to_builtins(each.after),
            "witness": dict(each.witness),
        }
        for each in lines
    ]


def _standing(line: Stands) -> str:
    """Say what stood and what stands, and what shows the difference."""
    from lawspeaker.framework.checks.compared import told as said

    verb = "new" if line.before is None else "gone" if line.after is None else "changed"
    values = [said(each) or "nothing" for each in (line.before, line.after) if each is not None]
    shown = f", such as {_facts(line.witness)}" if line.witness else ""
    return f"{verb}, {' → '.join(values)}{shown}"


def _otherwise(one: Otherwise) -> str:
    """Say who decides otherwise: at a group, by a line, or a matter such as this, read so."""
    answers = f"{one.before or 'nobody'} → {one.after or 'nobody'}"
    read = f", read with {_facts(one.readings)}" if one.readings else ""
    if one.group:
        return f" at {one.group}: {answers}"
    if one.line:
        by = f"{one.before or 'nothing'} → {one.after or 'nothing'}"
        such = f", such as with {_facts(one.matter)}" if one.matter else ""
        return f" by {one.line}: {by}{such}{read}"
    return f": {answers}, such as a matter with {_facts(one.matter)}{read}"


def _facts(facts: Mapping[str, object]) -> str:
    return ", ".join(f"{name} = {_fact(value)}" for name, value in facts.items())


def _fact(value: object) -> str:
    """Write a yes-no fact as a file of facts has it, and anything else as it is."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _edited(edit: Edit) -> Iterator[str]:
    """Say what stood and what stands: on the line where it is short, and else below it."""
    from lawspeaker.framework.checks.compared import written

    verb = "new" if edit.before is None else "gone" if edit.after is None else "changed"
    values = {
        sign: written(each)
        for sign, each in (("-", edit.before), ("+", edit.after))
        if each is not None
    }
    if all(len(each) <= ONE_LINE for each in values.values()):
        yield f"{edit.at}: {verb}, {' → '.join(values.values())}"
    else:
        yield f"{edit.at}: {verb}"
        yield from (f"  {sign} {each}" for sign, each in values.items())
