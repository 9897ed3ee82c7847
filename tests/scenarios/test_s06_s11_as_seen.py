"""S06 and S11 as they are seen on the pages: who may decide by which reading, and who counts."""

import re
from datetime import date

import pytest
from django.test import Client

from lawspeaker.directory.models import User
from lawspeaker.framework.load import load
from lawspeaker.framework.names import Group, Pence, Prose, Seat
from lawspeaker.kernel.kinds import Name, Offset, Title
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.arguing import GiveView, SettleObjection
from lawspeaker.processes.decision.following import Publish
from lawspeaker.processes.decision.matter import Basis, Matter, Ruling, Stand
from lawspeaker.processes.decision.matter import Stage as Decided
from lawspeaker.processes.delegation import GiveChair
from lawspeaker.processes.meeting.holding import LetIn, LetOut
from lawspeaker.service.demo.cast import CAST, SEATS, organisation, person
from lawspeaker.service.demo.playing import introduce
from stage import SLUG, Stage, cited, findings, page, take
from web.test_acts import hidden

pytestmark = pytest.mark.usefixtures("database")
OCTOBER, NOVEMBER, JUNE = date(2024, 10, 10), date(2024, 11, 6), date(2024, 6, 5)
OBJECTION = (Stand.OBJECTS, Basis.CONSENSUS, "Those who are ready pay for those who are not.")
WAIT = Prose("We would rather wait.")


def told(address: str) -> str:
    """Return what a page says, in one line without its marks."""
    return plain(page(address))


def plain(shown: str) -> str:
    main = shown.partition("<main")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


# S06: by the reading that whoever chairs decides, agreed on its page (C01, C25).


def agree(stage: Stage) -> None:
    """Let the SRO agree on the page of the reading that whoever chairs decides."""
    before = date(2024, 10, 1)
    ruling = Ruling(
        *(Name("accept"), Name("accept"), None, Name("PSG"), Name("consensus")),
        *(Prose("Whoever chairs decides."), Offset(0), before, ()),
    )
    matter = Matter(Decided.DECIDED, Group("PSG"), cost=Pence(0), ruling=ruling, confirmed=True)
    adopt = DECISION.adopt(matter, Prose("The decision log."))
    decision = stage.tell.own("raman", "PMO", adopt, "D900")
    client = Client()
    client.force_login(User.objects.get(email="halloran@example.org"))
    form = re.search(
        r'href="([^"]*agree-reading[^"]*choice=chair)"',
        client.get(f"/p/{SLUG}/framework/readings/nc2").text,
    )
    place = form[1].replace("&amp;", "&")
    said = {"reading": "nc2", "choice": "chair", "decision": decision, "since": str(OCTOBER)}
    sent = {**hidden(client.get(place).text), "do": "act", **said, "reason": "4.6-06 says so."}
    assert client.post(place.partition("?")[0], sent).status_code == 302


def held(*, agreed: bool):
    """A PSG that a delegate chairs and that cannot agree on a matter brought on that day."""
    introduce()
    stage = Stage(OCTOBER)
    if agreed:
        agree(stage)
    room = stage.room("PSG", NOVEMBER)
    decision = stage.matter(room)
    if not agreed:
        agree(stage)
    stage.tell.on(date(2024, 11, 5), 16)
    letter, until = Title("Letter of the SRO"), date(2024, 11, 7)
    give = GiveChair(Group("PSG"), person("ode"), organisation("elexon"), NOVEMBER, until, letter)
    stage.tell.do("halloran", "SRO", give)
    room.chair, room.holds = "ode", "chair"
    stage.open(room, circumstances="The SRO is ill and the test window opens on Monday.")
    stage.argue(room, decision, nuttall=OBJECTION)
    settle = SettleObjection(Seat("M-PSG-n"), sustained=True, reason=Prose("It stands."))
    stage.tell.do("ode", "chair", settle, decision)
    return stage, room, decision


def test_by_the_reading_agreed_on_its_page_the_delegate_decides_and_the_pages_say_so():
    stage, room, decision = held(agreed=True)
    live = f"meetings/{room.case}/live?item=2"
    assert {"C01", "C25"} <= findings(live)
    assert "The chair of the PSG decides" in told(live)
    stage.tell.own("ode", "chair", take(), decision)
    shown = told(f"decisions/{decision}")
    assert "Accepted The chair of the PSG, by an informed decision" in shown
    assert "4.6" in shown.partition("By when")[0]
    assert {"C01", "C25"} <= findings(f"decisions/{decision}")


def test_a_matter_brought_before_keeps_the_reading_it_began_under():
    stage, room, decision = held(agreed=False)
    live = f"meetings/{room.case}/live?item=2"
    assert {"C01", "C25"} <= findings(live)
    assert "The chair of the PSG decides" not in told(live)
    refused = cited(lambda: stage.tell.own("ode", "chair", take(), decision))
    assert refused == {"3.6-06", "4.6-08"}


# S11: who counts in consensus (C13, C14, C31, C57).


