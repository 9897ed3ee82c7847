"""What is wrong with a form: every reason at its field, the others above them all."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lawspeaker.kernel.words import Reason as Against
from lawspeaker.kernel.words import Refused
from lawspeaker.surfaces.foresight import Foreseen
from lawspeaker.surfaces.reading import Unreadable
from lawspeaker.web.acts.rows import Rows
from lawspeaker.web.acts.widgets import Widget
from lawspeaker.web.components import Reason


@dataclass(frozen=True)
class Wrong:
    """What stands in the way, by field and for the whole; or what the act would do."""

    fields: dict[str, tuple[Reason, ...]] = field(default_factory=dict)
    whole: tuple[Reason, ...] = ()
    departing: tuple[tuple[str, Reason], ...] = ()  # rules that may be left for a reason
    foreseen: Foreseen | None = None
    named: Mapping[str, str] = field(default_factory=dict)  # fields whose reasons do not name them

    @property
    def every(self) -> tuple[tuple[Reason, str], ...]:
        """Every reason with the id of its field."""
        whole = tuple((reason, "") for reason in self.whole)
        fields = (
            (self._naming(path, each), f"f-{path}")
            for path, all_of in self.fields.items()
            for each in all_of
        )
        return (*whole, *fields)

    def _naming(self, path: str, reason: Reason) -> Reason:
        """Name the field, for a reader who meets the reason apart from it."""
        name = self.named.get(path)
        if not name:
            return reason
        return replace(reason, says=f"{name}: {reason.says[:1].lower()}{reason.says[1:]}")


NOTHING = Wrong()


def unread(error: Unreadable, places: frozenset[str], named: Mapping[str, str]) -> Wrong:
    """Put what cannot be read at its field, or at the table that holds it, and name the field."""
    fields: dict[str, tuple[Reason, ...]] = {}
    whole: list[Reason] = []
    for each in error.every:
        reason = Reason(each.says[:1].upper() + each.says[1:])
        if near := _nearest(each.where, places):
            fields[near] = (*fields.get(near, ()), reason)
        else:
            whole.append(reason)
    return Wrong(fields, tuple(whole), named=named)


def against(error: Refused, paths: frozenset[str]) -> Wrong:
    """Put each reason of a refusal at the field it looks at; some rules may be left."""
    fields, whole = by_path(error.reasons, paths)
    may = tuple(each for each in error.reasons if each.force == "should")
    return Wrong(dict(fields), whole, tuple((e.key, Reason(e.says, e.by)) for e in may))


def by_path(
    reasons: tuple[Against, ...], paths: frozenset[str]
) -> tuple[Mapping[str, tuple[Reason, ...]], tuple[Reason, ...]]:
    """Part reasons into those of a field and those of the whole form."""
    fields: dict[str, tuple[Reason, ...]] = {}
    whole: list[Reason] = []
    for each in reasons:
        shown = Reason(each.says, each.by)
        if each.field in paths:
            fields[each.field] = (*fields.get(each.field, ()), shown)
        else:
            whole.append(shown)
    return fields, tuple(whole)


def _nearest(where: str, paths: frozenset[str]) -> str:
    """Return the field that holds a place: itself, or the table it is in."""
    while where and where not in paths:
        where = where.rpartition("/")[0]
    return where


def cells(made: tuple[Widget, ...]) -> frozenset[str]:
    tables = (each for each in made if isinstance(each, Rows))
    return frozenset(cell.name for table in tables for row in table.rows for cell in row)
