"""The methods of HTTP: HEAD is answered wherever GET is, and what is not taken is a problem."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern, URLResolver

from lawspeaker.api.answering import answer
from lawspeaker.surfaces.answers import Problem

NOT_TAKEN: Final = 405

type Urls = tuple[list[URLPattern | URLResolver], str, str]
type View = Callable[..., HttpResponseBase]


def in_one_shape(urls: Urls) -> Urls:
    """Return addresses that answer every method in the shape of the interface."""
    patterns, application, namespace = urls
    for each in patterns:
        if isinstance(each, URLPattern):
            each.callback = _answering(each.callback)
    return patterns, application, namespace


def _answering(view: View) -> View:
    @wraps(view)  # which keeps that no token of a form is asked for
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        asked = request.method
        if asked == "HEAD":
            request.method = "GET"
        response = view(request, *args, **kwargs)
        request.method = asked
        if response.status_code == NOT_TAKEN:
            response = _not_taken(asked or "", response["Allow"])
        return _without_body(response) if asked == "HEAD" else response

    return answered


def _not_taken(asked: str, allowed: str) -> HttpResponse:
    methods = {each.strip() for each in allowed.split(",")}
    takes = ", ".join(sorted(methods | {"HEAD"} if "GET" in methods else methods))
    says = f"This address must be asked by {takes}; found {asked[:20]}."
    return answer(Problem(says), NOT_TAKEN, {"Allow": takes})


def _without_body(response: HttpResponseBase) -> HttpResponse:
    """Return what GET would have answered, without what it would have said."""
    bare = HttpResponse(status=response.status_code, headers=response.headers)
    if isinstance(response, HttpResponse):
        bare["Content-Length"] = str(len(response.content))
    response.close()
    return bare
