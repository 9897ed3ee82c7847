"""How a decision stands and who took it, in few words."""

from collections.abc import Iterable
from typing import Final

from lawspeaker.framework.names import Group
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.advice import Advice
from lawspeaker.processes.decision.contest import Contest
from lawspeaker.processes.decision.matter import Stage
from lawspeaker.records.shown import DecisionLine, DecisionShown
from lawspeaker.web.components import Cites, Line, Lines, Piece, Says, Status
from lawspeaker.web.components.text import Kind
from lawspeaker.web.framework.words import capital, decider

STAGES: Final[dict[str, tuple[Kind, str]]] = {
    Stage.RECOMMENDED: ("open", "Recommended"),
    Stage.PLACED: ("half", "On an agenda"),
    Stage.HANDED_OVER: ("soon", "Handed over, not decided"),
    Stage.WITH_BOARD: ("half", "With the outside board"),
    Stage.FOR_SPONSOR: ("soon", "To be referred"),
    Stage.WITH_SPONSOR: ("half", "Referred"),
    Stage.WITHDRAWN: ("shut", "Withdrawn"),
}
OUTCOMES: Final = {  # by effect: what is said once it was decided
    "accept": "Accepted",
    "reject": "Rejected",
    "refer_back": "Referred back",
    "accept_subject_to": "Accepted, subject to more work",
    "refer_up": "Sent up",
    "escalate": "Referred to the group above",
}
HOW: Final = {
    "consensus": "by consensus",
    "informed": "by an informed decision",
    "sro": "without consensus",
    "threshold": "above a threshold",
    "escalate": "taken up",
    "external": "by an outside body",
}


def alternatives(shown: DecisionShown) -> Lines | None:
    """List the alternatives that were put, by number, and mark the one that was accepted."""
    lines = tuple(
        Line(f"{n}. {says}", Status("done", "Accepted") if n == shown.chosen else "")
        for n, says in enumerate(shown.alternatives, 1)
    )
    return Lines(lines) if lines else None


def status(line: DecisionLine, framework: Framework) -> Status:
    """Say where a decision stands."""
    if line.set_aside_by:
        return Status("shut", line.appealed)
    stands = _stands(line, framework)
    if line.stayed_by:
        return Status("wait", f"{stands.says}, stayed ({line.stayed_by})")
    return stands


def _stands(line: DecisionLine, framework: Framework) -> Status:
    """Say where it stands, whatever an appeal has done to it."""
    if line.superseded_by:
        return Status("shut", f"Superseded by {line.superseded_by}")
    if line.stage == Stage.DIRECTED:
        return Status("done", "Directed: accepted") if line.accepted else Status("shut", "Refused")
    outcome = framework.outcomes.get(line.outcome)
    if line.stage in STAGES or outcome is None:
        kind, says = STAGES.get(line.stage, ("open", capital(line.stage or "new")))
        return Status(kind, says)
    if not line.confirmed:
        return Status("half", f"{OUTCOMES[outcome.effect]}, to be confirmed")
    return Status("done" if line.accepted else "shut", OUTCOMES[outcome.effect])


def taken_by(line: DecisionLine, framework: Framework) -> str:
    """Say who decided and how: "the PSG, by consensus"."""
    if not line.decider:
        return ""
    who = decider(framework, line.decider, line.group)
    return f"{who}, {HOW[line.how]}" if line.how in HOW else who


def contested(contest: Contest | None, framework: Framework) -> tuple[tuple[str, str], ...]:
    """Say by whom the assessment is contested, and what of it was assessed again since."""
    if contest is None:
        return ()

    def named(thresholds: Iterable[str]) -> str:
        return ", ".join(framework.thresholds[each].name for each in thresholds)

    said = "Assessed again since." if contest.answered else "Not answered yet."
    if contest.open and contest.settled:
        said = f"Assessed again: {named(contest.settled)}. Not yet: {named(contest.open)}."
    return ((f"Contested by the {contest.by}", f"{contest.text} {said}"),)


def found_met(thresholds: Iterable[str], framework: Framework) -> str:
    """Name the thresholds that the sponsor has found to be met, whatever was assessed."""
    known = framework.thresholds
    return ", ".join(known[each].name for each in thresholds if each in known)


def advice_of_others(advice: Iterable[Advice], framework: Framework) -> tuple[tuple[str, str], ...]:
    """Say what the sponsor was advised, by whom, and what is still to come."""

    def said(each: Advice) -> str:
        if each.text is None:
            return f"Asked, and still to come. {each.question or ''}".rstrip()
        return each.text if each.given else f"Not given. {each.text}"

    seats = {str(seat): line.name for seat, line in framework.seats.items()}
    who = {**seats, **{str(key): line.name for key, line in framework.offices.items()}}
    return tuple((f"Advice of {who.get(e.of, e.of)}", said(e)) for e in advice)


def answers_for(shown: DecisionShown, framework: Framework) -> Says:
    """Say who is accountable for a decision, and who for the programme as a whole."""
    pieces: list[Piece] = []
    offices = {shown.accountable, shown.accountable_overall}
    for line in (e for e in framework.accountable(shown.line.how) if e.office in offices):
        who = capital(decider(framework, line.office))
        what = "for this decision" if line.answers_for == "decision" else "for the whole programme"
        pieces += [f"{who} is accountable {what}. ", Cites(line.by[:1]), " "]
    return tuple(pieces)


def body(framework: Framework, group: str) -> str:
    """Name a group whole: "PSG, Programme Steering Group"."""
    line = framework.groups.get(Group(group))
    return line.name if line else group
