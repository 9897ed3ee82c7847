"""The pages of surveys and feedback: who reads an answer, what all come to, what was done."""

from datetime import timedelta

import pytest

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import Group, Organisation, Person, Prose
from lawspeaker.kernel.columns import Cell, Column, Kind
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes import feedback, response
from lawspeaker.processes.delegation import GiveChair
from lawspeaker.processes.party import Leave
from lawspeaker.processes.survey.asking import Close, Extend, Open, Report, Withdraw
from lawspeaker.records import asked_in_surveys
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.reading import submissions
from lawspeaker.records.reading import surveys as reading
from lawspeaker.records.shown.submissions import Market
from lawspeaker.records.shown.surveys import ResponseLine
from lawspeaker.records.tables.parties import PartyRow
from lawspeaker.records.tables.surveys import ResponseRow
from lawspeaker.records.visible import Viewer, visible_to
from lawspeaker.service import clock
from lawspeaker.service.demo.cast import CAST, organisation, person
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.web.submissions.views import Known
from lawspeaker.web.surveys import views
from web.conftest import complaints, shut_out

CLEAR, WHY = Name("clear"), Name("why")
OPEN = Open(
    Title("How papers read"),
    Prose("To write better ones."),
    (
        Column(CLEAR, Title("Papers"), Kind.CHOICE, choices=(Title("clear"), Title("dark"))),
        Column(WHY, Title("Why"), Kind.TEXT, required=False),
    ),
    by_name=False,
    working_days=Count(10),
)
WHY_SO = Prose("It is autumn.")
SAID = (Cell(Count(1), CLEAR, Prose("dark")), Cell(Count(1), WHY, Prose("Marzipan.")))


def view_of(who: str, days: int = 0):
    today = clock.today(clock.LONDON) + timedelta(days=days)
    return visible_to(Viewer(person(who), capacities_of(SLUG, person(who), today), SLUG, today))


def parties() -> dict[str, str]:
    """Find who acts for which party."""
    today = clock.today(clock.LONDON)
    held = {who: capacities_of(SLUG, person(who), today) for who in CAST}
    return {
        organisation(CAST[who].organisation): who
        for who, each in held.items()
        if any(one.holds == "party" for one in each)
    }


@pytest.fixture
def asked(in_session) -> tuple[str, str, str]:
    """Ask every party, and let one answer: the survey, its case, and who it is."""
    tell = in_session.tell
    survey = tell.own("raman", "PMO", OPEN)
    who = next(iter(parties().values()))
    [line] = asked_in_surveys.responses(view_of(who), survey)
    tell.own(who, "party", response.Give(SAID), line.case)
    return survey, line.case, who


def get(stage, place: str, who: str = "raman"):
    return stage.sign_in(who).get(f"{stage.home}{place}")


def test_nobody_but_the_party_reads_what_it_answers_without_a_name(in_session, asked):
    survey, case, who = asked
    assert "Marzipan." in get(in_session, f"surveys/responses/{case}", who).text
    assert "Papers (clear, dark)" in get(in_session, f"response/{case}/give", who).text
    others = ["raman", *(each for each in parties().values() if each != who)]
    for other in others:
        assert get(in_session, f"surveys/responses/{case}", other).status_code == 404
        for place in ("surveys", f"surveys/{survey}", "search?q=Marzipan"):
            page = get(in_session, place, other)
            assert page.status_code == 200
            assert "Marzipan." not in page.text
            assert case not in page.text


def test_every_response_goes_with_its_survey(in_session, asked):
    survey, case, who = asked
    later = clock.today(clock.LONDON) + timedelta(days=60)
    in_session.tell.own("raman", "PMO", Extend(later, WHY_SO), survey)
    [line] = asked_in_surveys.responses(view_of(who), survey)
    assert (line.case, line.stage, line.due) == (case, "given", later)
    in_session.tell.own("raman", "PMO", Withdraw(WHY_SO), survey)
    [line] = asked_in_surveys.responses(view_of(who), survey)
    assert line.stage == "closed"
    [whole, *_] = asked_in_surveys.results(
        view_of("raman"), survey, clock.today(clock.LONDON)
    ).market
    assert not whole.is_told


def test_a_survey_is_closed_once_its_time_is_over_and_all_are_told_what_was_done(in_session, asked):
    survey, _, who = asked
    tell, (other, *_) = in_session.tell, [each for each in parties().values() if each != asked[2]]
    tell.on(clock.today(clock.LONDON) + timedelta(days=30))
    tell.own("raman", "PMO", Close(), survey)
    [line] = asked_in_surveys.responses(view_of(who), survey)
    assert line.stage == "closed"
    done = Prose("Papers begin with what is asked.")
    tell.own("raman", "PMO", Report(Prose("They are dark."), done), survey)
    assert done in get(in_session, f"surveys/{survey}", other).text


