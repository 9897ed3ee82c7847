"""Groups through the door: proposed, consulted on, changed, and split with heirs (C29, C40)."""

from datetime import date

import pytest

from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Count, Name, Offset, Title
from lawspeaker.processes.consultation.asking import Close, Open
from lawspeaker.processes.consultation.events import Question
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.matter import Matter, Ruling
from lawspeaker.processes.decision.matter import Stage as Decided
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.changing import Change
from lawspeaker.processes.group.life import Heir, Inheritance, Standing, SubjectHeir
from lawspeaker.processes.group.splitting import Split
from lawspeaker.processes.output.working import Plan
from lawspeaker.processes.proposal.life import What
from lawspeaker.processes.proposal.making import Make, RecordConsultation
from lawspeaker.service.demo.playing import introduce
from stage import Stage, keys, page

pytestmark = pytest.mark.usefixtures("database")
WHY, TITLE = Prose("There is a reason."), Title("Three groups for testing")
TMAG, SITAG, MCAG, QAG, DWG, MWG = map(Group, ("TMAG", "SITAG", "MCAG", "QAG", "DWG", "MWG"))
BEGUN, SPLIT_ON = date(2022, 3, 1), date(2024, 2, 14)


def decided(stage: Stage) -> CaseId:
    """A decision of the PSG that was taken before the record began, to accept."""
    ruling = Ruling(
        *(Name("accept"), Name("accept"), None, Name("PSG"), Name("consensus")),
        *(WHY, Offset(0), date(2024, 1, 3), ()),
    )
    matter = Matter(Decided.DECIDED, Group("PSG"), Title("It"), ruling=ruling, confirmed=True)
    return stage.tell.own("raman", "PMO", DECISION.adopt(matter, WHY))


def consulted(stage: Stage, proposal: CaseId) -> None:
    """Open a consultation on a proposal for five working days, close it, record it."""
    tell = stage.tell
    question = Question(Count(1), Title("Are the terms right?"))
    asks = Open(Group("PSG"), TITLE, (question,), Name("PSG"), WHY, working_days=Count(5),
                parties=True)  # fmt: skip
    consultation = tell.own("raman", "PMO", asks)
    early = RecordConsultation(consultation)
    assert keys(lambda: tell.own("raman", "PMO", early, proposal)) == {"proposal.consultation"}
    tell.on(date(2024, 1, 20))
    tell.own("raman", "PMO", Close(), consultation)
    tell.own("raman", "PMO", RecordConsultation(consultation), proposal)


def january() -> Stage:
    introduce()
    return Stage(date(2024, 1, 10), ("PSG", "DAG"))


def tmag(stage: Stage) -> CaseId:
    return stage.tell.own("raman", "PMO", GROUP.adopt(Standing(TMAG, BEGUN), WHY))


def subjects() -> tuple[SubjectHeir, ...]:
    to = {"migration": MCAG, "qualification": QAG}
    held = load("mhhs").groups[TMAG].scope
    return tuple(SubjectHeir(Name(each), to.get(each, SITAG)) for each in held)


def test_a_split_is_proposed_consulted_on_and_carried_out_with_every_heir():
    stage = january()
    tell, group = stage.tell, tmag(stage)
    by = stage.commence()  # SITAG, MCAG and QAG are of the framework from now on
    into = (SITAG, MCAG, QAG)
    output = tell.own("raman", "PMO", Plan(TMAG, Title("Test strategy"), (Name("PSG"),)))
    proposal = tell.own("raman", "PMO", Make(TMAG, What.SPLIT, TITLE, WHY, WHY, into=into))
    waits = page("groups/proposals")
    assert "1 proposal to be consulted on" in waits
    assert "Split into SITAG, MCAG, QAG" in waits
    heirs = (Heir(DWG, SITAG), Heir(MWG, MCAG))
    ask = Split(SPLIT_ON, by, into, subjects(), heirs, (), proposal=proposal)
    refusal = keys(lambda: tell.own("halloran", "SRO", ask, group))
    assert refusal == {"group.business", "group.consulted", "group.proposal"}
    consulted(stage, proposal)
    tell.on(SPLIT_ON)
    passes = (Inheritance(output, SITAG),)
    whole = Split(SPLIT_ON, by, into, subjects(), heirs, passes, proposal=proposal)
    tell.own("halloran", "SRO", whole, group)
    stand = {each.group: each for each in stage.view().groups()}
    assert not stand[TMAG].stands
    assert all(stand[each].stands for each in into)
    assert stand[MCAG].scope == ("migration",)
    assert all(stand[each.child].parent == each.parent for each in heirs)
    assert stage.view().case(output).state.group == SITAG
    assert stage.view().case(proposal).line.stage == "carried_out"
    assert "Its subjects" in page("groups/SITAG/")


def test_a_decision_renames_a_group_moves_it_and_it_shows_from_its_day():
    stage = january()
    tell, by = stage.tell, decided(stage)
    adopted = GROUP.adopt(Standing(DWG, BEGUN), WHY)
    group = tell.own("raman", "PMO", adopted)
    later = date(2024, 2, 1)
    scope = (Name("test_data"), Name("data_security"))
    change = Change(later, by, WHY, Title("Test Data Working Group"), scope, Group("DAG"))
    tell.own("halloran", "SRO", change, group)
    assert "Test Data Working Group" not in page("groups/DWG/")
    tell.on(later)
    shown = page("groups/DWG/")
    assert "Test Data Working Group" in shown
    assert "since a decision changed them: test data, data security" in shown
    assert stage.view().group(DWG).line.parent == "DAG"
    assert "Test Data Working Group" not in page("groups/DWG/?as_of=2024-01-31")
