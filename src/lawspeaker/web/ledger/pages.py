"""The pages and downloads of the ledger, on both sides of the door."""

import tempfile
from pathlib import Path

from django.http import FileResponse, Http404, HttpRequest, HttpResponse

from lawspeaker.directory.names import Names
from lawspeaker.documents import process_log
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.shown import EntryShown
from lawspeaker.service.export import export as written
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.decisions.trail import people_of
from lawspeaker.web.files import as_file
from lawspeaker.web.framework.pages import Both
from lawspeaker.web.ledger import views
from lawspeaker.web.ledger.proving import Proven, proven, signed
from lawspeaker.web.ledger.side import Side
from lawspeaker.web.page import asked_position
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

BACK = 500  # entries that are looked through for one that is open to the public
TEXT = "text/plain; charset=utf-8"


@Both
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show a stretch of the ledger, the last entries first."""
    looking = Looking(viewer)
    size = Ledger(looking.programme).head().size
    asked = asked_position(request, "last")
    last = min(_behind_the_last(looking, size) if asked is None else asked, size)
    page = looking.view.entries(max(last - views.MOST, 0) - 1, min(views.MOST, last) or 1)
    stretch = views.Stretch(
        side=Side.of(viewer),
        size=size,
        last=last,
        rows=page.rows,
        names=viewer.roll.names(_people(page.rows)),
        signed=signed(looking.programme),
    )
    return show(request, "ledger/ledger.html", views.ledger_page(stretch))


def _behind_the_last(looking: Looking, size: int) -> int:
    """Return where to begin: behind the last entry that is open to the visitor."""
    if not looking.viewer.is_public:
        return size
    rows = looking.view.entries(max(size - BACK, 0) - 1, BACK).rows
    return rows[-1].position + 1 if rows else size


def _people(rows: tuple[EntryShown, ...]) -> tuple[str, ...]:
    return tuple(each for each in people_of(rows) if each)


@Both
def entry(request: HttpRequest, viewer: Viewer, position: int) -> HttpResponse:
    """Show an entry and walk its proof again."""
    looking = Looking(viewer)
    of = _proven(looking, position)
    found = looking.view.entries(position - 1, 1).rows
    shown = found[0] if found else None
    names: Names = viewer.roll.names(_people(found))
    return show(request, "ledger/entry.html", views.entry_page(Side.of(viewer), of, shown, names))


@Both
def proof(_request: HttpRequest, viewer: Viewer, position: int) -> HttpResponse:
    """Download the proof of an entry."""
    of = _proven(Looking(viewer), position)
    return _file(of.file, f"{viewer.programme.slug}-entry-{position}.tlog-proof")


def _proven(looking: Looking, position: int) -> Proven:
    of = proven(looking.programme, position)
    if of is None:
        raise Http404(f"The ledger has no entry {position} that is vouched for.")
    return of


@Both
def checkpoint(_request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Download the checkpoint of the ledger as it is now."""
    vouched = signed(viewer.programme.slug)
    if vouched is None:
        raise Http404("Nothing can be signed for this ledger now.")
    return _file(vouched.note, f"{viewer.programme.slug}-{vouched.size}.checkpoint")


@Both
def ocel(_request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Download the record as a process log of objects, for the tools of process mining."""
    made = process_log.ocel(process_log.read(Looking(viewer).view))
    return _file(made, f"{viewer.programme.slug}.ocel.json", "application/json")


@Both
def xes(_request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Download the record as a process log of cases, for the tools of process mining."""
    made = process_log.xes(process_log.read(Looking(viewer).view))
    return _file(made, f"{viewer.programme.slug}.xes", "application/xml")


def _file(content: str | bytes, name: str, kind: str = TEXT) -> HttpResponse:
    return as_file(content, kind, name, shown=False)


@Both
def export(_request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Download as much of the ledger as is open to the visitor, to be verified elsewhere."""
    looking = Looking(viewer)
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "export.zip"
        written(looking.programme, made, sight=looking.view.sight)
        file = made.open("rb")  # it outlives its name: the answer closes it when it was sent
    name = Side.of(viewer).file
    return FileResponse(file, as_attachment=True, filename=name, content_type="application/zip")  # type: ignore[return-value]  # it streams
