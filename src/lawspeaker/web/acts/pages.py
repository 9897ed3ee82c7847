"""The pages of acts: a case of any process, and the form of each of its commands."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html
from django.views.decorators.http import require_http_methods, require_safe

from lawspeaker.framework.names import NO_GROUP, Group
from lawspeaker.kernel.words import Refused
from lawspeaker.records.database import InDoubt
from lawspeaker.records.pen import UsedBefore
from lawspeaker.service.asking import Conflict, ReadOnly, Receipt
from lawspeaker.surfaces.reading import Unreadable
from lawspeaker.web.acts import designed
from lawspeaker.web.acts.entered import OURS, Entered, texts
from lawspeaker.web.acts.form import Form
from lawspeaker.web.acts.looking import Looking, process_of
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.acts.plain import plain_page
from lawspeaker.web.acts.trouble import AGAIN, Shut
from lawspeaker.web.acts.views import ActPage
from lawspeaker.web.components import Reason
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

NEW = "new"


@require_safe
@page
def case(request: HttpRequest, viewer: Viewer, process: str, case: str) -> HttpResponse:
    """Show a case of any process."""
    looking, kind = Looking(viewer), process_of(process)
    shown = looking.case(kind, case)
    return show(request, "acts/case.html", plain_page(looking, kind, shown))


@require_http_methods(["GET", "HEAD", "POST"])
@page
def act(request: HttpRequest, viewer: Viewer, process: str, case: str, verb: str) -> HttpResponse:
    """Show the form of a command, or do what was filled in."""
    form = form_for(viewer, process, case, verb, _group(request))
    if request.method != "POST":
        return show(request, "acts/act.html", _begun(request, form))
    entered = Entered.of(request.POST)
    form = _about(form, _said(request), entered.flat)
    if entered.do == "drop":
        form.place.discard()
        return redirect(form.to)
    try:
        entered = form.keeper.with_files(entered, request.FILES) if form.sends_files else entered
    except Unreadable as error:
        return _again(request, form, entered, form.unreadable(error))
    if entered.more:
        form.keep(entered.flat)
        return show(request, "acts/act.html", form.page(entered))
    return answered(request, form, entered)


def _group(request: HttpRequest) -> Group:
    """Return the group a new case is meant for, from the form or from the address."""
    return Group(request.POST.get("group", "") or request.GET.get("group", ""))


def form_for(viewer: Viewer, process: str, case: str, verb: str, group: Group = NO_GROUP) -> Form:
    """Return the form of a command on a case, or of one that opens a case."""
    looking, kind = Looking(viewer), process_of(process)
    asked = kind.command(verb)
    if asked is None or (case == NEW and not asked.opens):
        raise Http404(f"A {process} has no {verb!r} that could be asked for here.")
    if case == NEW:
        offering = looking.offered_new(kind, group)
        return Form(looking, offering, asked, None)
    shown = looking.case(kind, case)
    return Form(looking, looking.offered_on(kind, shown), asked, shown)


def _said(request: HttpRequest) -> dict[str, str]:
    return {key: text for key, text in texts(request.GET).items() if key not in {"as_of", *OURS}}


def _about(form: Form, said: Mapping[str, str], filled: Mapping[str, str]) -> Form:
    asked = {key: text for key, text in said.items() if key in form.paths}
    return replace(form, about=designed.about(form.asked.name, asked, filled))


def _begun(request: HttpRequest, form: Form) -> ActPage:
    said = _said(request)
    known = designed.known(form.asked, form.offering.case, said, form.looking.view)
    form = _about(form, said, known)
    return form.page(Entered.kept(form.draft, known, form.version))


def answered(request: HttpRequest, form: Form, entered: Entered) -> HttpResponse:
    """Do what was filled in, or show the form again with what is against it."""
    try:
        if entered.do == "foresee":
            return show(request, "acts/act.html", form.page(entered, form.foreseen(entered)))
        receipt = form.do(entered)
    except Unreadable as error:
        return _again(request, form, entered, form.unreadable(error))
    except Refused as error:
        return _again(request, form, entered, form.refused(error))
    except UsedBefore as error:
        says = f"This form was sent already, with other words: {error}. Send it once more."
        return _again(request, form, entered.anew(), form.whole(Reason(says)))
    except InDoubt:
        return _again(request, form, entered, form.whole(Reason(AGAIN)))
    except Conflict as error:
        _keep(request, form)
        raise form.clash(error, entered) from None
    except ReadOnly as error:
        _keep(request, form)
        raise Shut(form.back) from error
    form.place.discard()
    return _done(request, form, receipt)


def _keep(request: HttpRequest, form: Form) -> None:
    form.keep({key: value for key, value in texts(request.POST).items() if key not in OURS})


def _again(request: HttpRequest, form: Form, entered: Entered, wrong: Any) -> HttpResponse:
    return show(request, "acts/act.html", form.page(entered, wrong), 422)


def _done(request: HttpRequest, form: Form, receipt: Receipt) -> HttpResponse:
    says = "{} Recorded as entry {}."
    messages.success(request, format_html(says, form.asked.says, receipt.position))
    programme = form.looking.programme
    to = case_page(programme, receipt.process, receipt.case)
    if getattr(request, "htmx", None):
        answer = HttpResponse(status=204)
        answer["HX-Redirect"] = to
        return answer
    return redirect(to, permanent=False)
