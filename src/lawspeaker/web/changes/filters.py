"""What of the log of change requests is looked for: state, track, group, raiser."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from lawspeaker.records.shown import ChangeLine
from lawspeaker.web.changes.known import STANDS
from lawspeaker.web.components import Act, Choice, Field, Form

ASKED: Final = {"state": "State", "track": "Track", "group": "Decides", "raiser": "Raised by"}


def values(line: ChangeLine) -> dict[str, str]:
    """Return what a line is found by."""
    raiser = line.raiser or line.raised_by
    return {"state": line.stage, "track": line.track, "group": line.group, "raiser": raiser}


def found(lines: Iterable[ChangeLine], asked: Mapping[str, str]) -> tuple[ChangeLine, ...]:
    """Return the lines that are all that is asked for."""
    wanted = {name: asked[name] for name in ASKED if asked.get(name)}
    return tuple(each for each in lines if wanted.items() <= values(each).items())


def form(
    here: str,
    lines: Iterable[ChangeLine],
    asked: Mapping[str, str],
    naming: Callable[[str], str],
) -> Form:
    """Make the form: each choice is one that some request has."""
    known = [values(each) for each in lines]
    fields = []
    for name, label in ASKED.items():
        has = sorted({each[name] for each in known if each[name]})
        choices = (Choice(each, _said(name, each, naming)) for each in has)
        any_ = (Choice("", "Any"), *choices)
        fields.append(Field(name, label, "select", asked.get(name, ""), choices=any_,
                            required=True))  # fmt: skip
    is_asked = any(asked.get(name) for name in ASKED)
    also = (Act("Show all", here, variant="tertiary"),) if is_asked else ()
    return Form(here, tuple(fields), Act("Filter"), id="filter", method="get", also=also)


def _said(name: str, value: str, naming: Callable[[str], str]) -> str:
    if name == "raiser":
        return naming(value)
    known = {str(stage): says for stage, (_, says) in STANDS.items()} if name == "state" else {}
    return known.get(value, value.capitalize() if name == "track" else value)
