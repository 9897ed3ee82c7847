"""Audits: 3.14-12, and that the auditor is never the audited (finding C20)."""

from dataclasses import replace
from datetime import date

import pytest

from law import BOLT, MHHS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, Organisation
from lawspeaker.kernel.conduct import RolesNow
from lawspeaker.kernel.facts import PartyNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.weight import Weight
from lawspeaker.notices import telling
from lawspeaker.processes.audit import AUDIT
from lawspeaker.processes.audit.auditing import Answer, Find, Report, TakeEvidence
from lawspeaker.processes.audit.commissioning import (
    Close,
    Commission,
    NameAuditor,
    Publish,
    Withdraw,
)
from lawspeaker.processes.audit.life import (
    Answered,
    AuditorNamed,
    Closed,
    Commissioned,
    EvidenceTaken,
    Published,
    Reported,
    Stage,
    WasFound,
    Withdrawn,
)

SAID, FAIR, OAK = Title("Dealings with agents"), Name("sharing"), Organisation("oak")
COMMISSION = Commission(SAID, BOLT, FAIR, WHY, WHY)
BEGAN = Commissioned(SAID, BOLT, FAIR, WHY, WHY, False, TODAY)
OWN = Commissioned(SAID, BOLT, FAIR, WHY, WHY, True, TODAY)


def roles(organisation: Organisation, *hats: str) -> RolesNow:
    return RolesNow(organisation, (), tuple(map(Name, hats)))


AUDITED, CLEAN, ASSURER = roles(BOLT, "central", PARTY), roles(OAK), roles(OAK, "assurance")
BEGIN = Scenario(AUDIT, facts=(AUDITED,))
OPEN = BEGIN.given(BEGAN)
UNDER_WAY = OPEN.given(AuditorNamed(OAK, WHY, TODAY))
FOR_OAK = capacity("IPA", organisation=OAK)
LATER = date(2024, 2, 21)


def test_the_programme_audits_on_reasonable_evidence():
    BEGIN.when(COMMISSION, by="SRO").then(BEGAN)
    without = Commission(SAID, BOLT, FAIR, WHY)
    BEGIN.when(without, by="SRO").refused(
        "There must be reasonable evidence that the principles for Central Parties and the"
        " programme were broken. (3.14)"
    )


@pytest.mark.parametrize("holds", ["IPA", "OFGEM", "M-PSG-n", PARTY])
def test_only_the_programme_commissions_an_audit(holds):
    BEGIN.when(COMMISSION, by=capacity(holds)).refused(
        "Only the SRO or the PMO, for the programme, commissions an audit. (3.14)"
    )


def test_an_audit_names_the_principle_and_somebody_on_record():
    other = replace(COMMISSION, principle=Name("unheard"))
    BEGIN.when(other, by="SRO").refused("It must name a principle of the framework. (platform)")
    nobody = replace(BEGIN, facts=(roles(BOLT),))
    nobody.when(COMMISSION, by="SRO").refused(
        "The organisation must act in the programme. (platform)"
    )


@pytest.mark.parametrize(
    ("by", "hats"),
    [
        (capacity("SRO", organisation=BOLT), ("central",)),  # their own organisation
        (replace(capacity("SRO"), hat="programme"), ("central", "programme")),  # their own hat
        (replace(capacity("PMO"), hat="secretariat"), ("central", "programme")),  # the other's
    ],
)
def test_an_audit_of_their_own_house_goes_to_the_ipa(by, hats):
    """C20: the programme would name the auditor of the organisation it acts for."""
    known = replace(BEGIN, facts=(roles(BOLT, *hats),))
    passed_on = known.when(COMMISSION, by=by).then(OWN)
    assert {each.holders for each in passed_on.duties} == {("IPA",)}
    named = replace(passed_on, facts=(ASSURER,))
    named.when(NameAuditor(OAK, WHY), by=by).refused(
        "It must be led by whoever commissions audits, and one of their own house by the assurer."
        " (platform)"
    )
    named.when(NameAuditor(OAK, WHY), by="IPA").then(AuditorNamed(OAK, WHY, TODAY))


def test_any_other_audit_is_led_by_the_programme():
    assert {each.holders for each in OPEN.duties} == {("SRO", "PMO")}
    clean = replace(OPEN, facts=(CLEAN,))
    clean.when(NameAuditor(OAK, WHY), by="SRO").then(AuditorNamed(OAK, WHY, TODAY))
    clean.when(NameAuditor(OAK, WHY), by="IPA").refused(
        "It must be led by whoever commissions audits, and one of their own house by the assurer."
        " (platform)"
    )


