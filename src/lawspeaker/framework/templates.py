"""Templates of what parties are asked to send in, ready to be taken up by whoever asks."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

from lawspeaker.framework.model import Line
from lawspeaker.framework.names import Statement

type ColumnKind = Literal["text", "number", "day", "yes or no", "red, amber or green"]
type Least = Annotated[int, Meta(ge=0)]


class TemplateColumn(Line, frozen=True, kw_only=True):
    """A column, under its name: what is asked in each row, and whether it must be answered."""

    title: Annotated[str, Meta(min_length=1, max_length=200)]
    kind: ColumnKind
    required: bool = True
    least: Least | None = None
    most: Least | None = None


class TemplateLine(Line, frozen=True, kw_only=True):
    """What is asked, with how many working days to send it in, and every how many months."""

    title: Annotated[str, Meta(min_length=1, max_length=200)]
    purpose: Annotated[str, Meta(min_length=1, max_length=10_000)]
    columns: Annotated[dict[str, TemplateColumn], Meta(min_length=1)]
    working_days: Annotated[int, Meta(ge=1)]
    months: Annotated[int, Meta(ge=1)] | None = None
    by: tuple[Statement, ...] = ()
    local: bool = False  # a choice of whoever runs the record
