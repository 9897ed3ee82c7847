"""Mail: a real server takes it; once, whatever happens between; declined by a link; put off."""

import subprocess
import sys
from datetime import date, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from socket import socket

import pytest
from aiosmtpd.controller import Controller
from django.test import Client
from icalendar import Calendar

from lawspeaker.directory.models import Organisation, Outgoing, Person
from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.action import Assign, Complete
from lawspeaker.processes.group.standing import SetParent
from lawspeaker.processes.meeting.agenda import Item
from lawspeaker.processes.meeting.calling import Call, Cancel, IssuePapers, Move
from lawspeaker.processes.meeting.listing import SetAgenda
from lawspeaker.records.models import CaseRow
from lawspeaker.records.models import Programme as ProgrammeRow
from lawspeaker.service import mail
from lawspeaker.service.declining import Stop, ask_again, decline, token
from lawspeaker.service.reminding import remind
from lawspeaker.site import environment
from lawspeaker.surfaces.letters import Writer
from programmes import SLUG, Programme, person
from small_story import CANARY, people

DAY = date(2023, 12, 6)
CALL = Call(Group("PSG"), DAY, by_rule=True)
ASSIGN = Assign(Group("PSG"), Title("Publish the report"), Name("IM"), due=DAY)


class Sink:
    """A mail server that keeps what it takes, and can be made to refuse."""

    def __init__(self) -> None:
        self.taken: list[EmailMessage] = []
        self.answers: list[str] = []

    async def handle_DATA(self, _server, _session, envelope) -> str:  # noqa: N802  # its name
        answer = self.answers.pop(0) if self.answers else "250 taken"
        if answer.startswith("250"):
            self.taken.append(message_from_bytes(envelope.content, policy=policy.default))
        return answer

    def to(self, who: str) -> list[EmailMessage]:
        return [each for each in self.taken if f"<{who}@example.org>" in each["To"]]


@pytest.fixture
def sink(settings):
    kept = Sink()
    with socket() as free:  # the controller asks itself at its port before it goes on
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = Controller(kept, hostname="127.0.0.1", port=port)
    server.start()
    settings.MAILERS = {"default": environment.mailer(f"smtp://127.0.0.1:{port}")}
    yield kept
    server.stop()


@pytest.fixture
def programme(any_database, sink) -> Programme:
    it = Programme.founded()
    people(it)
    firm = Organisation.objects.create(name="A firm")
    for who in ("sro", "pmo", "ipa", "im", "large", "small", "party", "locksmith"):
        Person.objects.create(
            id=person(who), name=who.title(), email=f"{who}@example.org", organisation=firm
        )
    Outgoing.objects.all().delete()
    return it


def send(most: int = 100) -> mail.Sent:
    return mail.send_due(Writer().write, most)


def text(letter: EmailMessage) -> str:
    return letter.get_body(("plain",)).get_content()


def calendar(letter: EmailMessage):
    [part] = [each for each in letter.walk() if each.get_content_type() == "text/calendar"]
    made = Calendar.from_ical(part.get_content())
    [event] = made.walk("VEVENT")
    return str(made["METHOD"]), event


def test_members_get_an_invitation_that_is_changed_and_taken_back(programme, sink):
    meeting = programme.ask("pmo", "PMO", CALL).case
    programme.ask("pmo", "PMO", Move(date(2023, 12, 7), Prose("The room is taken.")), meeting)
    programme.ask("pmo", "PMO", Cancel(Prose("Nothing is ready.")), meeting)
    assert send().sent > 0
    asked = [calendar(each) for each in sink.to("large")]
    assert [method for method, _ in asked] == ["REQUEST", "REQUEST", "CANCEL"]
    assert {str(event["UID"]) for _, event in asked} == {f"{meeting}@{SLUG}"}
    assert [event["SEQUENCE"] for _, event in asked] == [0, 1, 2]
    assert asked[1][1]["DTSTART"].dt == date(2023, 12, 7)
    assert asked[2][1]["STATUS"] == "CANCELLED"
    assert asked[0][1]["ATTENDEE"] == "mailto:large@example.org"
    assert sink.to("party") == []


