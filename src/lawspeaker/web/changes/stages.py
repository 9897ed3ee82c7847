"""The steps of a request along time: as first estimated, as they went, as now expected."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from lawspeaker.framework.calendar import Calendar
from lawspeaker.processes.change import events
from lawspeaker.processes.change.request import Planned, Request, Step, Track
from lawspeaker.web import dates
from lawspeaker.web.changes.known import Known
from lawspeaker.web.components import Chart, Column, Row, Swatch, Table
from lawspeaker.web.drawings import time

type Span = tuple[date, date | None]  # since when, and until when if it is over


def chart(known: Known) -> Chart | None:
    """Draw the steps there is something to say of, with the same as a table."""
    it = known.it
    if not it.began_here:
        return None
    went = dict(_went(known))
    first = {each.step: each for each in it.estimate}
    last = {each.step: each for each in it.revised}
    shown = [each for each in Step if each in went or each in first or each in last]
    if not shown:
        return None
    drawn = tuple(_stage(known, each, went, first, last) for each in shown)
    days = [day for each in drawn for span in (each.planned, each.real) if span for day in span]
    begin, end = min(days) - timedelta(days=2), max(*days, known.day) + timedelta(days=12)
    title = f"Steps of {known.case}: the original estimate, what was done, the revised estimate"
    picture = time.stages(time.Stages(title, drawn, begin, end, known.day, names=190))
    key = (
        Swatch("plan", "Original estimate"),
        Swatch("a", "Done"),
        Swatch("a2", "Revised estimate"),
    )
    return Chart(picture, key, table=_table(known, shown, went, first, last))


def _went(known: Known) -> Iterator[tuple[Step, Span]]:
    """Yield when each step began, and when it was over."""
    it = known.it
    if it.started_on or it.received_on:
        yield Step.VALIDATE, (it.started_on or it.received_on or known.day, it.valid_on)
    if it.valid_on:
        yield Step.TRIAGE, (it.valid_on, it.triaged_on)
    if it.asked_on:
        yield Step.ASSESS, (it.asked_on, _assessed(it, known.day))
    if it.consulted_on and it.consulted_until:
        over = it.consulted_until if it.consulted_until < known.day else None
        yield Step.CONSULT, (it.consulted_on, over)
    if it.reviews:
        on = [each.on for each in it.reviews]
        yield Step.REVIEW, (min(on), None if it.unreviewed else max(on))
    decided = it.decided_on or (known.decision.taken_on if known.decision else None)
    if it.brought_on:
        yield Step.DECIDE, (it.brought_on, decided)
    if decided and it.track is not Track.STANDARD:
        yield Step.TELL, (decided, it.told_on)
    done = [each.past.event for each in known.shown.trail if not each.retracted]
    made = [each.applied.on for each in done if isinstance(each, events.ChangeApplied)]
    if made:
        yield Step.APPLY, (made[0], made[-1])


def _assessed(it: Request, today: date) -> date | None:
    if not it.unanswered:
        return max((each.on for each in it.impacts if each.on), default=it.asked_on)
    return it.asked_until if it.asked_until and it.asked_until < today else None


def _stage(
    known: Known,
    step: Step,
    went: Mapping[Step, Span],
    first: Mapping[Step, Planned],
    last: Mapping[Step, Planned],
) -> time.Stage:
    original, revised = first.get(step), last.get(step)
    planned = (original.begins, original.ends) if original else None
    begun, over = went.get(step, (None, None))
    if begun is not None:
        until = over or (revised.ends if revised else known.day)
        real: tuple[date, date] | None = (begun, max(begun, until))
    else:
        real = (revised.begins, revised.ends) if revised else None
    slip = _slip(known.calendar, planned[1], real[1]) if planned and real else ""
    now = begun is not None and over is None
    return time.Stage(step.capitalize(), planned, real, over is not None, slip, now)


def _slip(calendar: Calendar, planned: date, real: date) -> str:
    if real == planned:
        return ""
    early, late = sorted((planned, real))
    days = calendar.past(early, late)
    return f"{'+' if real > planned else '−'}{days} day{'' if days == 1 else 's'}"  # noqa: RUF001


def _table(
    known: Known,
    shown: list[Step],
    went: Mapping[Step, Span],
    first: Mapping[Step, Planned],
    last: Mapping[Step, Planned],
) -> Table:
    columns = (
        Column("Step"),
        Column("Original estimate", nowrap=True),
        Column("Revised estimate", nowrap=True),
        Column("Began", nowrap=True),
        Column("Over", nowrap=True),
    )
    rows = tuple(
        Row(
            (
                each.capitalize(),
                _span(first.get(each)),
                _span(last.get(each)),
                *_days(went.get(each)),
            )
        )
        for each in shown
    )
    return Table(f"Steps of {known.case}", columns, rows)


def _span(planned: Planned | None) -> str:
    if planned is None:
        return ""
    begins, ends = (dates.day_and_month(day) for day in (planned.begins, planned.ends))
    return begins if begins == ends else f"{begins} to {ends}"


def _days(span: Span | None) -> tuple[str, str]:
    begun, over = span or (None, None)
    return (
        dates.day_and_month(begun) if begun else "",
        dates.day_and_month(over) if over else "",
    )
