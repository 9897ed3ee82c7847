"""S25: the framework as of a date, the public site, the compliance statement."""

from datetime import date

import pytest

from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.clocks import due
from lawspeaker.framework.coverage import coverage
from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId, Group, Office, Pence, Prose
from lawspeaker.kernel.kinds import Digest, Name, Offset, Title
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.matter import Matter, Ruling
from lawspeaker.processes.decision.matter import Stage as Decided
from lawspeaker.processes.founding import Found
from lawspeaker.processes.framework.adopting import AdoptVersion, RecordNoObjection
from lawspeaker.records.asked import Filter
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.visible import View, Viewer, visible_to
from lawspeaker.service.demo.cast import OFFICES, organisation, person
from lawspeaker.service.demo.playing import SLUG as DEMO
from lawspeaker.service.demo.playing import introduce
from stage import Stage, keys
from web.march import March

BEFORE, AFTER = load("mhhs@3.1"), load("mhhs@3.2")
NOVEMBER, TMAG_MET, PSG_MET = date(2023, 11, 1), date(2023, 11, 15), date(2023, 12, 6)
LAST_OF_3_1, REPORT_DUE = date(2023, 12, 5), date(2023, 12, 8)
ENGLAND = load_calendar("england_and_wales")
ENTRIES = 533
WHY = Prose("There is a reason.")
V32 = Name("mhhs@3.2")


class Earlier(Stage):
    """A programme that was founded while 3.1 was in force."""

    def _founding(self) -> Found:
        said = vars(super()._founding())
        text = {"framework": Name(BEFORE.id), "framework_sha256": Digest(BEFORE.sha256)}
        return Found(**{**said, **text})


def earlier() -> Stage:
    introduce()
    return Earlier(NOVEMBER, ("PSG",))


def decided(stage: Stage, *, change: CaseId | None) -> CaseId:
    """A decision of the PSG of before the record that accepts, about a change request or none."""
    ruling = Ruling(
        *(Name("accept"), Name("accept"), None, Name("PSG"), Name("consensus")),
        *(WHY, Offset(0), date(2023, 10, 25), ()),
    )
    matter = Matter(
        Decided.DECIDED, Group("PSG"), Title("CR035"), cost=Pence(0), change=change,
        ruling=ruling, confirmed=True,
    )  # fmt: skip
    return stage.tell.own("raman", "PMO", DECISION.adopt(matter, WHY))


def view_of(march: March, day: date) -> View:
    """Return what the secretariat reads of the story on a day."""
    held = capacities_of(DEMO, person("raman"), march.now.at.date())
    return visible_to(Viewer(person("raman"), held, DEMO, day))


# The framework as of a date: 2.1, 2.2-03.


def test_the_tmag_of_november_owes_minutes_and_the_psg_of_december_does_not():
    then, now = load(f"mhhs@{TMAG_MET}"), load(f"mhhs@{PSG_MET}")
    assert (then.version, now.version) == ("3.1", "3.2")
    assert "minutes" in then.text.outputs
    assert "minutes" not in now.text.outputs
    assert {*now.text.outputs} == {"headline_report", "recording"}
    assert load(f"mhhs@{LAST_OF_3_1}").version == "3.1"
    assert due(now, "report", PSG_MET, ENGLAND).day == REPORT_DUE


def test_a_record_answers_for_either_day_by_the_version_in_force_on_it(march):
    """The PSG adopted 3.2 on the day itself, by the change request CR035."""
    view = view_of(march, march.now.at.date())
    assert [view.framework(day).version for day in (LAST_OF_3_1, PSG_MET)] == ["3.1", "3.2"]
    assert "minutes" in view.framework(LAST_OF_3_1).text.outputs
    assert "minutes" not in view.framework(PSG_MET).text.outputs
    (psg,) = (each for each in view.meetings(Filter(group=Group("PSG"), since=PSG_MET,
                                                    until=PSG_MET)).rows)  # fmt: skip
    (report,) = (each for each in view.reports().rows if each.meeting == psg.case)
    assert (report.due, report.issued_on, report.late) == (REPORT_DUE, REPORT_DUE, 0)


# A change of the framework needs a change request, the PSG and Ofgem: 3.1-03, 3.2-24.


