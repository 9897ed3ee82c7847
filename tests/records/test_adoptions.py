"""Which framework judges an act: the one pinned to its case, whatever was adopted since."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.names import CaseId, Group, Office, Prose
from lawspeaker.framework.versions import history
from lawspeaker.kernel.kinds import Digest, Name, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes import ALL
from lawspeaker.processes.action import Assign, ReportProgress
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.framework.adopting import (
    AdoptCalendar,
    AdoptVersion,
    CommencePart,
    RecordNoObjection,
)
from lawspeaker.processes.framework.agreeing import AgreeReading
from lawspeaker.processes.office import Appoint
from lawspeaker.records import adoptions
from lawspeaker.records.adoptions import AnotherText, loaded
from lawspeaker.records.asof import as_of
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import AdoptionRow, CaseRow
from lawspeaker.records.programmes import calendar_of, framework_of
from programmes import ELEXON, FOUNDED, SLUG, accepted, founding, person

ACTION = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))
PROGRESS = ReportProgress(Prose("Half of it is written."))
TODAY = FOUNDED.date()
COMMENCES = date(2023, 12, 7)
NEXT = Name("mhhs@3.2")


@pytest.fixture
def adopted(programme):
    """Version 3.2 is adopted on the day of the founding, and commences in December."""
    programme.ask("sro", "SRO", Appoint(Office("OFGEM"), person("ofgem"), ELEXON, TODAY))
    unopposed = RecordNoObjection(NEXT, Prose("No objection."))
    case = programme.ask("ofgem", "OFGEM", unopposed).case
    request = CHANGE.adopt(Request(Name("CR035")), "The change log.")
    programme.ask("pmo", "PMO", request, "CR035")
    of_change = replace(accepted(0), change=CaseId("CR035"))
    programme.ask("pmo", "PMO", DECISION.adopt(of_change, "The decision log."), "D1")
    sha256 = Digest(loaded(NEXT, {}).sha256)
    adopt = AdoptVersion(NEXT, sha256, CaseId("CR035"), CaseId("D1"), COMMENCES)
    programme.ask("sro", "SRO", adopt, case)
    return programme


def framework_of_last() -> str:
    return Ledger(SLUG).read()[-1].framework.id


def test_a_version_counts_from_the_day_it_commences(adopted):
    before = framework_of(SLUG, COMMENCES - timedelta(days=1))
    assert (before.id, framework_of(SLUG, COMMENCES).version) == ("mhhs@3.1", "3.2")


def test_a_new_case_takes_the_version_in_force_when_it_happened(adopted):
    adopted.now += timedelta(days=20)
    late = adopted.ask("pmo", "PMO", ACTION, happened=COMMENCES - timedelta(days=1)).case
    assert framework_of_last() == "mhhs@3.1"
    adopted.ask("pmo", "PMO", ACTION)
    assert framework_of_last() == "mhhs@3.2~split"
    assert CaseRow.objects.get(case=late).framework == "mhhs@3.1"


def test_a_case_keeps_the_version_it_was_opened_under(adopted):
    case = adopted.ask("pmo", "PMO", ACTION).case
    adopted.now += timedelta(days=20)
    adopted.ask("pmo", "PMO", PROGRESS, case)
    assert framework_of_last() == "mhhs@3.1"


def test_a_part_that_waits_for_an_event_commences_with_it(adopted):
    adopted.now += timedelta(days=80)
    on = adopted.now.date()
    adopted.ask("sro", "SRO", CommencePart(NEXT, Name("split"), on, CaseId("D1")), "FW1")
    assert framework_of(SLUG, on - timedelta(days=1)).id == "mhhs@3.2~split"
    assert framework_of(SLUG, on).id == "mhhs@3.2"


def test_only_a_change_that_says_so_moves_open_cases(adopted):
    old, new = loaded("mhhs@3.1", {}), loaded(NEXT, {})
    assert adoptions.repinned(old, new) is old
    assert adoptions.repinned(new, new) is new


def test_a_change_may_move_the_cases_of_a_process_that_are_records_that_stand():
    old, waits, new = (loaded(each, {}) for each in ("mhhs@3.1", "mhhs@3.2~split", "mhhs@3.2"))
    assert adoptions.repinned(old, waits, "party") is waits
    assert adoptions.repinned(waits, new, "party") is new
    assert adoptions.repinned(waits, new, "decision") is waits
    moved = {each for file in history("mhhs").changes for each in file.change.moves}
    assert moved <= {each.name for each in ALL}


def test_nothing_is_judged_before_a_framework_was_in_force(programme):
    long_ago = TODAY - timedelta(days=1)
    with pytest.raises(Refused, match="A framework must have been in force when it happened"):
        programme.ask("pmo", "PMO", ACTION, happened=long_ago)


def test_a_framework_that_reads_otherwise_than_it_did_judges_nothing(programme):
    AdoptionRow.objects.using("door").update(sha256="0" * 64)
    with pytest.raises(AnotherText, match=r"mhhs@3.1 must read as it did when it was adopted"):
        framework_of(SLUG, TODAY)


def test_the_calendar_is_the_one_adopted_last(programme):
    assert calendar_of(SLUG).id == founding().calendar
    adopt = AdoptCalendar(
        *(Name("scotland"), Name("2022-09-10")),
        *(Digest(load_calendar("scotland@2022-09-10").sha256), Prose("We moved north.")),
    )
    programme.ask("pmo", "PMO", adopt)
    assert calendar_of(SLUG).id == "scotland@2022-09-10"
    programme.ask("pmo", "PMO", ACTION)
    assert Ledger(SLUG).read()[-1].framework.calendar == "scotland@2022-09-10"


def test_the_text_of_every_framework_is_kept(adopted):
    adopted.now += timedelta(days=20)
    adopted.ask("pmo", "PMO", ACTION)
    for entry in Ledger(SLUG).read():
        text = adoptions.text_of(SLUG, entry.framework.sha256)
        assert text == loaded(entry.framework.id, {}).canonical


AGREED_FROM = date(2023, 12, 11)


@pytest.fixture
def read_otherwise(adopted):
    """From the eleventh of December, what nobody agrees on is decided by whoever chairs."""
    agree = AgreeReading(
        *(Name("nc2"), Name("chair"), CaseId("D1"), AGREED_FROM),
        reason=Prose("The PSG reads 4.6-06 so."),
    )
    adopted.ask("sro", "SRO", agree)
    return adopted


def test_a_reading_holds_from_the_day_it_is_agreed_for(read_otherwise):
    before = framework_of(SLUG, AGREED_FROM - timedelta(days=1))
    assert (before.readings["nc2"], framework_of(SLUG, AGREED_FROM).readings["nc2"]) == (
        "sro",
        "chair",
    )
    read_otherwise.now += timedelta(days=30)
    then = as_of(SLUG, read_otherwise.now.date()).framework
    assert then.readings == framework_of(SLUG, AGREED_FROM).readings


def test_a_case_keeps_the_reading_it_was_opened_under(read_otherwise):
    case = read_otherwise.ask("pmo", "PMO", ACTION).case
    read_otherwise.now += timedelta(days=30)
    read_otherwise.ask("pmo", "PMO", PROGRESS, case)
    assert Ledger(SLUG).read()[-1].framework.readings["nc2"] == "sro"
    read_otherwise.ask("pmo", "PMO", ACTION)
    assert Ledger(SLUG).read()[-1].framework.readings["nc2"] == "chair"


def test_what_was_agreed_last_holds_and_only_while_the_version_leaves_it_open(read_otherwise):
    again = AgreeReading(Name("nc2"), Name("sro"), CaseId("D1"), AGREED_FROM, Prose("After all."))
    read_otherwise.ask("sro", "SRO", again)
    assert framework_of(SLUG, AGREED_FROM).readings["nc2"] == "sro"
    AdoptionRow.objects.using("door").filter(framework="").update(readings={"gone": "so"})
    assert framework_of(SLUG, AGREED_FROM).readings == framework_of(SLUG, COMMENCES).readings
