"""The framework of a programme: its versions, its calendars, the parts that have commenced."""

from __future__ import annotations

from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import no_duties
from lawspeaker.processes.framework.adopting import COMMANDS
from lawspeaker.processes.framework.life import EVENTS, Adoption, evolve

FRAMEWORK = Process(
    "framework",
    "FW",
    Adoption(),
    evolve,
    no_duties,
    COMMANDS,
    EVENTS,
    audience="public",
    title=lambda it: it.versions[-1].version if it.versions else "",
)
