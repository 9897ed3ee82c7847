"""What others did since somebody last looked."""

from typing import Final

from lawspeaker.records.shown import EntryShown
from lawspeaker.service import clock
from lawspeaker.web import dates, recorded
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.components import (
    Cites,
    Entry,
    Link,
    Soft,
    Trail,
)
from lawspeaker.web.decisions.trail import sentence
from lawspeaker.web.desk.owed import Desk

MOST: Final = 8


def news(of: Desk) -> Trail | None:
    """Tell what others did since the last look: the last of each case, with how many before it."""
    cases: dict[str, list[EntryShown]] = {}
    for each in of.news:
        if of.person not in (each.past.by.person, each.past.typed_by):
            cases.setdefault(each.case, []).append(each)
    latest = sorted(cases.values(), key=lambda found: -found[-1].position)[:MOST]
    return Trail(tuple(_told(of, each) for each in latest), narrow=True) if latest else None


def _told(of: Desk, found: list[EntryShown]) -> Entry:
    last = found[-1]
    at = recorded.at(last.recorded, of.zone)
    when = f"{at:%H:%M}" if at.date() == of.today else dates.short(at.date())
    page = case_page(of.programme, last.kind.partition(".")[0], last.case)
    more = f" {len(found) - 1} more there." if len(found) > 1 else ""
    says = (Link(last.case, page), f" {sentence(last, of.names)}", Soft(more), " ",
            Cites(last.clauses[:1]))  # fmt: skip
    return Entry(when, says, at.date().isoformat())


def since(of: Desk) -> str:
    if of.looked.at is None:
        return "Your first visit"
    at = clock.local(of.looked.at, of.zone)
    return f"{dates.short(at.date())}, {at:%H:%M}"
