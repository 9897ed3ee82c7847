"""What a constituency says among itself, and what a party says to the programme, stays there."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from zipfile import ZipFile

import pytest

from lawspeaker.framework.names import CaseId, Office, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.seals import unseal
from lawspeaker.processes.constituency.answering import Answer
from lawspeaker.processes.constituency.asking import Ask, Close
from lawspeaker.processes.constituency.life import Question, Said, Stand
from lawspeaker.processes.contact.asking import Ask as AskParty
from lawspeaker.processes.contact.asking import Inquire
from lawspeaker.processes.office import Appoint
from lawspeaker.processes.party import Authorise, Register
from lawspeaker.processes.party.belonging import LeaveConstituency
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.rebuild import rebuild
from lawspeaker.records.sight import Sight
from lawspeaker.records.visible import Filter, View
from lawspeaker.service.export import export
from programmes import SLUG, Programme, organisation, person
from small_story import LAST, SMALL, tell
from viewers import view_of

WOLFRAMITE, BERGAMOT = (
    "wolframite",
    "bergamot",
)
BODY = Name("small_supplier")
LISTS = (
    *("cases", "decisions", "meetings", "groups", "seats", "delegations", "duties"),
    *("actions", "reports", "changes", "entries", "duties_of"),
)
AMONG_THEM = ("small", "party")  # who holds the seat, and who acts for a party
PROGRAMME = ("ppc", "pmo", "ipa")
EVERYBODY = ("", "sro", "ofgem", "im", "heir", "deputy", "other", *PROGRAMME, *AMONG_THEM)


@dataclass(frozen=True)
class Kept:
    programme: Programme
    asked: CaseId
    contact: CaseId
    inquiry: CaseId
    decision: CaseId


@pytest.fixture
def kept(programme) -> Kept:
    story, it = tell(programme), programme
    since, why = LAST.date() - timedelta(days=1), Prose("It takes part.")
    it.ask("sro", "SRO", Appoint(Office("PPC"), person("ppc"), organisation("ppc"), since))
    large = Register(organisation("other"), Title("Other"), (Name("large_supplier"),), since, why)
    other = it.ask("pmo", "PMO", large).case
    it.ask("pmo", "PMO", Authorise(person("other"), since), other)
    questions = (Question(Count(1), Title(f"Buy a {WOLFRAMITE}"), Prose(WOLFRAMITE), story.open),)
    ask = Ask(BODY, SMALL, Title(f"Before the PSG: {WOLFRAMITE}"), questions, Prose(WOLFRAMITE))
    asked = it.ask("small", SMALL, ask).case
    said = (Said(Count(1), Stand.OBJECTS, Prose(f"No {WOLFRAMITE}.")),)
    it.ask("party", "party", Answer(said), asked)
    question = AskParty(organisation("tarn"), Title(f"{BERGAMOT}?"), Prose(BERGAMOT))
    contact = it.ask("ppc", "PPC", question).case
    inquire = Inquire(organisation("tarn"), Title(f"{BERGAMOT}!"), Prose(BERGAMOT))
    inquiry = it.ask("party", "party", inquire).case
    return Kept(it, asked, contact, inquiry, story.open)


def everything(view: View, kept: Kept) -> Iterator[object]:
    for name in LISTS:
        yield getattr(view, name)()
    for case in (kept.asked, kept.contact, kept.inquiry):
        yield view.case(case)
        yield view.case_alone(case)
    for word in (WOLFRAMITE, BERGAMOT):
        yield view.search(word).rows
        yield view.cases(wanted=Filter(text=word))


def read_by(who: str, kept: Kept) -> str:
    return repr(list(everything(view_of(who), kept)))


def test_a_constituency_is_read_by_its_parties_and_its_representative_alone(kept):
    assert {who for who in EVERYBODY if WOLFRAMITE in read_by(who, kept)} == {*AMONG_THEM}


def test_a_contact_is_read_by_the_party_and_by_those_who_keep_the_contacts(kept):
    readers = {who for who in EVERYBODY if BERGAMOT in read_by(who, kept)}
    assert readers == {"party", *PROGRAMME}


def test_the_other_half_of_its_story_is_not_told_by_the_decision_it_is_about(kept):
    for who in set(EVERYBODY) - {*AMONG_THEM}:
        assert kept.asked not in repr(view_of(who).case(kept.decision))


def test_its_id_and_its_texts_tell_nothing_in_the_ledger(kept):
    assert not kept.asked.removeprefix("CQ").isdecimal()
    assert not kept.contact.removeprefix("PC").isdecimal()
    spelled = b"".join(each.spelling for each in Ledger(SLUG).lines())
    assert WOLFRAMITE.encode() not in spelled
    assert BERGAMOT.encode() not in spelled


@pytest.mark.parametrize("who", ["", "pmo", "heir", "other", "party"])
def test_an_export_for_a_viewer_holds_only_what_the_viewer_reads(who, kept, tmp_path):
    path = tmp_path / "export.zip"
    export(SLUG, path, sight=Sight(view_of(who).viewer))
    with ZipFile(path) as archive:
        told = archive.read("disclosures.ndjson").splitlines()
        entries = archive.read("entries.ndjson").decode()
    opened = (unseal(each) for line in told for each in json.loads(line)["openings"])
    whole = entries + repr([*opened])
    assert (WOLFRAMITE in whole) is (who == "party")
    assert (BERGAMOT in whole) is (who in {"pmo", "party"})


def test_an_answer_is_owed_by_the_party_and_by_nobody_of_its_organisation_in_another_hat(kept):
    owed = {who: {each.command for each in view_of(who).duties_of()} for who in EVERYBODY}
    assert "contact.answer" in owed["party"]
    assert "contact.reply" in owed["ppc"]
    assert "constituency.close" in owed["small"]
    assert "constituency.answer" not in owed["party"]  # it has answered
    others = {who for who, does in owed.items() if "contact.answer" in does}
    assert others == {"party"}


def test_a_party_that_leaves_the_constituency_reads_no_more_of_it(kept):
    case = next(e.case for e in view_of("pmo").cases("party").rows if e.title == "Tarn")
    leave = LeaveConstituency(BODY, LAST.date(), Prose("It sold its small customers."))
    kept.programme.ask("pmo", "PMO", leave, case)
    assert view_of("party").case(kept.asked) is None
    assert view_of("small").case(kept.asked) is not None


def test_the_tables_are_made_again_from_the_ledger(kept):
    kept.programme.ask("small", SMALL, Close(Prose("Most object.")), kept.asked)
    assert rebuild(SLUG, check=True) == ()
