"""The page of one audit: whose dealings, by whom, on what evidence, what was found and answered."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.processes.audit import AUDIT
from lawspeaker.processes.audit.life import Audit
from lawspeaker.web import dates
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.plain import plain_page
from lawspeaker.web.acts.views import CasePage
from lawspeaker.web.addresses import find
from lawspeaker.web.assurance.words import audit_status, weight
from lawspeaker.web.components import Cites, Column, Day, Fact, Head, Link, Row, Table
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

ORDER = (
    *("audit.name_auditor", "audit.report", "audit.answer", "audit.close", "audit.publish"),
    *("audit.find", "audit.take_evidence"),
)
OWN_HOUSE = "Of the house of those who commission audits: the assurance provider leads it (C20)."


@dataclass(frozen=True)
class AuditPage:
    """An audit whole."""

    case: CasePage
    head: Head
    it: Audit
    facts: tuple[Fact, ...]
    found: Table | None
    exhibits: Table | None


@require_safe
@page
def audit(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show an audit."""
    looking = Looking(viewer)
    shown = looking.case(AUDIT, case)
    it: Audit = shown.state
    crumbs = (Link("Assurance", find("assurance:index", programme=looking.programme)),)
    sub = f"Audit {shown.line.case}, commissioned {dates.said(shown.line.opened_on)}"
    made = AuditPage(
        case=plain_page(looking, AUDIT, shown, ORDER),
        head=Head(shown.line.title, sub, crumbs),
        it=it,
        facts=tuple(_facts(it, looking.view.framework(viewer.day))),
        found=_found(it),
        exhibits=_exhibits(it),
    )
    return show(request, "assurance/audit.html", made)


def _facts(it: Audit, framework: Framework) -> Iterator[Fact]:
    names = Names.of(each for each in (it.organisation, it.auditor) if each)
    yield Fact("Stands", audit_status(it.stage))
    yield Fact("Audited", names.full(it.organisation) if it.organisation else "")
    yield Fact("Auditor", names.full(it.auditor) if it.auditor else "To be named")
    line = framework.text.principles.get(it.principle or "")
    if line is not None:
        yield Fact("Principle", (f"{line.name} ", Cites(line.by)))
    if it.passed_on:
        yield Fact("Led by", OWN_HOUSE)
    if it.answer_by:
        yield Fact("To be answered by", Day(it.answer_by))


def _found(it: Audit) -> Table | None:
    columns = (
        Column("Finding", card="title"),
        Column("Weight", nowrap=True, card="state"),
        Column("In words", card="note"),
        Column("On", nowrap=True, card="due"),
    )
    rows = tuple(
        Row((each.title, weight(each.weight), each.text, Day(each.on, short=True)))
        for each in it.found
    )
    return Table("What was found", columns, rows, folds=True) if rows else None


def _exhibits(it: Audit) -> Table | None:
    columns = (
        Column("Evidence", card="title"),
        Column("What it shows", card="note"),
        Column("Taken", nowrap=True, card="due"),
    )
    rows = tuple(Row((each.title, each.text, Day(each.on, short=True))) for each in it.exhibits)
    return Table("Evidence", columns, rows, folds=True) if rows else None
