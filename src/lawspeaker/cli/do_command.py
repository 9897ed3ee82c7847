"""`lawspeaker do`: carry out any command of any process at the door."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from lawspeaker.cli import serving

PLACES: Final = ("PROGRAMME", "PROCESS", "CASE", "COMMAND")


@click.command(context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False})
@click.argument("words", nargs=-1, type=click.UNPROCESSED, metavar=" ".join((*PLACES, "[OPTIONS]")))
def do(words: tuple[str, ...]) -> int:
    """Carry out a command of a process.

    CASE is its id, or new for a command that opens one. Each field of the command is an option;
    the help behind COMMAND shows them, with the rules as the programme's framework puts them.

    \b
    Example:
      lawspeaker do mhhs-demo decision D4 withdraw --as halloran@example.org --acting-as SRO \\
        --reason "It comes back in March."
    """
    places, rest = parted(words)
    serving.start_django(_data(rest))
    serving.read_story_day()
    from lawspeaker.cli.doing import carry_out, list_commands

    if len(places) == len(PLACES):
        serving.refuse_unmade()
        return carry_out(places, rest)
    if "--help" in rest:
        list_commands(places)
        return 0
    missing = ", ".join(PLACES[len(places) :])
    raise click.UsageError(f"{missing} must be given before the options.")


def parted(words: tuple[str, ...]) -> tuple[tuple[str, ...], list[str]]:
    """Part the words that name a command from its options."""
    options = [n for n, word in enumerate(words) if word.startswith("-")]
    end = min((*options, len(words), len(PLACES)))
    return words[:end], list(words[end:])


def _data(rest: list[str]) -> Path | None:
    """Return the folder that is named among the options: it is needed before they are known."""
    for n, word in enumerate(rest):
        if word == "--data" and n + 1 < len(rest):
            return Path(rest[n + 1])
        if word.startswith("--data="):
            return Path(word.partition("=")[2])
    return None
