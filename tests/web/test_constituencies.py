"""The pages of constituencies: parties, representatives, what is asked, contacts."""

import re
from dataclasses import dataclass

import pytest

from lawspeaker.framework.names import CaseId, Group, Prose, Seat
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.action import Assign
from lawspeaker.processes.constituency.answering import Answer
from lawspeaker.processes.constituency.asking import Ask
from lawspeaker.processes.constituency.life import Question, Said, Stand
from lawspeaker.processes.contact.asking import Ask as AskParty
from lawspeaker.processes.party.belonging import ContestIt, JoinConstituency
from lawspeaker.processes.seat.serving import StateMandate
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.tables.parties import PartyRow
from lawspeaker.records.visible import Viewer, visible_to
from lawspeaker.service.demo.cast import organisation, person
from lawspeaker.service.demo.playing import SLUG
from web.axe import violations
from web.conftest import complaints
from web.on_stage import Stage

SMALL, SEAT = Name("small_supplier"), Seat("M-PSG-n")
WHY, COSTLY = Prose("It serves them."), Prose("It costs us a marmalade.")


@dataclass(frozen=True)
class Consulted:
    stage: Stage
    case: CaseId


def party(key: str) -> str:
    return PartyRow.objects.get(organisation=organisation(key)).case


def told(stage: Stage) -> Consulted:
    """Let the small suppliers be asked, and two of three parties answer."""
    tell = stage.tell
    questions = (
        Question(Count(1), Title("Three groups for one"), Prose("Do we agree?"), stage.decision),
        Question(Count(2), Title("Anything else?")),
    )
    ask = Ask(SMALL, SEAT, Title("Before the PSG"), questions, WHY, stage.meeting)
    case = CaseId(tell.own("nuttall", SEAT, ask))
    answers = {"nuttall": (Stand.AGREES, None), "lark": (Stand.AGREES, None)}
    for who, (stand, text) in {**answers, "pike": (Stand.OBJECTS, COSTLY)}.items():
        tell.own(who, "party", Answer((Said(Count(1), stand, text),)), case)
    return Consulted(stage, case)


def get(stage: Stage, place: str, who: str = "raman", status: int = 200) -> str:
    answer = stage.sign_in(who).get(f"{stage.home}{place}")
    assert answer.status_code == status
    return re.sub(r"\s+", " ", answer.text)


def test_every_constituency_is_listed_with_its_parties_and_where_it_sits(called):
    page = get(called, "constituencies/")
    assert "24 parties" not in page
    for words in ("Small Suppliers", "Larch Energy", "Pebble Power", "Register a party"):
        assert words in page


def test_a_supplier_of_two_constituencies_of_one_group_is_flagged(called):
    """Finding C35: Domestic Suppliers sit beside the others at the CCAG."""
    broadacre = party("broadacre")
    joins = JoinConstituency(Name("domestic_supplier"), called.clock.now.date(), WHY)
    called.tell.own("raman", "PMO", joins, broadacre)
    page = get(called, "constituencies/")
    assert "Industrial and Commercial Suppliers and Domestic Suppliers" in page
    assert "seated side by side at CCAG" in page


def test_organisations_in_several_hats_are_shown_with_each_of_them(called):
    page = get(called, "constituencies/")
    hats = page.partition("In several hats")[2]
    assert "Elexon" in hats
    assert "Central parties" in hats


def test_one_shows_who_represents_it_on_what_mandate_and_who_belongs(called):
    day = called.clock.now.date()
    held = capacities_of(SLUG, person("raman"), day)
    seat = visible_to(Viewer(person("raman"), held, SLUG, day)).seat(SEAT)
    mandate = StateMandate(Title("Supplier settlement"), Prose("To agree up to a quarter."))
    called.tell.own("raman", "PMO", mandate, seat.case)
    page = get(called, f"constituencies/{SMALL}/")
    for words in ("Clare Nuttall", "Supplier settlement", "To agree up to a quarter.", "Larch"):
        assert words in page
    assert "What it is asked" not in page
    get(called, "constituencies/nobody/", status=404)


def test_as_of_a_day_it_shows_who_belonged_then(called):
    day = called.clock.now.date()
    joins = JoinConstituency(SMALL, day, WHY)
    called.tell.own("raman", "PMO", joins, party("castell"))
    place = f"constituencies/{SMALL}/"
    assert "Castell Energy" in get(called, place)
    assert "Castell Energy" not in get(called, f"{place}?as_of=2023-11-22")


def test_what_is_contested_says_so(called):
    grounds = ContestIt(SMALL, should_belong=False, grounds=Prose("We grew."))
    called.tell.own("lark", "party", grounds, party("larch"))
    assert "Contested" in get(called, f"constituencies/{SMALL}/")
    assert "1 place contested" in get(called, "constituencies/")


