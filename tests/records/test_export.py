"""Exports: verified by the verifier, taken in elsewhere, and of no more than a viewer may read."""

from zipfile import ZipFile

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from databases import pointed_at
from lawspeaker.framework.names import Group, Office, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.action import Assign, ReportProgress
from lawspeaker.processes.office import Appoint
from lawspeaker.records.asked import Viewer
from lawspeaker.records.fsck import fsck
from lawspeaker.records.keys import make_key
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import CaseRow
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.rebuild import rebuild
from lawspeaker.records.sight import Sight
from lawspeaker.service import guard
from lawspeaker.service.bundle import BadExport, read
from lawspeaker.service.erase import Basis, Selection, erase
from lawspeaker.service.export import export
from lawspeaker.service.importing import look_at, take_in
from lawspeaker.verify.report import verify
from programmes import DELIVERY, FOUNDED, PMO, SLUG, Programme, person
from small_story import tell
from viewers import view_of

OPEN = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))
HIDDEN = Assign(Group("SDWG"), Title("Close the hole"), Name("PMO"))


def acted(programme: Programme) -> Programme:
    action = programme.ask("pmo", "PMO", OPEN).case
    programme.ask("pmo", "PMO", ReportProgress(Prose("Half of it is written.")), action)
    programme.ask("pmo", "PMO", HIDDEN)
    erase(SLUG, Selection(texts=((2, "d.text"),)), Basis("art17(1)(b)", "Asked for."), f"{PMO}:PMO")
    programme.ask("pmo", "PMO", ReportProgress(Prose("All of it is written.")), action)
    return programme


@pytest.fixture
def recorded(programme):
    return acted(programme)


def sight(name: str = "") -> Sight:
    who = person(name) if name else None
    held = capacities_of(SLUG, who, FOUNDED.date()) if who else ()
    return Sight(Viewer(who, held, SLUG, FOUNDED.date()))


def test_a_whole_export_is_verified(recorded, tmp_path):
    assert export(SLUG, tmp_path / "it.zip") == 6
    record = verify(tmp_path / "it.zip", "", ())
    assert (record.faults, record.size, record.erased, record.withheld) == ([], 6, 1, 0)


def test_an_export_tells_how_far_it_has_come(recorded, tmp_path):
    told = []
    export(SLUG, tmp_path / "it.zip", told=lambda done, of: told.append((done, of)))
    assert told == [(n, 6) for n in range(1, 7)]


@pytest.mark.parametrize("name", ["", "clerk", "pmo"])
def test_an_export_for_a_viewer_is_verified_and_holds_what_the_viewer_may_read(
    recorded, tmp_path, name
):
    office = Appoint(Office("CCM"), person("clerk"), DELIVERY, FOUNDED.date())
    recorded.ask("sro", "SRO", office)
    export(SLUG, tmp_path / "it.zip", sight=sight(name))
    record = verify(tmp_path / "it.zip", "", ())
    assert record.faults == []
    text = record.files["entries.ndjson"] + record.files["disclosures.ndjson"]
    assert (b"SDWG" in text) == (name == "pmo")
    assert record.withheld == {"": 4, "clerk": 1, "pmo": 0}[name]


@pytest.mark.parametrize(("name", "parts"), [("", True), ("party", False)])
def test_parts_of_entries_are_looked_for_only_where_the_whole_is_not_open(
    programme, tmp_path, name, parts
):
    tell(programme)
    held = view_of(name).sight
    with CaptureQueriesContext(connections["default"]) as asked:
        export(SLUG, tmp_path / "it.zip", sight=held)
    assert any("JOIN ledger_disclosure" in each["sql"] for each in asked) == parts


