"""An action from anything: beside any case, somebody may be given a task about it."""

from lawspeaker.processes.action import ACTION, Assign
from lawspeaker.records.shown import CaseShown
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import NEW, offers
from lawspeaker.web.components import Act

NAMED = ("decision", "meeting")  # what an action names by its kind


def action_about(looking: Looking, shown: CaseShown) -> tuple[Act, ...]:
    """Offer to give somebody an action about a case, with what is known filled in."""
    line, owner = shown.line, getattr(shown.state, "owner", None)
    if line.process == ACTION.name:
        return ()
    filled = {line.process if line.process in NAMED else "about": str(line.case)}
    filled |= {"group": line.group} if line.group else {}
    filled |= {"owner": owner} if owner else {}
    new = offers(looking.offered_new(ACTION, line.group), NEW, filled=filled, only=(Assign.name,))
    return tuple(each.act for each in new.offers if each.is_open)
