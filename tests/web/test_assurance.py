"""The pages of assurance: findings, audits, and what of a period was kept and missed."""

import io
import re
from datetime import date, timedelta

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from lawspeaker.documents.period import Making, period_report
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.weight import Weight
from lawspeaker.processes.assurance.answering import AgreeAction, Answer
from lawspeaker.processes.assurance.finding import Stance
from lawspeaker.processes.assurance.raising import Address, PutBeforeGroups, Raise
from lawspeaker.processes.audit.auditing import Find
from lawspeaker.processes.audit.commissioning import Commission, NameAuditor
from lawspeaker.processes.interest.declaring import Declare, EndIt, Handle
from lawspeaker.processes.interest.life import Handling
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.shown.assurance import Period
from lawspeaker.records.visible import Viewer, visible_to
from lawspeaker.service import clock
from lawspeaker.service.demo.cast import CAST, organisation, person
from lawspeaker.service.demo.playing import SLUG
from web.axe import violations
from web.conftest import complaints
from web.on_stage import Stage

WHY = Prose("The papers of the item came a day late.")
ALL = "?since=2023-11-01&until=2024-03-31"


def get(stage: Stage, place: str, who: str = "bielski", status: int = 200) -> str:
    answer = stage.sign_in(who).get(f"{stage.home}{place}")
    assert answer.status_code == status
    return re.sub(r"\s+", " ", answer.text)


def raised(stage: Stage) -> CaseId:
    said = (Title("Papers were late"), Weight.MAJOR, WHY)
    asked = Raise(*said, owner=Name("PMO"), decision=CaseId(stage.decision))
    return CaseId(stage.tell.own("bielski", "IPA", asked))


def test_findings_are_listed_with_weight_and_owner(called):
    case = raised(called)
    for who in ("bielski", "raman", "lark"):
        page = get(called, "assurance/", who)
        for told in (case, "Papers were late", "Major", "To be answered", "1 finding open"):
            assert told in page
    assert "Raise a finding" in get(called, "assurance/")


def test_one_shows_what_was_found_who_answers_and_who_notes_it(called):
    case, tell = raised(called), called.tell
    tell.own("bielski", "IPA", PutBeforeGroups((Group("PSG"),)), case)
    tell.own("raman", "PMO", Answer(Stance.ACCEPTS, Prose("It will not happen again.")), case)
    tell.own("raman", "PMO", AgreeAction(Title("Send papers sooner"), Name("PMO")), case)
    page = get(called, f"assurance/findings/{case}", "lark")
    for told in (str(WHY), "It will not happen again.", "Send papers sooner", "To be noted"):
        assert told in page
    assert called.decision in page


def test_an_audit_shows_who_leads_it_and_what_was_found(called):
    title, ipa = Title("Answers to agents"), organisation(CAST["bielski"].organisation)
    asked = Commission(title, organisation("elexon"), Name("not_managed"), WHY, WHY)
    case = called.tell.own("halloran", "SRO", asked)
    called.tell.own("bielski", "IPA", NameAuditor(ipa, WHY), case)
    called.tell.own("bielski", "IPA", Find(title, Weight.MAJOR, WHY), case)
    page = get(called, f"assurance/audits/{case}")
    for told in ("Answers to agents", "the assurance provider leads it (C20)", "Major"):
        assert told in page
    get(called, f"assurance/audits/{case}", "lark", status=404)
    assert case not in get(called, "assurance/", "lark")


def words(page: str) -> str:
    return re.sub(r"\s+", " ", page)


def test_a_period_tells_what_was_kept_and_missed_and_leads_to_its_entries(march):
    page = words(march.get(f"assurance/period{ALL}", "bielski"))
    assert "1 duty met late or missed" in page or "duties met late or missed" in page
    assert "Issue the agenda and papers" in page
    assert "England and Wales, as announced by 6 Nov 2022" in page
    assert re.search(r'href="[^"]*ledger/208"', page)  # the papers of the meeting of February
    assert "C09" in page  # what is material, nobody has agreed
    first = words(march.get("assurance/period?since=2023-11-01&until=2023-12-05", "bielski"))
    assert "1 of 1 with a day were met in time" in first
    of_group = march.get("assurance/period?since=2024-03-01&until=2024-03-31&group=SITAG", "raman")
    assert "Link the recording" not in of_group.partition("Still owed")[0]


def test_an_opinion_begins_with_the_steps_that_missed_a_clock(march):
    """The papers of the meeting of February were a day late: its decisions say so."""
    form = words(march.get("decision/D5/assure", "bielski"))
    assert 'value="208"' in form
    assert re.search(r'value="papers in time"[^>]* selected', form)
    assert "1 working days late" in form


def test_a_period_that_cannot_be_read_is_refused(march):
    for asked in ("since=2024-03-01&until=2024-02-01", "since=yesterday", "group=NOPE"):
        assert march.ask(f"assurance/period?{asked}", "bielski").status_code == 400


def test_a_period_may_end_on_the_first_day_of_all_days(march):
    for ending in ("", ".xlsx", ".pdf"):
        assert march.ask(f"assurance/period{ending}?until=0001-01-01", "bielski").status_code == 200


def test_every_line_of_a_period_has_a_name_though_it_is_of_no_group(march):
    page = words(march.get(f"assurance/period{ALL}", "bielski"))
    assert '<th scope="row" class="nw"></th>' not in page
    assert "No group" in page


def test_whoever_still_owes_something_is_named_and_no_id_is_shown(march):
    page = words(march.get(f"assurance/period{ALL}", "bielski")).partition("Still owed")[2]
    owed = re.sub(r"<[^>]*>", " ", page.partition("Departures")[0])
    assert "4 parties" in owed
    assert "the chair of the PSG" in owed
    assert not re.search(r"[0-9a-f]{8}-[0-9a-f]{4}-", owed)


