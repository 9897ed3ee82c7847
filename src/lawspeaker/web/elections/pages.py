"""The pages of elections, on both sides of the door."""

from dataclasses import dataclass, replace

from django.http import Http404, HttpRequest, HttpResponse

from lawspeaker.directory.names import Names
from lawspeaker.documents.nomination import DOCX, nomination_form
from lawspeaker.framework.version import Framework
from lawspeaker.processes.election import ELECTION
from lawspeaker.processes.election.nominating import Abandon
from lawspeaker.processes.election.polling import Vote
from lawspeaker.processes.election.state import Election
from lawspeaker.records.shown import CaseLine, CaseShown
from lawspeaker.web.acts import views
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offers, offers, slip
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Closed,
    Column,
    Day,
    Empty,
    Fact,
    Head,
    Lines,
    Link,
    Row,
    Standing,
    Status,
    Table,
    Trail,
)
from lawspeaker.web.elections.lists import contests, facts, heading, nominees, roll
from lawspeaker.web.elections.sheet import Sheet, sheet
from lawspeaker.web.elections.words import STAGES, STEPS, status
from lawspeaker.web.files import as_file
from lawspeaker.web.framework.pages import Both
from lawspeaker.web.framework.words import plural
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST = 50
OVER = ("declared", "abandoned")


@dataclass(frozen=True)
class ElectionsPage:
    """Every election, and whether another may be called."""

    base: str
    head: Head
    standing: Standing
    table: Table | None
    empty: Empty | None
    onward: Link | None
    steps: tuple[str, ...]
    form: Link


@dataclass(frozen=True)
class ElectionPage:
    """An election whole; what is for those who take part is left out for the public."""

    base: str
    head: Head
    standing: Standing
    facts: tuple[Fact, ...]
    nominees: Table | None
    statements: tuple[Fact, ...]
    roll: Table | None
    contests: Lines | None
    sheet: Sheet | None
    papers: Link | None
    also: tuple[Act, ...] = ()
    closed: Closed | None = None
    for_others: Closed | None = None
    trail: Trail | None = None
    duties: Lines | None = None


def base(viewer: Viewer) -> str:
    return "public.html" if viewer.is_public else "frame.html"


def place(viewer: Viewer, name: str, **parts: str) -> str:
    """Return a page of elections on the viewer's side of the door."""
    side = "public" if viewer.is_public else "elections"
    return find(f"{side}:{name}", programme=viewer.programme.slug, **parts)


@Both
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List the elections."""
    looking = Looking(viewer)
    found = looking.view.cases("election", after=request.GET.get("after", ""), most=MOST)
    offered = Offers() if viewer.is_public else offers(looking.offered_new(ELECTION), "new")
    primary, rows = offered.primary, found.rows
    going = [each for each in rows if each.stage not in OVER]
    made = ElectionsPage(
        base=base(viewer),
        head=Head("Elections", "Who is nominated and elected to speak for a constituency"),
        standing=Standing(
            stands=Status("half", f"{plural(len(going), 'election')} going on")
            if going
            else Status("done", "No election is going on"),
            act=primary.as_primary() if primary else None,
            act_note=primary.note if primary else "",
            when=Day(going[-1].opened_on) if going else "None",
            when_asks="Called on",
        ),
        table=_table(viewer, rows) if rows else None,
        empty=None
        if rows
        else Empty("No election was called yet.", "A call for nominations begins one."),
        onward=Link("Earlier elections", f"?after={found.after}") if found.after else None,
        steps=STEPS,
        form=Link("The nomination form, to fill in", place(viewer, "form")),
    )
    return show(request, "elections/index.html", made)


def _table(viewer: Viewer, rows: tuple[CaseLine, ...]) -> Table:
    columns = (
        Column("Election", nowrap=True, card="title"),
        Column("For the seats", card="note"),
        Column("Group", nowrap=True, card="for"),
        Column("Called", nowrap=True, card="due"),
        Column("Stands", nowrap=True, card="state"),
    )
    lines = tuple(
        Row(
            (
                Link(each.case, place(viewer, "election", case=each.case)),
                each.title.removeprefix("Election: "),
                each.group,
                Day(each.opened_on),
                status(each.stage),
            )
        )
        for each in rows
    )
    return Table("Elections", columns, lines, folds=True)


@Both
def election(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show an election: how it stands, who stands, who may vote, and its count."""
    looking = Looking(viewer)
    shown = looking.case(ELECTION, case)
    it: Election = shown.state
    framework = viewer.framework or looking.view.framework(viewer.today)
    people = () if viewer.is_public else views.people_in(shown)
    names = viewer.roll.names([*_organisations(it), *people])
    called = {str(each.number): names.full(_whom(it, each.number, viewer)) for each in it.nominees}
    made = ElectionPage(
        base=base(viewer),
        head=_head(viewer, shown, framework),
        standing=_standing(shown, Offers()),
        facts=facts(it, framework),
        nominees=nominees(it, called, names) if it.nominees else None,
        statements=tuple(
            Fact(called[str(each.number)], each.statement or "Erased.") for each in it.standing
        ),
        roll=roll(it, framework, names) if it.roll_on else None,
        contests=contests(it, names) if it.contests else None,
        sheet=sheet(it, called) if it.papers else None,
        papers=Link("The papers, to count again", place(viewer, "papers", case=case))
        if it.papers
        else None,
    )
    if not viewer.is_public:
        made = _within(made, looking, shown, names)
    return show(request, "elections/election.html", made)


