"""The parts of the site, in the order of the side menu. A new part adds one line here."""

from dataclasses import dataclass
from typing import Final

from django.urls import URLPattern, URLResolver, include, path


@dataclass(frozen=True)
class Part:
    """A folder of pages: `lawspeaker.web.<name>` with `urls.py`, whose `app_name` is the name.

    A part with a title has a page named `index` and stands in the side menu under its section.
    `waiting` names a function from a Viewer to a `Waiting`: what the menu counts.
    """

    name: str
    title: str = ""
    section: str = ""
    waiting: str = ""
    hats: frozenset[str] = frozenset()  # whose menu it stands in; empty: everybody's


PARTS: Final[tuple[Part, ...]] = (
    Part("desk", "Desk", waiting="lawspeaker.web.desk.pages.waiting"),
    Part("notices", "Notices"),
    Part("meetings", "Meetings", "Business"),
    Part("decisions", "Decisions", "Business"),
    Part("changes", "Changes", "Business"),
    Part("consultations", "Consultations", "Business"),
    Part("plans", "Plan", "Business"),
    Part("information", "Information", "Business"),
    Part("submissions", "Submissions", "Business"),
    Part("surveys", "Surveys and feedback", "Business"),
    Part("escalations", "Escalations", "Business"),
    Part("status", "Status", "Business"),
    Part("actions", "Actions", "Business"),
    Part("raid", "RAID", "Business"),
    Part("directions", "Directions", "Business"),
    Part("library", "Library", "Business"),
    Part("reports", "Reports", "Business"),
    Part("assurance", "Assurance", "Business"),
    Part("groups", "Groups", "People"),
    Part("constituencies", "Constituencies", "People"),
    Part("elections", "Elections", "People"),
    Part("framework", "Framework", "The law"),
    Part("ledger", "Ledger", "The law"),
    Part("appeals"),
    Part("search"),
    Part("public"),
    Part("acts"),  # the last: its addresses begin with any process
)


def part_urls() -> list[URLPattern | URLResolver]:
    """Return the addresses of every part, all below `/p/{programme}/`."""
    return [path("", include(f"lawspeaker.web.{part.name}.urls")) for part in PARTS]
