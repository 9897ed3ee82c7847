"""How a framework's answers and facts are put in words on a page."""

from typing import Final

from lawspeaker.framework.called import edition
from lawspeaker.framework.names import Group, Office
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.calendars import calendar

HOW: Final = {
    "threshold": "because a threshold is met",
    "consensus": "by consensus",
    "informed": "by an informed decision",
    "sro": "on the views and advice on record",
    "escalate": "because it is taken up",
    "external": "and the group may only recommend",
}
ALSO: Final = {
    "escalate": "may take it up instead",
    "decide": "may decide instead",
    "delegate": "may delegate it instead",
}


def label(framework: Framework, fact: str) -> str:
    """Name a fact in a few words: those of the framework, or else its name."""
    line = framework.facts.get(fact)
    return (line.called if line else "") or spelt(fact)


def spelt(name: str) -> str:
    """Write a name of the data as words."""
    return name.replace("_", " ").capitalize()


def decider(framework: Framework, who: str, group: str = "") -> str:
    """Name who decides, as it reads within a sentence; `group` is the one that holds the matter."""
    if who == "group":
        return f"the {group}" if group else "the group"
    if who == "chair":
        return f"the chair of the {group}" if group else "its chair"
    if who == "parent":
        above = framework.above(Group(group)) if group else ""
        return f"the {above}" if above else "the group above"
    if office := framework.offices.get(Office(who)):
        return office.called or f"the {office.name}"
    body = framework.bodies.get(who)
    return f"the {body.name}" if body else f"the {who}"


def group_at(framework: Framework, level: object) -> str:
    """Return the group of a level where there is only one."""
    there = [g for g, line in framework.groups.items() if line.level == level and not line.ended_by]
    return there[0] if len(there) == 1 else ""


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def adopted(ref: str) -> str:
    """Name the version of a framework as a ledger keeps it: "framework version 3.2"."""
    return f"framework {edition(ref)}"


def judged_by(framework: str, holidays: str) -> str:
    """Name the version of the framework an act was judged by, and the bank holidays known then."""
    return f"{capital(adopted(framework))}; bank holidays of {calendar(holidays)}"


def plural(count: int, one: str, many: str = "") -> str:
    """Say "1 reading", "3 readings"."""
    return f"{count} {one if count == 1 else many or one + 's'}"
