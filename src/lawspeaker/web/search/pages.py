"""The page of the search, on both sides of the door: only what its visitor may read is found."""

from django.http import HttpRequest, HttpResponse

from lawspeaker.records.shown import Results
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.framework.pages import Both
from lawspeaker.web.framework.place import Place
from lawspeaker.web.render import show
from lawspeaker.web.search import views
from lawspeaker.web.viewer import Viewer

LONGEST = 200  # characters that are looked for


@Both
def search(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show what holds all the words."""
    looking, place = Looking(viewer), Place.of(viewer)
    words = request.GET.get("q", "")[:LONGEST].strip()
    found = looking.view.search(words, most=views.MOST) if words else Results((), 0)
    seats = looking.view.seats() if words else ()
    people = (*(s.person for s in seats), *(s.alternate for s in seats)) if viewer.person else ()
    ids = (*people, *(s.organisation for s in seats))
    sought = views.Sought(
        place=place,
        words=words,
        cases=found,
        framework=looking.view.framework(),
        groups=looking.view.groups() if words else (),
        seats=seats,
        names=viewer.roll.names(str(each) for each in ids if each),
    )
    return show(request, "search/search.html", views.search_page(sought))
