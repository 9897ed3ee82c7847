"""The addresses that components link to. Where no part answers, there is no link."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.urls import NoReverseMatch, reverse

from lawspeaker.framework.names import section


def find(name: str, **parts: str) -> str:
    """Return the address of a page, or nothing where no part of this site has it."""
    return _found(name, tuple(parts.items()), settings.ROOT_URLCONF)


@lru_cache(8192)  # a page asks for dozens; the parts of most addresses are the same on every page
def _found(name: str, parts: tuple[tuple[str, str], ...], _site: str) -> str:
    try:
        return reverse(name, kwargs=dict(parts))
    except NoReverseMatch:
        return ""


@dataclass(frozen=True)
class Addresses:
    """Where things are in one programme: for those who take part, or for the public."""

    programme: str = ""
    public: bool = False

    def clause(self, statement: str) -> str:
        """Return the page of the clause that holds a statement, at that statement."""
        clause = section(statement)
        name = "public:clause" if self.public else "framework:clause"
        page = find(name, programme=self.programme, clause=clause) if self.programme else ""
        return f"{page}#{statement}" if page and clause != statement else page
