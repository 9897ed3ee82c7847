"""What is to go to the sponsor, by every route: matters of a group, and what a party brought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any, Final

from lawspeaker.framework.names import CaseId, Group, Organisation
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.processes.decision.following import Direct, Refer
from lawspeaker.processes.decision.matter import Stage
from lawspeaker.processes.referral.asking import Answer, PassOn
from lawspeaker.processes.referral.life import Stage as Asked
from lawspeaker.records.asked import EVERYTHING, Filter
from lawspeaker.records.models import CaseRow
from lawspeaker.records.reading.pages import paged, position
from lawspeaker.records.reading.trail import seen
from lawspeaker.records.shown import Page, ReferralLine
from lawspeaker.records.sight import Sight
from lawspeaker.records.where import Where

BY_A_PARTY, BY_THE_GROUP = "a party, through the assurance provider", "the group that holds it"
# Whose act is next where a referral stands so, and the field that says since when.
NEXT: Final[dict[tuple[str, str], tuple[str, str]]] = {
    ("decision", Stage.FOR_SPONSOR): (Refer.name, "ruling"),
    ("decision", Stage.WITH_SPONSOR): (Direct.name, "referred_on"),
    ("decision", Stage.DIRECTED): ("", "directed_on"),
    ("referral", Asked.FILED): (PassOn.name, "moved_on"),
    ("referral", Asked.PASSED_ON): (Answer.name, "moved_on"),
    ("referral", Asked.RULED): ("", "moved_on"),
    ("referral", Asked.WITHDRAWN): ("", "moved_on"),
}
OF_A_GROUP: Final = tuple(str(stage) for of, stage in NEXT if of == "decision")
ROUTES: Final = "(process = 'referral' OR (process = 'decision' AND stage IN (%s, %s, %s)))"


def referrals(
    sight: Sight, wanted: Filter = EVERYTHING, after: str = "", most: int = 50
) -> Page[ReferralLine]:
    """Return what goes to the sponsor, or went there, the last opened first.

    What a closed group refers is there for whoever reads its case: they are few, and looked at.
    """
    asked = sight.here.also(ROUTES, *OF_A_GROUP)
    if wanted.group is not None:
        asked = asked.also('"group" = %s', wanted.group)
    if wanted.stage:
        asked = asked.also("stage = %s", wanted.stage)
    if after:
        asked = asked.also("opened_at < %s", position(after))
    rows = _last_first(asked, sight.using, most + 1)
    page = paged([*islice(_known(sight, rows), most + 1)], most, lambda it: str(it.row.opened_at))
    framework = sight.framework()
    return Page(tuple(_line(framework, each) for each in page.rows), page.after)


def _last_first(asked: Where, using: str, at_once: int) -> Iterator[CaseRow]:
    """Yield rows, so many at once: as long as somebody goes on to ask for them."""
    then = f"ORDER BY opened_at DESC LIMIT {at_once}"
    rows = asked.rows(CaseRow, using, then)
    while rows:
        yield from rows
        last = rows[-1].opened_at
        rows = asked.also("opened_at < %s", last).rows(CaseRow, using, then)


@dataclass(frozen=True)
class Known:
    """A referral that a viewer may know of; `whole`: may be read as its members read it."""

    row: CaseRow
    whole: bool


def _known(sight: Sight, rows: Iterable[CaseRow]) -> Iterator[Known]:
    for row in rows:
        if sight.may_see(row.members):
            yield Known(row, whole=True)
        elif not sight.is_public and (it := seen(sight, CaseId(row.case))):
            yield Known(row, it.whole)
        elif sight.may_see(row.audience):
            yield Known(row, whole=False)


def _line(framework: Framework, known: Known) -> ReferralLine:
    row, whole = known.row, known.whole  # the opinion is not of the form that is published
    state: dict[str, Any] = row.state
    command, since = NEXT[row.process, row.stage]
    part = Part(Group(row.group), Organisation(state.get("raiser") or ""))
    opinion = state.get("opinion") or state.get("advice") or ""
    return ReferralLine(
        case=CaseId(row.case),
        process=row.process,
        group=Group(row.group),
        title=row.title,
        route=BY_A_PARTY if row.process == "referral" else BY_THE_GROUP,
        stage=row.stage,
        to=tuple(who(framework, command, part)) if command else (),
        since=_day(state.get(since)) or row.opened_on,
        supports=state.get("supports") if whole else None,
        opinion=opinion if whole else "",
    )


def _day(said: Any) -> date | None:
    """Return the day a field says, or that of the ruling it holds."""
    day = said.get("on") if isinstance(said, dict) else said
    return date.fromisoformat(day) if day else None
