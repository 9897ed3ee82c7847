"""What somebody has filled in on the form of an act, and what goes with every act."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Self
from uuid import uuid4

from django.http import QueryDict

from lawspeaker.directory.models import Draft
from lawspeaker.records.numbers import whole
from lawspeaker.surfaces.menu import Asked
from lawspeaker.surfaces.reading import Unreadable, read_flat
from lawspeaker.web.acts import designed
from lawspeaker.web.acts.rows import ADD

DEPARTURE = "departure:"
SENT = "sent"  # in the address that a form is sent to
OURS = frozenset(
    {"csrfmiddlewaretoken", "command_id", "expected", "acting_as", "happened", "do", ADD, SENT}
)


def texts(sent: QueryDict) -> dict[str, str]:
    """Return the last text of each field."""
    return {str(key): str(value) for key, value in sent.items()}


@dataclass(frozen=True)
class Entered:
    """A form as it came in; all of it is text."""

    flat: Mapping[str, str] = field(default_factory=dict)
    command_id: str = ""
    expected: int | None = None
    acting_as: str = ""
    happened: str = ""
    departures: Mapping[str, str] = field(default_factory=dict)
    do: str = ""
    more: str = ""

    @classmethod
    def of(cls, posted: QueryDict) -> Self:
        """Read what was sent; a box that is not ticked sends nothing."""
        said = texts(posted)
        return cls(
            flat={k: v for k, v in said.items() if k not in OURS and not k.startswith(DEPARTURE)},
            command_id=posted.get("command_id") or str(uuid4()),
            expected=whole(posted.get("expected", "")),
            acting_as=posted.get("acting_as", ""),
            happened=posted.get("happened", ""),
            departures={
                key.removeprefix(DEPARTURE): why
                for key, why in said.items()
                if key.startswith(DEPARTURE) and why.strip()
            },
            do=posted.get("do", ""),
            more=posted.get(ADD, ""),
        )

    @classmethod
    def kept(cls, draft: Draft | None, known: Mapping[str, str], expected: int | None) -> Self:
        """Begin with what stands already, what the address says, and what was left half written."""
        left = {key: texts[-1] for key, texts in draft.fields.items() if texts} if draft else {}
        flat = {k: v for k, v in left.items() if k not in OURS and not k.startswith(DEPARTURE)}
        reasons = {k.removeprefix(DEPARTURE): v for k, v in left.items() if k.startswith(DEPARTURE)}
        return cls(
            flat={**known, **flat},
            command_id=str(uuid4()),
            expected=expected,
            acting_as=left.get("acting_as", ""),
            departures=reasons,
        )

    def anew(self) -> Self:
        """Return it under a new id, to be sent as another act."""
        return replace(self, command_id=str(uuid4()))

    def command(self, asked: Asked) -> Any:
        """Return the command it says, or raise Unreadable."""
        return read_flat(asked, designed.renumbered(asked, self.flat))

    @property
    def day(self) -> date | None:
        """Return the day it happened; none means now."""
        if not self.happened:
            return None
        try:
            return date.fromisoformat(self.happened)
        except ValueError:
            says = f"It must be a day written like 2023-12-06, not {self.happened[:40]!r}."
            raise Unreadable("happened", says) from None