def sitag():
    """The SITAG of June: four whose objection does not count object, and one supplier."""
    introduce()
    stage = Stage(date(2024, 5, 20), groups=("SITAG",))
    room = stage.room("SITAG", JUNE)
    decision = stage.matter(room, home=3)
    stage.open(room)
    said = dict.fromkeys(("brandt", "nuttall"), OBJECTION)
    for who, letter in (("whitcombe", "s"), ("bielski", "e"), ("raman", "t")):
        seat = Seat(f"M-SITAG-{letter}")
        room.do(LetIn(person(who), seat, Offset(400)))
        stage.tell.do(who, seat, GiveView(seat, Stand.OBJECTS, Basis.OWN, WAIT), decision)
    stage.argue(room, decision, **said)
    settle = SettleObjection(Seat("M-SITAG-k"), sustained=True, reason=Prose("It stands."))
    stage.tell.do("halloran", "SRO", settle, decision)
    return stage, room, decision


def test_the_room_shows_who_counts_and_that_one_supplier_leaves_no_consensus():
    _, room, _ = sitag()
    live = told(f"meetings/{room.case}/live?item=2")
    assert "13 seats count; the other seats do not" in live
    assert "Agrees 12 Objects 1" in live
    assert "The chair of the SITAG decides, informed by the views" in live
    assert "C13" in findings(f"meetings/{room.case}/live?item=2")
    assert "C31" not in findings(f"meetings/{room.case}/live?item=2")


def test_the_room_says_beside_each_seat_that_does_not_count_that_it_does_not():
    _, room, _ = sitag()
    shown = page(f"meetings/{room.case}/live?item=2")
    views = plain(shown).partition(" Views ")[2].partition("To speak")[0]
    assert views.count(", does not count \u00b7") == 6  # all who spoke but the chair
    assert "Ofgem Objects, does not count \u00b7" in views
    assert shown.count("data-seat=") == 13  # the keys go through the seats that count
    people = plain(shown).partition(" In the meeting ")[2]
    assert people.count(", does not count ") == 7
    assert "Ofgem, does not count" in people


def test_the_decision_shows_the_objections_that_do_not_count_beside_the_one_that_does():
    stage, _, decision = sitag()
    stage.tell.own("halloran", "SRO", take(), decision)
    shown = told(f"decisions/{decision}")
    assert "12 of 13 seats agree; 1 objects." in shown
    assert f"Small Supplier objects: {OBJECTION[2]}" in shown
    for name in ("Ofgem", "IPA", "PMO"):
        assert f"{name} objects, which does not count: {WAIT}" in shown
    ldp = "Lead Delivery Partner\u2019s Test Architect"
    assert f"{ldp} objects, which does not count: {OBJECTION[2]}" in shown
    composition = shown.partition("Composition: 20 seats")[2].partition("On record before")[0]
    assert composition.count(" Counts ") == 13
    assert composition.count(" Does not count ") == 7
    assert "by an informed decision" in shown
    assert "C13" in findings(f"decisions/{decision}")


def test_the_public_reads_those_objections_without_who_made_them():
    stage, room, decision = sitag()
    stage.tell.own("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    stage.tell.own("halloran", "SRO", Publish(), decision)
    shown = plain(Client().get(f"/p/{SLUG}/public/decisions/{decision}").text)
    assert "12 of 13 seats agree; 1 objects." in shown
    for seat in ("Ofgem Ofgem", "IPA Harrow Assurance", "PMO Tideway Delivery Partners"):
        assert f"{seat} Objects, does not count {WAIT}" in shown
    told_by_api = Client().get(f"/api/v1/programmes/{SLUG}/decisions/{decision}").json()
    uncounted = [e for e in told_by_api["views"] if e["stand"] == "objects" and not e["counts"]]
    assert [each["text"] for each in uncounted].count(WAIT) == 3
    for who in ("brandt", "whitcombe", "bielski", "raman"):
        assert CAST[who].name not in shown
        assert person(who) not in str(told_by_api)


GROUPS = tuple(SEATS)
LACKING = {
    "CCAG": "Large Suppliers, Medium Suppliers, Small Suppliers",
    "MCAG": "National Grid ESO",
    "QAG": "National Grid ESO",
}


def test_the_six_lists_of_seats_are_shown_whole_with_what_is_open_about_them():
    introduce()
    Stage(date(2024, 5, 20), groups=("PSG", "SITAG"))
    entries = 0
    for group in GROUPS:
        shown = page(f"groups/{group}/")
        seats = shown.partition("Seats of the")[2].partition("</table>")[0]
        assert seats.count('data-c="title"') == len(load("mhhs").seats_of(Group(group)))
        entries += seats.count('data-c="title"')
        assert {"C13", "C31", "C57"} <= {*re.findall(r"Reading (C\d\d)</a>", shown)}
        lacks = told(f"groups/{group}/").partition("No seat of this list is for ")[2]
        assert bool(lacks) == (group in LACKING)
        if lacks:
            assert lacks.startswith(LACKING[group])
            assert "Reading C14" in lacks[:200]
    assert entries == 120


def test_no_quorum_stands_in_the_way_of_a_meeting_of_a_few():
    introduce()
    stage = Stage(date(2024, 5, 20), groups=("SITAG",))
    room = stage.room("SITAG", JUNE)
    decision = stage.matter(room, home=3)
    stage.open(room)
    gone = tuple(SEATS["SITAG"][letter] for letter in "ijklmnopqr")  # all of the constituencies
    for n, who in enumerate(gone):
        room.do(LetOut(person(who), Offset(410 + n)))
    room.absent = (*room.absent, *gone)
    stage.argue(room, decision)
    assert "C31" in findings(f"meetings/{room.case}/live?item=2")
    stage.tell.own("halloran", "SRO", take(), decision)
    assert "Accepted" in told(f"decisions/{decision}")
    assert "The framework is silent" in told("framework/readings/quorum")
