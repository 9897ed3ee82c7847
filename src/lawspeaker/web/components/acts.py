"""What can be done, what cannot and why, and what an act will do before it is done."""

from dataclasses import dataclass, field
from typing import Literal

from lawspeaker.web.components.text import Link, Says


@dataclass(frozen=True)
class Reason:
    """Why an act is not open, with the statements it rests on; a sanity check cites none."""

    says: str
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Act:
    """A button. With reasons it is closed: there, greyed, reachable, and it says why.

    Without `posts` it leads to the page where the act is prepared; with it, it acts at once and
    sends `fields`. Inside a form an act with neither submits that form.
    """

    says: str
    to: str = ""
    posts: bool = False
    fields: tuple[tuple[str, str], ...] = ()
    reasons: tuple[Reason, ...] = ()
    variant: Literal["primary", "secondary", "tertiary"] = "secondary"
    key: str = ""  # the key that does it on the live screen
    small: bool = True
    about: str = ""  # what it acts on, for a reader who hears the button alone


@dataclass(frozen=True)
class Closed:
    """Acts that are not open now, each with all its reasons."""

    acts: tuple[Act, ...]
    layout: Literal["row", "column", "two"] = "row"


@dataclass(frozen=True)
class Standing:
    """The three answers of every page: where it stands, what you can do now, by when."""

    stands: Says
    stands_note: Says = ""
    act: Act | None = None
    see: Link | None = None
    act_note: Says = ""
    when: Says = ""
    when_note: Says = ""
    when_asks: str = "By when"
    idle: str = "Nothing here waits for you."


@dataclass(frozen=True)
class Fact:
    """A name and what is said under it."""

    name: str
    says: Says


@dataclass(frozen=True)
class Effect:
    """What an act will do: decider and how, why this level, what it rests on, tells and starts."""

    title: str
    why: Says = ""
    facts: tuple[Fact, ...] = ()
    act: Act | None = None
    needs: Says = ""  # beside a closed act: what is needed first
    flat: bool = False  # the act stands beside the facts, as on the live screen


@dataclass(frozen=True)
class Seal:
    """The proof box: whether the record is whole, its entry and seal, and how to verify it."""

    title: str
    facts: tuple[Fact, ...]
    whole: bool = True
    says: Says = ""
    act: Act | None = None
    see: Link | None = None


@dataclass(frozen=True)
class Entry:
    """When, then what."""

    when: str
    says: Says
    iso: str = ""  # the machine's form of `when`


@dataclass(frozen=True)
class Trail:
    """Entries in time; also the log of a meeting and what followed from a decision."""

    entries: tuple[Entry, ...]
    narrow: bool = False


@dataclass(frozen=True)
class Line:
    """A line of a list: what, and at its end how it stands or where it leads."""

    says: Says
    end: Says = ""


@dataclass(frozen=True)
class Lines:
    """A list with one line for each thing."""

    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Steps:
    """What to do, in order, numbered."""

    steps: tuple[Says, ...]


@dataclass(frozen=True)
class Notice:
    """Something to know before going on, with what can be done about it."""

    says: Says
    kind: Literal["soon", "late", "done", "half"] = "soon"
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True)
class Empty:
    """What a list says when there is nothing in it, and what would put something there."""

    title: str
    says: Says = ""
    act: Act | None = None


@dataclass(frozen=True)
class Pages:
    """Where a reader is in a long list; `address` ends where the number goes."""

    number: int
    count: int
    address: str
    of_what: str = "pages"

    @property
    def shown(self) -> tuple[int, ...]:
        """Return the numbers to offer: the ends, and those around this page; 0 is a gap."""
        near = {1, self.count, *range(self.number - 1, self.number + 2)}
        numbers = sorted(n for n in near if 1 <= n <= self.count)
        out: list[int] = []
        for n in numbers:
            if out and n - out[-1] > 1:
                out.append(0)
            out.append(n)
        return tuple(out)


@dataclass(frozen=True)
class Choice:
    """One thing to choose; with reasons it is closed."""

    value: str
    says: Says
    note: Says = ""
    reasons: tuple[Reason, ...] = field(default=())
