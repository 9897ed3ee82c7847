"""The record as a process log, read by a tool of others; it tells no name and nothing closed."""

import json
import warnings
from importlib import import_module
from xml.etree.ElementTree import fromstring

import pytest

from lawspeaker.documents.process_log import ocel, read, xes
from lawspeaker.records.ledger import Ledger
from programmes import SLUG, person
from small_story import CANARY
from viewers import view_of

TIME, CASE, ACTIVITY = "time:timestamp", "case:concept:name", "concept:name"
PEOPLE = ("sro", "pmo", "ipa", "large", "deputy")


@pytest.fixture(scope="module")
def pm4py():
    """Return the tool, which takes seconds to start."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the tool, and of what it brings
        return import_module("pm4py")


@pytest.fixture(params=["public", "pmo"])
def entries(request, story):
    return read(view_of("" if request.param == "public" else request.param))


@pytest.mark.filterwarnings("ignore")
def test_the_tool_reads_every_entry_with_its_case_and_its_holder(entries, tmp_path, pm4py):
    path = tmp_path / "log.ocel.json"
    path.write_bytes(ocel(entries))
    log = pm4py.read_ocel2_json(str(path))
    assert sorted(map(int, log.events["ocel:eid"])) == [each.position for each in entries]
    of = log.relations[log.relations["ocel:qualifier"] == "of"]
    found = dict(zip(map(int, of["ocel:eid"]), of["ocel:oid"], strict=True))
    assert found == {each.position: each.case for each in entries}
    by = log.relations[log.relations["ocel:qualifier"] == "by"]
    assert {"SRO", "PMO"} <= {*by["ocel:oid"]}


@pytest.mark.filterwarnings("ignore")
def test_the_tool_follows_each_case_in_the_order_of_the_record(entries, tmp_path, pm4py):
    path = tmp_path / "log.xes"
    path.write_bytes(xes(entries))
    log = pm4py.read_xes(str(path))
    for case, events in log.groupby(CASE):
        kinds = [e.kind.partition("/")[0] for e in entries if e.case == case]
        assert [*events.sort_values("position")[ACTIVITY]] == kinds
    assert log[CASE].nunique() == len({each.case for each in entries})


def test_a_decision_names_its_meeting_as_far_as_the_reader_knows_of_it(story):
    log = json.loads(ocel(read(view_of("pmo"))))
    placed = next(each for each in log["events"] if each["type"] == "decision.placed")
    assert {"objectId": story.next_meeting, "qualifier": "names"} in placed["relationships"]
    objects = {each["id"] for each in log["objects"]}
    named = {to["objectId"] for each in log["events"] for to in each["relationships"]}
    assert named == objects


def test_the_log_of_the_public_tells_no_name_and_nothing_closed(story):
    entries = read(view_of(""))
    assert 0 < len(entries) < Ledger(SLUG).head().size
    said = ocel(entries).decode() + xes(entries).decode()
    assert story.closed not in said
    assert CANARY not in said
    assert not [each for each in PEOPLE if person(each) in said]
    assert fromstring(xes(entries)).tag.endswith("log")  # noqa: S314  # made a line above
