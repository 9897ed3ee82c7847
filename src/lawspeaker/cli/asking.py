"""What the pure commands share: their arguments, their answers, and their refusals."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any, override

import click

from lawspeaker.cli.main import No
from lawspeaker.framework.facts import WrongFacts
from lawspeaker.framework.faults import Faults, NoSuchFramework
from lawspeaker.framework.route import Undecided
from lawspeaker.framework.version import NoSuchReading


class Day(click.ParamType[date]):
    """A day as ISO 8601 writes it."""

    name = "date"

    @override
    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            day = None
        if day is None or day.isoformat() != value:
            self.fail(f"a date must be written as 2023-12-06; found {value!r}.", param, ctx)
        return day


def framework_argument[F: Callable[..., Any]](command: F) -> F:
    """Take the name or the file of a framework."""
    return click.argument("framework", metavar="FRAMEWORK")(command)


def json_option[F: Callable[..., Any]](command: F) -> F:
    """Take --json, which every command has."""
    return click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")(command)


def takes_json[F: Callable[..., Any]](command: F) -> F:
    """Take --json where the answer is JSON in any case."""
    says = "Answer in JSON, which this command always does."
    return click.option("--json", is_flag=True, expose_value=False, help=says)(command)


def reading_option[F: Callable[..., Any]](command: F) -> F:
    """Take --reading, as often as one likes."""
    says = "Read an open point of the framework another way; may be given again."
    return click.option(
        "--reading", "readings", metavar="NAME=CHOICE", multiple=True, callback=_pairs, help=says
    )(command)


def _pairs(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> dict[str, str]:
    pairs = {}
    for each in value:
        name, sign, choice = each.partition("=")
        if not sign or name in pairs:
            raise click.BadParameter(
                f"it must be NAME=CHOICE, a name once; found {each!r}", ctx, param
            )
        pairs[name] = choice
    return pairs


@contextmanager
def told() -> Iterator[None]:
    """Tell a refusal as the command line does: 1 the answer is no, 2 wrong use."""
    try:
        yield
    except (NoSuchFramework, NoSuchReading, WrongFacts) as error:
        raise click.ClickException(str(error)) from error
    except (Faults, Undecided) as error:
        raise No(str(error)) from error


@contextmanager
def told_of_days() -> Iterator[None]:
    """Tell what a calendar or a clock refuses; not every command needs calendars."""
    from lawspeaker.framework.calendar import NotPublished, UnknownCalendar
    from lawspeaker.framework.clocks import NoNext, NoSuchClock
    from lawspeaker.framework.meetings import NoMeetings, NoSuchGroup

    try:
        yield
    except NoNext as error:
        raise click.BadParameter(str(error), param_hint="--next") from error
    except (NoSuchClock, NoSuchGroup, UnknownCalendar) as error:
        raise click.ClickException(str(error)) from error
    except (NotPublished, NoMeetings) as error:
        raise No(str(error)) from error


def show(answer: Mapping[str, object] | list[Any]) -> None:
    """Print an answer in JSON, on one line."""
    click.echo(json.dumps(answer, ensure_ascii=False))
