"""The two texts that are compared: each a version as it is written, or as read on a day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from lawspeaker.framework.version import Framework
from lawspeaker.records import adoptions
from lawspeaker.web import dates
from lawspeaker.web.components import Act, Choice, Field, Form, Reason
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.words import capital

SIDES: Final = ("before", "after")
ASKED: Final = ("before", "before_on", "after", "after_on")

type OnDay = Callable[[date], Framework | None]


class CannotCompare(ValueError):
    """What was asked for is no text that can be compared; it says why, and of which field."""

    def __init__(self, name: str, says: str) -> None:
        super().__init__(says)
        self.name = name


@dataclass(frozen=True)
class Side:
    """One of the two texts."""

    framework: Framework
    says: str


@dataclass(frozen=True)
class Sides:
    """What was asked for, the two texts if there are two, and what is wrong with the asking."""

    asked: dict[str, str]
    offered: dict[str, str]  # the versions whose texts are known
    before: Side | None = None
    after: Side | None = None
    wrong: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Shelf:
    """What there is to choose from: the versions whose texts are known, and each day until now.

    Looked at on a day before today, it is what was adopted by then, and each day until then.
    """

    framework: Framework
    on: OnDay
    today: date
    versions: tuple[str, ...] = ()
    day: date | None = None  # that is looked at, if it is not today

    @property
    def offered(self) -> dict[str, str]:
        """Return the versions, with how each is told."""
        return {each: f"Version {each}" for each in self.versions}

    def chosen(self, asked: Mapping[str, str]) -> Sides:
        """Find the two; where nothing is asked for, the last version and the one before it."""
        given = {name: asked.get(name, "") for name in ASKED}
        if not any(given.values()):
            given |= self._last_two()
        found: dict[str, Side] = {}
        wrong: dict[str, str] = {}
        for name in SIDES:
            try:
                found[name] = self._side(name, given[name], given[f"{name}_on"])
            except CannotCompare as error:
                wrong[error.name] = str(error)
        return Sides(given, self.offered, found.get("before"), found.get("after"), wrong)

    def _last_two(self) -> dict[str, str]:
        match [*self.offered]:
            case [*_, before, after]:
                return {"before": before, "after": after}
            case _:
                day = (self.day or self.today).isoformat()
                return {"before_on": day, "after_on": day}

    def _side(self, name: str, version: str, day: str) -> Side:
        if not version:
            return self._on_day(name, day)
        if day:
            raise CannotCompare(name, "Choose a version or a day, not both.")
        if version not in self.offered:
            raise CannotCompare(name, self._not_there(version))
        text = adoptions.loaded(f"{self.framework.name}@{version}", {})
        return Side(text, f"{capital(name)}: version {version} as it is written")

    def _not_there(self, version: str) -> str:
        if self.day is None:
            return f"There is no version {version!r} whose text is known."
        return f"Version {version!r} was not adopted by {dates.said(self.day)}."

    def _on_day(self, name: str, day: str) -> Side:
        at = f"{name}_on"
        if not day:
            raise CannotCompare(name, "Choose a version, or a day.")
        try:
            asked = date.fromisoformat(day)
        except ValueError:
            raise CannotCompare(
                at, f"It must be a day written like 2023-12-06, not {day!r}."
            ) from None
        if asked > self.today:
            raise CannotCompare(at, f"{dates.said(asked)} is still to come.")
        if self.day is not None and asked > self.day:
            looked = f"{dates.said(self.day)}, the day that is looked at"
            raise CannotCompare(at, f"{dates.said(asked)} is after {looked}.")
        text = self.on(asked)
        if text is None:
            raise CannotCompare(at, f"No framework was in force on {dates.said(asked)}.")
        read = f"version {text.version} as it was read on {dates.said(asked)}"
        return Side(text, f"{capital(name)}: {read}")


def sides_form(sides: Sides, place: Place) -> Form:
    """Ask for the two: of each a version, or a day."""
    versions_told = (Choice(version, says) for version, says in sides.offered.items())
    choices = (Choice("", "As read on a day"), *versions_told)
    fields = [each for name in SIDES for each in _fields(sides, name, choices)]
    fields += [Field(name, name, "hidden", value) for name, value in place.day]
    return Form(place.page("compare"), tuple(fields), Act("Compare"), id="compare", method="get")


def _fields(sides: Sides, name: str, choices: tuple[Choice, ...]) -> tuple[Field, Field]:
    at = f"{name}_on"
    asked, told = sides.asked, capital(name)
    version = Field(
        name, told, "select", asked[name], errors=_errors(sides, name), choices=choices,
        required=True,
    )  # fmt: skip
    # What is no day cannot stand in its field; what is wrong with it names it.
    shown = "" if at in sides.wrong else asked[at]
    day = Field(at, f"{told}, as read on", "date", shown, errors=_errors(sides, at))
    return version, day


def _errors(sides: Sides, name: str) -> tuple[Reason, ...]:
    return (Reason(sides.wrong[name]),) if name in sides.wrong else ()