def test_what_is_still_owed_is_counted_whole_however_much_of_it_is_shown(march):
    day = date(2024, 3, 31)
    view = visible_to(
        Viewer(person("bielski"), capacities_of(SLUG, person("bielski"), day), SLUG, day)
    )
    of = Period(date(2023, 11, 1), day)
    few, many = (
        period_report(Making(view, view.framework(day), of, day, {}, most)) for most in (1, 50)
    )
    assert (few.running, few.overdue) == (many.running, many.overdue)
    owed = next(each for each in few.parts if each.title == "Still owed")
    assert (len(owed.rows), owed.more) == (1, True)


def test_the_public_reads_nothing_of_assurance(march):
    for place in ("assurance/", f"assurance/period{ALL}", f"assurance/period.xlsx{ALL}"):
        assert march.ask(place, "").status_code != 200


def test_the_workbook_has_a_sheet_for_each_part(march):
    answer = march.ask(f"assurance/period.xlsx{ALL}", "bielski")
    book = load_workbook(io.BytesIO(answer.content))
    assert book.sheetnames[:3] == ["Duties met", "Met late", "Still owed"]
    late = [[cell.value for cell in row] for row in book["Met late"].iter_rows(min_row=2)]
    assert [row[0] for row in late] == [208]
    assert late[0][6] == 1


def test_on_paper_it_is_a_pdf_that_vouches_for_itself(march):
    content = march.ask(f"assurance/period.pdf{ALL}", "bielski").content
    first = PdfReader(io.BytesIO(content)).pages[0]
    assert "Duties met" in first.extract_text()
    assert first.mediabox.width > first.mediabox.height


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nobody_is_shut_out_of_them(in_session, on_air, visit, theme):
    case = raised(in_session)
    browser = visit("bielski")
    browser.add_cookies([{"name": "theme", "value": theme, "url": on_air}])
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    places = ("", "period", f"findings/{case}")
    for place in places:
        page.goto(f"{on_air}{in_session.home}assurance/{place}")
        assert violations(page) == [], place
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place
    page.set_viewport_size({"width": 400, "height": 800})
    for place in places:
        page.goto(f"{on_air}{in_session.home}assurance/{place}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), place
    assert complaints(said) == []


def test_a_period_tells_which_interests_were_declared_under_3_13(called):
    declare = Declare(Title("Procurement"), True, WHY)
    case = called.tell.own("bielski", "IPA", declare)
    day = clock.today(clock.LONDON)
    since = f"?since={day}&until={day}"
    page = get(called, f"assurance/period{since}")
    for told in (case, "Procurement", "An interest", "Interests"):
        assert told in page
    before = day - timedelta(days=1)
    assert case not in get(called, f"assurance/period?since={before}&until={before}")
    # It is told of a group in which the organisation sits, and of no other.
    assert case in get(called, f"assurance/period{since}&group=PSG")
    assert case not in get(called, f"assurance/period{since}&group=TDWG")


def test_an_interest_that_moved_on_later_stays_in_the_period_it_was_declared_in(called):
    case = called.tell.own("bielski", "IPA", Declare(Title("Procurement"), True, WHY))
    declared = clock.today(clock.LONDON)
    called.tell.on(declared + timedelta(days=9))
    called.tell.own("halloran", "SRO", Handle(Handling.MANAGED, WHY), case)
    called.tell.on(declared + timedelta(days=12))
    called.tell.own("bielski", "IPA", EndIt(WHY), case)
    for day, is_told in ((-1, False), (0, True), (5, True), (12, True), (13, False)):
        on = declared + timedelta(days=day)
        period = get(called, f"assurance/period?since={on}&until={on}")
        assert (case in period) is is_told, day


def told_of(until: date, since: date, title: str) -> list[tuple[object, ...]]:
    """Return the lines of a part of the report of a period, as it is made today."""
    today = clock.today(clock.LONDON)
    held = capacities_of(SLUG, person("bielski"), today)
    view = visible_to(Viewer(person("bielski"), held, SLUG, today))
    made = Making(view, view.framework(), Period(since, until, None), today, {}, 50)
    return next(list(each.rows) for each in period_report(made).parts if each.title == title)


def test_interests_are_told_as_they_stood_at_the_end_of_the_period(called):
    case = called.tell.own("bielski", "IPA", Declare(Title("Procurement"), True, WHY))
    declared = clock.today(clock.LONDON)
    called.tell.on(declared + timedelta(days=9))
    called.tell.own("halloran", "SRO", Handle(Handling.MANAGED, WHY), case)
    called.tell.on(declared + timedelta(days=12))
    called.tell.own("bielski", "IPA", EndIt(WHY), case)
    stood = [
        told_of(declared + timedelta(days=n), declared, "Interests")[0][4:] for n in (5, 10, 12)
    ]
    assert stood == [
        ("", "declared", declared),
        ("managed", "handled", declared + timedelta(days=9)),
        ("managed", "ended", declared + timedelta(days=12)),
    ]


def test_findings_are_told_as_they_stood_at_the_end_of_the_period(called):
    case = raised(called)
    day = clock.today(clock.LONDON)
    called.tell.on(day + timedelta(days=3))
    called.tell.own("bielski", "IPA", Address(Name("SRO"), WHY), case)
    called.tell.own("halloran", "SRO", Answer(Stance.ACCEPTS, Prose("Never again.")), case)
    before, after = (
        told_of(day + timedelta(days=n), day, "Findings raised")[0][4:] for n in (1, 3)
    )
    assert before == (day, "raised", "PMO")
    assert after == (day, "answered", "SRO")
    page = get(called, f"assurance/period?since={day}&until={day}")
    assert "as they stood at the end of the period" in page
