"""Finding people and bodies by what whoever types a command knows of them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Q

from lawspeaker.directory.models import Organisation, Person
from lawspeaker.surfaces.values import near, quoted


class NotFound(LookupError):
    """Nobody, or more than one, is called so."""


def person(known_as: str) -> str:
    """Return the id of a person, from it, an e-mail address or a name."""
    return _found(Person, known_as, Q(name__iexact=known_as) | Q(email__iexact=known_as))


def organisation(known_as: str) -> str:
    """Return the id of a body, from it, an e-mail address, its name or its short form."""
    called = Q(name__iexact=known_as) | Q(short__iexact=known_as) | Q(email__iexact=known_as)
    return _found(Organisation, known_as, called)


def _found(kind: Any, known_as: str, called: Q) -> str:
    try:
        return str(UUID(known_as))
    except ValueError:
        found = [str(each) for each in kind.objects.filter(called).values_list("id", flat=True)[:3]]
    if len(found) == 1:
        return found[0]
    what = kind.__name__.lower()
    if found:
        raise NotFound(f"Only one {what} must be called {quoted(known_as)}: say which by its id.")
    names = tuple(kind.objects.exclude(name="").values_list("name", flat=True))
    says = f"It must be the id, the e-mail address or the name of one {what}"
    raise NotFound(f"{says}; nobody is called {quoted(known_as)}.{near(known_as, names)}")
