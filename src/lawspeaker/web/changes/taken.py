"""The log of change requests as a file, of those a reader may read."""

from collections.abc import Iterator
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.documents.change_log import Log, log_csv, log_xlsx
from lawspeaker.documents.workbooks import XLSX
from lawspeaker.records.shown import ChangeLine
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.files import CSV, as_file
from lawspeaker.web.page import page_of_day
from lawspeaker.web.viewer import Viewer

MOST: Final = 200


@require_safe
@page_of_day
def workbook(_request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Give the log as a workbook, with the steps and the impact of each request."""
    return as_file(log_xlsx(_log(viewer)), XLSX, _name(viewer, "xlsx"))


@require_safe
@page_of_day
def table(_request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Give the log as CSV."""
    return as_file(log_csv(_log(viewer)), CSV, _name(viewer, "csv"))


def _name(viewer: Viewer, kind: str) -> str:
    return f"{viewer.programme.slug}-changes-{viewer.day.isoformat()}.{kind}"


def _log(viewer: Viewer) -> Log:
    looking = Looking(viewer)
    requests = looking.view.change_log(viewer.as_of)
    bodies = {each.it.raiser or "" for each in requests}
    bodies |= {party for each in requests for party in each.it.asked}
    bodies |= {said.party for each in requests for said in each.it.impacts}
    names = viewer.roll.names(each for each in bodies if each)
    return Log(requests, looking.view.framework(viewer.day), looking.calendar, names.full)


def every_line(looking: Looking) -> Iterator[ChangeLine]:
    """Yield the line of each request, the last first: the log leaves none out."""
    if day := looking.viewer.as_of:
        yield from looking.view.changes_then(day)
        return
    after = ""
    while True:
        found = looking.view.changes(after=after, most=MOST)
        yield from found.rows
        if not (after := found.after):
            return
