"""What one case may need to know of artefacts and of the tranches they come in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.kinds import Name


@dataclass(frozen=True)
class ArtefactNow:
    """An artefact as others see it."""

    artefact: CaseId
    group: Group
    stage: Name


@dataclass(frozen=True)
class TrancheNow:
    """A tranche as others see it, with what belongs to it and is not withdrawn."""

    tranche: CaseId
    document: Name
    stage: Name
    artefacts: tuple[ArtefactNow, ...]


LIBRARY: Final[dict[str, type]] = {"artefact": ArtefactNow, "tranche": TrancheNow}
