"""A template as a file: fetched to be filled in elsewhere, and sent in filled."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from lawspeaker.documents.blank_forms import Blank, form_csv, form_workbook
from lawspeaker.documents.workbooks import XLSX
from lawspeaker.processes.submission import SUBMISSION
from lawspeaker.processes.submission.life import Submission
from lawspeaker.processes.template import TEMPLATE
from lawspeaker.processes.template.life import Template
from lawspeaker.service.tables import NoTable
from lawspeaker.surfaces.filled import Filled, filled
from lawspeaker.web.acts.entered import Entered
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.pages import answered, form_for
from lawspeaker.web.acts.tabled import read_with
from lawspeaker.web.components import Reason
from lawspeaker.web.files import CSV, as_file
from lawspeaker.web.page import page
from lawspeaker.web.submissions.pages import submission_shown
from lawspeaker.web.viewer import Viewer


@require_safe
@page
def blank(_request: HttpRequest, viewer: Viewer, case: str, kind: str) -> HttpResponse:
    """Give a template as a file, to see what will be asked."""
    it: Template = Looking(viewer).case(TEMPLATE, case).state
    return _file(viewer, Blank(it.title or "", it.purpose or "", it.columns), case, kind)


@require_safe
@page
def form(_request: HttpRequest, viewer: Viewer, case: str, kind: str) -> HttpResponse:
    """Give what one party is asked for as a file, with what it has sent."""
    looking = Looking(viewer)
    it: Submission = looking.case(SUBMISSION, case).state
    asked = looking.view.case(it.template) if it.template else None
    purpose = asked.state.purpose if asked else ""
    title = f"{it.title}, round {it.number}"
    return _file(viewer, Blank(title, purpose or "", it.columns, it.due, it.cells), case, kind)


def _file(viewer: Viewer, made: Blank, case: str, kind: str) -> HttpResponse:
    name = f"{viewer.programme.slug}-{case}.{kind}"
    if kind == "csv":
        return as_file(form_csv(made), CSV, name)
    return as_file(form_workbook(made), XLSX, name)


@require_POST
@page
def take_in(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Send in a filled template: all of it, or none, and then say what is wrong in which cell."""
    looking = Looking(viewer)
    shown = looking.case(SUBMISSION, case)
    sent = request.FILES.get("table")
    if not isinstance(sent, UploadedFile):
        first = Reason("Choose the file of the filled template first.")
        return submission_shown(request, looking, shown, (first,))
    try:
        found = read_with(partial(filled, columns=shown.state.columns), sent)
    except NoTable as error:
        return submission_shown(request, looking, shown, (Reason(str(error)),))
    if found.wrong:
        wrong = tuple(Reason(f"{each.at}: {each.says}") for each in found.wrong)
        return submission_shown(request, looking, shown, wrong)
    entered = replace(Entered.of(request.POST), flat=_flat(found))
    return answered(request, form_for(viewer, "submission", case, "send"), entered)


def _flat(found: Filled) -> Mapping[str, str]:
    return {
        f"cells/{n}/{name}": value
        for n, each in enumerate(found.cells)
        for name, value in (("row", str(each.row)), ("column", each.column), ("value", each.value))
    }
