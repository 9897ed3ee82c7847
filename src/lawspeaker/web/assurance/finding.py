"""The page of one finding: what was found, who answers it, who noted it, what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.version import Framework
from lawspeaker.processes.assurance import ASSURANCE
from lawspeaker.processes.assurance.finding import Finding
from lawspeaker.surfaces.lines import owners
from lawspeaker.web import dates
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.acts.plain import plain_page
from lawspeaker.web.acts.views import CasePage
from lawspeaker.web.addresses import find
from lawspeaker.web.assurance.index import entry
from lawspeaker.web.assurance.words import status, weight
from lawspeaker.web.components import Fact, Head, Line, Lines, Link, Soft, Status
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

ORDER = (
    *("assurance.answer", "assurance.note", "assurance.close", "assurance.follow_up"),
    *("assurance.put_before", "assurance.agree_action"),
)


@dataclass(frozen=True)
class FindingPage:
    """A finding whole."""

    case: CasePage
    head: Head
    it: Finding
    facts: tuple[Fact, ...]
    before: Lines | None
    agreed: Lines | None
    looks: Lines | None


@require_safe
@page
def finding(request: HttpRequest, viewer: Viewer, case: str) -> HttpResponse:
    """Show a finding."""
    looking = Looking(viewer)
    shown = looking.case(ASSURANCE, case)
    it: Finding = shown.state
    plain = plain_page(looking, ASSURANCE, shown, ORDER)
    framework = looking.view.framework(viewer.day)
    crumbs = (Link("Assurance", find("assurance:index", programme=looking.programme)),)
    sub = f"Finding {shown.line.case}, raised {dates.said(shown.line.opened_on)}"
    about = looking.view.case_alone(it.case) if it.case else None
    process = about.line.process if about else ""
    made = FindingPage(
        case=plain,
        head=Head(shown.line.title, sub, crumbs),
        it=it,
        facts=tuple(_facts(it, looking.programme, process, framework)),
        before=_before(it, looking.programme),
        agreed=_agreed(it, framework),
        looks=_lines((f"{dates.said(each.on)}: {each.text}", "") for each in it.looks),
    )
    return show(request, "assurance/finding.html", made)


def _facts(it: Finding, programme: str, process: str, framework: Framework) -> Iterator[Fact]:
    yield Fact("Stands", status(it.stage))
    yield Fact("Weight", weight(it.severity))
    if it.case:
        to = case_page(programme, process, it.case) if process else ""
        yield Fact("About", Link(it.case, to) if to else it.case)
    if it.entry is not None:
        yield Fact("Entry", entry(programme, it.entry))
    if it.subject:
        yield Fact("Process", it.subject.capitalize())
    if it.group:
        yield Fact("Group", Link(it.group, group_page(programme, it.group)))
    if it.organisation:
        yield Fact("Party", Names.of((it.organisation,)).full(it.organisation))
    if it.owner:
        yield Fact("Addressed to", owners(framework).get(it.owner, it.owner))
    if it.stance:
        yield Fact("Its owner", it.stance.value.capitalize())


def _before(it: Finding, programme: str) -> Lines | None:
    """List the groups it was put before, and the meeting at which each has noted it."""
    noted = {each.group: each for each in it.noted}
    lines = []
    for group in it.before:
        done = noted.get(group)
        if done is None:
            lines.append(Line(group, Status("soon", "To be noted")))
            continue
        held = Link(done.meeting, case_page(programme, "meeting", done.meeting))
        lines.append(Line((group, " at ", held), Status("done", f"Noted {dates.said(done.on)}")))
    return Lines(tuple(lines)) if lines else None


def _agreed(it: Finding, framework: Framework) -> Lines | None:
    names = owners(framework)
    return _lines(
        (f"{each.what}, {names.get(each.owner, each.owner)}",
         f"due {dates.said(each.due)}" if each.due else "")
        for each in it.agreed
    )  # fmt: skip


def _lines(found: Iterator[tuple[str, str]]) -> Lines | None:
    lines = tuple(Line(says, Soft(note) if note else "") for says, note in found)
    return Lines(lines) if lines else None
