"""Since when somebody has not looked: a position of the ledger, kept with their preferences."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from lawspeaker.directory.models import Preference
from lawspeaker.service import clock

AWAY: Final = timedelta(minutes=30)  # without a look for so long, what is new begins here


@dataclass(frozen=True)
class Looked:
    """What was seen before this visit, and when."""

    position: int  # everything behind it is new
    at: datetime | None  # None: the first visit


def looked(person: str, programme: str, head: int) -> Looked:
    """Return where this visit begins, and remember that somebody has looked."""
    now = clock.now()
    key = f"desk.{programme}"
    kept = Preference.objects.filter(person_id=person, key=key).first()
    value = kept.value if kept else None
    if value and abs(now - datetime.fromisoformat(value["at"])) < AWAY:
        return Looked(value["before"], _instant(value["since"]))
    before, since = (value["head"], value["at"]) if value else (-1, "")
    begun = {"at": now.isoformat(), "before": before, "head": head, "since": since}
    Preference.objects.bulk_create(
        [Preference(person_id=person, key=key, value=begun)],
        update_conflicts=True,
        unique_fields=["person", "key"],
        update_fields=["value"],
    )
    return Looked(before, _instant(since))


def _instant(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
