"""The page of the component sheet: shown in development and in the demo only."""

from dataclasses import dataclass
from datetime import date
from types import ModuleType
from typing import override

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from lawspeaker.framework.names import Capacity, Group, Organisation, Person, section
from lawspeaker.web.addresses import Addresses
from lawspeaker.web.capacities import Titled
from lawspeaker.web.components import Head
from lawspeaker.web.frame import Frame, MenuLine, MenuSection, theme_of
from lawspeaker.web.sheet import asking, figures, matter
from lawspeaker.web.viewer import Programme, Viewer, Waiting

TODAY = date(2023, 11, 28)


class Anchors(Addresses):
    """Lets the sheet's clauses be links without a programme behind them."""

    @override
    def clause(self, statement: str) -> str:
        return f"#c{section(statement)}"


@dataclass(frozen=True)
class Sheet:
    """The samples, by the module they stand in."""

    head: Head = matter.HEAD
    matter: ModuleType = matter
    figures: ModuleType = figures
    asking: ModuleType = asking


@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """Show every component in all its states."""
    if not (settings.DEBUG or settings.LAWSPEAKER_DEMO):
        raise Http404("The component sheet is for those who build the site.")
    frame = {"frame": _frame(request), "addresses": Anchors("sheet")}
    return render(request, "sheet/sheet.html", {"page": Sheet(), **frame})


def _frame(request: HttpRequest) -> Frame:
    held = tuple(
        Capacity(Person("0"), Organisation("0"), "programme", holds, Group(""), TODAY, None, 1)
        for holds in ("PMO", "party")
    )
    viewer = Viewer(
        programme=Programme("sheet", "Market-wide Half-Hourly Settlement", fictional=True),
        today=TODAY,
        person="0",
        name="Priya Raman",
        capacities=held,
        acting=held[0],
    )
    choices = (Titled(held[0], "PMO secretariat"), Titled(held[1], "Pebble Energy"))
    return Frame(
        theme=theme_of(request), path=request.get_full_path(), viewer=viewer, framework="3.1",
        menu=_MENU, acting=choices[0], choices=choices, search="#search", story="#story",
    )  # fmt: skip


def _line(title: str, count: int = 0, late: int = 0, *, here: bool = False) -> MenuLine:
    return MenuLine(title, "#m", here, Waiting(count, late))


_MENU = (
    MenuSection("", (_line("Desk", 4, 1),)),
    MenuSection(
        "Business",
        (
            _line("Meetings", 2), _line("Decisions", 1, here=True), _line("Changes", 4),
            _line("Consultations"), _line("Escalations", 1),
        ),
    ),
    MenuSection("People", (_line("Groups"), _line("Constituencies"))),
    MenuSection("Work", (_line("Library"), _line("Plan"), _line("RAID"), _line("Actions", 7))),
    MenuSection("The law", (_line("Framework"), _line("Assurance"), _line("Ledger"))),
)  # fmt: skip
