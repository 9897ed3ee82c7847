"""How questions and interests stand, in the words of their pages."""

from collections.abc import Mapping
from typing import Final

from lawspeaker.framework.names import PARTY
from lawspeaker.framework.version import Framework
from lawspeaker.processes.information.life import Stage
from lawspeaker.web.components import Kind, Status
from lawspeaker.web.framework.words import capital

KINDS: Final[Mapping[str, Kind]] = {
    Stage.ASKED: "soon",
    Stage.ROUTED: "soon",
    Stage.ANSWERED: "half",
    Stage.UNDER_REVIEW: "soon",
    Stage.KEPT: "half",
    Stage.WITHHELD: "shut",
    Stage.UPHELD: "shut",
    Stage.WITHDRAWN: "shut",
}
WAITING: Final = frozenset({Stage.ASKED, Stage.ROUTED, Stage.UNDER_REVIEW})


def status(stage: str) -> Status:
    """Say how a question stands."""
    return Status(KINDS.get(Stage(stage), "done"), capital(stage))


def asked_of(asked: str, framework: Framework, names: dict[str, str]) -> str:
    """Name whoever is asked: an office, a seat, or a party."""
    holds, _, organisation = asked.partition("@")
    if holds == PARTY:
        return names.get(organisation, "A party")
    office = next((line.name for key, line in framework.offices.items() if key == asked), "")
    seat = next((f"{e.name}, {e.group}" for key, e in framework.seats.items() if key == asked), "")
    return office or seat or "Nobody yet"