def test_a_letter_is_text_and_html_without_anything_from_elsewhere(programme, sink):
    programme.ask("pmo", "PMO", CALL)
    send()
    [letter] = sink.to("large")
    assert letter["Subject"] == "PSG meets on Wed 6 Dec 2023"
    html = letter.get_body(("html",)).get_content()
    assert "A meeting of PSG is called for Wed 6 Dec 2023." in text(letter)
    assert "A meeting of PSG is called for Wed 6 Dec 2023." in html
    assert "src=" not in html
    assert "<link" not in html
    assert letter["Reply-To"] == "Pmo <pmo@example.org>"
    assert letter["Auto-Submitted"] == "auto-generated"


def test_what_is_not_urgent_comes_in_one_letter_a_day(programme, sink):
    programme.ask("pmo", "PMO", ASSIGN)
    programme.ask("pmo", "PMO", ASSIGN)
    assert send().sent == 0
    programme.now += timedelta(hours=12)
    assert send().sent == 1
    [letter] = sink.to("im")
    assert letter["Subject"] == "Half-hourly settlement: 2 notices"
    assert text(letter).count("is given the action") == 2


def test_a_sender_that_dies_before_it_sends_leaves_it_to_the_next_which_sends_it_once(
    programme, sink
):
    programme.ask("pmo", "PMO", CALL)

    def dies(_parcel):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        mail.send_due(dies, 100)
    send()
    others = len(sink.taken)
    assert send().sent == 0  # it is still in the dead one's hand
    programme.now += mail.IN_HAND
    assert send().sent == 1
    assert send().sent == 0
    assert len(sink.taken) == others + 1
    ids = [each["Message-ID"] for each in sink.taken]
    assert len(ids) == len({*ids})


def test_two_senders_send_nothing_twice(programme, sink):
    programme.ask("pmo", "PMO", CALL)
    first = Writer()

    def meanwhile(parcel):
        send()
        return first.write(parcel)

    mail.send_due(meanwhile, 100)
    told = [(each["To"], each["Message-ID"]) for each in sink.taken]
    assert len(told) == len({*told})
    assert Outgoing.objects.filter(ended=None).count() == 0


def test_what_the_server_does_not_take_is_tried_again_each_time_later(programme, sink):
    programme.ask("pmo", "PMO", ASSIGN)
    programme.now += timedelta(hours=12)
    sink.answers = ["451 busy", "451 busy"]
    assert send().put_off == 1
    assert send().put_off == send().sent == 0
    programme.now += mail.FIRST_WAIT
    assert send().put_off == 1
    programme.now += mail.FIRST_WAIT
    assert send().sent == 0
    programme.now += mail.FIRST_WAIT
    assert send().sent == 1
    row = Outgoing.objects.get()
    assert (row.end, row.tries) == ("sent", 2)


def test_what_is_never_taken_is_given_up_and_says_why(programme, sink):
    programme.ask("pmo", "PMO", ASSIGN)
    sink.answers = ["451 busy"] * mail.TRIES
    for _ in range(mail.TRIES):
        programme.now += timedelta(hours=24)
        send()
    row = Outgoing.objects.get()
    assert row.end == "failed"
    assert "451" in row.trouble


def test_whoever_has_no_address_is_told_on_the_page_alone(programme, sink):
    Person.objects.filter(id=person("im")).update(email="")
    programme.ask("pmo", "PMO", ASSIGN)
    programme.now += timedelta(hours=12)
    assert send().sent == 0
    assert Outgoing.objects.get().end == "dropped"


def test_one_click_declines_a_kind_without_signing_in(programme, sink):
    programme.ask("pmo", "PMO", CALL)
    send()
    [letter] = sink.to("large")
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = letter["List-Unsubscribe"].strip("<>")
    path = address.partition("8000")[2]
    client = Client(enforce_csrf_checks=True, SERVER_NAME="127.0.0.1")
    assert "No more of this by mail?" in client.get(path).content.decode()
    answer = client.post(path, {"List-Unsubscribe": "One-Click"})
    assert "It is mailed to you no more" in answer.content.decode()
    programme.ask("pmo", "PMO", Call(Group("PSG"), date(2024, 1, 3), by_rule=True))
    send()
    assert len(sink.to("large")) == 1
    assert len(sink.to("small")) == 2
    ask_again(Stop(person("large"), "meeting.called"))
    programme.ask("pmo", "PMO", Call(Group("PSG"), date(2024, 2, 7), by_rule=True))
    send()
    assert len(sink.to("large")) == 2


