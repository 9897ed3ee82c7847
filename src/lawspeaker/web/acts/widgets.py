"""The fields of a command as a person fills them in on a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from lawspeaker.kernel.kinds import Digest
from lawspeaker.records.numbers import whole
from lawspeaker.surfaces.fields import Field as Asked
from lawspeaker.web.acts.labels import label, value
from lawspeaker.web.acts.rows import Rows
from lawspeaker.web.components import Choice, Field, Reason
from lawspeaker.web.components.forms import Input

type Widget = Field | Rows
type Chooser = Mapping[object, tuple[Choice, ...]]  # by kind of field, or by the name of a field

FEW: Final = 6  # choices that are shown all at once
INPUTS: Final[dict[str, Input]] = {
    "text": "text",
    "prose": "textarea",
    "link": "text",
    "money": "money",
    "number": "number",
    "time": "text",
    "date": "date",
    "words": "text",
    "secret": "password",
}
HELP: Final = {
    "time": "Hours, minutes and seconds into the recording, as 00:47:12.",
    "words": "One after another, with a comma between.",
    "link": "An address that begins with https://.",
}
YES_NO: Final = (Choice("true", "Yes"), Choice("false", "No"))
DIGEST: Final = "/digest"  # the end of the path to the file of a document
SPARE: Final = 3  # empty rows to begin with
MOST_ROWS: Final = 200  # that an address can ask for


@dataclass(frozen=True)
class Answers:
    """What was filled in, what is wrong with it, and what there is to choose from."""

    filled: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)
    choices: Chooser = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()  # columns of tables that nobody fills in
    needed: frozenset[str] = frozenset()  # fields that no rule lets anybody leave blank
    numbered: frozenset[str] = frozenset()  # tables whose rows are numbered by their place
    more: str = ""  # the table that was asked to grow
    files: Mapping[str, str] = field(default_factory=dict)  # the names of those kept already
    command: str = ""  # whose form it is: it may call a field otherwise


def widgets(asked: tuple[Asked, ...], answers: Answers) -> tuple[Widget, ...]:
    """Make the widgets of a form; nothing is chosen beforehand."""
    every = (replace(e, required=e.required or e.path in answers.needed) for e in asked)
    return tuple(
        _rows(each, answers) if each.widget == "rows" else widget(each, each.path, answers)
        for each in every
        if each.path not in answers.hidden
    )


def widget(asked: Asked, name: str, answers: Answers) -> Field:
    """Make one widget; in a table its name holds the number of the row."""
    choices = _choices(asked, answers)
    kind: Input = "file" if is_file(asked) else _input(asked, choices)
    if kind == "radio":  # what must be chosen has no way not to be
        choices = tuple(each for each in choices if each.value)
    if kind == "select" and choices[0].value:
        none = "Not said" if asked.widget == "choice" else "None"
        choices = (Choice("", "Choose" if asked.required else none), *choices)
    return Field(
        name=name,
        label=label(answers.command, asked),
        kind=kind,
        value=answers.filled.get(name, ""),
        help=HELP.get(asked.widget, ""),
        errors=answers.errors.get(name, ()),
        choices=choices,
        required=asked.required,
        autocomplete="one-time-code" if asked.widget == "secret" else "",  # nothing to be kept
        width="short" if asked.widget in {"date", "number", "time", "money"} else "",
    )


def is_file(asked: Asked) -> bool:
    """Say whether a field is the digest of a document, which people give as a file."""
    return asked.kind is Digest and asked.path.endswith(DIGEST)


def _choices(asked: Asked, answers: Answers) -> tuple[Choice, ...]:
    if asked.widget == "yes_no":
        return YES_NO
    last = asked.path.rpartition("/")[2]
    known = answers.choices.get(last) or answers.choices.get(asked.kind)
    if known is not None:
        return known
    return tuple(Choice(each, value(asked, each, says)) for each, says in asked.choices)


def _input(asked: Asked, choices: tuple[Choice, ...]) -> Input:
    if asked.widget == "yes_no":
        return "radio"
    if choices:
        return "radio" if len(choices) <= FEW and asked.required else "select"
    return INPUTS.get(asked.widget, "text")


def _rows(asked: Asked, answers: Answers) -> Rows:
    columns = [each for each in asked.columns if each.path not in answers.hidden]
    numbered = asked.path in answers.numbered
    shown = [each for each in columns if not (numbered and each.path == "number")]
    count = _count(asked.path, answers)
    return Rows(
        name=asked.path,
        label=label(answers.command, asked),
        heads=tuple("File" if is_file(e) else label(answers.command, e) for e in shown),
        rows=tuple(
            tuple(_cell(each, f"{asked.path}/{n}/{each.path}", answers) for each in shown)
            for n in range(count)
        ),
        errors=answers.errors.get(asked.path, ()),
        numbered=numbered,
        required=asked.required,
    )


def _cell(asked: Asked, name: str, answers: Answers) -> Field:
    made = widget(asked, name, answers)
    kind: Input = "select" if made.kind == "radio" else made.kind
    return Field(
        name=made.name,
        label=made.label,
        kind="text" if kind == "textarea" else kind,
        value=made.value,
        help=answers.files.get(name, ""),
        errors=made.errors,
        choices=_with_none(made.choices) if kind == "select" else (),
    )


def _with_none(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return (Choice("", ""), *(each for each in choices if each.value))


def _count(path: str, answers: Answers) -> int:
    rows = (
        whole(name.removeprefix(f"{path}/").partition("/")[0])
        for name, value in answers.filled.items()
        if name.startswith(f"{path}/") and value
    )
    used = [row for row in rows if row is not None and row < MOST_ROWS]
    filled = max(used, default=-1) + 1
    return max(filled + (answers.more == path), filled or SPARE)


def pick(choices: Mapping[str, str], none: str = "Choose") -> tuple[Choice, ...]:
    """Make the choices of a list that begins with none chosen."""
    return (Choice("", none), *(Choice(value, says) for value, says in choices.items()))
