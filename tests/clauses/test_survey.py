"""Surveys and informal feedback (3.13): asked, answered once, closed, told what was done."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from law import ACME, ANN, BEN, BOLT, MHHS, TODAY, WHY, Scenario, capacity
from lawspeaker import notices
from lawspeaker.documents.blank_forms import asks
from lawspeaker.framework.names import PARTY, CaseId, Prose
from lawspeaker.kernel.columns import Cell, Column, Kind, faults
from lawspeaker.kernel.elsewhere import Responses, SurveyNow
from lawspeaker.kernel.facts import Parties, PartyNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes import feedback, response
from lawspeaker.processes.feedback import FEEDBACK
from lawspeaker.processes.response import RESPONSE
from lawspeaker.processes.survey import SURVEY
from lawspeaker.processes.survey.asking import Close, Extend, Open, Report, Withdraw
from lawspeaker.processes.survey.life import Closed, Extended, Opened, Reported, Stage, Withdrawn
from lawspeaker.reactions import REACTIONS

SV1, RE1, TITLE, SMALL = CaseId("SV1"), CaseId("RE1"), Title("Meetings"), Name("small_supplier")
PAPERS, WHAT = Name("papers"), Name("what")
COLUMNS = (
    Column(PAPERS, Title("Papers are"), Kind.CHOICE, choices=(Title("clear"), Title("too long"))),
    Column(WHAT, Title("What would you change?"), Kind.TEXT, required=False),
)
DUE = date(2024, 2, 21)  # 10 working days after 7 February
OPEN = Open(TITLE, WHY, COLUMNS, by_name=False, working_days=Count(10), constituencies=(SMALL,))
OPENED = Opened(TITLE, WHY, COLUMNS, (SMALL,), False, DUE, (BOLT,), TODAY)
PARTIES = Parties((PartyNow(BOLT, True, (SMALL,)), PartyNow(ACME, True, (Name("dno"),))))
NEW, IS_OPEN = Scenario(SURVEY, facts=(PARTIES,)), Scenario(SURVEY).given(OPENED)
NOW = SurveyNow(SV1, TITLE, COLUMNS, DUE, False, (BOLT,), ())
ASKED = response.Asked(BOLT, SV1, TITLE, COLUMNS, False, DUE, TODAY)
ONE = Scenario(RESPONSE).given(ASKED)
THE_PARTY = capacity(PARTY, organisation=BOLT)


def cells(**said: str) -> tuple[Cell, ...]:
    return tuple(Cell(Count(1), Name(name), Prose(value)) for name, value in said.items())


GIVE = response.Give(cells(papers="Clear"))


def test_the_pmo_or_the_ipa_asks_the_parties_of_constituencies():
    for office in ("PMO", "IPA"):
        NEW.when(OPEN, by=office).then(OPENED)
    NEW.when(OPEN, by="IM").refused("Only the PMO or the IPA asks parties in a survey. (platform)")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"columns": ()}, "It must ask questions, each with a name of its own. (platform)"),
        ({"constituencies": (Name("dno"), Name("x"))},
         "Whoever is asked must be one of the framework. (platform)"),
        ({"constituencies": (Name("ofgem"),)}, None),
        ({"working_days": None}, "It must say a last day, or a number of working days. (platform)"),
        ({"working_days": None, "closes": TODAY},
         "Its last day must be after the day it opens. (platform)"),
        ({"working_days": Count(9999)},
         "Its last day must be one that can be counted. (platform)"),
        ({"columns": (replace(COLUMNS[0], choices=(Title("clear"),)),)},
         "A question to choose in, and no other, must offer two. (platform)"),
        ({"columns": (replace(COLUMNS[1], kind=Kind.NUMBER, least=Count(2), most=Count(1)),)},
         "The least that a question takes must not be above its most. (platform)"),
    ],
)  # fmt: skip
def test_a_survey_can_be_answered_and_in_time(change, says):
    asked = NEW.when(replace(OPEN, **change), by="PMO")
    asked.refused(says) if says else asked.refused(*asked_nobody())


def asked_nobody() -> tuple[str, ...]:
    known = "Whoever is asked must be one of the framework. (platform)"
    return known, "Some party must be there to be asked. (platform)"


def test_each_party_that_is_asked_has_a_case_that_nobody_else_reads():
    [made] = REACTIONS[Opened](SV1, OPENED, None)
    new = Scenario(RESPONSE, facts=(NOW,))
    case = new.when(made.command, by="PMO").then(ASKED)
    assert RESPONSE.audience_of(case.state, case.framework) == f"own:{BOLT}"
    named = Scenario(RESPONSE, facts=(replace(NOW, by_name=True),))
    told = named.when(made.command, by="PMO").then(replace(ASKED, by_name=True))
    assert RESPONSE.audience_of(told.state, told.framework) == f"party:{BOLT}"


def test_a_party_is_asked_once_and_only_if_the_survey_asks_it():
    ask = response.Ask(ACME, SV1)
    new = Scenario(RESPONSE, facts=(NOW,))
    new.when(ask, by="PMO").refused("It must be a party that the survey asks. (platform)")
    again = replace(new, facts=(replace(NOW, begun=(BOLT,)),))
    again.when(response.Ask(BOLT, SV1), by="PMO").refused(
        "A party must answer a survey in one response. (platform)"
    )


def test_each_party_joins_in_formal_surveys_and_owes_its_answer():
    [duty] = ONE.duties
    assert (duty.command.name, duty.holders, duty.agreed) == (
        *("response.give", (f"party@{BOLT}",)),
        DUE,
    )
    given = ONE.when(GIVE, by=THE_PARTY).then(response.Given(GIVE.cells, TODAY, Count(0)))
    assert given.duties == []
    amended = response.Give(cells(papers="too long", what="Fewer of them."))
    given.when(amended, by=THE_PARTY).then(response.Given(amended.cells, TODAY, Count(0)))
    ONE.when(GIVE, by=capacity(PARTY, organisation=ACME)).refused(
        "Only the party itself answers a survey that it is asked to join in. (3.13)"
    )


def test_what_is_late_is_taken_and_kept_as_late_until_the_survey_is_closed():
    late = replace(ONE, today=DUE + timedelta(days=2))
    case = late.when(GIVE, by=THE_PARTY).then(response.Given(GIVE.cells, late.today, Count(2)))
    over = case.when(response.Close(), by="PMO").then(response.Closed(late.today))
    over.when(GIVE, by=THE_PARTY).refused("The response must be asked for or given. (platform)")
    still = replace(case, facts=(NOW,))
    still.when(response.Close(), by="PMO").refused("Its survey must be over. (platform)")


def test_an_answer_is_what_the_survey_asks_in_one_row():
    wrong = response.Give(cells(papers="short"))
    ONE.when(wrong, by=THE_PARTY).refused(
        "Row 1: Papers are must be clear or too long, and is “short”. (platform)"
    )
    two = response.Give((*cells(papers="clear"), Cell(Count(2), PAPERS, Prose("clear"))))
    ONE.when(two, by=THE_PARTY).refused("A response must be one row. (platform)")
    ONE.when(response.Give(()), by=THE_PARTY).refused("Something must be answered. (platform)")
    assert [*faults(COLUMNS, GIVE.cells)] == []


def test_more_time_is_more_time_for_each_party():
    later = DUE + timedelta(days=7)
    case = replace(IS_OPEN, facts=(Responses(SV1, (RE1,)),))
    event = Extended(later, WHY, (RE1,))
    case.when(Extend(later, WHY), by="PMO").then(event)
    case.when(Extend(DUE, WHY), by="PMO").refused(
        "More time must end after the time that was given. (platform)"
    )
    [made] = REACTIONS[Extended](SV1, event, None)
    assert (made.process, made.case) == ("response", RE1)
    given = replace(ONE, facts=(replace(NOW, closes=later),))
    assert given.when(made.command, by="PMO").then(response.Extended(later)).state.due == later
    replace(ONE, facts=(NOW,)).when(made.command, by="PMO").refused(
        "Its survey must have been given more time. (platform)"
    )


def test_a_survey_is_closed_once_its_time_is_over_and_it_is_said_what_was_done():
    IS_OPEN.when(Close(), by="PMO").refused("The time to answer must be over. (platform)")
    assert [(each.command, each.agreed) for each in IS_OPEN.duties] == [(Close, None)]
    after = replace(IS_OPEN, today=DUE + timedelta(days=1), facts=(Responses(SV1, (RE1,)),))
    closed = after.when(Close(), by="PMO").then(Closed(after.today, (RE1,)))
    [duty] = closed.duties
    assert (duty.command.name, duty.holders) == ("survey.report", ("PMO", "IPA"))
    done = (Prose("Papers are too long."), Prose("A summary stands first."))
    told = closed.when(Report(*done), by="PMO").then(Reported(*done, after.today))
    assert (told.duties, told.state.stage) == ([], Stage.REPORTED)
    again = told.when(Report(*done), by="IPA").then(Reported(*done, after.today))
    assert len(again.state.done) == 2


def test_with_a_survey_that_is_over_every_response_is_over():
    event = Withdrawn(WHY, TODAY, (RE1,))
    case = replace(IS_OPEN, facts=(Responses(SV1, (RE1,)),))
    assert case.when(Withdraw(WHY), by="IPA").then(event).duties == []
    for over in (event, Closed(TODAY, (RE1,))):
        [made] = REACTIONS[type(over)](SV1, over, None)
        assert (made.case, made.command) == (RE1, response.Close())


TO_IPA = feedback.Give(Name("IPA"), Title("Papers"), WHY)
GIVEN = feedback.Given(BOLT, None, Name("IPA"), Title("Papers"), WHY, False, TODAY)
SAID = Scenario(FEEDBACK).given(GIVEN)
WHOEVER_HAS_IT = "It must be whoever the feedback is given to. (platform)"


def test_whoever_takes_part_gives_informal_feedback_to_an_office_that_takes_it():
    Scenario(FEEDBACK).when(TO_IPA, by=THE_PARTY).then(GIVEN)
    Scenario(FEEDBACK).when(replace(TO_IPA, to=Name("SRO")), by=THE_PARTY).refused(
        "It must be given to an office that takes feedback. (platform)"
    )


def test_only_whoever_it_is_given_to_reads_and_answers_it():
    assert FEEDBACK.audience_of(SAID.state, SAID.framework) == f"own:{BOLT}"
    assert FEEDBACK.readers(SAID.state) == ("IPA", f"party@{BOLT}")
    assert [each.holders for each in SAID.duties] == [("IPA",)]
    SAID.when(feedback.Answer(WHY), by="PMO").refused(WHOEVER_HAS_IT)
    noted = SAID.when(feedback.Note(), by="IPA").then(feedback.Noted(TODAY))
    assert noted.duties == []
    noted.when(feedback.Answer(WHY), by="IPA").then(feedback.Answered(WHY, TODAY))


IN_PERSON = (
    (capacity("M-PSG-l", organisation=BOLT, person=ANN), "M-PSG-l"),
    (capacity("IM", organisation=BOLT, person=ANN), "IM"),
    (capacity("chair", "PSG", organisation=BOLT, person=ANN), "chair@PSG"),
)


@pytest.mark.parametrize(("by", "given_in"), IN_PERSON, ids=[each for _, each in IN_PERSON])
def test_what_is_said_in_a_seat_an_office_or_a_chair_is_whoevers_that_said_it(by, given_in):
    """Not the organisation's: another who sits in that seat, or signs for it, reads nothing."""
    said = Scenario(FEEDBACK).when(TO_IPA, by=by)
    [event] = said.decision.events
    assert (event.given_in, event.given_by) == (given_in, ANN)
    case = said.then(event)
    assert FEEDBACK.audience_of(case.state, case.framework) == f"own:{ANN}"
    assert set(FEEDBACK.readers(case.state)) == {"IPA", ANN}
    assert told(feedback.Noted(DUE), case.state) == {"feedback.answered": (ANN,)}
    case.when(feedback.Withdraw(WHY), by=by).then(feedback.Withdrawn(WHY))
    signs = capacity(PARTY, organisation=BOLT, person=BEN)
    case.when(feedback.Withdraw(WHY), by=signs).refused(
        "Only whoever gave the feedback withdraws it. (platform)"
    )


