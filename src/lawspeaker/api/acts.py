"""Acting: every command of every process, through the door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse

from lawspeaker.api.answering import answer
from lawspeaker.api.places import Place
from lawspeaker.api.problems import Troubled, not_there, wrong
from lawspeaker.api.sent import key_of, version_of
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.common import Adopt
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Command, Refused
from lawspeaker.records.memory import remembering
from lawspeaker.records.pen import UsedBefore
from lawspeaker.records.shown import CaseShown
from lawspeaker.service import door
from lawspeaker.service.asking import Asking, Conflict
from lawspeaker.service.numbers import number_in
from lawspeaker.surfaces import answers, cases
from lawspeaker.surfaces.asking import MEMBERS, Asked, asked_of, asking
from lawspeaker.surfaces.attachments import must_be_held
from lawspeaker.surfaces.before import judged_by
from lawspeaker.surfaces.menu import Asked as Kind
from lawspeaker.surfaces.menu import verb
from lawspeaker.surfaces.operations import opener, openers
from lawspeaker.surfaces.reading import Unread, Unreadable, read
from lawspeaker.surfaces.values import near

COMMAND = "command"


@dataclass(frozen=True)
class Act:
    """A command on its way to the door, and who waits for the answer."""

    place: Place
    process: Process[Any]
    case: str | None  # None: it opens one
    kind: Kind

    def carry(self, request: HttpRequest, body: dict[str, Any]) -> HttpResponse:
        """Carry it out, and answer with the receipt or with every reason why not."""
        try:
            with remembering(self.place.memory):  # before the lock; the door reads anew
                self._must_be_there()
                key, version = key_of(request), version_of(request)
                command, asked = self._read(body)
        except Unreadable as error:
            raise Troubled(422, answers.unread(error)) from None
        try:
            return self._done(command, asked, version, key)
        except Refused as error:
            raise self._refused(error, command) from None
        except Conflict as error:
            raise Troubled(409, self._conflict(error)) from None
        except UsedBefore as error:
            raise wrong("Idempotency-Key", f"{str(error).capitalize()}.") from None

    def _must_be_there(self) -> None:
        """Refuse a case that is not there for the caller, unless it is about to be adopted."""
        if self.case is None or self.place.may_read(self.process, self.case):
            return
        is_adopted = issubclass(self.kind, Adopt) and number_in(self.process, self.case) is not None
        if not is_adopted:
            self.place.the_case(self.process, self.case)

    def _shown(self) -> CaseShown | None:
        """Return the case, as far as the caller may read it."""
        return self.place.case(self.process, self.case) if self.case else None

    def _read(self, body: dict[str, Any]) -> tuple[Command[Any], Asking]:
        """Return what was sent as the door takes it, or everything in it that cannot be read."""
        unread: list[Unread] = []
        command, asked = None, Asked()
        try:
            command = read(self.kind, {n: v for n, v in body.items() if n not in MEMBERS})
        except Unreadable as error:
            unread += error.every
        try:
            asked = asked_of(body)
        except Unreadable as error:
            unread += error.every
        if command is None or unread:
            raise Unreadable.of(unread)
        row, person = self.place.programme, self.place.caller.person
        must_be_held(row.slug, command)
        return command, asking(row, person, asked, founds=self.kind.founds)

    def _done(
        self, command: Command[Any], asked: Asking, version: int | None, key: str | None
    ) -> HttpResponse:
        row = self.place.programme
        receipt = door.execute(
            row.slug,
            self.process,
            self.case,
            command,
            asked,
            expected_version=version,
            command_id=key,
        )
        headers = {
            "Location": f"/api/v1/programmes/{row.slug}/{self.process.name}/{receipt.case}",
            "ETag": f'"{receipt.version}"',
        }
        return answer(answers.recorded(receipt), 201, headers)

    def _refused(self, error: Refused, command: Command[Any]) -> Troubled:
        shown = self._shown()
        powerless = Refused(*(each for each in error.reasons if each.key == self.kind.name))
        if shown is None and self.case is not None and powerless.reasons:
            error = powerless  # whether such a case is hidden here is not told
        if self.kind.founds or not answers.is_about_power(error, self.kind):
            return Troubled(422, answers.refused(error))
        state = shown.state if shown else self.process.start
        part = command.part(state)
        held = self.place.capacities
        return Troubled(
            403, answers.forbidden(error, self.kind, self._framework(shown), part, held)
        )

    def _framework(self, shown: CaseShown | None) -> Framework:
        now = self.place.view.framework()
        return judged_by(shown, now) if shown else now

    def _conflict(self, error: Conflict) -> answers.Conflict:
        """Tell what has changed, as far as the caller may read it."""
        since = {each.position for each in error.changed}
        shown = self.place.case(self.process, error.case)
        trail = (each for each in (shown.trail if shown else ()) if each.position in since)
        return answers.Conflict(
            f"Somebody was first: {error.case} is at version {error.found}, and"
            f" {error.expected} was expected. Nothing was recorded.",
            case=error.case,
            expected=error.expected,
            version=error.found,
            changed=tuple(each.says for each in cases.entries(trail)),
        )


def opening(process: Process[Any], body: dict[str, Any]) -> Kind:
    """Take the command that opens a case out of a body; where only one can, it need not be said."""
    known = {verb(each): each for each in openers(process)}
    named = body.pop(COMMAND, None)
    if not known:
        raise not_there(f"No command opens a case of {process.name}.")
    found = opener(process) if named is None else known.get(str(named))
    if found is None:
        listed = ", ".join(known)
        raise wrong(COMMAND, f"It must be one of {listed}.{near(named or '', tuple(known))}")
    return found
