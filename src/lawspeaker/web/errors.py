"""What a page says when it cannot be shown: what is so, why, and what to do."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

import structlog
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from lawspeaker.records.asked import NoSuchPage, StillToCome
from lawspeaker.web.components import Act, Entry, Fact, Reason, Says
from lawspeaker.web.render import show

log = structlog.get_logger("lawspeaker.web")
NOT_THEN = "Nothing is on record for that day"
START = Act("Go to the start", "/", small=False)


@dataclass(frozen=True)
class Trouble:
    """An error page."""

    status: int
    title: str
    says: Says
    reasons: tuple[Reason, ...] = ()
    acts: tuple[Act, ...] = (START,)
    changed: tuple[Entry, ...] = ()  # what somebody else did meanwhile
    yours: tuple[Fact, ...] = ()  # what the reader had written: nothing is lost
    number: str = ""


class Troubled(Exception):
    """Raised by a page that cannot go on; the page of the error is shown instead."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.title)
        self.trouble = trouble


class Forbidden(Troubled):
    """Not open to this visitor: says to whom it is open, and why not to them."""

    def __init__(self, title: str, says: Says, reasons: tuple[Reason, ...] = ()) -> None:
        super().__init__(Trouble(403, title, says, reasons))


class Clash(Troubled):
    """Somebody was first: shows what they changed beside what the reader had written."""

    def __init__(self, changed: tuple[Entry, ...], yours: tuple[Fact, ...], again: Act) -> None:
        says = (
            "It changed while you were writing, so nothing was recorded. Look at what changed, "
            "then do it again if it still stands."
        )
        title = "Somebody was first"
        super().__init__(Trouble(409, title, says, (), (again,), changed, yours))


class AnswerTrouble:
    """Shows the error page of a `Troubled` page, and of a list that ends elsewhere."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        match error:
            case Troubled():
                return _shown(request, error.trouble)
            case NoSuchPage():
                return bad_request(request, error)
            case StillToCome():
                return _shown(request, Trouble(404, NOT_THEN, str(error)))
        return None


def _shown(request: HttpRequest, trouble: Trouble) -> HttpResponse:
    return show(request, "web/error.html", trouble, trouble.status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what cannot be understood."""
    says = str(exception) or "The address or the form holds something that has no meaning here."
    return _shown(request, Trouble(400, "This was not understood", says))


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what is not open to this visitor."""
    says = str(exception) or "It is open to others, and nothing was changed."
    return _shown(request, Trouble(403, "This is not open to you", says))


def forgery(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that did not come from a page of ours, or is too old to be trusted."""
    del reason  # Django logs it; to the reader it says nothing
    says = (
        "The form was open for too long, or cookies are switched off, so we cannot tell that it "
        "was you who sent it. Nothing was recorded. Go back, reload the page and send it again."
    )
    return _shown(request, Trouble(403, "This form can no longer be sent", says))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address with nothing behind it."""
    del exception  # it would say whether something is hidden here
    says = (
        "Nothing is here that is open to you. The address may be misspelt, or the page belongs to "
        "a group whose business is closed."
    )
    return _shown(request, Trouble(404, "There is no such page", says))


def broken(request: HttpRequest) -> HttpResponse:
    """Answer a fault of ours, without the database or anything else that may be the fault."""
    number = secrets.token_hex(4)
    log.error("page failed", number=number, path=request.path)
    says = (
        "If you had sent something, it was recorded whole or not at all. "
        "Try again; if it happens again, tell whoever runs this site the number below."
    )
    trouble = Trouble(500, "Something is broken here", says, number=number)
    return HttpResponse(render_to_string("web/error.html", {"page": trouble}), status=500)