def test_what_was_said_in_a_seat_before_is_read_in_that_seat():
    case = Scenario(FEEDBACK).given(replace(GIVEN, given_in=Name("M-PSG-l"), given_by=None))
    assert FEEDBACK.audience_of(case.state, case.framework) == "own:M-PSG-l"
    assert FEEDBACK.readers(case.state) == ("IPA", "M-PSG-l")


@pytest.mark.parametrize("given_in", [each for _, each in IN_PERSON])
def test_what_was_said_in_a_seat_before_is_withdrawn_by_the_organisation_it_names(given_in):
    """Earlier entries name no person: nobody else could take back what was said."""
    case = Scenario(FEEDBACK).given(replace(GIVEN, given_in=Name(given_in), given_by=None))
    sits = capacity("M-PSG-l", organisation=BOLT, person=ANN)
    case.when(feedback.Withdraw(WHY), by=sits).then(feedback.Withdrawn(WHY))
    case.when(feedback.Withdraw(WHY), by=capacity("M-PSG-l", organisation=ACME)).refused(
        "Only whoever gave the feedback withdraws it. (platform)"
    )


def test_feedback_is_made_public_only_where_whoever_gave_it_agreed_and_names_nobody():
    publish = feedback.Publish(Title("Papers"), Prose("They are long."), Prose("We cut them."))
    SAID.when(publish, by="IPA").refused(
        "Whoever gave it must have agreed that it is made public. (platform)"
    )
    agreed = Scenario(FEEDBACK).given(replace(GIVEN, may_be_public=True))
    event = feedback.Published(*vars(publish).values(), TODAY)
    agreed.when(publish, by="IPA").then(event)
    [made] = REACTIONS[feedback.Published](CaseId("FB1"), event, agreed.state)
    assert (made.process, made.command.asked_by) == ("answer", None)


