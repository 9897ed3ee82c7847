"""The outbox: who is told what, written in one transaction with the entry it tells of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from lawspeaker import notices
from lawspeaker.directory.models import Outgoing
from lawspeaker.framework.version import Framework
from lawspeaker.notices import Notice
from lawspeaker.records import adoptions
from lawspeaker.records.models import Programme
from lawspeaker.records.onday import OnDay
from lawspeaker.records.projecting import Folded
from lawspeaker.records.roll import Roll
from lawspeaker.service import clock

if TYPE_CHECKING:
    from lawspeaker.service.door import Passed

DIGEST: Final = time(16)  # when the digest of a day goes out, in the programme's zone


def keep(passed: Passed) -> None:
    """Write a row for everybody who is told of what has just happened."""
    rows = [row for case in passed.cases for row in _of_case(passed, case)]
    if rows:
        table = Outgoing.objects.using(passed.using)
        table.bulk_create(rows, ignore_conflicts=True)


def _of_case(passed: Passed, case: Folded) -> Iterator[Outgoing]:
    news = [each for each in case.trail if each.position >= passed.first]
    if not any(notices.of(each.event) for each in news):
        return
    roll = roll_of(passed.programme, passed.using)
    for past in news:
        for telling in notices.telling(past.event, state_at(case, past.position), case.framework):
            for person in roll.told(telling.to, open_to(telling.notice, case)):
                yield row_for(
                    passed.programme, telling.notice, roll.on.framework,
                    about=str(past.position), person=person, case=case.case,
                )  # fmt: skip


def open_to(notice: Notice, case: Folded) -> str:
    """Return whom a notice may be told to: those who read the case, or all that it says of it."""
    return case.audience if notice.published else case.members


def roll_of(programme: Programme, using: str) -> Roll:
    """Return everybody who takes part today."""
    today = clock.today(programme.zone)
    framework = adoptions.framework_on(programme.slug, today, using)
    return Roll(OnDay(programme.slug, today, framework, using))


def state_at(case: Folded, position: int) -> Any:
    """Return a case as an entry leaves it."""
    trail = tuple(each for each in case.trail if each.position <= position)
    return case.state if len(trail) == len(case.trail) else case.process.fold(trail).state


def row_for(  # noqa: PLR0913  # what makes a row, each by its name
    programme: Programme,
    notice: Notice,
    framework: Framework,
    *,
    about: str,
    person: str,
    case: str,
) -> Outgoing:
    """Make the row of one notice to one person."""
    now = clock.now()
    alone = goes_at_once(notice, framework)
    return Outgoing(
        programme=programme.slug,
        about=about,
        kind=notice.name,
        person=person,
        case=case,
        made=now,
        due=now if alone else next_digest(now, programme.zone),
        alone=alone,
    )


def goes_at_once(notice: Notice, framework: Framework) -> bool:
    """Say whether a notice waits for no digest: it is urgent here, or invites."""
    line = framework.notices.get(notice.name)
    return notice.invites or (line is not None and line.urgent)


def may_be_declined(notice: Notice, framework: Framework) -> bool:
    """Say whether people may choose not to be mailed it: not what the framework lays on somebody
    to tell them, and at once.
    """
    line = framework.notices.get(notice.name)
    return line is None or not (line.urgent and line.by)


def next_digest(now: datetime, zone: str) -> datetime:
    """Return when the next digest goes out."""
    here = now.astimezone(ZoneInfo(zone))
    day = here.date() if here.time() < DIGEST else here.date() + timedelta(days=1)
    return datetime.combine(day, DIGEST, ZoneInfo(zone))
