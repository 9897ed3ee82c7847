"""Answering what goes wrong: every error of the interface has the shape of a problem."""

from __future__ import annotations

import secrets
from typing import Any, Final

import structlog
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from lawspeaker.api.answering import answer
from lawspeaker.api.problems import UNREAD, Troubled
from lawspeaker.records.adoptions import AnotherText, NoFramework
from lawspeaker.records.asked import NoSuchPage, StillToCome
from lawspeaker.records.database import InDoubt
from lawspeaker.records.keys import NoKey
from lawspeaker.service.asking import ReadOnly
from lawspeaker.surfaces.answers import Ground, Problem

AGAIN: Final = {"Retry-After": "5"}
log = structlog.get_logger("lawspeaker.api")


def _troubled(_request: HttpRequest, error: Troubled) -> HttpResponse:
    return answer(error.problem, error.status, error.headers)


def _misread(_request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Answer what an address asks for and cannot be read."""
    reasons = tuple(_about(each) for each in error.errors)
    return answer(Problem(UNREAD, reasons), 422)


def _about(error: dict[str, Any]) -> Ground:
    says = str(error["msg"]).removeprefix("Value error, ").removesuffix(".")
    says = says.replace("Input should", "It must").replace("Field required", "It must be given")
    return Ground(None, f"{says}.", str(error["loc"][-1]))


def _not_there(_request: HttpRequest, _error: Http404) -> HttpResponse:
    return answer(Problem("Nothing is here."), 404)


def _denied(_request: HttpRequest, _error: PermissionDenied) -> HttpResponse:
    return answer(Problem("This is not open to whoever asks."), 403)


def _no_framework(_request: HttpRequest, _error: NoFramework) -> HttpResponse:
    return answer(Problem("No framework was in force then: it was before the programme."), 404)


def _to_come(_request: HttpRequest, error: StillToCome) -> HttpResponse:
    return answer(Problem(UNREAD, (Ground(None, str(error), "as_of"),)), 422)


def _no_page(_request: HttpRequest, _error: NoSuchPage) -> HttpResponse:
    says = "It must be the `after` of the page before."
    return answer(Problem(UNREAD, (Ground(None, says, "after"),)), 422)


def _closed(_request: HttpRequest, error: Exception) -> HttpResponse:
    log.error("the programme is closed", why=str(error))
    says = "The programme is closed for now: whoever runs this site must look at its log first."
    return answer(Problem(says), 503)


def _in_doubt(_request: HttpRequest, error: Exception) -> HttpResponse:
    log.error("the database did not answer", why=str(error))
    says = "The database did not answer: ask again with the same Idempotency-Key."
    return answer(Problem(says), 503, AGAIN)


def _broken(request: HttpRequest, error: Exception) -> HttpResponse:
    """Answer a fault of ours; its number leads whoever runs the site to what happened."""
    number = secrets.token_hex(4)
    log.error("operation failed", number=number, path=request.path, exc_info=error)
    says = f"Something is broken here; nothing was recorded half. Tell them the number {number}."
    return answer(Problem(says), 500)


HANDLERS: Final[tuple[tuple[type[Exception], Any], ...]] = (  # ninja's type asks for a class too
    (Troubled, _troubled),
    (ValidationError, _misread),
    (Http404, _not_there),
    (PermissionDenied, _denied),
    (NoFramework, _no_framework),
    (StillToCome, _to_come),
    (NoSuchPage, _no_page),
    (ReadOnly, _closed),
    (NoKey, _closed),
    (AnotherText, _closed),
    (InDoubt, _in_doubt),
    (OperationalError, _in_doubt),
    (Exception, _broken),
)


def handle(api: NinjaAPI) -> None:
    """Let an interface answer every error in one shape."""
    for error, handler in HANDLERS:
        api.add_exception_handler(error, handler)
