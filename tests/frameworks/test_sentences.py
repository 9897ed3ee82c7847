"""A framework said in plain sentences, and described to editors."""

from pathlib import Path

import msgspec
import pytest

from lawspeaker.framework.load import load
from lawspeaker.framework.sentence import LOCAL
from lawspeaker.framework.sentences import sentences
from lawspeaker.framework.version import Framework
from repository import STANDARDS


def said(framework: Framework) -> dict[str, str]:
    return {each.id: each.says for each in sentences(framework)}


@pytest.mark.parametrize("ref", ["mhhs", "mhhs@3.1", STANDARDS], ids=["3.2", "3.1", "standards"])
def test_every_sentence_is_whole_and_rests_on_clauses_of_the_framework(ref):
    framework = load(ref)
    for each in sentences(framework):
        assert each.says[0].isupper(), each
        assert each.says[-1] in ".?", each
        assert "  " not in each.says, each
        assert "{" not in each.says, each
        if not each.id.startswith("silent."):
            assert bool(each.clauses) != each.says.endswith(LOCAL), each
        assert all(framework.readings[name] == choice for name, choice in each.readings)


def test_no_two_sentences_share_an_id():
    ids = [each.id for each in sentences(load("mhhs"))]
    assert len(ids) == len(set(ids))


MHHS_SAYS = {
    "groups.PSG": "The Programme Steering Group (PSG) stands at level 2, and no group stands above "
    "it.",
    "groups.DAG": "The Design Advisory Group (DAG) stands at level 3, below the Programme Steering "
    "Group.",
    "groups.TWG": "The TWG stands at level 4; no text says below which group.",
    "groups.TMAG": "The Testing and Migration Advisory Group (TMAG) was ended by CR035.",
    "obligations.qualification": "The obligation “To qualify” lies on some parties only. Parties "
    "that need to qualify, such as suppliers, agents and licensed distribution system operators.",
    "obligations.qualification.QAG": "These seats of the Qualification Advisory Group are filled "
    "from among them: Large Supplier representative, Medium Supplier representative, Small "
    "Supplier representative, Industrial and Commercial Supplier representative, Supplier Agent "
    "representative, Independent Supplier Agent representative, DNO representative and iDNO "
    "representative.",
    "thresholds.single": 'The threshold "Single decision of £5 million" is met at £5m and above.',
    "clocks.papers": "The PMO must issue the agenda and the papers at least 5 working days before "
    "the meeting.",
    "clocks.report": "The PMO must issue the headline report within 2 working days after the "
    "meeting.",
    "moves.up": "A matter at level 3 or 4 may be escalated to the group above.",
    "who_decides.P2": "Where the PSG cannot agree, the SRO decides in person, whoever chairs.",
    "principles.balance": "Decision-making is balanced between the SRO, the Implementation Manager "
    "and the Participants. An industry-led model balances decision-making between the SRO, the "
    "Implementation Manager and the Participants.",
    "duties.triage": "The Change Control Manager should triage a valid change request.",
    "documents.minutes": "The framework names a document: Minutes. Nobody makes it since CR035.",
    "documents.design_artefacts": "The framework names a document: Design artefacts, in four "
    "tranches. Reviewed by: the Business Process and Requirements Working Group. Approved by: the "
    "Design Advisory Group. It comes in 4 tranches. Its baseline was set for 31 July 2022.",
    "instruments.bsc_section_c": "Section C of the BSC is one of the instruments (the BSC); no "
    "text says which of them prevails.",
    "instruments.thresholds": "Framework document with the threshold criteria is one of the "
    "instruments (whose it is, is not stated); no text says which of them prevails. Its date is in "
    "doubt: the label gives 11 August 2021 and the link gives 1 November 2021.",
    "versions.2.5": "Version 2.5 is of 24 May 2022. Made by CR004, CR005 and CR006. Its text is "
    "not known.",
    "versions.1.0": "Version 1.0 is of 29 July 2021. The record names no change request. Its text "
    "is not known.",
    "separations.elexon": "Elexon must keep its businesses under the hats “programme” and "
    "“central” apart. Ensured by: the IPA and Elexon\u2019s Board.",
}
STANDARDS_SAY = {
    "principles.openness": "Everything is done where everybody can see it.",
    "instruments.statute": "The statute of the house is one of the instruments (the house) and "
    "prevails over this framework.",
    "groups.BOARD.chair": "The president of the board must chair the Board of Appeal in person.",
    "groups.STEERING.meets": "The Steering Group meets on the last Thursday of every month. The "
    "meeting of 2024-12-26 is held on 2024-12-19. The meeting of 2024-07-25 is cancelled.",
    "clocks.comments": "Anybody must comment on the notes at least 1 working day before the next "
    "meeting.",
    "clocks.same_day": "The secretary must publish who was present on the day of the meeting. This "
    "limit is a setting of this installation, not one of the framework.",
    "moves.up": "A matter at level 4 or 5 may be escalated to the group above.",
    "moves.appeal": "Any decision may be appealed to the group above. That does not hold for a "
    "decision that carries out an appeal.",
    "readings.stalled": "Who decides where an area has no rough consensus? The area director.",
}


@pytest.mark.parametrize("id_", MHHS_SAYS)
def test_a_line_of_the_file_is_a_sentence(id_):
    assert said(load("mhhs"))[id_] == MHHS_SAYS[id_]


@pytest.mark.parametrize("id_", STANDARDS_SAY)
def test_another_body_says_it_in_its_own_words(id_):
    assert said(load(STANDARDS))[id_] == STANDARDS_SAY[id_]


def test_a_reading_changes_what_is_said():
    other = load("mhhs", {"nc2": "chair", "cmp": "more_than"})
    assert "who_decides.P2" not in said(other)
    assert said(other)["thresholds.single"].endswith("is met above £5m.")
    sentence = next(each for each in sentences(other) if each.id == "who_decides.P3")
    assert sentence.readings == (("nc2", "chair"),)


def test_a_holder_the_file_gives_no_words_for_is_called_by_its_id():
    framework = load(STANDARDS)
    clocks = {"papers": msgspec.structs.replace(framework.clocks["agenda"], who="M-STEERING-c")}
    text = msgspec.structs.replace(framework.text, clocks=clocks, silent={}, consensus=None)
    other = Framework("test", text, framework.readings, framework.written)
    assert said(other)["clocks.papers"].startswith("The M-STEERING-c must issue the agenda")
    assert "consensus" not in said(other)


def test_what_holds_under_no_choice_that_was_made_is_not_said():
    charity = str(Path(__file__).parent / "good" / "charity.toml")
    assert said(load(charity)).keys() & {"powers.spending.pay", "grounds.spending.slow"} == set()
    assert said(load(charity))["silent.spending.report"] == "The trust reports to nobody."
    other = load(charity, {"haste": "committee"})
    assert said(other)["powers.spending.hurry"] == "The treasurer should hurry."
    assert said(other)["groups.COMMITTEE.chair"] == (
        "The treasurer chairs the Committee; a delegate from finance may in exceptional "
        "circumstances that are stated."
    )
