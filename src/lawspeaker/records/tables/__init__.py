"""The read tables: one file a subject, each with its rows and what makes them from a case."""

from __future__ import annotations

from lawspeaker.records.projecting import Projector
from lawspeaker.records.tables import (
    actions,
    attendances,
    changes,
    concerns,
    consultations,
    consulted,
    decisions,
    delegations,
    devolutions,
    exceptions,
    frequencies,
    groups,
    holdings,
    links,
    meetings,
    outputs,
    parties,
    parts,
    raid,
    reports,
    seats,
    texts,
)

PROJECTORS: tuple[Projector, ...] = (
    *holdings.PROJECTORS,
    *parties.PROJECTORS,
    *groups.PROJECTORS,
    *seats.PROJECTORS,
    *delegations.PROJECTORS,
    *devolutions.PROJECTORS,
    *parts.PROJECTORS,
    *meetings.PROJECTORS,
    *exceptions.PROJECTORS,
    *frequencies.PROJECTORS,
    *attendances.PROJECTORS,
    *decisions.PROJECTORS,
    *reports.PROJECTORS,
    *actions.PROJECTORS,
    *outputs.PROJECTORS,
    *changes.PROJECTORS,
    *concerns.PROJECTORS,
    *consulted.PROJECTORS,
    *consultations.PROJECTORS,
    *raid.PROJECTORS,
    *links.PROJECTORS,
    *texts.PROJECTORS,
)
