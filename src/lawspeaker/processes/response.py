"""What one party answers in a survey: one response, amended until the survey is closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, of_party
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.columns import MOST_TOLD, Cell, Column, faults
from lawspeaker.kernel.elsewhere import SurveyNow
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.history import History
from lawspeaker.kernel.kinds import Count, Title
from lawspeaker.kernel.lasting import days_late
from lawspeaker.kernel.process import Process, nobodys
from lawspeaker.kernel.words import Because, Case, Command, Duty, Event, Rule, record, rule


class Stage(StrEnum):
    NEW = "new"
    ASKED = "asked for"
    GIVEN = "given"
    CLOSED = "closed"


@dataclass(frozen=True)
class Response:
    """`late` is in working days after the last day, of the first time it was given."""

    stage: Stage = Stage.NEW
    organisation: Organisation | None = None
    survey: CaseId | None = None
    title: Title | None = None
    columns: tuple[Column, ...] = ()
    by_name: bool = False
    asked_on: date | None = None
    due: date | None = None
    cells: tuple[Cell, ...] = ()
    given_on: date | None = None
    late: Count | None = None
    group: Group = NO_GROUP

    @property
    def raiser(self) -> str:
        """The party it is asked of."""
        return self.organisation or ""


@record("response.asked/1", "asked {organisation} to answer the survey {title} by {due}")
class Asked(Event):
    organisation: Organisation
    survey: CaseId
    title: Title
    columns: tuple[Column, ...]
    by_name: bool
    due: date
    on: date


@record("response.extended/1", "gave more time, until {due}")
class Extended(Event):
    final = True  # with the survey
    due: date


@record("response.given/1", "answered the survey")
class Given(Event):
    vouched = True
    cells: tuple[Cell, ...]
    on: date
    late: Count


@record("response.closed/1", "closed the response with its survey")
class Closed(Event):
    final = True
    on: date


def evolve(it: Response, event: Asked | Extended | Given | Closed) -> Response:
    match event:
        case Asked():
            told = {name: value for name, value in vars(event).items() if name != "on"}
            return Response(stage=Stage.ASKED, asked_on=event.on, **told)
        case Extended():
            return replace(it, due=event.due)
        case Given():
            late = event.late if it.late is None else it.late
            made = replace(it, stage=Stage.GIVEN, cells=event.cells)
            return replace(made, given_on=event.on, late=late)
        case Closed():
            return replace(it, stage=Stage.CLOSED)


def at(*stages: Stage) -> Rule[[Case[Response]]]:
    says = f"The response must be {' or '.join(stages)}."
    return Rule("response.stage", says, lambda case: case.state.stage in stages)


is_to_be_given = at(Stage.ASKED, Stage.GIVEN)


@record("response.ask", "Ask a party to answer a survey.")
class Ask(Command[Response]):
    """It follows from the survey: what is asked is what the survey asks, and once."""

    opens = True
    given = (at(Stage.NEW),)
    needs = (Need("survey", "survey"),)
    organisation: Organisation
    survey: CaseId

    @rule("response.asked", "It must be a party that the survey asks.", "organisation")
    def is_asked_by_the_survey(self, case: Case[Response]) -> bool:
        return self.organisation in case.known(SurveyNow).organisations

    @rule("response.once", "A party must answer a survey in one response.", "organisation")
    def is_asked_once(self, case: Case[Response]) -> bool:
        return self.organisation not in case.known(SurveyNow).begun

    def decide(self, case: Case[Response]) -> Iterator[Event]:
        now = case.known(SurveyNow)
        asked = (now.survey, now.title, now.columns, now.by_name, now.closes)
        yield Asked(self.organisation, *asked, case.today)


@record("response.extend", "Let a party have the time that its survey was given.")
class Extend(Command[Response]):
    given = (is_to_be_given,)
    needs = (Need("survey", "survey"),)

    @rule("response.later", "Its survey must have been given more time.")
    def has_more_time(self, case: Case[Response]) -> bool:
        return case.known(SurveyNow).closes != case.state.due

    def decide(self, case: Case[Response]) -> Iterator[Event]:
        yield Extended(case.known(SurveyNow).closes)


@record("response.give", "Answer the survey, or amend the answer.")
class Give(Command[Response]):
    """What is late is taken, and kept as late, until the survey is closed."""

    given = (is_to_be_given,)
    cells: tuple[Cell, ...]

    @rule("response.filled", "Something must be answered.", "cells")
    def says_something(self, _case: Case[Response]) -> bool:
        return bool(self.cells)

    @rule("response.one_row", "A response must be one row.", "cells")
    def is_one_row(self, _case: Case[Response]) -> bool:
        return len({each.row for each in self.cells}) <= 1

    @rule("response.fits", "Each answer must be as the survey asks.", "cells")
    def fits_the_survey(self, case: Case[Response]) -> bool | Because:
        found = [*islice(faults(case.state.columns, self.cells), MOST_TOLD)]
        return Because(" ".join(map(str, found)), ()) if found else True

    def decide(self, case: Case[Response]) -> Iterator[Event]:
        yield Given(self.cells, case.today, days_late(case.calendar, case.state.due, case.today))


@record("response.close", "Close the response with its survey.")
class Close(Command[Response]):
    given = (is_to_be_given,)
    needs = (Need("survey", "survey", optional=True),)

    @rule("response.over", "Its survey must be over.")
    def is_over(self, case: Case[Response]) -> bool:
        return not case.has(SurveyNow)

    def decide(self, case: Case[Response]) -> Iterator[Event]:
        yield Closed(case.today)


def duties(it: Response, _framework: Framework) -> Iterator[Duty]:
    """A party that is asked owes an answer until the survey is closed."""
    if it.stage is Stage.ASKED and it.asked_on:
        yield Duty(Give, (of_party(it.raiser),), it.asked_on, agreed=it.due)


RESPONSE = Process(
    *("response", "RE"),
    Response(),
    evolve,
    duties,
    (Ask, Extend, Give, Close),
    (Asked, Extended, Given, Closed),
    audience="own",
    opened=lambda it: "party" if it.by_name else "",
    title=lambda it: it.title or "",
    history=History(Ask),
    in_hand=nobodys,
)
