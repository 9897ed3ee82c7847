"""What is hidden from somebody is answered, whatever is asked, like what is not there."""

from collections.abc import Iterator

import pytest

from api.conftest import Answered, Caller
from lawspeaker import processes
from lawspeaker.records.models import CaseRow
from lawspeaker.service.demo.cast import person
from lawspeaker.surfaces.menu import verb
from told_story import PROGRAMME
from viewers import view_in

CLOSED = "SDWG"
OUTSIDERS = ("lark", "nuttall", "")
MATTER = {"title": "Patch it", "question": "Patch it?", "recommendation": "Accept.", "home": 3}


@pytest.fixture
def hidden(secretary, sro) -> dict[str, str]:
    """Cases of a group behind closed doors, by process."""
    stood = {"group": CLOSED, "since": "2023-03-01"}
    adopted = {"state": stood, "source": "The list of groups.", "acting_as": "PMO"}
    group = case_of(secretary.post("group", adopted | {"command": "adopt"}))
    above = {"parent": "DAG", "reading": "parents", "reason": "Design.", "acting_as": "SRO"}
    assert sro.post(f"group/{group}/set-parent", above).status == 201
    called = {"group": CLOSED, "day": "2023-12-20", "by_rule": False, "reason": "It is secret."}
    meeting = case_of(secretary.post("meeting", called | {"command": "call", "acting_as": "PMO"}))
    matter = {"group": CLOSED, "cost": 1000, **MATTER}
    decision = case_of(
        secretary.post("decision", matter | {"command": "recommend", "acting_as": "PMO"})
    )
    task = {"group": CLOSED, "what": "Patch", "owner": "IM", "acting_as": "PMO"}
    action = case_of(secretary.post("action", task))
    return {"group": group, "meeting": meeting, "decision": decision, "action": action}


def case_of(answer: Answered) -> str:
    assert answer.status == 201, answer.body
    return answer.headers["Location"].rpartition("/")[2]


def absent(case: str) -> str:
    """Return an id of the same form that nothing has."""
    return f"{case[:2]}{'0' * len(case[2:])}" if "-" in case else f"{case}99"


def told(answer: Answered, case: str) -> tuple[int, str, list[str]]:
    """Return all that an answer tells, but for the id that was asked for."""
    plain = {"Content-Length", "X-Request-Id"}
    return answer.status, str(answer.body).replace(case, ""), sorted({*answer.headers} - plain)


def asked_of(process: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield what can be asked of a case by reading."""
    yield f"{process}/{{0}}", {}
    yield f"{process}/{{0}}", {"as_of": "2023-12-01"}
    yield f"{process}s/{{0}}", {}
    yield f"{process}/{{0}}/show", {}


@pytest.mark.parametrize("who", OUTSIDERS)
def test_reading_tells_nothing_of_what_is_hidden(hidden, who):
    for process, case in hidden.items():
        for place, given in asked_of(process):
            there = Caller(who).get(place.format(case), **given)
            none = Caller(who).get(place.format(absent(case)), **given)
            assert there.status in {404, 405}, place
            assert told(there, case) == told(none, absent(case)), place


@pytest.mark.parametrize("who", OUTSIDERS)
def test_no_command_tells_whether_its_case_is_hidden(hidden, who):
    for process, case in hidden.items():
        for command in map(verb, processes.process(process).commands):
            for headers in ({}, {"If_Match": '"1"'}, {"If_Match": '"7"'}):
                there, none = (
                    Caller(who).post(f"{process}/{each}/{command}", {}, **headers)
                    for each in (case, absent(case))
                )
                assert there.status in {401, 403, 404, 422}, command
                assert told(there, case) == told(none, absent(case)), command


def test_who_serves_the_whole_programme_reads_all_of_it(hidden, secretary):
    """Otherwise nothing here could fail."""
    for process, case in hidden.items():
        assert secretary.get(f"{process}/{case}").status == 200
    assert secretary.get(f"groups/{CLOSED}").status == 200


@pytest.mark.parametrize("who", ["lark", "nuttall"])
def test_no_case_at_all_that_somebody_may_not_read_answers_otherwise_than_none(hidden, who):
    view = view_in(PROGRAMME, person(who))
    rows = CaseRow.objects.filter(programme=PROGRAMME).values_list("process", "case")
    shut = [(process, case) for process, case in rows if view.case(case) is None]
    assert set(hidden.values()) <= {case for _, case in shut}
    for process, case in shut:
        there, none = (Caller(who).get(f"{process}/{each}") for each in (case, absent(case)))
        assert told(there, case) == told(none, absent(case)), case


@pytest.mark.parametrize("who", OUTSIDERS)
@pytest.mark.parametrize("place", ["groups/{0}", "decisions?group={0}", "meeting?group={0}"])
def test_a_group_behind_closed_doors_is_like_one_that_the_framework_does_not_know(
    hidden, who, place
):
    there, none = (Caller(who).get(place.format(each)) for each in (CLOSED, "SDXG"))
    assert told(there, CLOSED) == told(none, "SDXG")
