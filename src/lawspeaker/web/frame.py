"""The frame round every page: top bar, side menu, the day, who is acting as what."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, cast

from django.conf import settings
from django.http import HttpRequest
from django.utils.module_loading import import_string

from lawspeaker.web import dates
from lawspeaker.web.addresses import Addresses, find
from lawspeaker.web.capacities import Titled, titled
from lawspeaker.web.components import Link
from lawspeaker.web.parts import PARTS, Part
from lawspeaker.web.viewer import Programme, Viewer, Waiting

type Theme = Literal["light", "dark", "auto"]
THEME_COOKIE = "theme"
PUBLIC_PAGES = (
    ("public:decisions", "Decisions"),
    ("public:reports", "Reports"),
    ("public:library", "Documents"),
    ("public:consultations", "Consultations"),
    ("public:calendar", "Calendar"),
    ("public:representation", "Groups"),
    ("public:elections", "Elections"),
    ("public:framework", "Framework"),
    ("public:search", "Search"),
)


@dataclass(frozen=True)
class MenuLine:
    """A line of the side menu."""

    title: str
    to: str
    here: bool
    waiting: Waiting


@dataclass(frozen=True)
class MenuSection:
    """Lines of the side menu under one heading."""

    title: str
    lines: tuple[MenuLine, ...]


@dataclass(frozen=True)
class Frame:
    """What the frame shows; outside a programme only the brand and the theme."""

    theme: Theme
    path: str
    viewer: Viewer | None = None
    framework: str = ""
    menu: tuple[MenuSection, ...] = ()
    public_menu: tuple[Link, ...] = ()
    acting: Titled | None = None
    choices: tuple[Titled, ...] = ()
    home: str = "/"
    search: str = ""
    story: str = ""  # where the demo's day is moved

    @property
    def programme(self) -> Programme | None:
        return self.viewer.programme if self.viewer else None

    @property
    def as_of_says(self) -> str:
        if self.viewer is None or self.viewer.as_of is None:
            return "As of today"
        return f"As of {dates.said(self.viewer.as_of)}"

    @property
    def passed_over(self) -> date | None:
        return self.viewer.passed_over if self.viewer else None

    @property
    def today(self) -> date | None:
        return self.viewer.today if self.viewer else None


def frame_context(request: HttpRequest) -> dict[str, Any]:
    """Give every template its frame."""
    viewer = getattr(request, "viewer", None)
    addresses = Addresses(viewer.programme.slug, viewer.is_public) if viewer else Addresses()
    return {"frame": frame_of(request, viewer), "addresses": addresses}


def theme_of(request: HttpRequest) -> Theme:
    """Return the colours the visitor chose; at first, those of their machine."""
    chosen = request.COOKIES.get(THEME_COOKIE)
    return cast("Theme", chosen) if chosen in {"light", "dark"} else "auto"


def frame_of(request: HttpRequest, viewer: Viewer | None) -> Frame:
    """Make the frame of a page."""
    theme, here = theme_of(request), request.get_full_path()
    if viewer is None:
        return Frame(theme, here)
    slug = viewer.programme.slug
    choices = titled(viewer.capacities, viewer.framework, viewer.roll.names())
    return Frame(
        theme=theme,
        path=here,
        viewer=viewer,
        framework=viewer.framework.version if viewer.framework else "",
        menu=() if viewer.is_public else menu(viewer, _part_of(request)),
        public_menu=_public_menu(request, slug) if viewer.is_public else (),
        choices=choices,
        acting=next((each for each in choices if each.capacity == viewer.acting), None),
        home=find("desk:index", programme=slug) or "/",
        search=find("search:index", programme=slug),
        story=find("demo:day", programme=slug) if settings.LAWSPEAKER_DEMO else "",
    )


def menu(viewer: Viewer, here: str) -> tuple[MenuSection, ...]:
    """Make the side menu of a visitor: the parts meant for their hat, in order."""
    parts = [part for part in PARTS if part.title and _is_for(part, viewer)]
    sections = dict.fromkeys(part.section for part in parts)
    return tuple(
        MenuSection(
            title,
            tuple(_menu_line(part, viewer, here) for part in parts if part.section == title),
        )
        for title in sections
    )


def _is_for(part: Part, viewer: Viewer) -> bool:
    return not part.hats or (viewer.acting is not None and viewer.acting.hat in part.hats)


def _menu_line(part: Part, viewer: Viewer, here: str) -> MenuLine:
    waiting = import_string(part.waiting)(viewer) if part.waiting else Waiting()
    to = find(f"{part.name}:index", programme=viewer.programme.slug)
    return MenuLine(part.title, to, part.name == here, waiting)


def _public_menu(request: HttpRequest, slug: str) -> tuple[Link, ...]:
    found = ((find(name, programme=slug), title) for name, title in PUBLIC_PAGES)
    return tuple(Link(title, to, request.path.startswith(to)) for to, title in found if to)


def _part_of(request: HttpRequest) -> str:
    return request.resolver_match.namespace if request.resolver_match else ""
