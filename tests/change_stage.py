"""Change requests through the door: a programme with its parties, and one request's way."""

from __future__ import annotations

from datetime import date
from typing import Any

from lawspeaker.framework.load import load
from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.change.assessing import AskAssessment, Assess, Estimate, Review
from lawspeaker.processes.change.consulting import Consult
from lawspeaker.processes.change.details import Passage
from lawspeaker.processes.change.raising import Raise
from lawspeaker.processes.change.request import Planned, Step, Track
from lawspeaker.processes.change.said import Effect, ToldImpact
from lawspeaker.processes.change.triaging import Triage
from lawspeaker.processes.change.validating import Validate
from lawspeaker.processes.party import Authorise, Register
from lawspeaker.service.demo.cast import CAST, ORGANISATIONS, organisation, person
from stage import Stage

CCM, DNO = ("marsh", "CCM"), ("reid", PARTY)
WHY = Prose("There is a reason.")
BARE = Raise(Title("Cut over in two waves"), Prose("The cut-over goes in two waves, not one."))
WHOLE = Raise(
    *(BARE.title, BARE.description, Prose("One wave is too much for a night.")),
    without_it=Prose("The night of the cut-over fails for some of the networks."),
    cost=Pence(40_000_000),
    passages=(Passage(Title("Waves"), Prose("One wave."), Prose("Two waves.")),),
)


TOLD = tuple(ToldImpact(Name(each), WHY) for each in load("mhhs").text.change_control.impact)


def parties(stage: Stage, *keys: str) -> None:
    """Register some parties and whoever acts for them."""
    for key in keys:
        name, within = ORGANISATIONS[key]
        register = Register(
            organisation=organisation(key),
            known_as=Title(name),
            constituencies=tuple(map(Name, within)),
            since=stage.begins,
            reason=WHY,
        )
        party = stage.tell.own("raman", "PMO", register)
        for who, member in CAST.items():
            if member.organisation == key:
                stage.tell.own("raman", "PMO", Authorise(person(who), stage.begins), party)


def triage(group: str = "PSG", *estimate: tuple[Step, date, date], **more: Any) -> Triage:
    planned = tuple(Planned(*each) for each in estimate)
    said = {"track": Track.FULL, "decider": Group(group), "reason": WHY, **more}
    return Triage(estimate=planned, **said)


def ready(stage: Stage, change: CaseId, group: str, out: date, until: date) -> None:
    """Bring a request from validity to its last review, out for consultation on a day."""
    tell = stage.tell
    tell.own(*CCM, Validate(), change)
    tell.own(*CCM, triage(group, reviewers=(Group(group),)), change)
    tell.own(*CCM, AskAssessment(until), change)
    tell.own(*DNO, Assess(Effect.MINOR, Pence(5_200_000), WHY, Count(20), answers=TOLD), change)
    tell.own(*CCM, Estimate(Pence(40_000_000), WHY), change)
    tell.on(out)
    tell.own(*CCM, Consult(until, Name(group), Title("The portal")), change)
    tell.on(until)
    tell.own(*CCM, Review(Group(group), WHY, recommends=True), change)
