"""Sending what is due: each parcel of notices is one letter, and is tried until it went out.

A sender takes a parcel for a while before it sends it. If it dies with the parcel in hand, another
takes it up once that time is over; the letter then bears the same id, so that mail programs show
it once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from smtplib import SMTPException, SMTPRecipientsRefused
from typing import Final

from django.core.mail import EmailMessage, mailers
from django.db.models import Q, QuerySet

from lawspeaker.directory.models import Outgoing
from lawspeaker.service import clock

IN_HAND: Final = timedelta(minutes=5)
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)
TRIES: Final = 12  # over about two days
FOR_GOOD: Final = 500  # from this answer on a mail server says that it will never take it

type Parcel = tuple[Outgoing, ...]  # to one person: a notice that goes alone, or a digest


@dataclass(frozen=True)
class Written:
    """A letter, and what of its parcel is not in it, and why: declined, or dropped."""

    letter: EmailMessage | None
    left_out: dict[int, str] = field(default_factory=dict)


@dataclass
class Sent:
    """What became of what was due: letters sent, put off and given up."""

    sent: int = 0
    put_off: int = 0
    failed: int = 0


type Write = Callable[[Parcel], Written]


def send_due(write: Write, most: int) -> Sent:
    """Send what is due, at most so many letters."""
    done = Sent()
    for parcel in _due(clock.now(), most):
        if _taken(parcel):
            _send(parcel, write, done)
    return done


def _waiting(now: datetime) -> QuerySet[Outgoing]:
    free = Q(taken_until=None) | Q(taken_until__lte=now)
    return Outgoing.objects.filter(free, ended=None, due__lte=now)


def _due(now: datetime, most: int) -> Iterator[Parcel]:
    """Yield what is due: what goes alone first, then a digest for each person."""
    waiting = _waiting(now).order_by("due", "id")
    alone = [(each,) for each in waiting.filter(alone=True)[:most]]
    yield from alone
    digests = waiting.filter(alone=False)
    people = digests.order_by().values_list("programme", "person").distinct()
    for programme, person in people[: most - len(alone)]:
        yield tuple(digests.filter(programme=programme, person=person))


def _taken(parcel: Parcel) -> bool:
    """Take a parcel in hand; False if another sender has any of it."""
    now, ids = clock.now(), [each.id for each in parcel]
    taken = _waiting(now).filter(id__in=ids).update(taken_until=now + IN_HAND)
    return taken == len(ids) > 0


def _send(parcel: Parcel, write: Write, done: Sent) -> None:
    written = write(parcel)
    left = [each for each in parcel if each.id in written.left_out]
    for each in left:
        _end((each,), written.left_out[each.id])
    rest = tuple(each for each in parcel if each.id not in written.left_out)
    if written.letter is None or not rest:
        return
    try:
        mailers.default.send_messages([written.letter])
    except (SMTPException, OSError, ValueError) as error:  # the last: a header it cannot have
        _put_off(rest, error, done)
    else:
        _end(rest, "sent")
        done.sent += 1


def _end(rows: Iterable[Outgoing], end: str, trouble: str = "") -> None:
    ids = [each.id for each in rows]
    now = clock.now()
    ended = {"ended": now, "end": end, "taken_until": None, "trouble": trouble}
    Outgoing.objects.filter(id__in=ids).update(**ended)


def _put_off(rows: Parcel, error: Exception, done: Sent) -> None:
    """Try again later, each time twice as long after; give up what will never be taken."""
    tries = max(each.tries for each in rows) + 1
    trouble = f"{type(error).__name__}: {error}"[:400]
    if tries >= TRIES or _is_for_good(error):
        _end(rows, "failed", trouble)
        done.failed += 1
        return
    due = clock.now() + min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT)
    again = {"due": due, "tries": tries, "taken_until": None, "trouble": trouble}
    Outgoing.objects.filter(id__in=[each.id for each in rows]).update(**again)
    done.put_off += 1


def _is_for_good(error: Exception) -> bool:
    if not isinstance(error, SMTPRecipientsRefused):
        return False
    return all(code >= FOR_GOOD for code, _ in error.recipients.values())
