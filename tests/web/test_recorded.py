"""When something was recorded, in the zone of its programme."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from law import capacity, moment
from lawspeaker.directory.models import Draft
from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.kinds import Position, Title
from lawspeaker.kernel.words import Past
from lawspeaker.processes.decision.events import Consulted
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import Programme
from lawspeaker.records.shown import EntryShown
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.web import recorded

LONDON, AUCKLAND = "Europe/London", "Pacific/Auckland"
EVENING = int(datetime(2024, 7, 1, 20, tzinfo=UTC).timestamp() * 1000)
JULY = date(2024, 7, 1)
ENTRY = EntryShown(
    position=7, case=CaseId("D1"), kind="decision.consulted/1",
    past=Past(Position(7), Consulted(Title("All"), Prose("All papers.")), capacity("PMO"),
              capacity("PMO").person, moment(JULY)),
    recorded=EVENING, grounds=(), clauses=(), departures=(), framework="mhhs@3.2",
    calendar="england_and_wales", readings=(),
)  # fmt: skip


def test_the_time_of_recording_is_told_in_the_zone_of_the_programme():
    assert recorded.said(EVENING, LONDON) == "Mon 1 Jul 2024, 21:00:00"
    assert recorded.said(EVENING, AUCKLAND) == "Tue 2 Jul 2024, 08:00:00"


def test_whether_something_was_recorded_later_turns_on_the_day_in_that_zone():
    assert recorded.later(ENTRY, LONDON) == ""
    assert recorded.later(ENTRY, AUCKLAND) == "recorded on Tue 2 Jul 2024"


def test_pages_tell_it_in_the_zone_of_their_programme(march):
    told = next(Ledger(SLUG).lines(after=146, below=148)).at_ms
    Programme.objects.update(zone=AUCKLAND)
    assert f"Recorded {recorded.said(told, AUCKLAND)}" in march.get("ledger/147")


def test_a_form_says_what_may_be_done_on_the_day_it_is_in_that_zone(march):
    march.now.at = datetime(2024, 4, 2, 20, tzinfo=UTC)  # it is the 3rd in Auckland: the PSG meets
    assert "Not open now" in march.get("meeting/M6/open")
    Programme.objects.update(zone=AUCKLAND)
    assert "Not open now" not in march.get("meeting/M6/open")


def test_when_a_draft_was_kept_is_told_in_that_zone(march):
    Programme.objects.update(zone=AUCKLAND)
    answer = march.sign_in().post(f"{march.home}drafts/meeting/M6/cancel", {"reason": "None."})
    kept = Draft.objects.get(case="M6").updated
    says = f"Draft kept at {kept.astimezone(ZoneInfo(AUCKLAND)):%H:%M}"
    assert answer.text == says
    assert says in march.get("meeting/M6/cancel")
