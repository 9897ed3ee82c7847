"""An entry of the record: its members, its one spelling, and its parts that can be erased."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Annotated, Any, Final, NamedTuple, Self

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from lawspeaker.framework.names import Capacity, Group, Organisation, Person
from lawspeaker.kernel.canonical import LARGEST, Json, NotCanonical, canonical, parse
from lawspeaker.kernel.seals import Opening, Salts, listed, put_back, take_aside

LONGEST: Final = 65_535  # bytes: the most a tile of the C2SP formats can hold for one entry
ERASURE: Final = "ledger.erased/1"  # its `d.erased` names what is gone: seq, name and digest

type Digest = Annotated[str, Meta(pattern="^[A-Za-z0-9_-]{43}$")]
type Count = Annotated[int, Meta(ge=0, le=LARGEST)]
type Kind = Annotated[str, Meta(pattern=r"^[a-z][a-z_-]*(\.[a-z][a-z_-]*)+/[1-9][0-9]*$")]
type Uuid = Annotated[str, Meta(pattern="^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
type Sha256 = Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
type Name = Annotated[str, Meta(min_length=1)]


class Happened(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, gc=False):
    """When the act took place: milliseconds since 1970, and the day in the programme's zone."""

    at: int
    day: date


class Pinned(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The framework an act was judged by."""

    calendar: str
    id: Name
    readings: dict[str, str]
    sha256: Sha256


class By(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    rename={"since": "from", "until": "to"},
):
    """A capacity as the record spells it."""

    group: str
    hat: str
    holds: str
    organisation: str
    person: str
    rests_on: Count
    since: date
    until: date | None

    @classmethod
    def of(cls, who: Capacity) -> Self:
        return cls(**vars(who))

    @property
    def capacity(self) -> Capacity:
        return _capacity(self)


@lru_cache(1024)  # the same few act again and again
def _capacity(by: By) -> Capacity:
    return Capacity(
        person=Person(by.person),
        organisation=Organisation(by.organisation),
        hat=by.hat,
        holds=by.holds,
        group=Group(by.group),
        since=by.since,
        until=by.until,
        rests_on=by.rests_on,
    )


class Act(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who acted in which capacity, and who keyed it in."""

    by: By
    typed_by: Name


class Departure(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A `should` that was not followed; its reason is prose, and so is sealed."""

    key: Name
    reason: str | UnsetType = UNSET


CLOSABLE: Final = (
    "act",
    "because",
    "d",
    "departures",
    "facts",
    "framework",
    "grounds",
    "happened",
)


FACT: Final = "facts."


def is_text(name: str) -> bool:
    """Say whether an opening holds somebody's words, not a member of the entry or a fact."""
    return name not in CLOSABLE and not name.startswith(FACT)


class Entry(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename={"digests": "_sd"}
):
    """One entry. Of a closed group it keeps only what orders it; the rest is in openings."""

    digests: tuple[Digest, ...] = ()
    programme: Name
    seq: Count
    case: Name
    version: Count  # how many entries of the case stand before it
    cmd: Uuid
    ord: Count  # its place among the entries of one command
    kind: Kind
    audience: Name
    recorded: Count
    act: Act | UnsetType = UNSET
    because: Count | UnsetType | None = UNSET
    d: dict[str, Any] | UnsetType = UNSET
    departures: tuple[Departure, ...] | UnsetType = UNSET
    facts: Mapping[str, Any] | UnsetType = UNSET
    framework: Pinned | UnsetType = UNSET
    grounds: tuple[str, ...] | UnsetType = UNSET
    happened: Happened | UnsetType = UNSET

    def __post_init__(self) -> None:
        # All or none: by identity, because to compare facts would be to decode them.
        if not (
            (self.d is UNSET)
            is (self.act is UNSET)
            is (self.because is UNSET)
            is (self.departures is UNSET)
            is (self.facts is UNSET)
            is (self.framework is UNSET)
            is (self.grounds is UNSET)
            is (self.happened is UNSET)
        ):
            absent = [name for name in CLOSABLE if getattr(self, name) is UNSET]
            raise ValueError(f"an entry must be open or closed as a whole: it lacks {absent}")
        if self.digests and list(self.digests) != sorted(set(self.digests)):
            raise ValueError("the digests of an entry must be sorted, each once")

    @property
    def is_closed(self) -> bool:
        return self.d is UNSET


class Sealed(NamedTuple):
    """An entry as it is recorded, the openings to keep beside it, and its bytes."""

    entry: Entry
    openings: tuple[Opening, ...]
    spelling: bytes


def sealed(entry: Entry, private: Iterable[str], salts: Salts, *, closed: bool = False) -> Sealed:
    """Seal the named values of an entry, and of a closed group everything that may be.

    Prose has its own opening in either case, so that it can be erased alone.
    """
    if entry.digests:
        raise ValueError(f"entry {entry.seq} must be sealed once, and has digests already")
    names = {*private, *(CLOSABLE if closed else ())}
    left = _members(entry)
    for member in {name.partition(".")[0] for name in names}:
        left[member] = listed(left[member])
    openings = take_aside(left, names, salts)
    left["_sd"] = sorted(opening.digest for opening in openings)
    entry = _entry(left)
    return Sealed(entry, openings, _spelled(entry.seq, left))


def opened(entry: Entry, openings: Iterable[str], erased: Iterable[str] = ()) -> Entry:
    """Return an entry as it was before it was sealed, with a marker for what was erased."""
    return _entry({**put_back(_members(entry), openings, erased), "_sd": []})


def spell(entry: Entry) -> bytes:
    """Return the bytes of an entry: its leaf is made of these."""
    return _spelled(entry.seq, _members(entry))


def _spelled(seq: int, members: dict[str, Json]) -> bytes:
    spelling = canonical(members)
    if len(spelling) > LONGEST:
        raise NotCanonical(
            f"entry {seq} must have at most {LONGEST} bytes, and has {len(spelling)}:"
            " refer to larger things by their salted SHA-256"
        )
    return spelling


def read(spelling: bytes) -> Entry:
    """Read an entry, and refuse any that this module could not have spelled."""
    if len(spelling) > LONGEST:
        raise NotCanonical(f"an entry must have at most {LONGEST} bytes, not {len(spelling)}")
    return _entry(parse(spelling))


def _members(entry: Entry) -> dict[str, Json]:
    members: dict[str, Json] = msgspec.to_builtins(entry)
    return members


def _entry(members: Json) -> Entry:
    try:
        return msgspec.convert(members, Entry)
    except msgspec.ValidationError as error:
        raise NotCanonical(f"not an entry: {error}") from error
