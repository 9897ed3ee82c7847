"""How an appeal stands, in few words."""

from typing import Final

from lawspeaker.framework.model import Ground
from lawspeaker.framework.version import Framework
from lawspeaker.processes.appeal.life import Stage
from lawspeaker.web.components import Status
from lawspeaker.web.components.text import Kind

STAGES: Final[dict[str, tuple[Kind, str]]] = {
    Stage.FILED: ("open", "Filed"),
    Stage.RECEIVED: ("half", "Being judged"),
    Stage.TURNED_AWAY: ("shut", "Not admitted"),
    Stage.DISMISSED: ("shut", "Dismissed"),
    Stage.UPHELD: ("soon", "Upheld"),
    Stage.HELD: ("wait", "Upheld, held"),
    Stage.WITH_SPONSOR: ("wait", "With the sponsor"),
    Stage.OVERRULED: ("shut", "Not accepted above"),
    Stage.ENACTED: ("done", "Put into effect"),
    Stage.WITHDRAWN: ("none", "Withdrawn"),
}


def status(stage: str) -> Status:
    """Say where an appeal stands."""
    kind, says = STAGES.get(stage, ("open", "On record"))
    return Status(kind, says)


def cited(framework: Framework, key: str) -> tuple[str, ...]:
    """Return what a ground rests on, however the framework is read."""
    lines = framework.text.grounds.get(key, ())
    every = (lines,) if isinstance(lines, Ground) else lines
    return tuple(dict.fromkeys(by for each in every for by in each.by))
