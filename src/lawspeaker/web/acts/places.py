"""Where the page of a case or a group is: for those who take part, and for everybody."""

from typing import Final

from lawspeaker.web.addresses import find

# A part of the site is named for many, a process for one.
PARTS: Final = {
    "artefact": "library:artefact",
    "decision": "decisions:decision",
    "meeting": "meetings:meeting",
    "change": "changes:change",
    "action": "actions:action",
    "tranche": "library:tranche",
    "raid": "raid:item",
    "information": "information:question",
    "report": "reports:report",
    "plan": "plans:plan",
    "template": "submissions:template",
    "submission": "submissions:submission",
    "survey": "surveys:survey",
    "response": "surveys:response",
    "consultation": "consultations:consultation",
    "concern": "escalations:concern",
    "status": "status:report",
    "referral": "escalations:referral",
    "appeal": "appeals:appeal",
    "election": "elections:election",
    "direction": "directions:direction",
    "assurance": "assurance:finding",
    "audit": "assurance:audit",
}
PUBLIC: Final = {
    "decision": "public:decision",
    "report": "public:report",
    "election": "public:election",
    "artefact": "public:artefact",
}


def case_page(programme: str, process: str, case: str) -> str:
    """Return the page of a case: that of its own part of the site, or the plain one."""
    own = find(PARTS[process], programme=programme, case=case) if process in PARTS else ""
    return own or find("acts:case", programme=programme, process=process, case=case)


def public_case_page(programme: str, process: str, case: str) -> str:
    """Return where everybody reads of a case, once it is published; nowhere of any other kind."""
    return find(PUBLIC[process], programme=programme, case=case) if process in PUBLIC else ""


def group_page(programme: str, group: str) -> str:
    return find("groups:group", programme=programme, group=group) if group else ""


def public_group_page(programme: str, group: str) -> str:
    """Return where everybody reads of a group: among those that represent somebody."""
    return f"{find('public:representation', programme=programme)}#{group}"