def test_whoever_holds_the_seat_is_offered_to_ask_with_the_agenda_filled_in(called):
    page = get(called, f"constituencies/{SMALL}/", "nuttall")
    assert "Ask the constituency before a meeting" in page
    form = get(
        called,
        f"constituency/new/ask?seat={SEAT}&constituency={SMALL}&meeting={called.meeting}",
        "nuttall",
    )
    assert f'value="{called.decision}" selected' in form or called.decision in form
    assert "Before the PSG" in form
    assert re.search(rf'value="[^"]*:{SEAT}@PSG"[^>]* checked', form)  # and not as a party


def test_the_answers_are_read_within_the_constituency_and_nowhere_else(called):
    it = told(called)
    for who in ("nuttall", "lark"):
        page = get(called, f"constituencies/asked/{it.case}", who)
        for words in ("3 of 3 parties answered", "A majority to agree", str(COSTLY)):
            assert words in page
        assert "Before the PSG" in get(called, f"constituencies/{SMALL}/", who)
    for who in ("raman", "halloran", "bielski", "castell", "storr"):
        for place in (f"constituencies/asked/{it.case}", f"constituency/{it.case}"):
            get(called, place, who, status=404)
        for place in ("constituencies/", f"constituencies/{SMALL}/", "search?q=marmalade"):
            assert it.case not in get(called, place, who)


def test_the_view_of_the_seat_begins_with_what_they_said_and_is_given_by_nobody(called):
    it = told(called)
    assert "Give this view" in get(called, f"constituencies/asked/{it.case}", "nuttall")
    assert "Give this view" not in get(called, f"constituencies/asked/{it.case}", "lark")
    form = get(called, f"decision/{called.decision}/give-view?seat={SEAT}", "nuttall")
    assert "marmalade" in form
    assert "marmalade" not in get(
        called, f"decision/{called.decision}/give-view?seat={SEAT}", "castell"
    )
    held = capacities_of(SLUG, person("raman"), called.clock.now.date())
    view = visible_to(Viewer(person("raman"), held, SLUG, called.clock.now.date()))
    assert {each.stand for each in view.decision(called.decision).views} == {""}


def test_the_desk_of_contacts_shows_what_waits_and_how_long(called):
    for who in ("whitlock", "lark"):
        assert "Everything is answered" in get(called, "constituencies/contacts", who)
    ask = AskParty(organisation("larch"), Title("Test readiness"), Prose("When?"))
    called.tell.own("whitlock", "PPC", ask)
    for who in ("whitlock", "lark"):
        page = get(called, "constituencies/contacts", who)
        for words in ("Test readiness", "Larch Energy", "0 days", "1 to be answered"):
            assert words in page
    for who in ("pike", "halloran"):
        assert "Test readiness" not in get(called, "constituencies/contacts", who)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nobody_is_shut_out_of_them(in_session, on_air, visit, theme):
    it = told(in_session)
    browser = visit("nuttall")
    browser.add_cookies([{"name": "theme", "value": theme, "url": on_air}])
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    places = ("", f"{SMALL}/", "contacts", f"asked/{it.case}")
    for place in places:
        page.goto(f"{on_air}{in_session.home}constituencies/{place}")
        assert violations(page) == [], place
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place
    page.set_viewport_size({"width": 400, "height": 800})
    for place in places:
        page.goto(f"{on_air}{in_session.home}constituencies/{place}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place
    assert complaints(said) == []


def test_the_page_of_an_action_offers_its_owner_to_pass_it_on_to_the_constituency(called):
    what = Assign(Group("PSG"), Title("Count the meters"), Name(SEAT), decision=called.decision)
    case = called.tell.own("raman", "PMO", what)
    form = f"constituency/new/ask?seat={SEAT}&amp;constituency={SMALL}&amp;action={case}"
    assert form in get(called, f"action/{case}", "nuttall")
    assert form not in get(called, f"action/{case}", "castell")
    about = (Question(Count(1), Title("How many?")),)
    ask = Ask(SMALL, SEAT, Title("Count the meters"), about, action=CaseId(case))
    assert called.tell.own("nuttall", SEAT, ask)


@pytest.mark.parametrize("named", [{"action": CaseId("A999")}, {"meeting": CaseId("D1")}])
def test_a_constituency_is_not_asked_about_what_is_not_on_record(called, named):
    about = (Question(Count(1), Title("How many?")),)
    with pytest.raises(Refused, match="on record, and open to the constituency"):
        called.tell.own("nuttall", SEAT, Ask(SMALL, SEAT, Title("It"), about, **named))


def test_the_view_is_offered_as_the_act_of_the_seat_and_of_no_other_capacity(called):
    it = told(called)
    place = f"decision/{called.decision}/give-view?seat={SEAT}"
    assert f'{place}"' in get(called, f"constituencies/asked/{it.case}", "nuttall")
    page = get(called, place, "nuttall")
    form = page[page.index('id="act"') :]
    assert "Whose act it is: <b>Clare Nuttall, Small Supplier representative (PSG)</b>" in form
    assert f'<option value="{SEAT}" selected>' in form
    assert 'name="acting_as"' not in form
