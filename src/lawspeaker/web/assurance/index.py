"""The first page of assurance: open findings, what asks for one, audits."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import chain
from typing import Final
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.documents.period import SORTS, of_what
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.weight import Weight
from lawspeaker.processes.assurance import ASSURANCE
from lawspeaker.processes.audit import AUDIT
from lawspeaker.records.reading.assurance import Assurance
from lawspeaker.records.shown import CaseLine
from lawspeaker.records.shown.assurance import FindingLine, MarkLine, Period
from lawspeaker.records.tables.marks import DEPARTURE, IN_LINE, OPINION, OVERRIDE
from lawspeaker.surfaces.lines import owners
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offer, offers
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.assurance.words import OPEN, audit_status, status, weight
from lawspeaker.web.components import (
    Act,
    Closed,
    Column,
    Day,
    Empty,
    Head,
    Link,
    Row,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.components.tables import Cell
from lawspeaker.web.framework.words import plural
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

MOST: Final = 50
FEW: Final = 20
EVER: Final = timedelta(days=366)


@dataclass(frozen=True)
class AssurancePage:
    """Findings, what asks for one, and audits."""

    head: Head
    standing: Standing
    also: tuple[Act, ...]
    findings: Table | None
    empty: Empty | None
    onward: Link | None
    unraised: Table | None
    opinions: Table | None
    audits: Table | None
    for_others: Closed | None


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """List findings, what asks for one, and audits."""
    looking = Looking(viewer)
    read, framework = Assurance(looking.view.sight), looking.view.framework(viewer.day)
    found = read.findings(after=request.GET.get("after", ""), most=MOST)
    of = Period(viewer.day - EVER, viewer.day)
    marks = tuple(chain.from_iterable(read.marks(of, s, most=FEW).rows for s in RAISABLE))
    raising = looking.offered_new(ASSURANCE)
    offered = offers(raising, "new")
    asked = offers(looking.offered_new(AUDIT), "new")
    raises = offered.of("assurance.raise")
    begins = raises.to if raises and raises.is_open else ""
    audits = looking.view.cases(AUDIT.name, most=MOST).rows
    here = find("assurance:index", programme=looking.programme)
    made = AssurancePage(
        head=_head(looking.programme),
        standing=_standing(found.rows, offered.primary),
        also=(*offered.others, *(each.act for each in asked.offers if each.is_open)),
        findings=_findings(looking.programme, found.rows, framework) if found.rows else None,
        empty=None if found.rows else NOTHING,
        onward=Link("Earlier findings", f"{here}?after={found.after}") if found.after else None,
        unraised=_unraised(looking.programme, marks, framework, begins),
        opinions=_opinions(looking.programme, read.marks(of, OPINION, most=FEW).rows),
        audits=_audits(looking.programme, audits) if audits else None,
        for_others=offered.for_others,
    )
    return show(request, "assurance/index.html", made)


RAISABLE: Final = (OVERRIDE, DEPARTURE)
NOTHING = Empty("No finding is on record yet.", "The assurance provider raises one.")


def _head(programme: str) -> Head:
    to = find("assurance:period", programme=programme)
    links = (Link("What was kept and missed in a period", to),)
    return Head("Assurance", "Findings, audits, and what asks for a look", links=links)


def _standing(rows: tuple[FindingLine, ...], primary: Offer | None) -> Standing:
    waiting = [each for each in rows if each.stage in OPEN]
    first = min((e.answer_by for e in waiting if e.answer_by), default=None)
    return Standing(
        stands=Status("half", f"{plural(len(waiting), 'finding')} open")
        if waiting
        else Status("done", "No finding is open"),
        stands_note=", ".join(each.title for each in waiting[:3]),
        act=primary.as_primary() if primary else None,
        act_note=primary.note if primary else "",
        when=Day(first) if first else "No day is set",
        when_note="The first answer that is wanted" if first else "",
    )


def _findings(programme: str, rows: tuple[FindingLine, ...], framework: Framework) -> Table:
    names = owners(framework)
    columns = (
        Column("Finding", nowrap=True, card="title"),
        Column("About", card="note"),
        Column("Weight", nowrap=True, card="clause"),
        Column("Group", nowrap=True, card="for"),
        Column("With", soft=True, card="hide"),
        Column("Raised", nowrap=True, card="due"),
        Column("Stands", nowrap=True, card="state"),
    )
    lines = tuple(
        Row(
            (
                Link(each.case, case_page(programme, ASSURANCE.name, each.case)),
                each.title,
                weight(each.severity),
                each.group,
                names.get(each.owner, each.owner),
                Day(each.raised_on, short=True) if each.raised_on else "",
                status(each.stage),
            )
        )
        for each in rows
    )
    return Table("Findings", columns, lines, folds=True)


def _unraised(
    programme: str, marks: tuple[MarkLine, ...], framework: Framework, begins: str
) -> Table | None:
    """List overrides and departures, each with the one act that raises it as a finding."""
    columns = (
        Column("Entry", nowrap=True, card="title"),
        Column("What", nowrap=True, card="for"),
        Column("Of", card="note"),
        Column("By", nowrap=True, card="hide"),
        Column("On", nowrap=True, card="due"),
        Column("Finding", nowrap=True, card="act"),
    )
    lines = tuple(
        Row(
            (
                entry(programme, each.position),
                f"{SORTS[each.sort]} of {each.case}",
                of_what(each, framework),
                each.by,
                Day(each.day, short=True),
                raised(programme, each, framework, begins),
            )
        )
        for each in marks
    )
    return Table("Overrides and departures", columns, lines, folds=True) if lines else None


def entry(programme: str, position: int) -> Link:
    """Lead to an entry of the ledger."""
    return Link(str(position), find("ledger:entry", programme=programme, position=str(position)))


def raised(programme: str, line: MarkLine, framework: Framework, begins: str) -> Cell:
    """Lead to the finding that was raised on an entry, or to the act that raises one."""
    if line.finding:
        return Link(line.finding, case_page(programme, ASSURANCE.name, line.finding))
    if not begins:
        return "None"
    return Act("Raise a finding", f"{begins}?{urlencode(begun(line, framework))}")


def begun(line: MarkLine, framework: Framework) -> dict[str, str]:
    """Return what the form of a finding on an entry begins with."""
    what = SORTS.get(line.sort, "Late")
    filled = {
        "entry": str(line.position),
        "title": f"{what} in {line.case}",
        "severity": Weight.MINOR.value,
        "text": f"{what}: {of_what(line, framework)} {line.text}".strip(),
    }
    return {**filled, "owner": line.by} if line.by in owners(framework) else filled


def _opinions(programme: str, opinions: tuple[MarkLine, ...]) -> Table | None:
    """List what was said of each decision: whether it was in line, and what was not."""
    columns = (
        Column("Decision", nowrap=True, card="title"),
        Column("Group", nowrap=True, card="for"),
        Column("Opinion", card="note"),
        Column("By", nowrap=True, card="hide"),
        Column("On", nowrap=True, card="due"),
        Column("Found", nowrap=True, card="state"),
    )
    lines = tuple(
        Row(
            (
                Link(each.case, case_page(programme, each.process, each.case)),
                each.group,
                each.text,
                each.by,
                Day(each.day, short=True),
                Status("done" if each.key == IN_LINE else "cross", each.key.capitalize()),
            )
        )
        for each in opinions
    )
    return Table("Opinions on decisions", columns, lines, folds=True) if lines else None


def _audits(programme: str, rows: tuple[CaseLine, ...]) -> Table:
    columns = (
        Column("Audit", nowrap=True, card="title"),
        Column("About", card="note"),
        Column("Since", nowrap=True, card="due"),
        Column("Stands", nowrap=True, card="state"),
    )
    lines = tuple(
        Row(
            (
                Link(each.case, case_page(programme, AUDIT.name, each.case)),
                each.title,
                Day(each.opened_on, short=True),
                audit_status(each.stage),
            )
        )
        for each in rows
    )
    return Table("Audits", columns, lines, folds=True)
