"""What people call a version of a framework, and a part of it: by their titles, not by ids."""

from __future__ import annotations

from functools import cache

from lawspeaker.framework.faults import NoSuchFramework
from lawspeaker.framework.load import load
from lawspeaker.framework.versions import BUT_FOR, history


@cache
def called(ref: str) -> str:
    """Return the title and the number of a version; one that is not at hand goes by its id."""
    try:
        return f"{load(ref).text.full_title}, {edition(ref)}"
    except NoSuchFramework:
        return ref


@cache
def edition(ref: str) -> str:
    """Return the number alone, and which part has not commenced: "mhhs@3.2~split" waits for one."""
    name, _, numbered = ref.partition("@")
    version, *waiting = numbered.split(BUT_FOR)
    parts = " and ".join(f"“{part_called(name, each)}”" for each in waiting)
    return f"version {version}{f', before {parts} commences' if parts else ''}"


def part_called(ref: str, part: str) -> str:
    """Return the title of a part of a version."""
    try:
        changes = history(ref.partition("@")[0]).changes
    except NoSuchFramework:
        return part
    titles = (each.change.parts[part].title for each in changes if part in each.change.parts)
    return next(titles, part)