def test_the_same_record_is_the_same_file(recorded, tmp_path):
    export(SLUG, tmp_path / "one.zip")
    export(SLUG, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


@pytest.fixture
def exported(recorded, tmp_path):
    export(SLUG, tmp_path / "it.zip")
    return tmp_path / "it.zip"


@pytest.mark.postgres
def test_a_record_moves_to_another_database_with_the_same_root(
    sqlite_database, postgres_databases, exported, recorded, tmp_path
):
    root, rows = Ledger(SLUG).root(), sorted(CaseRow.objects.values_list())
    with postgres_databases.fresh() as url, pointed_at(url):
        guard.forget()
        take_in(look_at(exported, SLUG))
        assert Ledger(SLUG).root() == root
        assert fsck(Ledger(SLUG)) == ()
        assert rebuild(SLUG, check=True) == ()
        assert sorted(CaseRow.objects.values_list()) == rows
        export(SLUG, tmp_path / "again.zip")
        recorded.ask("pmo", "PMO", OPEN)
        assert Ledger(SLUG).head().size == 7
    assert (tmp_path / "again.zip").read_bytes() == exported.read_bytes()


def test_an_export_is_taken_in_only_with_its_key(sqlite_databases, exported):
    with sqlite_databases.fresh() as url, pointed_at(url):
        with pytest.raises(BadExport, match="must sign for"):
            look_at(exported, SLUG, make_key("other"))
        with pytest.raises(LookupError):
            Ledger(SLUG).head()


def test_an_export_for_a_viewer_is_not_taken_in(recorded, tmp_path):
    export(SLUG, tmp_path / "it.zip", sight=sight())
    with pytest.raises(BadExport, match="for no viewer"):
        read(tmp_path / "it.zip")


ALTERED = {
    ("entries.ndjson", b"registered", b"public"): "leaves: they must be",
    ("leaves", b"=", b"A="): "leaves: they must be",
    ("disclosures.ndjson", b"W", b"X"): "disclosures.ndjson",
    ("checkpoint", b"\n6\n", b"\n5\n"): "checkpoint: the signature",
    ("vkey", b"lawspeaker", b"lawgiver"): "checkpoint: a key must read",
    ("vkey", b"lawspeaker", b"\xff"): "checkpoint: 'utf-8'",
    ("bundle.json", b"1", b"2"): "bundle.json: it must be",
}


@pytest.mark.parametrize("altered", ALTERED)
def test_an_export_that_was_altered_is_not_taken_in(exported, tmp_path, altered):
    name, was, now = altered
    _altered(exported, tmp_path / "altered.zip", name, lambda body: body.replace(was, now))
    with pytest.raises(BadExport, match=ALTERED[altered]):
        read(tmp_path / "altered.zip")


def test_an_export_that_lacks_a_text_is_not_taken_in(exported, tmp_path):
    _altered(exported, tmp_path / "less.zip", "disclosures.ndjson", _without_its_first_line)
    with pytest.raises(BadExport, match="must hold every text of entry 0"):
        read(tmp_path / "less.zip")


def test_an_export_with_another_framework_is_not_taken_in(exported, tmp_path):
    (framework,) = [name for name in ZipFile(exported).namelist() if name.startswith("framework/")]
    _altered(exported, tmp_path / "other.zip", framework, lambda body: body + b" ")
    with pytest.raises(BadExport, match="must have the SHA-256 it is named by"):
        read(tmp_path / "other.zip")


def _without_its_first_line(body: bytes) -> bytes:
    return body.partition(b"\n")[2]


def _altered(export, to, name: str, change) -> None:
    with ZipFile(export) as old, ZipFile(to, "w") as new:
        for each in old.namelist():
            body = old.read(each)
            new.writestr(each, change(body) if each == name else body)


@pytest.mark.parametrize("part", range(1, 40))
def test_a_file_that_was_cut_short_or_damaged_is_not_taken_in(exported, tmp_path, part):
    whole = exported.read_bytes()
    at = len(whole) * part // 40
    damaged = tmp_path / "damaged.zip"
    for body in (whole[:at], whole[:at] + bytes((whole[at] ^ 0x55,)) + whole[at + 1 :]):
        damaged.write_bytes(body)
        try:
            found = read(damaged)
        except BadExport:
            continue
        assert found == read(exported)  # a byte that nothing of it depends on


def test_something_else_is_not_taken_for_an_export(tmp_path):
    (tmp_path / "it.zip").write_text("No zip at all.")
    with pytest.raises(BadExport, match="must be a zip file"):
        read(tmp_path / "it.zip")
    with ZipFile(tmp_path / "it.zip", "w"):
        pass
    with pytest.raises(BadExport, match=r"must hold bundle.json, vkey"):
        read(tmp_path / "it.zip")