def test_a_link_that_nobody_signed_declines_nothing(programme):
    good = token(Stop(person("large"), "meeting.called"))
    for bad in (f"{good}x", "nonsense", token(Stop(person("large"), "no.kind"))):
        assert Client(SERVER_NAME="127.0.0.1").post(f"/stop/{bad}").status_code == 404


def test_what_must_be_told_cannot_be_declined(programme, sink):
    decline(Stop(person("large"), "meeting.papers_issued"))
    meeting = programme.ask("pmo", "PMO", CALL).case
    agenda = (Item(Count(1), Title("Welcome"), Count(5)),)
    programme.ask("pmo", "PMO", SetAgenda(agenda), meeting)
    programme.ask("pmo", "PMO", IssuePapers(), meeting)
    send()
    letter = sink.to("large")[-1]
    assert letter["Subject"] == "Agenda and papers of PSG for Wed 6 Dec 2023"
    assert letter["List-Unsubscribe"] is None
    assert "it cannot be declined" in text(letter)


def test_nobody_outside_a_closed_group_is_mailed_what_it_does(programme, sink):
    hidden = Assign(Group("SDWG"), Title(f"Close the hole {CANARY}"), Name("IM"))
    programme.ask("pmo", "PMO", hidden)
    sdwg = CaseRow.objects.get(process="group").case
    above = SetParent(Group("DAG"), Name("parents"), Prose("As agreed."))
    programme.ask("pmo", "PMO", above, sdwg)
    programme.ask("pmo", "PMO", Call(Group("SDWG"), DAY, by_rule=False, reason=Prose(CANARY)))
    programme.now += timedelta(hours=12)
    send()
    told = {each["To"] for each in sink.taken if CANARY in each.as_string()}
    assert told == {"Im <im@example.org>"}
    called = {each["To"] for each in sink.taken if "SDWG meets" in each["Subject"]}
    assert called == {"Sro <sro@example.org>", "Locksmith <locksmith@example.org>"}


def test_what_is_due_soon_or_late_is_told_once_each(programme, sink):
    action = programme.ask("pmo", "PMO", ASSIGN).case
    Outgoing.objects.all().delete()
    row = ProgrammeRow.objects.get(slug=SLUG)
    assert remind(row) == 0
    programme.now += timedelta(days=14)
    assert remind(row) == 1
    assert remind(row) == 0
    programme.now += timedelta(days=4)
    assert remind(row) == 1
    send()
    subjects = [each["Subject"] for each in sink.to("im")]
    assert subjects == ["Late since Wed 6 Dec 2023: Complete the action."]
    programme.ask("im", "IM", Complete(Prose("It is done.")), action)
    programme.now += timedelta(days=1)
    send()
    assert len(sink.to("im")) == 1  # what is done is not called due
    assert {each.end for each in Outgoing.objects.filter(kind="duty.soon")} == {"dropped"}


def test_the_command_line_sends_what_is_due(programme, sink, any_database, data_folder, settings):
    programme.ask("pmo", "PMO", CALL)
    Outgoing.objects.update(due="2023-01-01T00:00Z")
    options = settings.MAILERS["default"]["OPTIONS"]
    environment_of = {
        "PATH": "/usr/bin:/bin",
        "DATABASE_URL": any_database,
        "LAWSPEAKER_DATA": str(data_folder),
        "EMAIL_URL": f"smtp://127.0.0.1:{options['port']}",
    }
    told = subprocess.run(
        [sys.executable, "-c", "from lawspeaker.cli.main import main; main()", "mail"],
        env=environment_of, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stderr
    assert "given up 0." in told.stdout
    assert sink.to("large")
