"""Playing the story into a new programme, and filling in who its people are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from lawspeaker.directory import models as directory
from lawspeaker.files import store
from lawspeaker.framework.names import CaseId, Person
from lawspeaker.kernel.kinds import Digest
from lawspeaker.kernel.words import Command
from lawspeaker.records import asked_in_surveys
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.visible import View, Viewer, visible_to
from lawspeaker.service import clock
from lawspeaker.service.asking import Asking
from lawspeaker.service.demo.cast import CAST, ORGANISATIONS, organisation, person
from lawspeaker.service.demo.papers import Document
from lawspeaker.service.demo.story import tell_story
from lawspeaker.service.demo.teller import Clock, Said, Teller
from lawspeaker.service.door import Door
from lawspeaker.service.founding import prepare

SLUG = "mhhs-demo"
LAST_DAY = date(2024, 3, 21)


@dataclass(frozen=True)
class Acting:
    """The door, as the teller of the story knocks at it."""

    door: Door
    programme: str

    def __call__(self, case: str, command: Command[Any], said: Said) -> CaseId:
        process = command.name.partition(".")[0]
        asking = Asking(acting_as=f"{said.by}:{said.holds}", typed_by=said.typist)
        done = self.door.execute(
            self.programme, process, case, command, asking, command_id=said.command_id
        )
        return done.case

    def keep(self, document: Document, case: CaseId, sender: Person) -> Digest:
        """Keep a file as a form does: for those who may see the case it is sent for."""
        shown = self._view(sender).case(case)
        if shown is None:
            raise LookupError(f"{sender} must see {case} to send a file for it, and does not")
        now, content = clock.now(), document.content
        offered = store.Offered(
            self.programme, document.name, content, shown.line.audience, sender, now, case
        )
        return Digest(store.keep(offered).digest)

    def asked(self, survey: CaseId, who: Person) -> CaseId:
        """Find the case in which the party of somebody is asked."""
        [line] = asked_in_surveys.responses(self._view(who), survey)
        return line.case

    def _view(self, who: Person) -> View:
        today = clock.today(clock.LONDON)
        held = capacities_of(self.programme, who, today)
        return visible_to(Viewer(who, held, self.programme, today))


def play(until: date, acted: Callable[[], None]) -> int:
    """Make the programme of the demo and tell its story; return how many acts it took."""
    introduce()
    prepare(SLUG)
    story_clock = Clock()
    tell = Teller(Acting(Door(), SLUG), story_clock, until, acted)
    clock.read_from(story_clock)
    try:
        tell_story(tell)
    finally:
        clock.read_from(None)
    return tell.told


def introduce() -> None:
    """Write down the names of the people and organisations of the story, and their accounts."""
    for key, (name, _) in ORGANISATIONS.items():
        directory.Organisation.objects.create(id=organisation(key), name=name)
    for place, (key, member) in enumerate(CAST.items()):
        someone = directory.Person.objects.create(
            id=person(key),
            name=member.name,
            email=f"{key}@example.org",
            organisation_id=organisation(member.organisation),
        )
        directory.User.objects.create_user(someone.email, person=someone)
        if member.try_this:
            directory.Guise.objects.create(
                person=someone,
                programme=SLUG,
                role=member.part,
                tries=member.try_this,
                opens=f"/p/{SLUG}/",
                place=place,
            )
