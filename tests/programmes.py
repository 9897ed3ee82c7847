"""A programme of the tests, founded under MHHS 3.1 by its SRO, with a clock that can be set."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any
from uuid import UUID

from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.names import CaseId, Group, Office, Organisation, Pence, Person, Prose
from lawspeaker.kernel.kinds import Digest, Name, Offset, Title
from lawspeaker.kernel.words import Command
from lawspeaker.processes.decision.matter import Matter, Ruling, Stage
from lawspeaker.processes.founding import First, Found
from lawspeaker.processes.party import Register
from lawspeaker.records.adoptions import loaded
from lawspeaker.service import clock
from lawspeaker.service.asking import Asking, Receipt
from lawspeaker.service.door import Door
from lawspeaker.service.founding import prepare
from ledgers import Salts

SLUG = "mhhs"
FOUNDED = datetime(2023, 11, 20, 9, tzinfo=UTC)


def uuid(name: str) -> str:
    """An id for a name, the same each time."""
    return str(UUID(bytes=sha256(name.encode()).digest()[:16], version=4))


def person(name: str) -> Person:
    return Person(uuid(name))


def organisation(name: str) -> Organisation:
    return Organisation(uuid(f"organisation {name}"))


SRO, PMO = person("sro"), person("pmo")
ELEXON, DELIVERY = organisation("elexon"), organisation("delivery")


def founding(framework: str = "mhhs@3.1") -> Found:
    text, days = loaded(framework, {}), load_calendar("england_and_wales")
    first = (First(Office("SRO"), SRO, ELEXON), First(Office("PMO"), PMO, DELIVERY))
    return Found(
        title=Title("Half-hourly settlement"),
        framework=Name(text.id),
        framework_sha256=Digest(text.sha256),
        calendar=Name(days.id),
        calendar_sha256=Digest(days.sha256),
        fictional=True,
        since=FOUNDED.date(),
        first=first,
    )


def accepted(cost: int) -> Matter:
    """A decision of the PSG that was accepted before the programme kept a record."""
    on = FOUNDED.date() - timedelta(days=1)
    ruling = Ruling(
        outcome=Name("accept"),
        effect=Name("accept"),
        reason=None,
        decider=Name("PSG"),
        how=Name("consensus"),
        text=Prose("Accepted."),
        at=Offset(0),
        on=on,
        rules=(),
    )
    return Matter(
        stage=Stage.DECIDED, group=Group("PSG"), cost=Pence(cost), ruling=ruling, confirmed=True
    )


class Letters:
    """Random ids that are the same each time."""

    def __init__(self) -> None:
        self.given = 0

    def __call__(self, prefix: str) -> CaseId:
        self.given += 1
        return CaseId(f"{prefix}-random{self.given}")


@dataclass
class Programme:
    """The programme, and its door; `now` is what the clock says."""

    now: datetime = FOUNDED
    door: Door = field(default_factory=lambda: Door(salts=Salts(), random_id=Letters()))
    asked: int = 0

    @classmethod
    def founded(cls) -> "Programme":
        it = cls()
        prepare(SLUG)
        clock.read_from(lambda: it.now)
        it.ask("sro", "SRO", founding())
        return it

    def register(self, who: str, *constituencies: str) -> CaseId:
        """Register a party, from today."""
        about = (organisation(who), Title(who.title()), tuple(map(Name, constituencies)))
        asked = Register(*about, self.now.date(), Prose("It takes part."))
        return self.ask("pmo", "PMO", asked).case

    def ask(
        self, who: str, holds: str, command: Command[Any], case: str | None = None, **how: Any
    ) -> Receipt:
        """Ask at the door as somebody; each command has an id of its own."""
        self.asked += 1
        asking = Asking(
            acting_as=f"{person(who)}:{holds}",
            typed_by=person(how.pop("typed_by", who)),
            happened=how.pop("happened", None),
            departures=how.pop("departures", {}),
        )
        told = {"command_id": uuid(f"command {self.asked}")} | how
        process = command.name.partition(".")[0]
        return self.door.execute(SLUG, process, case, command, asking, **told)
