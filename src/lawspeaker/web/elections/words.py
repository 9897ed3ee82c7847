"""How an election stands, and what its methods are, in few words."""

from fractions import Fraction
from typing import Final

from lawspeaker.processes.election.events import Method
from lawspeaker.processes.election.state import Stage
from lawspeaker.web.components import Status
from lawspeaker.web.components.text import Kind

STAGES: Final[dict[str, tuple[Kind, str]]] = {
    Stage.NOMINATING: ("open", "Nominations"),
    Stage.POLLING: ("half", "Poll open"),
    Stage.CLOSED: ("half", "Poll closed"),
    Stage.COUNTED: ("half", "Counted"),
    Stage.DECLARED: ("done", "Result declared"),
    Stage.ABANDONED: ("shut", "Abandoned"),
}
METHODS: Final = {
    Method.PLURALITY: "Plurality: only the first preference counts",
    Method.STV: "Single transferable vote, by the Scottish rules",
    Method.STV_EXACT: "Single transferable vote, in fractions",
    Method.SCHULZE: "Schulze: each against each",
}
STEPS: Final = (
    "Nominations are called for in public, until a day.",
    "A party nominates somebody of the constituency, with a field of expertise and a statement.",
    "The roll of electors is frozen: the parties of the constituency, with one vote each.",
    "Any party may contest the roll; that is settled before a poll.",
    "No more nominees than seats: they are appointed. Otherwise there is a poll.",
    "Each party votes once, into a sealed box. Who voted is recorded, and nowhere how.",
    "The box is opened and counted in public; a tie is broken by a lot anybody can repeat.",
    "The result is declared with the mandate, and the seats are filled.",
)
PLACES: Final = 5  # decimals


def status(stage: str) -> Status:
    """Say where an election stands."""
    kind, says = STAGES.get(stage, ("open", "On record"))
    return Status(kind, says)


def votes(many: Fraction) -> str:
    """Write a number of votes, to as many places as it needs and at most five."""
    said = f"{float(many):.{PLACES}f}"
    return said.rstrip("0").rstrip(".")
