"""How much something that was found weighs, whoever found it: in assurance, or in an audit."""

from __future__ import annotations

from enum import StrEnum


class Weight(StrEnum):
    """How much it weighs, the heaviest first."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    OBSERVATION = "observation"
