"""An action from anything: beside any case, somebody may be given a task about it."""

from lawspeaker.framework.names import Seat
from lawspeaker.processes.action import ACTION, Assign, Stage
from lawspeaker.processes.constituency import CONSTITUENCY
from lawspeaker.processes.constituency.asking import Ask
from lawspeaker.records.shown import CaseShown
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import NEW, offers
from lawspeaker.web.components import Act

NAMED = ("decision", "meeting")  # what an action names by its kind


def action_about(looking: Looking, shown: CaseShown) -> tuple[Act, ...]:
    """Offer to give somebody an action about a case, with what is known filled in."""
    line, owner = shown.line, getattr(shown.state, "owner", None)
    if line.process == ACTION.name:
        return _passed_on(looking, shown)
    filled = {line.process if line.process in NAMED else "about": str(line.case)}
    filled |= {"group": line.group} if line.group else {}
    filled |= {"owner": owner} if owner else {}
    new = offers(looking.offered_new(ACTION, line.group), NEW, filled=filled, only=(Assign.name,))
    return tuple(each.act for each in new.offers if each.is_open)


def _passed_on(looking: Looking, shown: CaseShown) -> tuple[Act, ...]:
    """Offer the representative who owns an action to pass it on to the constituency."""
    line, it = shown.line, shown.state
    seat = looking.view.framework(looking.viewer.day).seats.get(Seat(it.owner))
    holds_it = it.owner in {each.holds for each in looking.viewer.capacities}
    if seat is None or not (seat.constituency and holds_it and it.stage is Stage.OPEN):
        return ()
    filled = {"seat": it.owner, "constituency": seat.constituency, "action": str(line.case)}
    filled |= {"title": line.title, "questions/0/title": line.title}
    new = offers(looking.offered_new(CONSTITUENCY), NEW, (), filled, (Ask.name,))
    return tuple(each.act for each in new.offers if each.is_open)
