"""How a concern stands and who has it, in few words."""

from typing import Final

from lawspeaker.directory.names import Names
from lawspeaker.framework.names import Office
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.processes.concern.answering import AnswerDirectly
from lawspeaker.processes.concern.life import Stage
from lawspeaker.records.shown import ConcernLine, ReferralLine
from lawspeaker.web.components import Status
from lawspeaker.web.components.text import Kind

STAGES: Final[dict[str, tuple[Kind, str]]] = {
    Stage.RAISED: ("open", "Raised"),
    Stage.WITH_GROUP: ("half", "With the group"),
    Stage.WITH_OFFICE: ("half", "With the office"),
    Stage.UNSETTLED: ("soon", "Not resolved"),
    Stage.DECLINED: ("soon", "Declined"),
    Stage.ESCALATED: ("half", "Taken up"),
    Stage.SETTLED: ("done", "Resolved"),
    Stage.ANSWERED: ("done", "Answered"),
    Stage.WITHDRAWN: ("shut", "Withdrawn"),
}
ENDED: Final = (Stage.SETTLED, Stage.ANSWERED, Stage.ESCALATED, Stage.WITHDRAWN)


def status(stage: str) -> Status:
    """Say where a concern stands."""
    kind, says = STAGES.get(stage, ("open", "On record"))
    return Status(kind, says)


def raised_by(line: ConcernLine, names: Names) -> str:
    """Say whose concern it is."""
    return line.below or names.full(line.raiser)


def with_whom(line: ConcernLine, framework: Framework) -> str:
    """Say who has it now, if anybody still has."""
    seat = framework.seats.get(line.seat) if line.seat else None
    match line.stage:
        case Stage.RAISED | Stage.UNSETTLED if seat is not None:
            return f"{seat.name}, {seat.group}"
        case Stage.WITH_OFFICE:
            named = who(framework, AnswerDirectly.name, Part(line.group))
            return ", ".join(framework.offices[each].name for each in framework.offices
                             if each in named)  # fmt: skip
        case Stage.DECLINED:
            return "Whoever raised it"
        case Stage.SETTLED | Stage.ANSWERED | Stage.WITHDRAWN:
            return ""
    return str(line.group)


def called(framework: Framework, name: str) -> str:
    """Name an office as people do; a group and what has no office keep their name."""
    office = framework.offices.get(Office(name))
    return office.name if office else name


def opinion(line: ReferralLine) -> str:
    """Say what whoever assures thinks of it, or that nothing is on record."""
    if line.supports is None:
        return line.opinion or "None on record"
    return f"{'In favour' if line.supports else 'Against'}: {line.opinion}"