def test_only_whoever_has_feedback_reads_it(in_session):
    give = feedback.Give(Name("IPA"), Title("Of the chair"), Prose("Turnip."))
    [ipa] = [each for each in CAST if any(e.holds == "IPA" for e in _held(each))][:1]
    who, *others = (each for each in parties().values() if each != ipa)
    case = in_session.tell.own(who, "party", give)
    assert "Turnip." in get(in_session, f"feedback/{case}", who).text
    for other in ("raman", *others):
        assert get(in_session, f"feedback/{case}", other).status_code == 404
    assert "Turnip." in get(in_session, f"feedback/{case}", ipa).text
    for reader in (who, ipa):
        for place in ("surveys", "search?q=Turnip"):
            assert case in get(in_session, place, reader).text
    for other in ("raman", *others):
        for place in ("surveys", "search?q=Turnip"):
            assert case not in get(in_session, place, other).text


def test_what_a_delegate_says_in_the_chair_the_delegate_reads_and_not_who_signs_for_the_body(
    in_session,
):
    who, today = "ode", clock.today(clock.LONDON)
    chair = GiveChair(
        *(Group("DAG"), Person(person(who)), Organisation(organisation(CAST[who].organisation))),
        *(today, today + timedelta(days=90), Title("A letter")),
    )
    in_session.tell.own("halloran", "SRO", chair)
    give = feedback.Give(Name("IPA"), Title("Of the room"), Prose("Radish."))
    case = in_session.tell.own(who, "chair@DAG", give)
    assert "Radish." in get(in_session, f"feedback/{case}", who).text
    own = [each for each in CAST if CAST[each].organisation == CAST[who].organisation]
    for other in {*own, "halloran"} - {who}:
        assert get(in_session, f"feedback/{case}", other).status_code == 404


def _held(who: str):
    return capacities_of(SLUG, person(who), clock.today(clock.LONDON))


def _row(organisation: str, text: str) -> ResponseRow:
    day = clock.today(clock.LONDON)
    return ResponseRow(organisation=organisation, sent_on=day, texts=[[WHY, text]])


def test_what_parties_wrote_is_told_without_order_and_of_nobody_who_is_not_counted(in_session):
    assert in_session
    view = view_of("raman")
    on = view.sight.on()
    found = reading.taking_part.parties(on, "").parties
    one = next(each for each in found if each.constituencies)
    told = Market(one.constituencies[0], 3, 3, 0, is_told=True)
    rows = [_row(one.organisation, "b"), _row(one.organisation, "a"), _row("stranger", "c")]
    assert reading.written(on, rows, (told,)) == ((WHY, "a"), (WHY, "b"))
    assert reading.written(on, rows, (Market("x", 3, None, None, is_told=False),)) == ()


def test_what_parties_said_without_a_name_is_not_found_by_who_leaves(
    in_session, asked, monkeypatch
):
    """Taken off a sum, or gone from the words, it would be the one that left."""
    survey, _, _ = asked
    monkeypatch.setattr(submissions, "FEWEST", 1)
    today, tell = clock.today(clock.LONDON), in_session.tell
    found = reading.taking_part.parties(view_of("raman").sight.on(), "").parties
    own, who = next((o, who) for o, who in parties().items() for each in found
                    if each.organisation == o and each.constituencies)  # fmt: skip
    [line] = asked_in_surveys.responses(view_of(who), survey)
    tell.own(who, "party", response.Give(SAID), line.case)
    before = asked_in_surveys.results(view_of("raman"), survey, today)
    assert (WHY, "Marzipan.") in before.written
    party = PartyRow.objects.get(programme=SLUG, organisation=own)
    tell.own("raman", "PMO", Leave(today + timedelta(days=1), WHY_SO), party.case)
    assert asked_in_surveys.results(view_of("raman", days=2), survey, today) == before


def test_a_late_answer_is_late_by_working_days():
    late = ResponseLine(
        case="RE1", survey="SV1", title="Papers", organisation="acme",
        stage="given", due=None, given_on=None, late=2,
    )  # fmt: skip
    known = Known("p", None, Names.of(()), clock.today(clock.LONDON), None)
    [row] = views.responses(known, (late,)).rows
    assert "2 working days late" in str(row)
    one = response.Response(response.Stage.GIVEN, given_on=known.today, late=Count(1))
    [fact] = [e for e in views.response_page(known, one, None).facts if e.name == "Answered"]
    assert "1 working day late the first time" in str(fact)


@pytest.mark.browser
def test_it_can_be_used_by_everybody(visit, on_air, in_session, asked, spoken):
    survey, case, who = asked
    for reader, place in (
        ("raman", "surveys"),
        ("raman", f"surveys/{survey}"),
        (who, f"surveys/responses/{case}"),
    ):
        page = visit(reader).new_page()
        for width in (1440, 400):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{on_air}{in_session.home}{place}")
            assert shut_out(page) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints(spoken) == []
