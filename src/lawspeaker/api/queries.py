"""What a reader may ask for in an address: a day, a filter, a page. What is unknown is refused."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from django.http import HttpRequest
from ninja import Field, Schema
from pydantic import BaseModel, BeforeValidator, WithJsonSchema

from lawspeaker.api.problems import wrong
from lawspeaker.framework.names import Group
from lawspeaker.records.visible import Filter
from lawspeaker.surfaces import values

MOST = 200


def _word(value: object) -> str:
    return values.text(value, 0, 200, lines=False)


Word = Annotated[str, BeforeValidator(_word), WithJsonSchema({"type": "string", "maxLength": 200})]
Day = Annotated[
    date, BeforeValidator(values.day), WithJsonSchema({"type": "string", "format": "date"})
]


class AsOf(Schema):
    """The day as of which it is asked; today unless it is told."""

    as_of: Day | None = Field(None, description="As it stood at the end of this day.")


class Paged(Schema):
    """Which page of a list."""

    after: Annotated[str, Field(pattern=r"^[A-Za-z0-9.-]{0,80}$")] = Field(
        "", description="Where the page before ended: its `after`."
    )
    limit: int = Field(50, ge=1, le=MOST, description="How many rows at most.")


class Cases(Paged, AsOf):
    """Which cases."""

    group: Word | None = Field(None, description="Those that this group holds.")
    stage: Word = Field("", description="Those that have come so far.")
    q: Word = Field("", description="Those whose words are all of these.")
    since: Day | None = Field(None, description="Those opened on this day or later.")
    until: Day | None = Field(None, description="Those opened on this day or earlier.")
    sort: Literal["-opened", "opened", "-changed", "changed"] = Field(
        "-opened", description="In which order; with - the last first."
    )

    @property
    def filter(self) -> Filter:
        """Return what is asked of the rows as they are now."""
        until = min(filter(None, (self.until, self.as_of)), default=None)
        if self.as_of:  # how far a case had come then is asked of the case, not of its row
            return Filter(text=self.q, since=self.since, until=until)
        group = None if self.group is None else Group(self.group)
        return Filter(group=group, stage=self.stage, text=self.q, since=self.since, until=until)


class Rows(Paged):
    """Which rows of a register."""

    group: Word | None = Field(None, description="Those of this group.")
    stage: Word = Field("", description="Those that have come so far.")
    outcome: Word = Field("", description="Decisions with this outcome.")
    q: Word = Field("", description="Those whose words are all of these.")
    owner: Word = Field("", description="Those that this office, seat or body owns or decided.")
    change: Word = Field("", description="Decisions on this change request.")
    since: Day | None = Field(None, description="From this day of the register on.")
    until: Day | None = Field(None, description="Up to this day of the register.")


class Duties(Schema):
    """Whose duties."""

    mine: bool = Field(default=False, description="Only those of the caller, in any capacity.")
    group: Word | None = Field(None, description="Those in cases of this group.")
    owner: Word = Field("", description="Those of this office, seat or chair.")


class Entries(Schema):
    """Which entries."""

    after: int = Field(-1, ge=-1, lt=2**53, description="Those behind this position.")
    limit: int | None = Field(None, ge=1, lt=2**31, description="How many at most.")


class Search(Schema):
    """What is searched for."""

    q: Word = Field(..., description="Words, all of which must be there.")
    process: Word = Field("", description="In cases of this process.")
    limit: int = Field(50, ge=1, le=MOST, description="How many at most.")


def only(request: HttpRequest, query: BaseModel | None = None) -> None:
    """Refuse what is not asked for by any of these names: a slip must not change the answer."""
    known = tuple(type(query).model_fields) if query else ()
    for name in request.GET:
        if name not in known:
            listed = ", ".join(known) or "nothing"
            says = f"It cannot be asked for here; what can is {listed}.{values.near(name, known)}"
            raise wrong(name, says)


class FileFor(Schema):
    """What a file is for."""

    case: Word = Field("", description="The case it is for; none: one that is to be opened.")
