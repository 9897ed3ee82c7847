"""Keeping what somebody has begun to write, so that a lost connection loses nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from lawspeaker.directory.models import Draft


@dataclass(frozen=True)
class Place:
    """The form a draft belongs to, and what it is about: the query of its address."""

    person: str
    programme: str
    process: str
    case: str
    command: str
    about: str = ""

    def _key(self) -> dict[str, Any]:
        return {
            "person_id": self.person,
            "programme": self.programme,
            "process": self.process,
            "case": self.case,
            "command": self.command,
            "about": sha256(self.about.encode()).hexdigest() if self.about else "",
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
