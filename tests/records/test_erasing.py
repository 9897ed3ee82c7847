"""Erasing: the text is gone everywhere, and every proof stands."""

from pathlib import Path

import pytest

from databases import pointed_at
from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.proofs import is_consistent
from lawspeaker.kernel.seals import ERASED
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.action import Assign, ReportProgress
from lawspeaker.records.fsck import fsck
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import CaseRow
from lawspeaker.records.pen import UsedBefore
from lawspeaker.service import clock
from lawspeaker.service.erase import Basis, Selection, erase
from programmes import PMO, SLUG, Programme, person, uuid

SECRET = "Told by Xanthippe Quillfeather"
BY = f"{PMO}:PMO"
BASIS = Basis("art17(1)(b)", "She asked for it.")


@pytest.fixture
def written(programme):
    action = programme.ask("pmo", "PMO", Assign(Group("PSG"), Title(SECRET), Name("PMO"))).case
    programme.ask("pmo", "PMO", ReportProgress(Prose(SECRET)), action)
    hidden = Assign(Group("SDWG"), Title(SECRET), Name("PMO"))
    closed = programme.ask("pmo", "PMO", hidden).case
    return action, closed


def erase_all() -> int:
    return erase(SLUG, Selection(subject=person("pmo")), BASIS, BY)


def test_nothing_that_somebody_wrote_is_left(programme, written):
    assert erase_all() == 3
    action, closed = written
    assert Ledger(SLUG).read(action)[0].d["what"] == ERASED
    assert Ledger(SLUG).read(action)[1].d["text"] == ERASED
    assert Ledger(SLUG).read(closed)[0].d["what"] == ERASED
    assert set(CaseRow.objects.filter(process="action").values_list("title")) == {(ERASED,)}


def test_the_files_of_the_database_hold_it_no_more(programme, written, sqlite_database):
    files = [Path(sqlite_database), Path(f"{sqlite_database}-wal")]
    assert any(b"Quillfeather" in each.read_bytes() for each in files)
    erase_all()
    for spelling in (b"Quillfeather", b"quillfeath", b"uillfeath"):  # as the index cuts it
        assert not any(spelling in each.read_bytes() for each in files)


def test_every_proof_stands(programme, written):
    ledger = Ledger(SLUG)
    size, root = ledger.head().size, ledger.root()
    erase_all()
    it = ledger.prove_consistency(size)
    assert is_consistent(size, size + 1, root, ledger.root(), it.proof)
    assert fsck(ledger) == ()


def test_the_erasure_is_an_entry_that_says_what_is_gone(programme, written):
    erase_all()
    entry = Ledger(SLUG).read("LEDGER")[0]
    assert entry.d["basis"] == "art17(1)(b)"
    assert entry.d["reason"] == "She asked for it."
    assert [(each["seq"], each["name"]) for each in entry.d["erased"]] == [
        *((1, "d.what"), (2, "d.text"), (3, "d.what")),
    ]


@pytest.mark.parametrize(
    ("by", "why", "says"),
    [
        ("sro:SRO", BASIS, "Only the secretariat of the programme erases texts of its record."),
        ("sro:PMO", BASIS, "PMO is not among those held, SRO."),
        ("pmo:PMO", Basis("art17(1)(b)"), "must state its legal basis and its reason."),
        ("pmo:PMO", Basis(" ", "Asked."), "must state its legal basis and its reason."),
    ],
)
def test_only_the_secretariat_erases_and_says_why(programme, written, by, why, says):
    size = Ledger(SLUG).head().size
    who, _, holds = by.partition(":")
    with pytest.raises(Refused, match=says):
        erase(SLUG, Selection(subject=person("pmo")), why, f"{person(who)}:{holds}")
    assert Ledger(SLUG).head().size == size


def test_the_erasure_is_recorded_as_the_act_of_the_secretariat(programme, written):
    erase_all()
    by = Ledger(SLUG).read("LEDGER")[0].act.by
    assert (by.person, by.holds) == (PMO, "PMO")


def test_one_text_is_erased_alone(programme, written):
    action, _ = written
    assert erase(SLUG, Selection(texts=((2, "d.text"),)), BASIS, BY) == 1
    first, second = Ledger(SLUG).read(action)
    assert (first.d["what"], second.d["text"]) == (SECRET, ERASED)


def test_where_there_is_nothing_to_erase_nothing_is_recorded(programme):
    assert erase(SLUG, Selection(subject=person("nobody")), BASIS, BY) == 0
    assert Ledger(SLUG).head().size == 1


def test_a_command_whose_text_is_gone_can_no_longer_be_compared(programme, written):
    action, _ = written
    told = {"command_id": uuid("progress")}
    programme.ask("pmo", "PMO", ReportProgress(Prose("More.")), action, **told)
    erase_all()
    with pytest.raises(UsedBefore, match="is no longer known word for word"):
        programme.ask("pmo", "PMO", ReportProgress(Prose("More.")), action, **told)


@pytest.mark.postgres
def test_postgres_forgets_it_too(postgres_databases, data_folder):
    with postgres_databases.fresh() as url, pointed_at(url):
        programme = Programme.founded()
        action = programme.ask("pmo", "PMO", Assign(Group("PSG"), Title(SECRET), Name("PMO"))).case
        clock.read_from(None)
        assert erase_all() == 1
        assert Ledger(SLUG).read(action)[0].d["what"] == ERASED
        assert fsck(Ledger(SLUG)) == ()