def _whom(it: Election, number: int, viewer: Viewer) -> str:
    """Return whose name stands on a page: the public reads of organisations, not of people."""
    nominee = it.nominee(number)
    if nominee is None:
        return ""
    return nominee.organisation if viewer.is_public else nominee.person


def _organisations(it: Election) -> list[str]:
    return [
        *(each.organisation for each in it.nominees),
        *(each.organisation for each in it.roll),
        *(each.organisation for each in it.contests),
        *it.left_out,
        *it.voted,
    ]


def _within(made: ElectionPage, looking: Looking, shown: CaseShown, names: Names) -> ElectionPage:
    """Add what those who take part may do, and what has happened."""
    case = shown.line.case
    offering = looking.offered_on(ELECTION, shown)
    first = [Vote.name, *(each.command for each in shown.duties)]
    found = offers(offering, case, first)
    ballot = find("elections:vote", programme=looking.programme, case=case)
    last = found.of(Abandon.name)
    found = Offers(
        tuple(
            replace(e, to=ballot) if e.name == Vote.name else e
            for e in found.offers
            if e.name != Abandon.name
        )
    )
    ends = (slip(offering, shown), last.act if last and last.is_open else None)
    framework: Framework = offering.case.framework
    return replace(
        made,
        standing=_standing(shown, found),
        also=(*found.others, *(each for each in ends if each)),
        closed=found.greyed(),
        for_others=found.for_others,
        trail=views.trail(shown, framework, names, looking.zone),
        duties=views.duties(shown),
    )


def _head(viewer: Viewer, shown: CaseShown, framework: Framework) -> Head:
    index = "public:elections" if viewer.is_public else "elections:index"
    crumbs = (Link("Elections", find(index, programme=viewer.programme.slug)),)
    return Head(heading(shown.state, framework), f"{shown.line.case}, {shown.line.group}", crumbs)


def _standing(shown: CaseShown, found: Offers) -> Standing:
    it, primary = shown.state, found.primary
    return Standing(
        stands=status(it.stage),
        stands_note=_note(it),
        act=primary.as_primary() if primary else None,
        act_note=primary.note if primary else "",
        when=Day(it.due) if it.due else "Nothing is due",
        when_note=f"Last day: {STAGES[it.stage][1].lower()}" if it.due else "",
    )


def _note(it: Election) -> str:
    if it.key:
        return f"{len(it.voted)} of {len(it.roll)} voted"
    return f"{plural(len(it.standing), 'nominee')} for {plural(len(it.seats), 'seat')}"


@Both
def papers(_request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Download the papers of an opened box in BLT: anybody may count them again."""
    it: Election = Looking(viewer).case(ELECTION, case).state
    if not it.papers:
        raise Http404(f"The box of {case} has not been opened.")
    lines = [f"{len(it.nominees)} {len(it.seats)}"]
    lines += [f"-{each.number}" for each in it.nominees if each.withdrawn]
    for each in it.papers:
        ranks = ("=".join(map(str, rank.nominees)) or "-" for rank in each.ranks)
        lines.append(" ".join([str(each.votes), *ranks, "0"]))
    of = {e.number: f" ({e.organisation})" if it.cap is not None else "" for e in it.nominees}
    lines += ["0", *(f'"Nominee {number}{whose}"' for number, whose in of.items())]
    lines += [f'"{case}"', ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@Both
def form(_request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Download the nomination form."""
    return as_file(nomination_form(viewer.programme.name), DOCX, "nomination-form.docx")
