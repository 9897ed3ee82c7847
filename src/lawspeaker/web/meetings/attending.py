"""Attending without a seat: the working groups that are open, and who has asked or was invited."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from lawspeaker.directory.names import Names
from lawspeaker.framework.model import GroupLine as InForce
from lawspeaker.framework.names import Group
from lawspeaker.kernel.words import power_of
from lawspeaker.processes.attendance import ATTENDANCE
from lawspeaker.processes.attendance.asking import Ask, Invite
from lawspeaker.processes.attendance.life import Stage
from lawspeaker.records.shown import AttendanceLine, GroupLine
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import Offer, offers
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.addresses import find
from lawspeaker.web.components import (
    Act,
    Cites,
    Column,
    Empty,
    Head,
    Link,
    Row,
    Says,
    Standing,
    Status,
    Table,
)
from lawspeaker.web.framework.words import plural
from lawspeaker.web.page import page
from lawspeaker.web.render import show
from lawspeaker.web.viewer import Viewer

STANDS = {
    Stage.ASKED: Status("wait", "Asked, waits for its answer"),
    Stage.ATTENDS: Status("done", "Attends"),
    Stage.TURNED_DOWN: Status("cross", "Turned down"),
    Stage.ENDED: Status("none", "Attends no more"),
}
OPEN, BY_INVITATION = (
    Status("open", "To whoever asks"),
    Status("shut", "By invitation of its chair"),
)
NOBODY = Empty("Nobody has asked yet.", "Whoever asks to attend, or is invited, stands here.")
MOST = 100


@dataclass(frozen=True)
class AttendingPage:
    """Which groups can be attended, and who does."""

    head: Head
    standing: Standing
    groups: Table
    table: Table | None
    empty: Empty | None


@require_safe
@page
def index(request: HttpRequest, viewer: Viewer) -> HttpResponse:
    """Show which groups are open to whoever asks, and each request."""
    return show(request, "meetings/attending.html", Attending(Looking(viewer)).page)


@dataclass(frozen=True)
class Attending:
    """What the page is made from."""

    looking: Looking

    @property
    def page(self) -> AttendingPage:
        lines = self.looking.view.attendances(most=MOST).rows
        names = Names.of(each for line in lines for each in (line.person, line.organisation))
        groups = tuple(e for e in self.looking.view.groups(self.looking.viewer.day) if e.stands)
        return AttendingPage(
            head=Head(
                "Attending without a seat",
                "Ask where a working group is open; elsewhere its chair invites",
                (Link("Meetings", find("meetings:index", programme=self.looking.programme)),),
            ),
            standing=self._standing(lines),
            groups=self._groups(groups),
            table=self._requests(lines, names) if lines else None,
            empty=None if lines else NOBODY,
        )

    def _offer(self, name: str, group: str = "") -> Offer | None:
        filled = {"group": group, "person": self.looking.viewer.person or ""} if group else None
        offering = self.looking.offered_new(ATTENDANCE, Group(group))
        return offers(offering, "new", filled=filled, only=(name,)).of(name)

    def _standing(self, lines: tuple[AttendanceLine, ...]) -> Standing:
        waiting = sum(each.stage == Stage.ASKED for each in lines)
        ask, invite = self._offer(Ask.name), self._offer(Invite.name)
        first = next((e for e in (invite, ask) if e is not None and e.is_open), None)
        note = ask.note if ask else ""
        says = f"{plural(waiting, 'request')} to answer" if waiting else "Nobody waits"
        return Standing(
            stands=Status("wait", says) if waiting else Status("done", says),
            stands_note=note,
            act=first.as_primary() if first else None,
            when="At any time",
            when_note="The framework sets no time for it.",
        )

    def _groups(self, groups: tuple[GroupLine, ...]) -> Table:
        columns = (
            Column("Group", card="title"),
            Column("Level", number=True),
            Column("Open", card="state"),
            Column("Clause", card="clause"),
            Column("Act", silent=True, card="act"),
        )
        rows = tuple(self._group(each) for each in sorted(groups, key=lambda e: (-e.level, e.name)))
        return Table("Groups", columns, rows, folds=True)

    def _group(self, line: GroupLine) -> Row:
        known = self.looking.view.framework().groups[line.group]
        name: Says = Link(line.name, group_page(self.looking.programme, line.group))
        stands = OPEN if known.open else BY_INVITATION
        return Row((name, str(line.level), stands, Cites(self._why(known)), self._act(line, known)))

    def _why(self, known: InForce) -> tuple[str, ...]:
        """Return what opens a group to whoever asks, or leaves it to its chair."""
        framework = self.looking.view.framework()
        if not known.open:
            ground = framework.ground("attendance.open")
            return known.closed_by or (ground.by if ground else ())
        power = power_of(framework, Ask.name)
        return tuple(each for each in known.by if power and each in power.by)

    def _act(self, line: GroupLine, known: InForce) -> Act | str:
        name, says = (Ask.name, "Ask to attend") if known.open else (Invite.name, "Invite")
        offer = self._offer(name, line.group)
        if offer is None or not offer.is_open:
            return ""
        return replace(offer.act, says=says, about=f"for {line.name}")

    def _requests(self, lines: tuple[AttendanceLine, ...], names: Names) -> Table:
        columns = (
            Column("Who", card="title"),
            Column("Of", card="for"),
            Column("Group", nowrap=True),
            Column("Stands", card="state"),
        )
        rows = tuple(Row(tuple(self._request(each, names))) for each in lines)
        return Table("Who asked or was invited", columns, rows, folds=True)

    def _request(self, line: AttendanceLine, names: Names) -> Iterator[Says]:
        to = case_page(self.looking.programme, "attendance", line.case)
        yield Link(names.full(line.person), to)
        yield names.short(line.organisation)
        yield f"{line.group}, {line.meeting}" if line.meeting else line.group
        yield (
            Status("done", "Invited")
            if line.invited and line.stage == Stage.ATTENDS
            else STANDS[Stage(line.stage)]
        )
