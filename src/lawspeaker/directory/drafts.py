"""Keeping what somebody has begun to write, so that a lost connection loses nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lawspeaker.directory.models import Draft


@dataclass(frozen=True)
class Place:
    """The form a draft belongs to."""

    person: str
    programme: str
    process: str
    case: str
    command: str

    def _key(self) -> dict[str, Any]:
        return {
            "person_id": self.person,
            "programme": self.programme,
            "process": self.process,
            "case": self.case,
            "command": self.command,
        }

    def keep(self, fields: Mapping[str, Any]) -> Draft:
        """Keep these fields in the place of what was kept before."""
        draft, _ = Draft.objects.update_or_create(**self._key(), defaults={"fields": dict(fields)})
        return draft

    def find(self) -> Draft | None:
        """Return what was left here."""
        return Draft.objects.filter(**self._key()).first()

    def discard(self) -> None:
        """Forget the draft: the command was given, or the writer gave it up."""
        Draft.objects.filter(**self._key()).delete()
