"""The REST interface: its operations, and who may call them."""

from __future__ import annotations

from datetime import date
from importlib.metadata import version
from typing import Final, cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from ninja import NinjaAPI, Query

from lawspeaker.api import acts, files, ledger, openapi, reads, trouble
from lawspeaker.api.answering import answer, ready
from lawspeaker.api.callers import Caller, anybody, somebody
from lawspeaker.api.places import Place, command_of, founded, process_of
from lawspeaker.api.problems import not_there
from lawspeaker.api.queries import AsOf, Cases, Duties, Entries, FileFor, Rows, Search, only
from lawspeaker.api.sent import body_of
from lawspeaker.framework.names import Group, Seat
from lawspeaker.records.asked import past
from lawspeaker.records.programmes import programmes
from lawspeaker.records.visible import Filter
from lawspeaker.service.door import NEW

PROGRAMME: Final = "/programmes/{programme}"

api: Final = NinjaAPI(
    title="Lawspeaker",
    version=version("lawspeaker"),
    description=openapi.ABOUT,
    urls_namespace="api",
    openapi_url=None,  # it is described with the rules of a framework
    docs_url=None,
    auth=anybody,
)
trouble.handle(api)


class Known(HttpRequest):
    """A request as ninja hands it on: with whoever `anybody` found to have made it."""

    auth: Caller


def _caller(request: HttpRequest) -> Caller:
    return cast("Known", request).auth


def _founded(request: HttpRequest, programme: str, as_of: date | None = None) -> Place:
    """Return a programme as the caller sees it, today or as of a day that has been."""
    found = founded(_caller(request), programme)
    past(as_of, found.today)
    return found


@api.get("/openapi.json", operation_id="description", tags=["interface"])
def description(request: HttpRequest, query: Query[openapi.Of]) -> HttpResponse:
    """Describe this interface, with the rules as a programme's framework puts them."""
    only(request, query)
    framework = _founded(request, query.programme).view.framework() if query.programme else None
    return ready(openapi.described(api, framework))


@api.get("/programmes", operation_id="programmes", tags=["programme"])
def list_programmes(request: HttpRequest) -> HttpResponse:
    """List the programmes of this installation."""
    only(request)
    return answer(tuple(reads.head(each) for each in programmes() if each.framework))


@api.get(PROGRAMME, operation_id="programme", tags=["programme"])
def one_programme(request: HttpRequest, programme: str, query: Query[AsOf]) -> HttpResponse:
    """Show a programme: its framework and calendar in force, and the key of its ledger."""
    only(request, query)
    return answer(reads.whole(_founded(request, programme, query.as_of), query.as_of))


@api.get(f"{PROGRAMME}/entries", operation_id="entries", tags=["ledger"])
def entries(request: HttpRequest, programme: str, query: Query[Entries]) -> HttpResponseBase:
    """Stream the entries of the ledger that the caller may read, one a line."""
    only(request, query)
    return ledger.entries(_founded(request, programme), query.after, query.limit)


@api.get(f"{PROGRAMME}/checkpoint", operation_id="checkpoint", tags=["ledger"])
def checkpoint(request: HttpRequest, programme: str) -> HttpResponse:
    """Give a signed checkpoint of the ledger, to keep and to compare."""
    only(request)
    return ledger.signed(_founded(request, programme))


@api.get(f"{PROGRAMME}/decisions/{{case}}", operation_id="published", tags=["registers"])
def published(request: HttpRequest, programme: str, case: str, query: Query[AsOf]) -> HttpResponse:
    """Show a decision as its chair published it, to everybody alike."""
    only(request, query)
    return answer(reads.published(_founded(request, programme, query.as_of), case, query.as_of))


@api.get(f"{PROGRAMME}/reports/{{case}}", operation_id="reported", tags=["registers"])
def reported(request: HttpRequest, programme: str, case: str, query: Query[AsOf]) -> HttpResponse:
    """Show a headline report as far as its decisions are published, to everybody alike."""
    only(request, query)
    return answer(reads.reported(_founded(request, programme, query.as_of), case, query.as_of))


@api.get(f"{PROGRAMME}/groups", operation_id="groups", tags=["registers"])
def groups(request: HttpRequest, programme: str, query: Query[AsOf]) -> HttpResponse:
    """List the groups as they are on a day."""
    only(request, query)
    return answer(_founded(request, programme, query.as_of).view.groups(query.as_of))


@api.get(f"{PROGRAMME}/groups/{{group}}", operation_id="group", tags=["registers"])
def group(request: HttpRequest, programme: str, group: str, query: Query[AsOf]) -> HttpResponse:
    """Show a group on a day: its chair, its seats and who fills them, its meetings."""
    only(request, query)
    found = _founded(request, programme, query.as_of).view.group(Group(group), query.as_of)
    if found is None:
        raise not_there(f"There is no group {group[:80]} that is open to you.")
    return answer(found)


@api.get(f"{PROGRAMME}/belongings", operation_id="belongings", tags=["registers"])
def belongings(request: HttpRequest, programme: str, query: Query[AsOf]) -> HttpResponse:
    """List which party belongs to which constituency on a day."""
    only(request, query)
    return answer(_founded(request, programme, query.as_of).view.belongings(on=query.as_of))


