"""What components write: everything escaped, each clause once, dates as people say them."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.template import engines

from lawspeaker.web import dates, html
from lawspeaker.web.components import (
    Act,
    Bar,
    Closed,
    Column,
    Day,
    Field,
    Form,
    Link,
    Pages,
    Reason,
    Route,
    Row,
    Standing,
    Status,
    Stop,
    Table,
    cites,
)
from lawspeaker.web.components.text import Piece
from lawspeaker.web.drawings import bars, route, svg
from lawspeaker.web.templatetags import ls

WEB = Path(ls.__file__).parent.parent
EVIL = "<script>alert('x')</script>"


def shown(it: object, **also: object) -> str:
    context = {"it": it} | also
    return engines["django"].from_string("{% ls it %}").render(context)


@pytest.mark.parametrize(
    "piece",
    [EVIL, Link(EVIL, EVIL), Status("done", EVIL), cites(EVIL), (EVIL, Day(date(2023, 12, 6)))],
)
def test_what_a_person_wrote_is_escaped(piece: Piece):
    assert "<script" not in html.said(piece)


@pytest.mark.parametrize(
    "it",
    [
        Standing(EVIL, EVIL, Act(EVIL, EVIL), Link(EVIL, EVIL), EVIL, EVIL, EVIL, EVIL),
        Closed((Act(EVIL, reasons=(Reason(EVIL, (EVIL,)),)),)),
        Table(EVIL, (Column(EVIL),), (Row((EVIL,)),)),
        Form(EVIL, (Field(EVIL, EVIL, value=EVIL, help=EVIL, errors=(Reason(EVIL),)),), Act(EVIL)),
        Route(EVIL, (Stop(EVIL, EVIL, 3, reason=EVIL),)),
    ],
    ids=lambda it: type(it).__name__,
)
def test_no_component_lets_markup_through(it: object):
    assert "<script" not in shown(it)


def test_every_clause_is_cited_once_in_the_order_given():
    written = html.clauses(("4.6-03", "3.6-06", "4.6-01"))
    assert written.count('class="clause"') == 2
    assert written.index("4.6") < written.index("3.6")


def test_a_clause_is_read_as_a_clause():
    assert '<span class="sr">Clause </span>3.6' in html.said(cites("3.6-06"))


def test_a_seat_and_a_page_of_the_website_are_not_called_clauses():
    assert "Clause" not in html.said(cites("M-PSG-a", "WEB-27"))
    assert "PSG a" in html.said(cites("M-PSG-a"))
    assert "WEB 27" in html.said(cites("WEB-27"))


def test_a_closed_act_stays_reachable_and_says_all_its_reasons():
    reasons = (Reason("No parent.", ("4.6-03",)), Reason("3 papers are missing."))
    written = shown(Closed((Act("Commence", "/go", reasons=reasons),)))
    assert 'aria-disabled="true"' in written
    assert " disabled" not in written.replace("aria-disabled", "")
    assert "/go" not in written
    name = written.partition('aria-describedby="')[2].partition('"')[0]
    said = written.partition(f'id="{name}"')[2]
    assert said.index("No parent.") < said.index("4.6") < said.index("3 papers are missing.")


def test_a_page_has_a_next_act_or_says_that_there_is_none():
    assert "Nothing here waits for you." in shown(Standing("In force"))


def test_a_form_shows_all_that_is_wrong_at_once_and_leads_to_each_field():
    wrong = (Reason("Say why.", ("3.7-03",)),)
    form = Form(
        "/", (Field("why", "Why", errors=wrong),), Act("Send"), reasons=(Reason("No seat."),)
    )
    written = shown(form)
    assert "2 things must be put right" in written
    assert '<a href="#f-why">Say why.</a>' in written
    assert 'aria-describedby="f-why-error" aria-invalid="true"' in written


def test_a_file_or_a_password_is_never_sent_back():
    assert "secret" not in shown(Field("key", "Key", "password", "secret"))


def test_a_row_must_have_a_cell_for_each_column():
    with pytest.raises(ValueError, match=r"shorter|longer"):
        shown(Table("Costs", (Column("Party"), Column("Cost")), (Row(("DCC",)),)))


@pytest.mark.parametrize(
    ("number", "count", "offered"),
    [(1, 1, (1,)), (1, 9, (1, 2, 0, 9)), (5, 9, (1, 0, 4, 5, 6, 0, 9)), (9, 9, (1, 0, 8, 9))],
)
def test_a_long_list_offers_its_ends_and_what_is_near(number, count, offered):
    assert Pages(number, count, "?page=").shown == offered


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "today"), (1, "in 1 working day"), (7, "in 7 working days"), (-2, "2 working days ago")],
)
def test_how_far_a_date_is_is_said_in_working_days(days, said):
    assert dates.away(days) == said


def test_a_date_is_said_as_people_say_it():
    assert dates.said(date(2023, 12, 20)) == "Wed 20 Dec 2023"
    assert dates.spoken(date(2023, 12, 4)) == "Monday 4 December"


@pytest.mark.parametrize(("pence", "said"), [(150_000_000, "£1,500,000"), (1250, "£12.50")])
def test_money_is_said_in_pounds(pence, said):
    assert ls.pence(pence) == said


def test_a_bar_never_leaves_its_track():
    drawn = html.said(Bar(130, "late"))
    assert 'class="fillb late" width="100"' in drawn
    assert "130%" in drawn


def attribute(element: str, name: str) -> float:
    return float(element.partition(f' {name}="')[2].partition('"')[0])


def test_a_long_route_keeps_within_its_lanes():
    stops = tuple(Stop(f"A very long name of stop {n}", "a long note", 3) for n in range(9))
    drawn = route.draw(Route("Long", stops))
    nodes = [part for part in drawn.split("<rect") if 'class="node' in part]
    ends = [attribute(node, "x") + attribute(node, "width") for node in nodes]
    assert len(ends) == 9
    assert max(ends) <= route.RIGHT


def test_a_level_that_was_not_reached_is_drawn_but_not_on_the_way():
    stops = (Stop("Decided", "", 2, "on"), Stop("Not reached", "", 1, "off"))
    drawn = route.draw(Route("Short", stops))
    assert 'class="node off"' in drawn
    assert 'class="edge off"' in drawn


@pytest.mark.parametrize("top", [0, 1, 3, 7, 20, 26, 63, 412, 100_000])
def test_an_axis_reaches_what_it_measures_in_a_few_round_steps(top):
    ticks = svg.scale(top)
    assert ticks[0] == 0
    assert ticks[-1] >= top
    assert 2 <= len(ticks) <= 6


def test_a_picture_of_nothing_can_be_drawn():
    assert "<svg" in bars.columns(bars.Bars("None", (), "things"))
    assert "<svg" in bars.rows(bars.Bars("None", (), "things"))


def test_pictures_hold_no_style_of_their_own():
    drawn = route.draw(Route("One", (Stop("Raised", "today", 3),)))
    assert "style" not in drawn
    assert "fill=" not in drawn


def test_only_the_components_name_the_design_system():
    """But for its button, which a form of a page's own may need: see the tag `button`."""
    parts = (
        path for path in WEB.glob("*/**/*.html") if "templates" in path.relative_to(WEB).parts[1:]
    )
    named = {
        f"{path.relative_to(WEB)}: {word}"
        for path in parts
        for word in re.findall(r"ds-[a-z-]+", path.read_text())
        if word not in {"ds-button", "ds-"}
    }
    assert named == set()


def test_a_button_of_a_page_s_own_looks_like_the_others():
    written = engines["django"].from_string('{% button says name="do" data_key="s" %}')
    assert written.render({"says": "Save <it>"}) == (
        '<button class="ds-button sm" data-variant="secondary" name="do" data-key="s">'
        "Save &lt;it&gt;</button>"
    )


def test_no_page_has_a_style_or_a_script_of_its_own():
    for path in WEB.rglob("*.html"):
        text = path.read_text()
        assert " style=" not in text, path
        assert "<script>" not in text, path
        assert "onclick" not in text, path


def test_a_sentence_is_shown_by_the_same_tag_as_a_component():
    assert shown("Plain & simple") == "Plain &amp; simple"
    assert shown(None) == ""
