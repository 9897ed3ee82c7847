"""The form of one command on one case: how it begins, what it does, how it comes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from lawspeaker.directory.drafts import Place
from lawspeaker.directory.models import Draft
from lawspeaker.directory.names import Names
from lawspeaker.framework.names import Capacity, Group, Person, Seat
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.kinds import unkept
from lawspeaker.kernel.process import reasons_before
from lawspeaker.kernel.words import Case, Refused
from lawspeaker.records.shown import CaseShown
from lawspeaker.service import door
from lawspeaker.service.asking import Asking, Conflict, Receipt, in_words
from lawspeaker.surfaces.attachments import Keeper
from lawspeaker.surfaces.fields import Field as AskedField
from lawspeaker.surfaces.fields import form_of
from lawspeaker.surfaces.foresight import Foreseen, foresee
from lawspeaker.surfaces.menu import Asked, Choice
from lawspeaker.surfaces.offering import Offering, acting
from lawspeaker.surfaces.reading import Unreadable
from lawspeaker.web import dates
from lawspeaker.web.acts import designed, views
from lawspeaker.web.acts.attaching import Files, names_of
from lawspeaker.web.acts.choosing import choices
from lawspeaker.web.acts.entered import SENT, Entered
from lawspeaker.web.acts.labels import label
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.acts.offers import address, title
from lawspeaker.web.acts.places import case_page, group_page
from lawspeaker.web.acts.views import ActPage, Departing
from lawspeaker.web.acts.widgets import Answers, Chooser, Widget, is_file, pick, widgets
from lawspeaker.web.acts.wrong import NOTHING, Wrong, against, cells, unread
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Act, Entry, Fact, Head, Link, Reason
from lawspeaker.web.drafts import kept_at
from lawspeaker.web.errors import Clash

NEW = "new"


@dataclass(frozen=True)
class Form:
    """The form, and everything that it is filled in against."""

    looking: Looking
    offering: Offering
    asked: Asked
    shown: CaseShown | None  # None: the act opens a case
    about: Mapping[str, str] = field(default_factory=dict)  # what its address asks for

    @property
    def framework(self) -> Framework:
        return self.offering.case.framework

    @property
    def case(self) -> str:
        return self.shown.line.case if self.shown else NEW

    @property
    def version(self) -> int | None:
        return self.shown.line.version if self.shown else None

    @property
    def verb(self) -> str:
        return self.asked.name.partition(".")[2].replace("_", "-")

    @property
    def to(self) -> str:
        return address(self.offering, self.case, self.verb, self.about)

    @property
    def _sent_to(self) -> str:
        """Return another address than its own: a browser keeps the form for whoever goes back.

        What is posted to the address of a page makes a browser forget it; asked for again it
        would have a new id, and what is sent once more would be recorded twice.
        """
        return address(self.offering, self.case, self.verb, {**self.about, SENT: "1"})

    @cached_property
    def fields(self) -> tuple[AskedField, ...]:
        return form_of(self.asked, self.framework)

    @cached_property
    def choice(self) -> Choice | None:
        return self.offering.choice(self.asked)

    @property
    def place(self) -> Place:
        who, parts = self.looking.viewer.person, (self.offering.process.name, self.case, self.verb)
        return Place(who, self.looking.programme, *parts, urlencode(self.about))

    def keep(self, flat: Mapping[str, str]) -> None:
        """Keep what is written as a draft, but for what nothing may keep."""
        left = unkept(self.asked)
        self.place.keep({name: [text] for name, text in flat.items() if name not in left})

    @cached_property
    def draft(self) -> Draft | None:
        return self.place.find()

    @cached_property
    def names(self) -> Names:
        ids = [each.person for each in self.offering.capacities]
        return Names.of([*ids, *(views.people_in(self.shown) if self.shown else ())])

    @property
    def sends_files(self) -> bool:
        return any(is_file(each) for every in self.fields for each in (every, *every.columns))

    @property
    def keeper(self) -> Files:
        """Return where files that are sent with it are kept: for whom the case is."""
        case = (self.shown.line.audience, self.shown.line.case) if self.shown else ()
        return Files(Keeper(self.looking.programme, self.looking.viewer.person, *case))

    # What it does.

    def by(self, entered: Entered) -> Capacity:
        """Return the capacity that was chosen; else the seat that is named, else the first."""
        open_as = self.choice.open_as if self.choice else ()
        every = (*open_as, *self.offering.capacities)
        chosen = [each for each in every if str(each) == entered.acting_as]
        seated = [each for each in every if each.holds == entered.flat.get("seat")]
        found = next(iter((*chosen, *seated, *every)), None)
        if found is None:
            raise Unreadable("acting_as", "It must be a capacity that is held today.")
        return found

    def do(self, entered: Entered) -> Receipt:
        """Give the command to the door."""
        asking = Asking(
            acting_as=str(self.by(entered)),
            typed_by=Person(self.looking.viewer.person),
            happened=entered.day,
            departures=entered.departures,
        )
        return door.execute(
            self.looking.programme,
            self.offering.process,
            self.case,
            self.keeper.command(entered, self.asked),
            asking,
            expected_version=entered.expected,
            command_id=entered.command_id,
        )

    def foreseen(self, entered: Entered) -> Wrong:
        """Work out what it would do, without recording anything."""
        command = self.keeper.command(entered, self.asked)
        return Wrong(foreseen=foresee(self.offering, command, self._as(self.by(entered))))

    def _as(self, by: Capacity) -> Case[Any]:
        return acting(self.offering.case, by)

    # How it comes back.

    @property
    def paths(self) -> frozenset[str]:
        return frozenset(each.path for each in self.fields) | {"happened"}

    def unreadable(self, error: Unreadable) -> Wrong:
        """Show everything that cannot be read at its field."""
        made = self.widgets(Entered())
        named = {each.path: label(self.asked.name, each) for each in self.fields}
        return unread(error, self.paths | cells(made), named)

    def refused(self, error: Refused) -> Wrong:
        """Show every reason, and offer to leave the rules that may be left."""
        return against(error, self.paths)

    def whole(self, reason: Reason) -> Wrong:
        return Wrong(whole=(reason,))

    def clash(self, error: Conflict, entered: Entered) -> Clash:
        """Show what others did meanwhile beside what was written; the draft is kept."""
        changed = tuple(
            Entry(
                dates.day_and_month(each.happened.day),
                f"{views.named(each.by, self.framework, self.names)}, {in_words(each.event)}.",
                each.happened.day.isoformat(),
            )
            for each in error.changed
        )
        yours = tuple(Fact(_label(path), said) for path, said in entered.flat.items() if said)
        again = Act("Look at it again", self.to, variant="primary", small=False)
        return Clash(changed, yours, again)

    # What it shows.

    @property
    def _choices(self) -> Chooser:
        """Return what there is to choose from: of seats, those of the group that holds the case."""
        found = choices(self.looking, self.framework, self.fields)
        group = self.shown.line.group if self.shown else ""
        seats = self.framework.seats_of(Group(group)) if group else ()
        named = {str(each): self.framework.seats[each].name for each in seats}
        near: Chooser = {Seat: pick(named)} if named else {}
        return {**found, **near, **designed.offered(self.asked, self.offering.case)}

    def widgets(self, entered: Entered, wrong: Wrong = NOTHING) -> tuple[Widget, ...]:
        answers = Answers(
            filled=entered.flat,
            errors=wrong.fields,
            choices=self._choices,
            command=self.asked.name,
            **designed.marks(self.asked),
            more=entered.more,
            files=names_of(self.looking.programme, entered.flat) if self.sends_files else {},
        )
        return widgets(self.fields, answers)

    def page(self, entered: Entered, wrong: Wrong = NOTHING) -> ActPage:
        """Show the form as it was filled in; where nothing is, with what is against the act now."""
        plain = self._at_once()
        wrong = replace(plain, foreseen=None) if wrong is NOTHING else wrong
        made = self.widgets(entered, wrong)
        open_as = self.choice.open_as if self.choice else ()
        first = self.by(entered) if open_as else None
        return ActPage(
            head=self._head(),
            to=self._sent_to,
            cancel=self.back,
            keeps=self._keeps(),
            kept=self._kept(),
            command_id=entered.command_id or str(uuid4()),
            expected=entered.expected if entered.expected is not None else self.version,
            widgets=made,
            acting=views.acting_field(open_as, self.framework, self.names, str(first or "")),
            acting_says=views.named(first, self.framework, self.names) if first else "",
            happened=views.happened_field(entered.happened, wrong.fields.get("happened", ())),
            departing=self._departing(entered, wrong),
            wrong=wrong.every,
            closed=() if open_as else self._against(),
            act=Act(title(self.asked), variant="primary", small=False),
            effect=self._effect(wrong, plain.foreseen),
            rules=views.rules(self.offering, self.asked),
            sends_files=self.sends_files,
        )

    def _against(self) -> tuple[Reason, ...]:
        if self.choice is None:
            return (Reason("The framework of this programme gives nobody this power."),)
        return tuple(Reason(each.says, each.by) for each in self.choice.reasons)

    def _departing(self, entered: Entered, wrong: Wrong) -> tuple[Departing, ...]:
        """Ask why a rule is left: those that stand in the way now, and those just named."""
        case = self._as(self.by(entered)) if self.offering.capacities else self.offering.case
        ahead = [r for r in reasons_before(self.asked, case) if r.force == "should"]
        rules = {each.key: Reason(each.says, each.by) for each in ahead} | dict(wrong.departing)
        whys = entered.departures
        return tuple(Departing(key, says, whys.get(key, "")) for key, says in rules.items())

    def _effect(self, wrong: Wrong, plain: Foreseen | None) -> Any:
        base = views.before(self.offering, self.asked, self.shown, plain)
        if wrong.foreseen is None:
            return base
        names = Names.of(views.told_in(wrong.foreseen))
        return views.foreseen(wrong.foreseen, base, self.framework, names)

    def _at_once(self) -> Wrong:
        """Return what an act that asks for nothing would do, or what the law has against it."""
        if self.fields or not (self.choice and self.choice.open_as):
            return NOTHING
        try:
            return self.foreseen(Entered())
        except Refused as error:
            return self.refused(error)

    def _head(self) -> Head:
        crumbs = [Link(self.case, self.back)] if self.shown else []
        if self.shown and (group := self.shown.line.group):
            crumbs.insert(0, Link(group, group_page(self.looking.programme, group)))
        sub = self.shown.line.title if self.shown else ""
        return Head(title(self.asked), sub, tuple(each for each in crumbs if each.to))

    @property
    def back(self) -> str:
        if self.shown:
            return case_page(self.looking.programme, self.offering.process.name, self.case)
        return find("desk:index", programme=self.looking.programme) or "/"

    def _keeps(self) -> str:
        parts = {"process": self.offering.process.name, "case": self.case, "command": self.verb}
        place = find("draft", programme=self.looking.programme, **parts)
        return f"{place}?{urlencode(self.about)}" if self.about else place

    def _kept(self) -> str:
        return kept_at(self.draft, self.looking.zone) if self.draft else ""


def _label(path: str) -> str:
    return path.replace("/", " ").replace("_", " ").capitalize()