@api.get(f"{PROGRAMME}/obligations", operation_id="obligations", tags=["registers"])
def obligations(request: HttpRequest, programme: str, query: Query[AsOf]) -> HttpResponse:
    """List which party is under which obligation on a day."""
    only(request, query)
    return answer(_founded(request, programme, query.as_of).view.obligations(on=query.as_of))


@api.get(f"{PROGRAMME}/seats", operation_id="seats", tags=["registers"])
def seats(request: HttpRequest, programme: str, query: Query[AsOf]) -> HttpResponse:
    """List the seats of every group, and who fills them on a day."""
    only(request, query)
    return answer(_founded(request, programme, query.as_of).view.seats(None, query.as_of))


@api.get(f"{PROGRAMME}/seats/{{seat}}", operation_id="seat", tags=["registers"])
def seat(request: HttpRequest, programme: str, seat: str, query: Query[AsOf]) -> HttpResponse:
    """Show a seat, and who fills it on a day."""
    only(request, query)
    found = _founded(request, programme, query.as_of).view.seat(Seat(seat), query.as_of)
    if found is None:
        raise not_there(f"There is no seat {seat[:80]} that is open to you.")
    return answer(found)


@api.get(f"{PROGRAMME}/duties", operation_id="duties", tags=["registers"])
def duties(request: HttpRequest, programme: str, query: Query[Duties]) -> HttpResponse:
    """List what is owed: by whom, under which clause, until when."""
    only(request, query)
    view = _founded(request, programme).view
    if query.mine:
        return answer(view.duties_of())
    named = None if query.group is None else Group(query.group)
    return answer(view.duties(Filter(group=named, owner=query.owner)))


@api.get(f"{PROGRAMME}/search", operation_id="search", tags=["registers"])
def search(request: HttpRequest, programme: str, query: Query[Search]) -> HttpResponse:
    """Find cases by the words in them."""
    only(request, query)
    return answer(_founded(request, programme).view.search(query.q, query.process, query.limit))


def _register(name: str, register: reads.Register) -> None:
    """Make the operation that lists a register."""

    def rows(request: HttpRequest, programme: str, query: Query[Rows]) -> HttpResponse:
        only(request, query)
        return answer(reads.list_register(_founded(request, programme), register, query))

    path, says = f"{PROGRAMME}/{name}", register.says
    api.get(path, operation_id=name, description=says, tags=["registers"])(rows)


for _name, _each in reads.REGISTERS.items():
    _register(_name, _each)


@api.put(f"{PROGRAMME}/files/{{name}}", operation_id="files", tags=["programme"], auth=somebody)
def keep_file(
    request: HttpRequest, programme: str, name: str, query: Query[FileFor]
) -> HttpResponse:
    """Keep a file; a command then names it by the digest that is answered."""
    only(request, query)
    return files.keep(_founded(request, programme), name, query.case, request)


# What every process has alike; the description tells them apart, one by one.


@api.get(f"{PROGRAMME}/{{process}}", operation_id="list", tags=[openapi.EACH])
def list_cases(
    request: HttpRequest, programme: str, process: str, query: Query[Cases]
) -> HttpResponse:
    """List cases."""
    only(request, query)
    found = _founded(request, programme, query.as_of)
    return answer(reads.list_cases(found, process_of(process), query))


@api.get(f"{PROGRAMME}/{{process}}/{{case}}", operation_id="show", tags=[openapi.EACH])
def one_case(
    request: HttpRequest, programme: str, process: str, case: str, query: Query[AsOf]
) -> HttpResponse:
    """Show a case: its state, its history, what may be done, what is owed."""
    only(request, query)
    found = _founded(request, programme, query.as_of)
    told = reads.one_case(found, process_of(process), case, query.as_of)
    headers = {} if query.as_of else {"ETag": f'"{told.version}"'}
    return answer(told, headers=headers)


@api.post(f"{PROGRAMME}/{{process}}", operation_id="new", tags=[openapi.EACH], auth=somebody)
def open_case(request: HttpRequest, programme: str, process: str) -> HttpResponse:
    """Open a case."""
    only(request)
    found, kind_of_case = _founded(request, programme), process_of(process)
    body = body_of(request)
    kind = acts.opening(kind_of_case, body)
    return acts.Act(found, kind_of_case, None, kind).carry(request, body)


@api.post(
    f"{PROGRAMME}/{{process}}/{{case}}/{{command}}",
    operation_id="act",
    tags=[openapi.EACH],
    auth=somebody,
)
def act(
    request: HttpRequest, programme: str, process: str, case: str, command: str
) -> HttpResponse:
    """Carry out a command."""
    only(request)
    found, kind_of_case = _founded(request, programme), process_of(process)
    kind = command_of(kind_of_case, command)
    named = None if case == NEW else case
    return acts.Act(found, kind_of_case, named, kind).carry(request, body_of(request))


def _nowhere(request: HttpRequest, rest: str) -> HttpResponse:  # noqa: ARG001  # ninja gives it
    raise not_there(f"The interface has no operation at {rest[:80]}: see openapi.json.")


def _top(request: HttpRequest) -> HttpResponse:
    return _nowhere(request, "/")


METHODS: Final = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
api.api_operation(METHODS, "/", include_in_schema=False)(_top)
api.api_operation(METHODS, "/{path:rest}", include_in_schema=False)(_nowhere)
