"""The pages of the RAID log."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.documents import raid_log
from lawspeaker.documents.workbooks import XLSX
from lawspeaker.processes.raid import RAID
from lawspeaker.processes.raid.item import Item, Stage
from lawspeaker.processes.raid.raising import Enter, Raise
from lawspeaker.records.shown import CaseShown
from lawspeaker.web.actions.beginning import action_about
from lawspeaker.web.acts import views
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import NEW, offers, slip
from lawspeaker.web.decisions import trail
from lawspeaker.web.files import PDF, as_file
from lawspeaker.web.page import page
from lawspeaker.web.raid import one, register
from lawspeaker.web.render import show
from lawspeaker.web.reports.printing import proof_of
from lawspeaker.web.viewer import Viewer

BEGINNING: Final = (Raise.name, Enter.name)


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show the RAID log."""
    looking = Looking(viewer)
    return show(request, "raid/index.html", register.register_page(read(looking, request)))


def read(looking: Looking, request: HttpRequest) -> register.Register:
    """Read what is asked for of the log."""
    viewer = looking.viewer
    asked = {name: request.GET.get(name, "").strip() for name in register.ASKED}
    held = looking.view.raid(is_open=True)
    stage, plain = asked["stage"], not any(asked.values())
    found = looking.view.raid(register.wanted(asked), asked["kind"], is_open=not stage)
    new = offers(looking.offered_new(RAID), NEW, BEGINNING, only=BEGINNING)
    return register.Register(
        programme=looking.programme,
        day=viewer.day,
        framework=looking.view.framework(viewer.day),
        lines=held if plain else found,
        open=held,
        asked=asked,
        own=tuple(each for each in looking.view.duties_of() if each.process == RAID.name),
        offers=new,
    )


@require_safe
@page
def item(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show one item of the log."""
    looking = Looking(viewer)
    return show(request, "raid/item.html", one.item_page(_known(looking, looking.case(RAID, case))))


def _known(looking: Looking, shown: CaseShown) -> one.Known:
    it: Item = shown.state
    offering, case = looking.offered_on(RAID, shown), shown.line.case
    framework = looking.view.framework(looking.viewer.day)
    names = looking.viewer.roll.names(each for each in (it.raiser, *views.people_in(shown)) if each)
    first = [each.command for each in shown.duties]
    return one.Known(
        programme=looking.programme,
        day=looking.viewer.day,
        shown=shown,
        framework=framework,
        names=names,
        offers=offers(offering, case, first),
        new=action_about(looking, shown) if it.stage is not Stage.CLOSED else (),
        back=slip(offering, shown),
        linked=trail.linked(looking.programme, shown.links),
        trail=views.trail(shown, framework, names, looking.zone),
    )


@require_safe
@page
def workbook(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Give what is asked for of the log as a workbook."""
    of = read(Looking(viewer), request)
    names = viewer.roll.names(each.raiser for each in of.lines if each.raiser)
    name = f"{viewer.programme.slug}-raid-{viewer.day.isoformat()}.xlsx"
    return as_file(raid_log.workbook(of.lines, names.full), XLSX, name)


@require_safe
@page
def paper(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Print what is asked for of the log."""
    of = read(Looking(viewer), request)
    printed = raid_log.Printed(of.lines, of.framework, viewer.day, proof_of(viewer))
    name = f"{viewer.programme.slug}-raid-{viewer.day.isoformat()}.pdf"
    return as_file(raid_log.pdf(printed), PDF, name)
