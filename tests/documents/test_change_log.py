"""The log of change requests as a file: what each column says, and that no cell is worked out."""

import csv
import io
from dataclasses import replace
from datetime import date

from changes import ACME, ASKED, CONSULTED, READY, TODAY, WHY
from law import CALENDAR, MHHS
from lawspeaker.documents.change_log import ASSESSED, HEADS, STEPS, Log, log_csv, log_xlsx
from lawspeaker.framework.names import CaseId, Group, Pence
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.change import events
from lawspeaker.processes.change.request import Planned, Step, Track
from lawspeaker.processes.change.said import Effect, Impact, ToldImpact
from lawspeaker.records.shown.logged import Logged
from lawspeaker.service.tables import read

FIRST, LATER = date(2024, 4, 10), date(2024, 4, 17)
PLAN = (Planned(Step.DECIDE, FIRST, FIRST),)
SAID = Impact(
    *(ACME, Name("party"), Effect.MAJOR, Pence(1_250_050), WHY),
    answers=(ToldImpact(Name("plan"), WHY),),
)
IT = READY.given(
    events.Triaged(Track.FULL, Group("PSG"), WHY, PLAN, (Group("DAG"),), TODAY),
    events.Replanned((Planned(Step.DECIDE, FIRST, LATER),), WHY, TODAY),
    events.Assessed(SAID),
).state


def log(it=IT) -> Log:
    return Log((Logged(CaseId("CR1"), it),), MHHS, CALENDAR, lambda whose: f"={whose}")


def row(it=IT) -> dict[str, str]:
    text = log_csv(log(it)).decode("utf-8-sig")
    heads, cells = csv.reader(io.StringIO(text))
    assert tuple(heads) == HEADS
    return dict(zip(heads, cells, strict=True))


def test_the_log_says_what_is_asked_why_and_what_if_not():
    found = row()
    assert found["Description"] == "Turn them round."
    assert found["If it is not made"] == "Six weeks are lost."
    assert (found["Stands"], found["Track"], found["Decides"]) == ("reviewed", "full", "PSG")
    assert found["Consultation until"] == CONSULTED.until.isoformat()
    assert found["Recommendations"] == "DAG: yes"


def test_the_log_says_what_it_costs_whom_and_who_has_answered():
    found = row()
    assert (found["Parties asked"], found["Parties answered"]) == (str(len(ASKED.parties)), "1")
    assert (found["Major impacts"], found["Cost to parties, pounds"]) == ("1", "12500.5")
    assert found["Cost to the programme, pounds"] == "400000.0"


def test_the_original_estimate_stays_beside_the_revised_one():
    found = row()
    assert found["Decision expected at first"] == FIRST.isoformat()
    assert (found["Decision expected now"], found["Days later"]) == (LATER.isoformat(), "7")


def test_what_people_write_is_text_whatever_it_begins_with():
    assert row()["Raised by"] == "'=acme"
    assert row(replace(IT, title=Title("+1")))["Title"] == "+1"


def test_the_workbook_has_the_steps_and_what_each_party_said(tmp_path):
    path = tmp_path / "log.xlsx"
    path.write_bytes(log_xlsx(log()))
    whole, steps, impact = read(path)
    assert whole.lines[0].cells[0] == "CR1"
    assert (tuple(steps.columns), tuple(impact.columns)) == (STEPS, ASSESSED)
    said = dict(zip(impact.columns, impact.lines[0].cells, strict=True))
    assert said["In time"] == "in time"
    assert said["Question"] == MHHS.text.change_control.impact["plan"]
    assert impact.lines[1].cells[1:3] == ("=bolt", "not answered")


def test_a_request_from_before_the_record_leaves_empty_what_nobody_kept():
    old = replace(
        IT, details=None, raiser=None, raised_by=Title("The PMO"), impacts=(), asked=(), estimate=()
    )
    found = row(old)
    assert (found["Raised by"], found["Contact"], found["Cost to parties, pounds"]) == (
        *("The PMO", "", ""),
    )
