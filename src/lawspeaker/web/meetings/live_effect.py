"""What recording a decision will do: who decides and why, what it tells, starts and fixes."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from lawspeaker.framework.calendar import NotPublished
from lawspeaker.framework.carried import as_told
from lawspeaker.framework.meetings import REPORT_CLOCK
from lawspeaker.framework.names import Office
from lawspeaker.framework.route import Answer
from lawspeaker.framework.thresholds import limits, measured
from lawspeaker.kernel.words import Case, Reason
from lawspeaker.processes.decision.confirming import HandOver
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.following import OUTCOME_CLOCK
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.ready import answer
from lawspeaker.processes.decision.routing import known_facts
from lawspeaker.surfaces.offering import Offering
from lawspeaker.web.acts.offers import reason
from lawspeaker.web.components import Act, Day, Effect, Fact, Piece, Rule, Says, cites
from lawspeaker.web.meetings import days
from lawspeaker.web.meetings.room import Room

# The end of the headline, by how the framework gives the decision.
HOW: Final = {
    "threshold": "decides, because a threshold is met",
    "consensus": "decides, by consensus",
    "informed": "decides, informed by the views",
    "sro": "decides, on the views of the group",
    "escalate": "decides, as the group above",
    "external": "decides; the group may only recommend",
}
# Rules that stand in the way only until the same submit has recorded what they ask for.
SUPPLIED: Final = frozenset(
    {
        *("decision.views", "decision.assessment", "decision.advice"),
        *("decision.consultation", "decision.disclosure"),
    }
)


def effect(room: Room, offering: Offering) -> Effect:
    """Make the box of the effect, with the act or why it is not open."""
    case = offering.case
    decided = answer(case)
    return Effect(
        title=_title(case, decided),
        why=_why(case),
        facts=tuple(_facts(room, case, decided)),
        act=_act(offering),
        needs=_needs(offering),
        flat=True,
    )


def _act(offering: Offering) -> Act:
    against = _against(offering)
    shut = any(each.key not in SUPPLIED for each in against)
    reasons = tuple(map(reason, against)) if shut else ()
    return Act("Record the decision", variant="primary", small=False, reasons=reasons)


def _needs(offering: Offering) -> Says:
    """Say what the same submit must bring, where only that is missing."""
    against = _against(offering)
    if not against or any(each.key not in SUPPLIED for each in against):
        return ""
    return tuple(piece for each in against for piece in (f"{each.says} ", cites(*each.by[:2]), " "))


def _against(offering: Offering) -> tuple[Reason, ...]:
    choice = offering.choice(Take)
    return choice.reasons if choice and not choice.is_open else ()


def hands_over(offering: Offering) -> bool:
    """Say whether the delegate in the chair must hand the matter over."""
    choice = offering.choice(HandOver)
    return choice is not None and choice.is_open


def decider(case: Case[Matter], decided: Answer) -> str:
    """Name whoever decides as it reads at the head of a sentence."""
    framework, group = case.framework, case.state.group
    match decided.decider:
        case "group":
            return f"The {group}"
        case "chair":
            return f"The chair of the {group}"
        case "parent":
            return f"The {framework.above(group) or 'group above'}"
        case name:
            office = framework.offices.get(Office(name))
            body = framework.bodies.get(name)
            called = (office.called or office.name) if office else body.name if body else name
            called = called if office or body else f"the {called}"
            return called[:1].upper() + called[1:]


def _title(case: Case[Matter], decided: Answer | None) -> str:
    if decided is not None:
        return f"{decider(case, decided)} {HOW.get(decided.how, 'decides')}"
    possible = case.framework.possible(known_facts(case)).deciders
    names = [*dict.fromkeys(decider(case, each) for each in possible)]
    return " or ".join((*names[:1], *map(_within, names[1:]))) + " will decide"


def _within(name: str) -> str:
    """Write a name as it reads within a sentence."""
    return name[:1].lower() + name[1:] if name.startswith("The ") else name


def _why(case: Case[Matter]) -> Says:
    """Say why this level, with the figures."""
    facts = case.framework.index.known(known_facts(case))
    found = measured(limits(case.framework.thresholds, case.framework.readings), facts)
    if not found:
        return "Which of them hangs on the thresholds, which are not assessed yet."
    over = [each for each in found if each.met]
    if over:
        return f"A threshold is met: {' '.join(each.says for each in over)}"
    figures = [each.says.removesuffix(".") for each in found if "£" in each.given]
    return f"Not above the thresholds: {', '.join(figures)}, and nothing material was found."


def _facts(room: Room, case: Case[Matter], decided: Answer | None) -> Iterator[Fact]:
    if decided is not None:
        yield Fact("Rests on", _rests_on(decided))
        if other := _but_if(case, decided):
            yield Fact("But if", other)
    else:
        yield Fact("Hangs on", ", ".join(_open_facts(case)) or "What is still to be recorded")
    yield Fact("Tells", _tells(room))
    if starts := _starts(room, case):
        yield Fact("Starts", starts)
    yield Fact("Cannot undo", "Only a new decision changes it.")


def _open_facts(case: Case[Matter]) -> tuple[str, ...]:
    """Name what is not known yet and may turn the answer: thresholds by their names."""
    asked = case.framework.facts
    named = {line.fact: line.name for line in case.framework.thresholds.values()}
    names = case.framework.possible(known_facts(case)).separated_by
    return tuple(named.get(name, asked[name].ask) for name in names)


def _rests_on(decided: Answer) -> tuple[Piece, ...]:
    pieces: list[Piece] = [piece for name in decided.rules for piece in (Rule(name), " ")]
    pieces.append(cites(*decided.clauses))
    return tuple(pieces)


def _but_if(case: Case[Matter], decided: Answer) -> tuple[Piece, ...]:
    """Say who decides if the group comes to agree, or does not."""
    agreed = as_told(case.framework, known_facts(case), "consensus")
    if agreed is None or decided.how == "threshold":
        return ()
    others = case.framework.possible(known_facts(case, consensus=not agreed)).deciders
    if len(others) != 1 or others[0].decider == decided.decider:
        return ()
    when = "An objection is sustained" if agreed else "No objection is sustained"
    who = decider(case, others[0])
    rules: list[Piece] = [piece for name in others[0].rules for piece in (" ", Rule(name))]
    return (
        f"{when}: {who[:1].lower() + who[1:] if who.startswith('The ') else who} decides",
        *rules,
    )


def _tells(room: Room) -> tuple[Piece, ...]:
    line = room.shown.line
    calendar = room.looking.calendar
    due = days.counted(room.framework, calendar, REPORT_CLOCK, line.group, line.day)
    if due is None:
        return ("Everybody, by the report of the meeting",)
    return ("Everybody, by the headline report, due ", Day(due.day, short=True), " ",
            cites(*due.clauses[:1]))  # fmt: skip


def _starts(room: Room, case: Case[Matter]) -> tuple[Piece, ...]:
    line = room.framework.clocks.get(OUTCOME_CLOCK)
    if line is None or not case.state.change:
        return ()
    day = _shift(room, case.today, line.working_days)
    if day is None:
        return ()
    says = f"Clock to {line.does}: {line.working_days} working days, to "
    return (says, Day(day), " ", cites(*line.by[:1]))


def _shift(room: Room, day: date, count: int) -> date | None:
    try:
        return room.looking.calendar.shift(day, count)
    except NotPublished:
        return None
