"""The checklist of a party, as a page and as a workbook."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.documents.checklists import Checklist, Open, checklist_file
from lawspeaker.documents.checklists import checklist as made_of
from lawspeaker.documents.workbooks import XLSX
from lawspeaker.framework.names import Organisation
from lawspeaker.records.visible import View
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Choice,
    Column,
    Day,
    Empty,
    Field,
    Form,
    Head,
    Link,
    Row,
    Status,
    Table,
)
from lawspeaker.web.files import as_file
from lawspeaker.web.meetings.days import state_of
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.submissions import views
from lawspeaker.web.submissions.whose import Belongs, whose_checklists
from lawspeaker.web.viewer import Viewer


@dataclass(frozen=True)
class ChecklistPage:
    """What is asked of a party, and what is still open."""

    head: Head
    choose: Form | None
    open: Table | None
    empty: Empty | None
    sent: Table | None
    workbook: Link


@require_safe
@page
def checklist(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the checklist of a party: of the reader's own, or of any for whoever sees them all."""
    looking = Looking(viewer)
    parties = whose_checklists(looking)
    party = _chosen(request, parties)
    made = _made(looking.view, party, parties)
    return show(request, "submissions/checklist.html", _page(looking, made, tuple(parties)))


@require_safe
@page
def workbook(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Give the checklist of a party as a workbook."""
    looking = Looking(viewer)
    parties = whose_checklists(looking)
    made = _made(looking.view, _chosen(request, parties), parties)
    name = f"{viewer.programme.slug}-checklist-{viewer.day.isoformat()}.xlsx"
    return as_file(checklist_file(made, viewer.day, looking.view.calendar), XLSX, name)


def _chosen(request: HttpRequest, parties: Belongs) -> Organisation:
    asked = request.GET.get("party", "")
    if not parties or (asked and asked not in parties):
        raise Http404("There is no party whose checklist is open to this visitor.")
    return Organisation(asked) if asked else next(iter(parties))


def _made(view: View, party: Organisation, parties: Belongs) -> Checklist:
    return made_of(view, party, parties[party])


COLUMNS: Final = (
    Column("What", card="title"),
    Column("About", card="note"),
    Column("Case", nowrap=True, card="clause"),
    Column("By", nowrap=True, card="due"),
    Column("Stands", nowrap=True, card="state"),
)


def _page(looking: Looking, made: Checklist, parties: tuple[Organisation, ...]) -> ChecklistPage:
    names, today = Names.of(parties), looking.viewer.day
    rows = tuple(_row(looking, each) for each in made.open)
    address = find("submissions:checklist_file", programme=looking.programme)
    view = looking.view
    known = views.Known(looking.programme, view.framework(), names, today, view.calendar)
    late = sum(each.is_late(today) for each in made.open)
    sub = f"{len(made.open)} open, {late} overdue"
    return ChecklistPage(
        head=Head(f"Checklist of {names.full(made.party)}", sub),
        choose=_choose(looking, names, made.party, parties) if len(parties) > 1 else None,
        open=Table("What is still open", COLUMNS, rows, folds=True) if rows else None,
        empty=None if rows else Empty("Nothing is open", "Nothing is asked of this party now."),
        sent=views.sent(known, made.lines, "What was asked for") if made.lines else None,
        workbook=Link("All of it as a workbook", f"{address}?{urlencode({'party': made.party})}"),
    )


def _choose(
    looking: Looking, names: Names, party: Organisation, parties: tuple[Organisation, ...]
) -> Form:
    choices = sorted(
        (Choice(each, names.full(each)) for each in parties), key=lambda e: str(e.says)
    )
    field = Field("party", "Party", "select", party, choices=tuple(choices))
    to = find("submissions:checklist", programme=looking.programme)
    return Form(to, (field,), Act("Show"), "whose", method="get")


def _row(looking: Looking, each: Open) -> Row:
    today = looking.viewer.day
    to = case_page(looking.programme, each.process, each.case)
    return Row(
        (
            each.what,
            each.about,
            Link(each.case, to),
            Day(each.due) if each.due else "",
            _left(each, looking),
        ),
        "late" if each.is_late(today) else "",
    )


def _left(each: Open, looking: Looking) -> Status:
    if each.due is None:
        return Status("open", "No day is set")
    return state_of(looking.viewer.day, each.due, looking.view.calendar)