@pytest.mark.usefixtures("database")
def test_a_version_needs_its_change_request_the_psg_and_no_objection_of_ofgem():
    stage = earlier()
    tell = stage.tell
    tell.on(PSG_MET)
    change = tell.own("raman", "PMO", CHANGE.adopt(Request(Name("CR035")), WHY), "CR035")
    other, by = decided(stage, change=None), decided(stage, change=change)
    text = Digest(AFTER.sha256)

    def asked(decision: CaseId, case: str = "new") -> set[str]:
        adopt = AdoptVersion(V32, text, change, decision, PSG_MET)
        return keys(lambda: tell.own("halloran", "SRO", adopt, case))

    assert asked(other) == {"framework.of_change", "framework.no_objection"}
    assert asked(by) == {"framework.no_objection"}
    adoption = tell.own("whitcombe", "OFGEM", RecordNoObjection(V32, WHY))
    assert asked(other, adoption) == {"framework.of_change"}
    tell.own("halloran", "SRO", AdoptVersion(V32, text, change, by, PSG_MET), adoption)
    assert stage.view().framework().version == "3.2"


# The change record: fifteen versions, seven change requests, a Saturday (C56).


def test_fifteen_versions_and_seven_change_requests_are_listed():
    record = AFTER.text.versions
    versions = {*record, AFTER.version}
    changes = {each for edition in record.values() for each in edition.made_by} | {"CR035"}
    assert len(versions) == 15
    assert changes == {"CR004", "CR005", "CR006", "CR008", "CR012", "CR020", "CR035"}
    assert [number for number, each in record.items() if each.on.weekday() == 5] == ["2.2"]


def test_the_public_reads_the_record_and_what_the_checker_finds(march):
    versions = march.public("framework/versions")
    assert all(number in versions for number in AFTER.text.versions)
    assert all(f"CR0{each}" in versions for each in ("04", "05", "06", "08", "12", "20", "35"))
    found = march.public("framework/findings")
    for code in ("misdirected-reference", "several-actors", "dated-on-a-holiday"):
        assert code in found  # C28; C16 and C19; C56
    readings = march.public("framework/readings")
    assert all(each in readings for each in ("C28", "C16", "C19", "C11", "C56"))


# The public site.


def test_the_public_sees_framework_structure_representatives_forms_and_terms(march):
    assert "framework/3.6" in march.public("framework/")
    assert "SITAG" in march.public("framework/structure")
    represents = march.public("groups/")
    assert "Large Supplier" in represents
    form = march.ask("public/elections/nomination-form.docx", "")
    assert b"".join(form)[:2] == b"PK"
    assert "terms of reference" in march.public("framework/3.8")


# The compliance statement.


def test_every_statement_and_seat_is_accounted_for_with_what_carries_it_or_why_nothing_does():
    entries = coverage(AFTER)
    assert len(entries) == ENTRIES
    assert not [
        each.id for each in entries if not (each.named or each.waits_for or each.not_encoded)
    ]


def test_the_statement_lists_them_all_and_is_printed(march):
    assert f"Each of {ENTRIES} is accounted for" in march.public("framework/coverage")
    printed = march.ask("public/framework/coverage.pdf", "")
    assert printed.content.startswith(b"%PDF-")


# Roles: who is what, and that none is used that is not defined.


def test_the_roles_are_loaded_and_held_by_whom_the_source_says(march):
    offices = AFTER.offices
    roles = ("SRO", "IM", "OFGEM", "IPA", "LDP", "CPT", "PMO", "PPC", "SI")
    assert {*map(Office, roles)} <= {*offices}
    assert {e for e in offices if offices[e].provided_by == "LDP"} == {"CPT", "PMO", "PPC", "SI"}
    day = march.now.at.date()
    held = {
        each.holds: each.organisation
        for office in ("SRO", "IM", "OFGEM")
        for each in capacities_of(DEMO, person(OFFICES.get(office, "halloran")), day)
    }
    assert held["SRO"] == held["IM"] == organisation("elexon")
    assert held["OFGEM"] == organisation("ofgem")
    used = {name for line in _powers() for name in line.holders}
    assert used <= {*offices, *AFTER.relations, *AFTER.seats}


def _powers() -> list:
    every = AFTER.text.powers.values()
    return [each for line in every for each in (line if isinstance(line, tuple) else (line,))]
