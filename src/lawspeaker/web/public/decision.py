"""A published decision: seat and constituency, never persons; to verify it comes first."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from lawspeaker.directory.names import Names
from lawspeaker.framework.carried import as_asked, named
from lawspeaker.framework.moving import appealing
from lawspeaker.framework.names import Group
from lawspeaker.framework.sums import Amounts
from lawspeaker.framework.version import Framework
from lawspeaker.processes.decision.matter import Stage
from lawspeaker.records.shown import AppealTold, DecisionLine, DecisionShown
from lawspeaker.web import dates
from lawspeaker.web.addresses import find
from lawspeaker.web.appeals.words import status as appeal_status
from lawspeaker.web.components import (
    Act,
    Bold,
    Cites,
    Day,
    Entry,
    Fact,
    Head,
    Line,
    Lines,
    Link,
    Piece,
    Rule,
    Says,
    Seal,
    Soft,
    Standing,
    Table,
    Trail,
)
from lawspeaker.web.decisions import proof, seats
from lawspeaker.web.decisions.proof import Stored
from lawspeaker.web.decisions.words import alternatives, answers_for, body, status, taken_by
from lawspeaker.web.framework.trying import Tried, figures, threshold_clauses, tried_facts
from lawspeaker.web.framework.words import capital, decider

MINORITY = "decision.minority"


@dataclass(frozen=True)
class PublicDecisionPage:
    """A decision as everybody may read it."""

    head: Head
    standing: Standing
    question: str
    alternatives: Lines | None
    decided: str
    condition: Says
    direction: str
    who: tuple[Fact, ...]
    views: Table | None
    tally: str
    from_log: str
    views_by: Says
    seal: Seal | None
    followed: Trail
    appeals: Lines | None
    appeal: Says


@dataclass(frozen=True)
class Known:
    """What was read for the page."""

    programme: str
    shown: DecisionShown
    framework: Framework
    names: Names
    stored: Stored | None
    appeals: tuple[AppealTold, ...] = ()

    @property
    def line(self) -> DecisionLine:
        return self.shown.line

    @property
    def tried(self) -> Tried:
        """Ask the framework with what is open to everybody: the amounts, and where it was held."""
        level = self.framework.groups[self.line.group].level
        amounts = Amounts(self.line.cost, self.line.benefit)
        asked = as_asked(self.framework, {"cost": amounts.greater, "at": level})
        return tried_facts(self.framework, asked, self.line.group)


def public_decision_page(known: Known) -> PublicDecisionPage:
    """Make the page."""
    shown = known.shown
    ground = known.framework.ground(MINORITY)
    return PublicDecisionPage(
        head=_head(known),
        standing=_standing(known),
        question=shown.question,
        alternatives=alternatives(shown),
        decided=shown.text,
        condition=_condition(known),
        direction=shown.direction,
        who=tuple(_who(known)),
        views=seats.open_table(shown.views, known.framework, known.names) if shown.views else None,
        tally="" if shown.from_log else seats.tally(shown.views, known.framework),
        from_log=seats.FROM_LOG if shown.from_log else "",
        views_by=Cites(ground.by[:1]) if ground else "",
        seal=proof.seal(known.programme, known.stored, public=True) if known.stored else None,
        followed=Trail(tuple(_followed(known.line)), narrow=True),
        appeals=_appeals(known),
        appeal=_appeal(known.framework),
    )


def _head(known: Known) -> Head:
    line = known.line
    index = find("public:decisions", programme=known.programme)
    name = body(known.framework, line.group)
    sub: list[Piece] = [f"Decision {line.case} of the {name}"]
    if line.change:
        sub.append(f", on change request {line.change}")
    year = str((line.taken_on or line.opened_on).year)
    crumbs = (Link("Decisions", index),
              Link(year, f"{index}?since={year}-01-01&until={year}-12-31"))  # fmt: skip
    return Head(line.title, tuple(sub), crumbs)


def _standing(known: Known) -> Standing:
    line = known.line
    who = capital(taken_by(line, known.framework))
    # What is public of a direction has no day: it was taken up on one, and decided on another.
    day = None if line.stage == Stage.DIRECTED else line.taken_on
    taken = f", {dates.said(day)}" if day else ""
    at = None if known.stored is None else str(known.stored.position)
    verify = find("public:entry", programme=known.programme, position=at) if at else ""
    return Standing(
        stands=status(line, known.framework),
        stands_note=(f"{who}{taken} ", Cites(known.shown.clauses[:2])),
        act=Act("Verify this record", verify, variant="primary", small=False) if verify else None,
        see=Link("Download the record", find("public:export", programme=known.programme)),
        act_note="Checks that it was not changed since. No account is needed.",
        when=Day(line.implemented_on or line.published_on or line.opened_on),
        when_asks="Since when",
        when_note="The day it was carried out"
        if line.implemented_on
        else "The day it was published",
    )


def _condition(known: Known) -> Says:
    shown = known.shown
    if not shown.condition:
        return ""
    due = Soft(f" By {dates.said(shown.due)}.") if shown.due else ""
    return (Bold("Subject to: "), shown.condition, due)


def _who(known: Known) -> Iterator[Fact]:
    """Say who decided, and why they could."""
    framework, line = known.framework, known.line
    group = framework.groups.get(Group(line.group))
    if group:
        yield Fact(
            "Level", (f"{group.level}, the {body(framework, line.group)} ", Cites(group.by[:1]))
        )
    yield Fact("Decided by", capital(decider(framework, line.decider, line.group)))
    if answers := answers_for(known.shown, framework):
        yield Fact("Accountable", answers)
    measured = figures(known.tried)
    if measured:
        by = Cites(threshold_clauses(framework)[:1])
        yield Fact("Thresholds", (f"{capital(measured)}. ", *_measures(framework), by))
    rules = [name for name, each in framework.text.who_decides.items() if _rests(each.by, known)]
    if rules:
        says = framework.text.who_decides[rules[0]].says
        yield Fact("Why", (f"{says} ", Rule(rules[0]), " ", Cites(known.shown.clauses)))
    yield Fact("Judged by", f"Framework {framework.version}")


def _measures(framework: Framework) -> Iterator[Soft]:
    """Say what is held against the limit of one decision, as the framework measures it."""
    asked = {*named(framework, "cost")}
    for line in framework.thresholds.values():
        if line.fact in asked:
            yield Soft(f"{line.measure} ")


def _rests(by: tuple[str, ...], known: Known) -> bool:
    return bool(known.shown.clauses) and set(by) == set(known.shown.clauses)


def _followed(line: DecisionLine) -> Iterator[Entry]:
    steps = (
        (line.taken_on, "Decided"),
        (line.published_on, "Published"),
        (line.told_on, "Outcome told to everybody"),
        (line.implemented_on, "Carried out"),
    )
    # Of one day they come in the order in which they must follow.
    for day, says in sorted(((day, says) for day, says in steps if day), key=itemgetter(0)):
        yield Entry(dates.day_and_month(day), says, day.isoformat())


def _appeals(known: Known) -> Lines | None:
    """List the appeals against it, and which part whoever judges had in it before."""
    lines = []
    for each in known.appeals:
        filed = f", filed on {dates.said(each.filed_on)}. " if each.filed_on else " "
        lines.append(
            Line((f"{each.case}{filed}", *_conflict(known, each)), appeal_status(each.stage))
        )
    return Lines(tuple(lines)) if lines else None


def _conflict(known: Known, appeal: AppealTold) -> Iterator[Piece]:
    move = appealing(known.framework)
    if move is None or not appeal.earlier:
        return
    before = ", ".join(f"{what} {dates.said(on)}" for what, on in appeal.earlier)
    who = capital(decider(known.framework, move.to))
    yield Bold(f"{who}, who judges it, had a part in this decision before: ")
    yield f"{before}."


def _appeal(framework: Framework) -> Says:
    line = next((each for each in framework.text.moves.values() if each.how == "appeal"), None)
    if line is None:
        return ""
    return (f"A party to the programme may appeal to {decider(framework, line.to)}. ",
            Cites(line.by[:1]))  # fmt: skip
