"""S23: evidence of preference; the auditor would be the audited (3.14-12, finding C20)."""

from datetime import date

import pytest

from lawspeaker.framework.names import PARTY, Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.weight import Weight
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.assurance.answering import Answer as AnswerFinding
from lawspeaker.processes.assurance.finding import Stance
from lawspeaker.processes.assurance.raising import Raise
from lawspeaker.processes.audit.auditing import Answer, Find, Report
from lawspeaker.processes.audit.commissioning import Close, Commission, NameAuditor, Publish
from lawspeaker.service.demo.cast import organisation
from lawspeaker.service.demo.playing import introduce
from stage import Stage, cited

pytestmark = pytest.mark.usefixtures("database")
EVIDENCE = Prose("One agent had the answer of the provider a week before the others.")
WHY, UNTIL = Prose("Nothing else ties it to the programme."), date(2024, 2, 23)


def commissioned():
    introduce()
    stage = Stage(date(2024, 2, 7))
    stage.party("larch", "lark")
    asked = Commission(
        Title("Answers to agents"), organisation("elexon"), Name("not_managed"), WHY, EVIDENCE
    )
    return stage, stage.tell.own("halloran", "SRO", asked)


def test_without_evidence_the_clause_is_cited():
    stage = Stage(date(2024, 2, 7))
    asked = Commission(Title("Answers to agents"), organisation("elexon"), Name("not_managed"), WHY)
    assert cited(lambda: stage.tell.own("halloran", "SRO", asked)) == {"3.14-12"}


def test_an_audit_of_elexon_by_the_sro_of_elexon_goes_to_the_ipa():
    stage, case = commissioned()
    assert stage.view("halloran").case(case) is None  # it is of their own house
    assert stage.view("bielski").case(case).state.passed_on
    with pytest.raises(Refused, match="one of their own house by the assurer"):
        stage.tell.own("halloran", "SRO", NameAuditor(organisation("elexon"), WHY), case)
    for body, says in (("elexon", "not be the audited"), ("larch", "no hat but that of assurance")):
        with pytest.raises(Refused, match=says):
            stage.tell.own("bielski", "IPA", NameAuditor(organisation(body), WHY), case)


def test_the_ipa_audits_elexon_answers_and_the_ipa_closes_it():
    stage, case = commissioned()
    ipa = stage.view("bielski").viewer.capacities[0].organisation
    stage.tell.own("bielski", "IPA", NameAuditor(ipa, WHY), case)
    stage.tell.own("bielski", "IPA", Find(Title("One was told first"), Weight.MAJOR, WHY), case)
    stage.tell.own("bielski", "IPA", Report(WHY, UNTIL), case)
    stage.tell.own("halloran", "SRO", Answer(WHY), case)
    stage.tell.own("bielski", "IPA", Close(WHY), case)
    assert stage.view("lark").case(case) is None
    stage.tell.own("bielski", "IPA", Publish(), case)
    assert stage.view("lark").case(case).state.report == WHY
    assert case not in {each.case for each in stage.view("bielski").duties()}


def test_a_finding_on_a_party_is_read_by_the_party_and_not_by_another():
    introduce()
    stage = Stage(date(2024, 2, 7))
    stage.party("larch", "lark")
    stage.party("pebble", "pike")
    said = (Title("Figures were late"), Weight.MINOR, WHY)
    case = stage.tell.own("bielski", "IPA", Raise(*said, organisation=organisation("larch")))
    assert stage.view("pike").case(case) is None
    stage.tell.own("lark", PARTY, AnswerFinding(Stance.ACCEPTS, WHY), case)
    of_group = stage.tell.own("bielski", "IPA", Raise(*said, owner=Name("PMO"), group=Group("PSG")))
    assert stage.view("pike").case(of_group) is not None
