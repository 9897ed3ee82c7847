"""The log of decisions: the last taken first, filtered, a page at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlencode

from django.core.exceptions import BadRequest

from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import DecisionLine, Page
from lawspeaker.records.visible import Filter
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page, public_case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Choice,
    Column,
    Day,
    Empty,
    Field,
    Form,
    Head,
    Link,
    Pair,
    Row,
    Says,
    Soft,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.decisions.words import STAGES, status, taken_by
from lawspeaker.web.framework.words import capital, plural

MOST: Final = 50
ASKED: Final = ("text", "group", "stage", "outcome", "since", "until")


@dataclass(frozen=True)
class LogPage:
    """A page of the log."""

    head: Head
    standing: Standing | None
    filters: Form | None  # a day has none: it lists all there was
    table: Table | None
    empty: Empty | None
    onward: Link | None
    shown: str


@dataclass(frozen=True)
class Log:
    """What a page of the log is made from."""

    page: Page[DecisionLine]
    framework: Framework
    asked: Mapping[str, str]
    public: bool
    programme: str
    waiting: tuple[DecisionLine, ...] = ()
    as_of: date | None = None  # if it is not today

    @property
    def index(self) -> str:
        return find(f"{'public' if self.public else 'decisions'}:{self._name}", **self._parts)

    @property
    def chased(self) -> tuple[Link, ...]:
        return (Link("To be chased", find("decisions:chase", programme=self.programme)),)

    @property
    def _name(self) -> str:
        return "decisions" if self.public else "index"

    @property
    def _parts(self) -> dict[str, str]:
        return {"programme": self.programme}

    def decision(self, case: str) -> str:
        to = public_case_page if self.public else case_page
        page = to(self.programme, "decision", case)
        return f"{page}?as_of={self.as_of}" if self.as_of else page


def wanted(asked: Mapping[str, str]) -> Filter:
    """Read what a filter asks for."""
    return Filter(
        group=Group(asked["group"]) if asked.get("group") else None,
        stage=asked.get("stage", ""),
        outcome=asked.get("outcome", ""),
        text=asked.get("text", ""),
        since=_day(asked, "since"),
        until=_day(asked, "until"),
    )


def _day(asked: Mapping[str, str], name: str) -> date | None:
    text = asked.get(name, "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise BadRequest(
            f"{name} must be a day written like 2023-12-06, not {text[:40]!r}."
        ) from None


def log_page(log: Log) -> LogPage:
    """Make a page of the log."""
    rows = log.page.rows
    more = {**log.asked, "after": log.page.after}
    return LogPage(
        head=_head(log),
        standing=None if log.public else _standing(log),
        filters=None if log.as_of else _filters(log),
        table=_table(log) if rows else None,
        empty=None if rows else _empty(log),
        onward=Link("Earlier decisions", f"{log.index}?{urlencode(more)}")
        if log.page.after
        else None,
        shown=f"{plural(len(rows), 'decision')} shown",
    )


def _head(log: Log) -> Head:
    if log.as_of:
        says = f"As they stood at the end of {dates.said(log.as_of)}, the last taken first"
        return Head("Decisions", says, links=(Link("As they stand today", log.index),))
    return Head("Decisions", "The last taken first", links=() if log.public else log.chased)


def _standing(log: Log) -> Standing:
    waiting = log.waiting
    first = waiting[0] if waiting else None
    return Standing(
        stands=Status("half", f"{plural(len(waiting), 'matter')} to be decided")
        if waiting
        else Status("done", "Nothing waits to be decided"),
        stands_note=", ".join(each.title for each in waiting[:3]),
        act=Act(f"Open {first.case}", log.decision(first.case), variant="primary", small=False)
        if first
        else None,
        act_note=first.title if first else "",
        when=Day(first.opened_on) if first else "None open",
        when_asks="Open since",
        when_note=f"For the {first.group}" if first else "",
    )


def _filters(log: Log) -> Form:
    groups = tuple(Choice(key, key) for key in log.framework.groups)
    outcomes = tuple(Choice(key, each.name) for key, each in log.framework.outcomes.items())
    stages = tuple(Choice(str(key), says) for key, (_, says) in STAGES.items())
    value = log.asked.get
    fields: tuple[Field | Pair, ...] = (
        Field("text", "Words", "search", value("text", ""), required=True),
        Field("group", "Group", "select", value("group", ""), choices=_any(groups), required=True),
        Field("stage", "Stage", "select", value("stage", ""), choices=_any(stages), required=True),
        Field(
            "outcome", "Outcome", "select", value("outcome", ""), choices=_any(outcomes),
            required=True,
        ),
        Field("since", "From", "date", value("since", ""), required=True),
        Field("until", "Until", "date", value("until", ""), required=True),
    )  # fmt: skip
    if log.public:  # the public is shown only what was decided and published
        fields = tuple(each for each in fields if isinstance(each, Field) and each.name != "stage")
    also = (Act("Show all", log.index, variant="tertiary"),) if any(log.asked.values()) else ()
    return Form(log.index, fields, Act("Filter"), id="filter", method="get", also=also)


def _any(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    return (Choice("", "Any"), *choices)


def _table(log: Log) -> Table:
    columns = (
        Column("Decision", nowrap=True, card="title"),
        Column("Matter", card="note"),
        Column("Group", nowrap=True, card="for"),
        Column("Taken", nowrap=True, card="due"),
        Column("Stands", nowrap=True, card="state"),
        Column("By", soft=True, nowrap=True, card="hide"),
        Column("Told", nowrap=True, soft=True, card="hide"),
    )
    return Table("Decisions", columns, tuple(_row(log, each) for each in log.page.rows), folds=True)


def _row(log: Log, line: DecisionLine) -> Row:
    return Row(
        (
            Link(line.case, log.decision(line.case)),
            line.title,
            line.group,
            Day(line.taken_on) if line.taken_on else Soft("Not yet"),
            status(line, log.framework),
            capital(taken_by(line, log.framework)),
            _told(line),
        )
    )


def _told(line: DecisionLine) -> Says:
    if line.told_on is None:
        return ""
    if line.told_late:
        return Status("late", f"{line.told_late} late")
    return Day(line.told_on, short=True)


def _empty(log: Log) -> Empty:
    if any(log.asked.values()):
        return Empty(
            "No decision fits.", "Ask for less, or for another period.", Act("Show all", log.index)
        )
    if log.as_of:
        return Empty("No decision was on record yet.", "Later days may have some.")
    if log.public:
        return Empty("No decision is published yet.", "A chair publishes what was decided.")
    return Empty(
        "No decision is on record yet.",
        "A matter comes here when somebody recommends it to a group.",
    )
