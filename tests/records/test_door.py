"""The door: who, when, under which framework; once, in order, and with every reason if not."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from lawspeaker.framework.names import CaseId, Group, Office, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.action import ACTION, Action, Assign, Complete, Completed, GiveTo, Stage
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.office import Appoint, Leave
from lawspeaker.reactions import Asked
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import CaseRow, HoldingRow
from lawspeaker.records.pen import UsedBefore
from lawspeaker.records.programmes import capacities_of, programme_of
from lawspeaker.service import door
from lawspeaker.service.asking import Conflict
from lawspeaker.surfaces.asking import Asked as Said
from lawspeaker.surfaces.asking import asking
from lawspeaker.surfaces.reading import Unreadable
from programmes import DELIVERY, SLUG, founding, person
from small_story import tell

MINUTES = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))
HIDDEN = Assign(Group("SDWG"), Title("Close the hole"), Name("PMO"))
DONE = Complete(Prose("It is published."))


@pytest.fixture
def action(programme):
    return programme.ask("pmo", "PMO", MINUTES).case


def refusal(asked) -> dict[str, str]:
    with pytest.raises(Refused) as refused:
        asked()
    return {reason.key: reason.says for reason in refused.value.reasons}


def test_a_founding_is_the_first_entry_and_gives_the_first_offices(programme):
    [entry] = Ledger(SLUG).read()
    assert (entry.seq, entry.kind, entry.case) == (0, "programme.founded/1", "F1")
    held = {row.holds: row.rests_on for row in HoldingRow.objects.all()}
    assert held == {"SRO": 0, "PMO": 0}
    assert programme_of(SLUG).fictional


def test_a_programme_is_founded_once(programme):
    reasons = refusal(lambda: programme.ask("sro", "SRO", founding()))
    assert reasons == {"programme.new": "A programme must be founded by its first entry."}


def test_a_founder_must_be_among_the_first_holders(programme):
    assert "act.capacity" in refusal(lambda: programme.ask("stranger", "SRO", MINUTES))


def test_a_command_opens_a_case_under_the_next_number(programme):
    cases = [programme.ask("pmo", "PMO", MINUTES).case for _ in range(3)]
    assert cases == ["A1", "A2", "A3"]


def test_numbers_go_on_behind_history_as_wide_as_it_wrote_them(programme):
    request = Request(title=Title("Restructure"))
    programme.ask("pmo", "PMO", CHANGE.adopt(request, "The change log."), "CR035")
    again = programme.ask("pmo", "PMO", CHANGE.adopt(request, "The change log."))
    assert again.case == "CR036"


def test_an_id_of_another_process_is_not_taken_for_history(programme):
    adopt = ACTION.adopt(Action(stage=Stage.OPEN), "The action log.")
    assert "case.known" in refusal(lambda: programme.ask("pmo", "PMO", adopt, "CR035"))


def test_a_case_of_a_closed_group_says_nothing_of_itself(programme):
    receipt = programme.ask("pmo", "PMO", HIDDEN)
    assert receipt.case == "A-random1"
    [line] = Ledger(SLUG).lines(after=0)
    assert b"Close the hole" not in line.spelling
    assert b'"act"' not in line.spelling
    assert b'"audience":"group:SDWG"' in line.spelling
    assert Ledger(SLUG).read(receipt.case)[0].d["what"] == "Close the hole"


def test_a_receipt_names_what_was_recorded(programme, action):
    receipt = programme.ask("pmo", "PMO", DONE, action)
    assert [(e.position, e.kind, e.version) for e in receipt.entries] == [
        (2, "action.completed/1", 2)
    ]
    assert (receipt.version, receipt.size, receipt.root) == (2, 3, Ledger(SLUG).root())


def test_the_same_command_again_gives_the_same_receipt(programme, action):
    once = programme.ask("pmo", "PMO", DONE, action, command_id=programme_id(1))
    programme.ask("pmo", "PMO", MINUTES)
    again = programme.ask("pmo", "PMO", DONE, action, command_id=programme_id(1))
    assert again == once


def test_another_command_under_the_same_id_is_refused(programme, action):
    programme.ask("pmo", "PMO", DONE, action, command_id=programme_id(1))
    other = Complete(Prose("It is lost."))
    with pytest.raises(UsedBefore, match="said something else"):
        programme.ask("pmo", "PMO", other, action, command_id=programme_id(1))


def test_whoever_comes_second_is_told_what_changed(programme, action):
    programme.ask("pmo", "PMO", GiveTo(Name("SRO"), Prose("He knows.")), action)
    with pytest.raises(Conflict, match="PMO gave the action to SRO: He knows") as conflict:
        programme.ask("pmo", "PMO", DONE, action, expected_version=1)
    assert [each.position for each in conflict.value.changed] == [2]


def test_every_reason_is_given_at_once(programme, action):
    programme.ask("pmo", "PMO", DONE, action)
    reasons = refusal(lambda: programme.ask("sro", "SRO", DONE, action))
    assert reasons.keys() == {"action.complete", "action.stage"}


def test_what_has_not_happened_yet_is_not_recorded(programme):
    tomorrow = programme.now.date() + timedelta(days=1)
    reasons = refusal(lambda: programme.ask("pmo", "PMO", MINUTES, happened=tomorrow))
    assert reasons == {
        "act.happened": "What is recorded must have happened; 2023-11-21 is still to come."
    }


def test_nothing_happens_before_its_case(programme):
    programme.now += timedelta(days=3)
    action = programme.ask("pmo", "PMO", MINUTES).case
    earlier = date(2023, 11, 21)
    reasons = refusal(lambda: programme.ask("pmo", "PMO", DONE, action, happened=earlier))
    assert "opened on 2023-11-23" in reasons["act.happened"]


def test_a_day_means_the_end_of_it_where_the_programme_is(programme):
    programme.now = datetime(2024, 7, 2, 9, tzinfo=UTC)
    programme.ask("pmo", "PMO", MINUTES, happened=date(2024, 7, 1))
    happened = Ledger(SLUG).read()[-1].happened
    assert happened.day == date(2024, 7, 1)
    assert happened.at == int(datetime(2024, 7, 1, 22, 59, 59, 999000, UTC).timestamp() * 1000)


def test_a_capacity_must_be_held_on_the_day(programme):
    since = date(2023, 11, 20)
    office = Appoint(Office("CCM"), person("clerk"), DELIVERY, since)
    appointed = programme.ask("sro", "SRO", office).case
    programme.now += timedelta(days=10)
    programme.ask("sro", "SRO", Leave(date(2023, 11, 25), Prose("Moved on.")), appointed)
    reasons = refusal(lambda: programme.ask("clerk", "CCM", MINUTES))
    assert reasons["act.capacity"] == (
        "Whoever acts must hold the capacity on the day the act happened: CCM is not among those"
        " held, none."
    )
    held = capacities_of(SLUG, person("clerk"), date(2023, 11, 24))
    assert [(each.holds, each.rests_on) for each in held] == [("CCM", 1)]


def test_what_another_holds_in_a_closed_group_is_told_only_to_whoever_may_know_of_it(programme):
    tell(programme)

    def told(typist: str, acting_as: str = "IPA") -> str:
        asked = refusal(lambda: programme.ask("locksmith", acting_as, MINUTES, typed_by=typist))
        return asked["act.capacity"].partition(": ")[2]

    assert told("locksmith") == told("pmo") == "IPA is not among those held, CPT, chair@SDWG."
    assert told("small") == "IPA is not among those held, CPT."
    assert told("small", "chair@SDWG") == "chair@SDWG is not among those held, CPT."
    assert told("stranger") == "IPA is not among those held, none."


def test_nobody_is_asked_which_capacity_of_another_in_a_closed_group_is_meant(programme):
    tell(programme)
    asked = Said(on_behalf_of=person("locksmith"))
    named = asking(programme_of(SLUG), person("small"), asked, founds=False)
    assert named.acting_as.holds == "CPT"
    with pytest.raises(Unreadable, match="CPT, chair@SDWG"):
        asking(programme_of(SLUG), person("pmo"), asked, founds=False)


def test_the_secretariat_types_in_for_another_and_nobody_else_does(programme, action):
    programme.ask("sro", "SRO", Appoint(Office("IM"), person("im"), DELIVERY, date(2023, 11, 20)))
    office = Appoint(Office("CCM"), person("clerk"), DELIVERY, date(2023, 11, 20))
    programme.ask("sro", "SRO", office, typed_by="pmo")
    [entry] = Ledger(SLUG).read(after=2)
    assert (entry.act.by.holds, entry.act.typed_by) == ("SRO", person("pmo"))
    again = Appoint(Office("IPA"), person("clerk"), DELIVERY, date(2023, 11, 20))
    assert "act.typed_by" in refusal(lambda: programme.ask("sro", "SRO", again, typed_by="im"))


@pytest.mark.parametrize(
    ("case", "key"), [("A9", "case.known"), ("F1", "case.kind"), (None, "case.named")]
)
def test_a_case_must_be_there_and_of_the_right_kind(programme, case, key):
    assert key in refusal(lambda: programme.ask("pmo", "PMO", DONE, case))


def test_an_entry_holds_no_prose_and_reads_with_it(programme, action):
    programme.ask("pmo", "PMO", DONE, action)
    spelled = b"".join(line.spelling for line in Ledger(SLUG).lines())
    assert not any(text in spelled for text in (b"Publish", b"published.", b"Half-hourly"))
    assert Ledger(SLUG).read(action)[-1].d["text"] == "It is published."


def test_texts_are_kept_in_one_spelling(programme):
    detail = Prose("Cafe\u0301\r\nat ten")
    programme.ask("pmo", "PMO", Assign(Group("PSG"), Title("Meet"), Name("PMO"), detail))
    assert Ledger(SLUG).read()[-1].d["detail"] == "Café\nat ten"


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ud800"])
def test_a_text_is_of_letters(programme, sign):
    what = Assign(Group("PSG"), Title(f"Meet{sign}"), Name("PMO"))
    with pytest.raises(Refused) as refused:
        programme.ask("pmo", "PMO", what)
    assert [(each.key, each.field) for each in refused.value.reasons] == [("text.letters", "what")]


def test_the_id_of_a_command_is_one_however_it_is_spelled(programme):
    once = programme.ask("pmo", "PMO", MINUTES, command_id=programme_id(1))
    assert programme.ask("pmo", "PMO", MINUTES, command_id=f"{{{programme_id(1)}}}") == once
    reasons = refusal(lambda: programme.ask("pmo", "PMO", MINUTES, command_id="1"))
    assert reasons == {"command.id": "The id of a command must be a UUID; '1' is none."}


def test_a_case_can_be_read_as_it_stands(programme, action):
    row = CaseRow.objects.get(case=action)
    assert (row.process, row.stage, row.title, row.group, row.version, row.framework) == (
        *("action", "open", "Publish the report", "PSG", 1, "mhhs@3.1"),
    )


def test_a_refused_command_leaves_no_trace(programme, action):
    before = (Ledger(SLUG).head(), list(CaseRow.objects.values()))
    refusal(lambda: programme.ask("sro", "SRO", DONE, action))
    assert (Ledger(SLUG).head(), list(CaseRow.objects.values())) == before


def react(programme, *asked):
    """Let the completion of an action ask for more."""
    answers = {Completed: lambda *_: asked}
    programme.door = replace(programme.door, reactions=answers)


def test_what_follows_elsewhere_is_recorded_with_it_and_says_because_of_what(programme, action):
    react(programme, Asked("action", None, MINUTES))
    receipt = programme.ask("pmo", "PMO", DONE, action)
    assert [(each.case, each.kind) for each in receipt.entries] == [
        ("A1", "action.completed/1"),
        ("A2", "action.assigned/1"),
    ]
    done, followed = Ledger(SLUG).read(after=1)
    assert (followed.because, followed.ord, followed.cmd) == (done.seq, 1, done.cmd)
    assert followed.act == done.act
    assert CaseRow.objects.get(case="A2").stage == "open"


def test_what_follows_on_the_same_case_sees_what_it_follows_from(programme, action):
    react(programme, Asked("action", action, GiveTo(Name("SRO"), Prose("He knows."))))
    assert "action.stage" in refusal(lambda: programme.ask("pmo", "PMO", DONE, action))


def test_if_what_follows_is_refused_nothing_is_recorded(programme, action):
    react(programme, Asked("action", None, MINUTES), Asked("action", CaseId("A9"), DONE))
    before = (Ledger(SLUG).head(), list(CaseRow.objects.values()))
    assert "case.known" in refusal(lambda: programme.ask("pmo", "PMO", DONE, action))
    assert (Ledger(SLUG).head(), list(CaseRow.objects.values())) == before


def test_what_is_written_afterwards_is_kept_or_lost_with_it(programme, action, monkeypatch):
    passed = []

    def write(it):
        passed.append((it.first, it.count, [case.case for case in it.cases]))
        raise RuntimeError("no room in the outbox")

    monkeypatch.setattr(door, "AFTERWARDS", [write])
    with pytest.raises(RuntimeError):
        programme.ask("pmo", "PMO", DONE, action)
    assert passed == [(2, 1, [action])]
    assert Ledger(SLUG).head().size == 2


def programme_id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012}"


def test_a_departure_that_nothing_calls_for_is_refused_and_nothing_recorded(programme):
    before = Ledger(SLUG).head().size
    for key in ("action.owner", "no.such_rule"):
        left = {key: "It could not wait."}
        assert refusal(lambda left=left: programme.ask("pmo", "PMO", MINUTES, departures=left)) == {
            "act.departure": "A departure must be from a rule that stands in the way of this"
            f" act; '{key}' is no such rule: leave it out."
        }
    assert Ledger(SLUG).head().size == before
