"""Where the page of a case is: that of its own part of the site, or the plain one."""

from typing import Final

from lawspeaker.web.addresses import find

# A part of the site is named for many, a process for one.
PARTS: Final = {
    "decision": "decisions:decision",
    "meeting": "meetings:meeting",
    "change": "changes:change",
    "action": "actions:action",
    "report": "reports:report",
}


def case_page(programme: str, process: str, case: str) -> str:
    """Return the page of a case."""
    own = find(PARTS[process], programme=programme, case=case) if process in PARTS else ""
    return own or find("acts:case", programme=programme, process=process, case=case)


def group_page(programme: str, group: str) -> str:
    return find("groups:group", programme=programme, group=group) if group else ""
