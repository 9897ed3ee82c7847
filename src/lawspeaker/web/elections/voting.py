"""The ballot paper: a rank for each nominee, by keyboard and without scripts."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from lawspeaker.kernel.words import Refused
from lawspeaker.processes.election.events import Method
from lawspeaker.processes.election.state import Election
from lawspeaker.records.numbers import whole
from lawspeaker.records.pen import UsedBefore
from lawspeaker.surfaces.reading import Unreadable
from lawspeaker.web.acts.entered import Entered
from lawspeaker.web.acts.form import Form
from lawspeaker.web.acts.pages import form_for
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Choice, Fact, Field, Head, Link, Reason
from lawspeaker.web.elections.lists import heading
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

RANK = "rank-"
BLANK = "0"  # how a paper that ranks nobody is written
SENT = "Your paper is in the box, and that you voted is recorded. Nobody can find the paper again."
AFTERWARDS = "A vote cannot be changed or taken back: nobody can tell which paper it was."


@dataclass(frozen=True)
class BallotPage:
    """A ballot paper, or why there is none now."""

    head: Head
    to: str
    back: Link
    says: str
    command_id: str
    ranks: tuple[Field, ...]
    acting: Field | None
    acting_says: str
    wrong: tuple[Reason, ...]
    closed: tuple[Reason, ...]
    box: tuple[Fact, ...]


@require_http_methods(["GET", "HEAD", "POST"])
@page
def vote(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show the ballot paper, or put it into the box."""
    form = form_for(viewer, "election", case, "vote")
    if request.method != "POST":
        return show(request, "elections/vote.html", _paper(form, viewer, Entered()))
    said = Entered.of(request.POST)
    # Others vote meanwhile, which is no conflict: a version is not asked for.
    most = len(form.offering.case.state.standing)
    entered = replace(said, flat={"paper": written(said.flat, most)}, expected=None)
    try:
        form.do(entered)
    except (Refused, Unreadable, UsedBefore) as error:
        reasons = error.reasons if isinstance(error, Refused) else ()
        wrong = tuple(Reason(each.says, each.by) for each in reasons) or (Reason(str(error)),)
        return show(request, "elections/vote.html", _paper(form, viewer, said, wrong), 422)
    messages.success(request, SENT)
    return redirect(find("elections:election", programme=viewer.programme.slug, case=case))


def written(said: Mapping[str, str], most: int) -> str:
    """Write ranks as a paper: the best first, equal ones with = between, - for a rank left out."""
    ranked: dict[int, list[int]] = defaultdict(list)
    for name, value in said.items():
        if name.startswith(RANK) and value and (nominee := whole(name.removeprefix(RANK))):
            rank = whole(value)
            if rank is None or not 1 <= rank <= most:
                raise BadRequest(f"{name} must be a rank from 1 to {most}, or none.")
            ranked[rank].append(nominee)
    places = range(1, max(ranked, default=0) + 1)
    return " ".join("=".join(map(str, sorted(ranked[n]))) or "-" for n in places) or BLANK


def _paper(form: Form, viewer: Viewer, said: Entered, wrong: tuple[Reason, ...] = ()) -> BallotPage:
    it: Election = form.offering.case.state
    names = viewer.roll.names(
        [each for one in it.standing for each in (one.person, one.organisation)]
    )
    choices = (
        Choice("", "No rank"),
        *(Choice(str(n), str(n)) for n in range(1, len(it.standing) + 1)),
    )
    made = form.page(said)
    return BallotPage(
        head=Head("Ballot paper", heading(it, form.framework), (form_link(form),)),
        to=find("elections:vote", programme=viewer.programme.slug, case=form.case),
        back=form_link(form),
        says=_says(it),
        command_id=said.command_id or str(uuid4()),
        ranks=tuple(
            Field(
                f"{RANK}{each.number}",
                f"{each.number}. {names.full(each.person)}, {names.full(each.organisation)}",
                "select",
                said.flat.get(f"{RANK}{each.number}", ""),
                help=f"{each.expertise or ''}. {each.statement or ''}",
                choices=choices,
                width="short",
            )
            for each in it.standing
        ),
        acting=made.acting,
        acting_says=made.acting_says,
        wrong=wrong,
        closed=made.closed,
        box=(
            Fact("What is recorded", "That your organisation voted, and when."),
            Fact("What is not", "How. The paper is sealed to the key of the returning officer."),
            Fact("Afterwards", AFTERWARDS),
        ),
    )


def form_link(form: Form) -> Link:
    return Link(form.case, form.back)


def _says(it: Election) -> str:
    if it.method is Method.PLURALITY:
        return "Give rank 1 to one nominee. Only that counts."
    if it.method is Method.SCHULZE:
        return "Rank as many as you like, 1 is best; nominees may share a rank."
    return (
        "Rank as many as you like, 1 is best, each with a number of its own: a paper counts up to"
        " a number that is left out or given twice."
    )
