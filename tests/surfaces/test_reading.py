"""A form, the interface and the command line make the same command of what people fill in."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawspeaker import processes
from lawspeaker.cli.command_options import filled, flags
from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId, Group, Pence, Person, Prose, Seat
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Offset, Title, hints
from lawspeaker.processes.decision.arguing import Advise, Assess, GiveView
from lawspeaker.processes.decision.matter import Answer, Basis, Stand
from lawspeaker.processes.decision.recommending import Recommend
from lawspeaker.processes.meeting.agenda import Item, Paper
from lawspeaker.processes.meeting.calling import IssuePapers
from lawspeaker.processes.meeting.holding import LetIn
from lawspeaker.processes.meeting.listing import SetAgenda
from lawspeaker.processes.party import Register
from lawspeaker.surfaces.asking import MEMBERS, asked_of
from lawspeaker.surfaces.operations import named
from lawspeaker.surfaces.reading import Unreadable, read, read_flat
from lawspeaker.surfaces.values import offset, pounds
from lawspeaker.surfaces.writing import plain

MHHS = load("mhhs")
SOMEBODY = "18fb9db9-3c82-5535-acbf-e9d7cb192383"
DIGEST = "A" * 43

# The command; the body of the interface; the fields of the form; the options of the command line.
SAME = [
    (
        Assess(Pence(41_000_050), Answer.NO, Answer.NO, Answer.YES, Prose("So."), Name("IM")),
        {"cost": Decimal("410000.50"), "model": "no", "consumers": "no", "competition": "yes",
         "reasons": "So.", "assessor": "IM"},
        {"cost": "£410,000.50", "model": "no", "consumers": "no", "competition": "yes",
         "reasons": "So.", "assessor": "IM"},
        {"--cost": "410000.50", "--model": "no", "--consumers": "no", "--competition": "yes",
         "--reasons": "So.", "--assessor": "IM"},
    ),
    (
        GiveView(Seat("M-PSG-l"), Stand.OBJECTS, Basis.MAJORITY, Prose("Too late."),
                 Prose("Two agree."), Offset(2832)),
        {"seat": "M-PSG-l", "stand": "objects", "basis": "majority", "text": "Too late.",
         "minority": "Two agree.", "at": 2832},
        {"seat": "M-PSG-l", "stand": "objects", "basis": "majority", "text": "Too late.",
         "minority": "Two agree.", "at": "00:47:12"},
        {"--seat": "M-PSG-l", "--stand": "objects", "--basis": "majority", "--text": "Too late.",
         "--minority": "Two agree.", "--at": "47:12"},
    ),
    (
        SetAgenda((Item(Count(1), Title("Welcome"), Count(5)),
                   Item(Count(2), Title("CR035"), Count(30), CaseId("D4")))),
        {"agenda": [{"number": 1, "title": "Welcome", "minutes": 5},
                    {"number": 2, "title": "CR035", "minutes": 30, "decision": "D4"}]},
        {"agenda/0/number": "1", "agenda/0/title": "Welcome", "agenda/0/minutes": "5",
         "agenda/0/decision": "", "agenda/1/number": "2", "agenda/1/title": "CR035",
         "agenda/1/minutes": "30", "agenda/1/decision": "D4"},
        {"--agenda": '[{"number": 1, "title": "Welcome", "minutes": 5},'
                     ' {"number": 2, "title": "CR035", "minutes": 30, "decision": "D4"}]'},
    ),
    (
        IssuePapers((Paper(Count(2), Attachment(Title("CR035"), Digest(DIGEST))),)),
        {"papers": [{"item": 2, "document": {"title": "CR035", "digest": DIGEST}}]},
        {"papers/0/item": "2", "papers/0/document/title": "CR035",
         "papers/0/document/digest": DIGEST, "why_late": ""},
        {"--papers": f'[{{"item": 2, "document": {{"title": "CR035", "digest": "{DIGEST}"}}}}]'},
    ),
    (
        LetIn(Person(SOMEBODY), None, Offset(60)),
        {"person": SOMEBODY.upper(), "seat": None, "at": "00:01:00"},
        {"person": SOMEBODY, "seat": "", "at": "60"},
        {"--person": SOMEBODY, "--at": "60"},
    ),
    (
        Recommend(Group("PSG"), Title("A matter"), Prose("Shall we?"), Prose("Yes."), Count(2),
                  Pence(0), external=False),
        {"group": "PSG", "title": "A matter", "question": "Shall we?", "recommendation": "Yes.",
         "home": Decimal("2.0"), "cost": 0, "external": False},
        {"group": "PSG", "title": "A matter", "question": "Shall we?", "recommendation": "Yes.",
         "home": "2", "cost": "0", "external": "no"},
        {"--group": "PSG", "--title": "A matter", "--question": "Shall we?",
         "--recommendation": "Yes.", "--home": "2", "--cost": "0.00", "--external": "no"},
    ),
    (Advise(Prose("No concern.")), {"advice": "No concern."}, {"advice": "No concern."},
     {"--advice": "No concern."}),
]  # fmt: skip


@pytest.mark.parametrize(("command", "body", "form", "line"), SAME)
def test_every_surface_makes_the_same_command(command, body, form, line):
    asked = type(command)
    options = flags(asked, MHHS, ())
    variables = {each.name: each.variable for each in options}
    typed = filled(options, {variables[name]: value for name, value in line.items()})
    assert read(asked, body) == command
    assert read_flat(asked, form) == command
    assert read_flat(asked, typed) == command


@pytest.mark.parametrize("command", [each[0] for each in SAME], ids=lambda each: each.name)
def test_a_command_is_read_back_as_it_is_written(command):
    assert read(type(command), plain(command)) == command


def test_words_between_commas_are_a_list():
    flat = {"organisation": SOMEBODY, "known_as": "Tarn", "since": "2023-12-06", "reason": "So."}
    party = read_flat(Register, flat | {"constituencies": "small_supplier, agent"})
    assert party.constituencies == ("small_supplier", "agent")


def test_what_goes_with_every_command_is_no_field_of_one():
    for process in processes.ALL:
        for asked in process.commands:
            assert not (MEMBERS | {"command"}) & hints(asked).keys(), named(process, asked)


def test_departures_are_rules_and_their_reasons():
    asked = asked_of({"departures": {"meeting.papers_in_time": "It came late."}})
    assert asked.departures == {"meeting.papers_in_time": "It came late."}
    with pytest.raises(Unreadable, match="departures: It must be text"):
        asked_of({"departures": {"meeting.papers_in_time": 3}})


@pytest.mark.parametrize("written", ["2023-12-06T10:30:00Z", "2023-12-06T10:30:00+00:00"])
def test_an_instant_says_its_zone(written):
    assert asked_of({"happened": written}).happened.isoformat() == "2023-12-06T10:30:00+00:00"
    with pytest.raises(Unreadable, match="happened: It must be a day"):
        asked_of({"happened": "2023-12-06T10:30:00"})


@given(st.integers(0, 2**53 - 1))
def test_pounds_are_read_to_the_penny(pence):
    assert pounds(f"{pence // 100}.{pence % 100:02}") == pence
    assert pounds(plain(pence, Pence)) == pence


@pytest.mark.parametrize(
    "written",
    ["", "-1", "1.005", "1,5", "1e3", "one", "£", True, None, [], Decimal("NaN"), Decimal("1E+99"),
     "90071992547409.92", "\u0661"],
)  # fmt: skip
def test_what_is_no_amount_is_refused(written):
    with pytest.raises(ValueError, match="It must be"):
        pounds(written)


@given(st.integers(0, 86_399))
def test_a_place_in_the_recording_is_seconds_or_as_clocks_write_it(seconds):
    written = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    assert offset(written) == offset(seconds) == seconds


@pytest.mark.parametrize("written", ["24:00:00", "86400", "1:60", "00:61:00", "-1", "1.5", True])
def test_what_is_no_place_in_a_recording_is_refused(written):
    with pytest.raises(ValueError, match="It must be a place in the recording"):
        offset(written)


@pytest.mark.parametrize(
    "text",
    ["", "   ", "a\x00b", "\ud800", "a" * 10_001],
    ids=["empty", "blank", "nul", "half", "long"],
)
def test_no_database_is_given_what_it_cannot_keep(text):
    with pytest.raises(Unreadable, match="advice: It must be"):
        read(Advise, {"advice": text})


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.decimals() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["number", "title", "x"]), inner, max_size=3)
        ),
        max_leaves=8,
    )
)
def test_whatever_is_sent_is_read_or_refused(value):
    for asked, name in ((SetAgenda, "agenda"), (Assess, "cost"), (LetIn, "person")):
        try:
            assert isinstance(read(asked, {name: value}), asked)
        except Unreadable as error:
            assert all(each.where and each.says.endswith(".") for each in error.every)


@given(
    st.dictionaries(
        st.text(st.sampled_from("agenda/0title1"), max_size=12), st.text(max_size=5), max_size=4
    )
)
def test_whatever_a_form_sends_is_read_or_refused(flat):
    try:
        read_flat(SetAgenda, flat)
    except Unreadable as error:
        assert error.every