def test_feedback_may_be_withdrawn_by_whoever_gave_it():
    SAID.when(feedback.Withdraw(WHY), by=THE_PARTY).then(feedback.Withdrawn(WHY))
    SAID.when(feedback.Withdraw(WHY), by=capacity(PARTY, organisation=ACME)).refused(
        "Only whoever gave the feedback withdraws it. (platform)"
    )


def told(event, it) -> dict[str, tuple[str, ...]]:
    return {each.notice.name: each.to for each in notices.telling(event, it, MHHS)}


def test_parties_are_told_of_surveys_and_whoever_gave_feedback_of_its_answer():
    assert told(ASKED, ONE.state) == {"survey.opened": (f"party@{BOLT}",)}
    assert told(Closed(DUE, ()), IS_OPEN.state) == {"survey.closed": (f"party@{BOLT}",)}
    more = response.Extended(DUE)
    assert told(more, ONE.state) == {"survey.extended": (f"party@{BOLT}",)}
    assert told(GIVEN, SAID.state) == {"feedback.given": ("IPA",)}
    assert told(feedback.Noted(DUE), SAID.state) == {"feedback.answered": (f"party@{BOLT}",)}


def test_a_form_to_fill_in_says_what_there_is_to_choose_from():
    assert asks(COLUMNS[0]) == "One of: clear, too long. It must be filled in in each row."
    assert asks(COLUMNS[1]) == "A text. It may be left out."
