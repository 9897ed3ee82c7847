"""The log of change requests as people take it along: one request a row, as a workbook or CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from lawspeaker.documents.workbooks import Leaf, comma_separated, workbook
from lawspeaker.framework.calendar import Calendar
from lawspeaker.framework.version import Framework
from lawspeaker.processes.change.request import Planned, Step
from lawspeaker.processes.change.said import Effect, Impact
from lawspeaker.records.shown.logged import Logged

PENCE: Final = 100
HEADS: Final = (
    *("Request", "Title", "Raised by", "For the constituency", "Contact", "Raised on"),
    *("Wanted by", "Priority", "Description", "Justification", "If it is not made"),
    *("Alternatives", "Objectives and outputs", "Budget", "Schedule", "Resources"),
    *("Stands", "Track", "Found valid on", "Process began on", "Triaged on", "Decides"),
    *(
        "Parties asked",
        "Parties answered",
        "Answered late",
        "Major impacts",
        "Cost to parties, pounds",
    ),
    *("Cost to the programme, pounds", "Consultation until", "Recommendations"),
    *("Decision expected at first", "Decision expected now", "Days later"),
    *("Matter", "Outcome", "Decided on", "Decided by", "Reasons", "Told on", "Working days late"),
    *("Applied", "Version"),
)
STEPS: Final = ("Request", "Step", "Begins at first", "Ends at first", "Begins now", "Ends now")
ASSESSED: Final = (
    *("Request", "Party", "Impact", "Cost, pounds", "Working days", "Main reason", "Risks"),
    *("Question", "Answer", "On", "In time"),
)


@dataclass(frozen=True)
class Log:
    """What the log is made from."""

    requests: tuple[Logged, ...]
    framework: Framework
    calendar: Calendar
    naming: Callable[[str], str]


def log_xlsx(of: Log) -> bytes:
    """Return the log, the steps of each request and what each party says of it."""
    return workbook(
        _log(of),
        Leaf("Stages", STEPS, [row for each in of.requests for row in _steps(each)]),
        Leaf("Impact", ASSESSED, [row for each in of.requests for row in _impacts(of, each)]),
    )


def log_csv(of: Log) -> bytes:
    """Return the log alone."""
    return comma_separated(_log(of))


def _log(of: Log) -> Leaf:
    return Leaf("Changes", HEADS, [tuple(_cells(of, each)) for each in of.requests])


def _cells(of: Log, each: Logged) -> Iterator[Any]:
    it, details = each.it, each.it.details
    yield from (each.case, it.title, of.naming(it.raiser) if it.raiser else it.raised_by)
    yield from (it.constituency, details and details.contact, it.raised_on)
    yield from (details and details.wanted_by, details and details.priority)
    yield from (it.description, it.justification)
    for name in ("without_it", "alternatives", "objectives", "budget", "schedule", "resources"):
        yield getattr(details, name, None)
    yield from (it.stage, it.track, it.valid_on, it.started_on, it.triaged_on, it.decider)
    yield from (len(it.asked), len(it.asked) - len(it.unanswered), len(it.late))
    yield sum(e.effect is Effect.MAJOR for e in it.answered)
    yield _pounds(sum(e.cost for e in it.answered) if it.answered else None)
    yield from (_pounds(it.cost), it.consulted_until)
    yield "; ".join(f"{e.group}: {'yes' if e.recommends else 'no'}" for e in it.reviews)
    first, now = _ends(it.estimate, Step.DECIDE), _ends(it.revised, Step.DECIDE)
    yield from (first, now, (now - first).days if first and now else None)
    yield from _decided(of, each)
    yield "; ".join(f"{e.what}: no longer needed" if e.needless else e.what for e in it.applied)
    versions = [*(e.version for e in it.applied if e.version), it.version]
    yield "; ".join(dict.fromkeys(each for each in versions if each))


def _decided(of: Log, each: Logged) -> Iterator[Any]:
    it, line = each.it, each.decision
    outcome = of.framework.outcomes.get(line.outcome) if line and line.outcome else None
    said = (outcome.name if outcome else "", line.appealed if line else "")
    yield from (it.decision, "; ".join(filter(None, said)) or None)
    yield from (it.decided_on, it.decided_by or it.group or (it.decider if it.decided_on else ""))
    yield each.reasons
    told, late = (line.told_on, line.told_late) if line else (None, None)
    yield told or it.told_on
    yield late if told else (it.told_timing.late if it.told_timing else None)


def _steps(each: Logged) -> Iterator[tuple[Any, ...]]:
    first = {planned.step: planned for planned in each.it.estimate}
    now = {planned.step: planned for planned in each.it.revised}
    for step in Step:
        if step in first or step in now:
            yield (each.case, step, *_days(first.get(step)), *_days(now.get(step)))


def _days(planned: Planned | None) -> tuple[date | None, date | None]:
    return (planned.begins, planned.ends) if planned else (None, None)


def _ends(estimate: Iterable[Planned], step: Step) -> date | None:
    return next((each.ends for each in estimate if each.step is step), None)


def _impacts(of: Log, each: Logged) -> Iterator[tuple[Any, ...]]:
    control = of.framework.text.change_control
    asked = control.impact if control else {}
    for said in each.it.impacts:
        party, cost = of.naming(said.party), _pounds(said.cost)
        told = (each.case, party, said.effect, cost, said.days, said.reason, said.risks)
        answers = [(asked.get(e.question, e.question), str(e.text)) for e in said.answers]
        for question, text in answers or [("", "")]:
            yield (*told, question, text, said.on, _in_time(each, said))
    for party in each.it.unanswered:
        yield (each.case, of.naming(party), "not answered", *[None] * (len(ASSESSED) - 3))


def _in_time(each: Logged, said: Impact) -> str:
    if said.party not in each.it.asked:
        return "not asked"
    return "late" if said.is_late else "in time"


def _pounds(pence: int | None) -> float | None:
    return None if pence is None else pence / PENCE
