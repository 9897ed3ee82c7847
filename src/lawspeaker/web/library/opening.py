"""Who may open the library: whoever takes part; everybody else reads how access is asked for."""

from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from lawspeaker.framework.names import Statement
from lawspeaker.framework.version import Framework
from lawspeaker.web import sources
from lawspeaker.web.components import Act, Reason
from lawspeaker.web.errors import Forbidden, Trouble, Troubled
from lawspeaker.web.page import Page, View, page

DENIED = "The library is open to those who are registered"
ROUTE = "Ask for access by e-mail, or sign in if you are registered already."


def registered_page[**P](view: Page[P]) -> View:
    """Make a page of the library."""
    inside = page(view)

    @wraps(view)
    def inner(request: HttpRequest, programme: str, *args: P.args, **kw: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated and not getattr(request, "htmx", None):
            raise Troubled(_denied(programme, 401))
        try:
            return inside(request, programme, *args, **kw)
        except Forbidden:
            raise Troubled(_denied(programme, 403)) from None

    return inner


def _denied(slug: str, status: int) -> Trouble:
    found = sources.opened(slug)
    framework = sources.framework(slug, sources.today(found[0].zone)) if found else None
    by_mail = Act("Ask by e-mail", f"mailto:{settings.DEFAULT_FROM_EMAIL}", small=False)
    sign_in = Act("Sign in", "/", small=False)
    reasons = tuple(_said(framework)) if framework else ()
    return Trouble(status, DENIED, ROUTE, reasons, (by_mail, sign_in))


def _said(framework: Framework) -> list[Reason]:
    """Return what the framework says of access to its library."""
    lines = [each for each in framework.text.documents.values() if each.kind == "library"]
    every = (Statement(by) for line in lines for by in line.by)
    found = {by: framework.statements[by] for by in every if by in framework.statements}
    return [Reason(each.says, (by,)) for by, each in found.items() if each.kind == "access"]
