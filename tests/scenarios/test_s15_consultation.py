"""S15 and S16, as far as they are of the consultation: Monday 15 January 2024, ten working days."""

from dataclasses import replace
from datetime import date

import pytest

from lawspeaker.directory.models import Outgoing
from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.consultation.answering import Dispose, Judge, Respond
from lawspeaker.processes.consultation.asking import Close, Open, Report
from lawspeaker.processes.consultation.events import Answer, Disposition, Question, Reply
from lawspeaker.processes.consultation.life import Stage as Come
from lawspeaker.records.models import DutyRow
from lawspeaker.records.rebuild import rebuild
from lawspeaker.service.demo.cast import person
from stage import SLUG, Stage, keys

MONDAY, LAST = date(2024, 1, 15), date(2024, 1, 29)
WHY = Prose("The interface would have to be built twice.")
ASK = Open(
    *(Group("PSG"), Title("Move the interface"), (Question(Count(1), Prose("Shall it move?")),)),
    *(Name("PSG"), Prose("What would change, and for whom.")),
    working_days=Count(10), groups=(Group("PSG"),), parties=True,
)  # fmt: skip
NO = (Reply(Count(1), Answer.DISAGREES, WHY),)


@pytest.fixture
def stage(database) -> Stage:
    return Stage(MONDAY)


def test_it_runs_from_the_question_to_the_report(stage):
    tell = stage.tell
    case = tell.own("raman", "PMO", ASK)
    shown = stage.view("raman").case(case)
    assert shown.state.closes == LAST
    told = {row.person for row in Outgoing.objects.filter(kind="consultation.opened")}
    assert str(person("castell")) in told
    tell.own("castell", "M-PSG-l", Respond(NO), case)
    tell.on(date(2024, 1, 30))
    tell.own("nuttall", "M-PSG-n", Respond(NO), case)
    tell.own("raman", "PMO", Close(), case)
    with pytest.raises(Refused, match="Every comment must be disposed of"):
        tell.own("raman", "PMO", Report(Prose("Two answered.")), case)
    for number in (1, 2):
        disposed = Dispose(Count(number), Count(1), Disposition.REJECTED, WHY)
        tell.own("raman", "PMO", disposed, case)
    tell.own("castell", "M-PSG-l", Judge(Count(1), Count(1), satisfied=False), case)
    tell.own("raman", "PMO", Report(Prose("Two answered, both against.")), case)
    it = stage.view("raman").case(case).state
    assert it.stage is Come.REPORTED
    assert [each.late for each in it.responses] == [0, 1]
    assert not DutyRow.objects.filter(case=case).exists()
    assert rebuild(SLUG, check=True) == ()


def test_without_what_must_be_told_it_is_refused(stage):
    lacking = replace(ASK, questions=(), detail=None, working_days=None)
    missing = keys(lambda: stage.tell.own("raman", "PMO", lacking))
    assert missing == {"consultation.questions", "consultation.detail", "consultation.time"}
