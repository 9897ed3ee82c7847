"""Words for how an item stands, what it weighs, and whose it is."""

from datetime import date
from typing import Final

from lawspeaker.framework.logs import Raid
from lawspeaker.framework.names import Office, Seat
from lawspeaker.framework.version import Framework
from lawspeaker.processes.raid.item import Kind, Stage
from lawspeaker.records.shown import RaidLine
from lawspeaker.web import dates
from lawspeaker.web.components import Kind as Shape
from lawspeaker.web.components import Says, Soft, Status

HIGH: Final = 0.6  # of the worst score, as the heat map hatches it
MIDDLE: Final = 0.32
KINDS: Final = {str(each): each.capitalize() for each in Kind}


def stands(stage: str, kind: str, ending: str) -> Status:
    """Say how far an item has come."""
    if stage == Stage.CLOSED:
        return Status("done", f"Closed: {ending}" if ending else "Closed")
    if stage == Stage.RAISED:
        return Status("soon", "To be taken in")
    return Status("half", f"Open {kind}")


def weighs(score: int | None, scale: Raid | None) -> Says:
    """Say a score, and in a word how bad it is."""
    if score is None:
        return Soft("Not rated")
    if scale is None:
        return str(score)
    kind, says = _shape(score / scale.worst)
    return Status(kind, f"{score} {says}")


def _shape(share: float) -> tuple[Shape, str]:
    if share >= HIGH:
        return "late", "high"
    return ("soon", "middle") if share >= MIDDLE else ("open", "low")


def rated(probability: int | None, impact: int | None, scale: Raid | None) -> str:
    """Say both steps in words: "Likely (4) by Major (4): 16"."""
    if probability is None or impact is None:
        return ""
    return f"{step(probability, scale, 0)} by {step(impact, scale, 1)}: {probability * impact}"


def step(value: int, scale: Raid | None, axis: int) -> str:
    """Name a step of the scale."""
    names = (scale.probability, scale.impact)[axis] if scale else ()
    return f"{names[value - 1]} ({value})" if 1 <= value <= len(names) else str(value)


def owned(owner: str, framework: Framework) -> str:
    """Name an owner: an office, or a seat and its group."""
    office, seat = framework.offices.get(Office(owner)), framework.seats.get(Seat(owner))
    if office is not None:
        return office.name
    return f"{seat.name}, {seat.group}" if seat is not None else owner


def next_day(line: RaidLine, today: date) -> Says:
    """Say when it is looked at again."""
    if line.stage == Stage.CLOSED:
        return Status("done", dates.day_and_month(line.closed_on)) if line.closed_on else ""
    if line.review_on is None:
        return Soft("No date")
    return Status("late" if line.review_on < today else "open", dates.short(line.review_on))
