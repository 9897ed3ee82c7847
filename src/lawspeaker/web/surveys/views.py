"""What the pages of surveys show: a survey with what parties come to, and each response."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lawspeaker.processes.response import Response, Stage
from lawspeaker.processes.survey.life import Survey
from lawspeaker.records.shown.surveys import ResponseLine, Results
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.views import CasePage
from lawspeaker.web.components import Column, Day, Fact, Head, Link, Row, Status, Table
from lawspeaker.web.components.text import Kind
from lawspeaker.web.submissions.views import (
    Known,
    SubmissionPage,
    columns,
    filled,
    together,
)

BY_NAME: Final = "Whoever keeps the record reads who answers what; others read what all come to"
NAMELESS: Final = "Nobody but the party reads what it answers; all read what parties come to"


@dataclass(frozen=True)
class SurveyPage:
    """A survey: what it asks of whom, what parties come to, what was done about it."""

    case: CasePage
    purpose: str
    facts: tuple[Fact, ...]
    columns: Table
    market: Table | None
    written: Table | None
    done: Table | None
    responses: Table | None

    @property
    def head(self) -> Head:
        return self.case.head


def survey_page(
    known: Known,
    it: Survey,
    case: CasePage,
    results: Results | None,
    lines: tuple[ResponseLine, ...],
) -> SurveyPage:
    return SurveyPage(
        case=case,
        purpose=it.purpose or "",
        facts=tuple(_facts(known, it)),
        columns=columns(it.columns),
        market=together(known, "The survey", it.columns, results.market) if results else None,
        written=_written(it, results) if results and results.written else None,
        done=_done(it) if it.done else None,
        responses=responses(known, lines) if lines else None,
    )


def _facts(known: Known, it: Survey) -> Iterator[Fact]:
    bodies = known.framework.constituencies
    asked = ", ".join(bodies[each].name for each in it.constituencies if each in bodies)
    yield Fact("Asked", f"{asked or 'All parties'}: {len(it.organisations)}")
    yield Fact("Who reads it", BY_NAME if it.by_name else NAMELESS)
    if it.closes:
        yield Fact("Answers by", Day(it.closes))
    if it.closed_on:
        yield Fact("Over since", Day(it.closed_on))
    if it.reason:
        yield Fact("Withdrawn", it.reason)


def _written(it: Survey, results: Results) -> Table:
    titles: dict[str, str] = {each.name: each.title for each in it.columns}
    heads = (Column("Question", card="title"), Column("What a party wrote", card="note"))
    rows = tuple(Row((titles.get(name, name), text)) for name, text in results.written)
    return Table("In their own words, in the order of the letters", heads, rows, folds=True)


def _done(it: Survey) -> Table:
    heads = (
        Column("You said", card="title"),
        Column("We did", card="note"),
        Column("On", nowrap=True, card="due"),
    )
    rows = tuple(Row((each.said, each.done, Day(each.on))) for each in it.done)
    return Table("You said, we did", heads, rows, folds=True)


LINES: Final = (
    Column("Party", card="title"),
    Column("Survey", card="note"),
    Column("By", nowrap=True, card="due"),
    Column("Answered", nowrap=True, labelled=True),
    Column("Stands", card="state"),
)
STANDS: Final[dict[str, Kind]] = {Stage.ASKED: "open", Stage.GIVEN: "done"}


def responses(known: Known, lines: tuple[ResponseLine, ...]) -> Table:
    """List what parties are asked, as far as the reader may see it."""
    return Table("Responses", LINES, tuple(_line(known, each) for each in lines), folds=True)


def _line(known: Known, each: ResponseLine) -> Row:
    to = case_page(known.programme, "response", each.case)
    late = f", {dates.working_days_said(each.late)} late" if each.late else ""
    return Row(
        (
            known.names.full(each.organisation),
            Link(each.title, to),
            Day(each.due) if each.due else "",
            Day(each.given_on) if each.given_on else "",
            Status(STANDS.get(each.stage, "none"), f"{each.stage.capitalize()}{late}"),
        )
    )


def response_page(known: Known, it: Response, case: CasePage) -> SubmissionPage:
    """Show a response as what parties send in is shown."""
    return SubmissionPage(
        case=case,
        facts=tuple(_of_response(known, it)),
        columns=columns(it.columns),
        rows=filled(it.columns, it.cells) if it.cells else None,
    )


def _of_response(known: Known, it: Response) -> Iterator[Fact]:
    if it.organisation:
        yield Fact("Asked of", known.names.full(it.organisation))
    if it.survey and it.title:
        yield Fact("In", Link(it.title, case_page(known.programme, "survey", it.survey)))
    yield Fact("Who reads it", BY_NAME if it.by_name else NAMELESS)
    if it.due:
        yield Fact("To be answered by", Day(it.due))
    if it.given_on:
        late = f", {dates.working_days_said(it.late)} late the first time" if it.late else ""
        yield Fact("Answered", (Day(it.given_on), late))
