"""What there is to choose from in the fields of a form: people, parties, cases, names of lines."""

from collections.abc import Iterable, Mapping
from typing import Final

from lawspeaker.directory.models import Organisation as Body
from lawspeaker.directory.models import Person as Somebody
from lawspeaker.framework.names import CaseId, Organisation, Person
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.kinds import Name
from lawspeaker.surfaces.fields import Field
from lawspeaker.surfaces.lines import LINES
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.widgets import Chooser, pick
from lawspeaker.web.components import Choice

MOST: Final = 100


def choices(looking: Looking, framework: Framework, fields: Iterable[Field]) -> Chooser:
    """Find the choices that some fields need, and no others."""
    all_of = [each for every in fields for each in (every, *every.columns)]
    kinds = {each.kind for each in all_of}
    names = {each.path.rpartition("/")[2] for each in all_of}
    lines = {each.path.rpartition("/")[2] for each in all_of if each.kind is Name}
    found: dict[object, tuple[Choice, ...]] = {}
    if Person in kinds:
        found[Person] = pick(_people())
    if Organisation in kinds:
        found[Organisation] = pick(_bodies())
    if CaseId in kinds:
        found |= {name: _cases(looking, name) for name in names & CASES.keys()}
    return found | {name: pick(LINES[name](framework)) for name in lines & LINES.keys()}


def _people() -> Mapping[str, str]:
    people = Somebody.objects.select_related("organisation").exclude(name="").order_by("name")
    return {
        str(each.id): f"{each.name}, {each.organisation}" if each.organisation else each.name
        for each in people
    }


def _bodies() -> Mapping[str, str]:
    return {str(each.id): each.name for each in Body.objects.order_by("name")}


def _cases(looking: Looking, field: str) -> tuple[Choice, ...]:
    pages = (looking.view.cases(process, most=MOST) for process in CASES[field])
    found = {str(each.case): f"{each.case}: {each.title}" for page in pages for each in page.rows}
    return pick(found, "None")


CASES: Final = {
    "decision": ("decision",),
    "delegated_by": ("devolution",),
    "under": ("devolution",),
    "meeting": ("meeting",),
    "change": ("change",),
    "authority": ("decision",),
    "against": ("decision", "concern", "change"),
    "appeal": ("appeal",),
    "later": ("decision",),
}
