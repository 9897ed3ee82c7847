"""What everybody may read of a consultation that asks everybody."""

from __future__ import annotations

from lawspeaker.kernel.changing import replace
from lawspeaker.processes.consultation.life import Consultation, Stage


def open_form(it: Consultation) -> Consultation | None:
    """Return what is asked, and once it is reported on what was answered; None: not everybody is.

    An answer of an organisation says so; who answered by name alone is not named.
    """
    if not it.public or it.stage is Stage.NEW:
        return None
    if it.stage is not Stage.REPORTED:
        return replace(it, responses=(), disposals=())
    return replace(it, responses=tuple(replace(each, who=None) for each in it.responses))