@pytest.mark.parametrize("hat", ["programme", "central", "code", "constituency", "party"])
def test_the_auditor_is_never_the_audited_nor_has_a_hat_in_it(hat):
    itself = replace(OPEN, facts=(AUDITED,)).when(NameAuditor(BOLT, WHY), by="SRO")
    itself.refused(
        "The auditor must not be the audited. (platform)",
        "The auditor must have no hat but that of assurance. (platform)",
    )
    of = (Name("dno"),) if hat == PARTY else ()
    hatted = replace(OPEN, facts=(roles(OAK, "assurance", hat), PartyNow(OAK, True, of)))
    hatted.when(NameAuditor(OAK, WHY), by="SRO").refused(
        "The auditor must have no hat but that of assurance. (platform)"
    )


def test_the_assurer_may_be_on_the_list_of_parties_and_no_other_party_audits():
    listed = replace(OPEN, facts=(roles(OAK, "assurance", PARTY),))
    listed.when(NameAuditor(OAK, WHY), by="SRO").then(AuditorNamed(OAK, WHY, TODAY))
    party = replace(OPEN, facts=(roles(OAK, PARTY),))
    party.when(NameAuditor(OAK, WHY), by="SRO").refused(
        "The auditor must have no hat but that of assurance. (platform)"
    )


def test_the_auditor_takes_evidence_finds_and_reports():
    taken = UNDER_WAY.when(TakeEvidence(SAID, WHY), by=FOR_OAK).then(
        EvidenceTaken(SAID, WHY, TODAY)
    )
    found = taken.when(Find(SAID, Weight.MAJOR, WHY), by=FOR_OAK).then(
        WasFound(SAID, Weight.MAJOR, WHY, TODAY)
    )
    told = found.when(Report(WHY, LATER), by=FOR_OAK).then(Reported(WHY, LATER, TODAY))
    answer, end = told.duties
    assert (answer.holders, answer.agreed) == (("bolt",), LATER)
    assert end.holders == ("SRO", "PMO")
    UNDER_WAY.when(Report(WHY), by="SRO").refused(
        "Only the auditor reports on an audit. (platform)"
    )


def test_the_audited_answers_and_nobody_else_for_it():
    told = UNDER_WAY.given(Reported(WHY, LATER, TODAY))
    told.when(Answer(WHY), by=capacity(PARTY)).refused(
        "It must be the answer of the organisation that is audited. (platform)"
    )
    told.when(Answer(WHY), by=capacity(PARTY, organisation=BOLT)).then(Answered(BOLT, WHY, TODAY))


def test_an_audit_is_closed_once_the_audited_was_heard():
    told = UNDER_WAY.given(Reported(WHY, LATER, TODAY))
    told.when(Close(WHY), by="SRO").refused(
        "The audited must have answered, or the day to answer be over. (platform)"
    )
    over = replace(told, today=LATER.replace(day=22))
    over.when(Close(WHY), by="SRO").then(Closed(WHY, LATER.replace(day=22)))
    after = told.given(Answered(BOLT, WHY, TODAY)).when(Close(WHY), by="SRO")
    assert after.then(Closed(WHY, TODAY)).duties == []


def test_an_audit_is_for_the_audited_and_those_who_lead_it_until_it_is_opened():
    assert AUDIT.audience_of(OPEN.state, MHHS) == "party:bolt"
    closed = UNDER_WAY.given(Reported(WHY, None, TODAY), Closed(WHY, TODAY))
    opened = closed.when(Publish(), by="SRO").then(Published(TODAY))
    assert AUDIT.audience_of(opened.state, MHHS) == "registered"


def test_an_audit_that_comes_to_nothing_is_withdrawn():
    after = OPEN.when(Withdraw(WHY), by="SRO").then(Withdrawn(WHY, TODAY))
    assert (after.state.stage, after.duties) == (Stage.WITHDRAWN, [])


def test_an_audit_whose_report_nobody_answers_is_withdrawn_where_no_day_was_named():
    told = UNDER_WAY.given(Reported(WHY, None, TODAY))
    told.when(Close(WHY), by="SRO").refused(
        "The audited must have answered, or the day to answer be over. (platform)"
    )
    after = told.when(Withdraw(WHY), by="SRO").then(Withdrawn(WHY, TODAY))
    assert after.duties == []


def test_each_side_is_told():
    reported = Reported(WHY, LATER, TODAY)
    to = {
        each.notice.name: each.to
        for event in (OWN, AuditorNamed(OAK, WHY, TODAY), reported)
        for each in telling(event, UNDER_WAY.state, MHHS)
    }
    assert to == {
        "audit.commissioned": ("bolt", "SRO", "PMO", "IPA"),
        "audit.auditor_named": ("bolt", "oak"),
        "audit.reported": ("bolt", "SRO", "PMO", "IPA"),
    }
