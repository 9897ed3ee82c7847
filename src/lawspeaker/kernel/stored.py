"""Reading entries back from the ledger that spelled them: decoded, and not verified each time.

That their bytes are those that were spelled, fsck and the verifier say, and they look at all of
them. What nearly every entry repeats is decoded once; what few readers look at, only for them.
"""

from binascii import a2b_base64
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any, Final

import msgspec
from msgspec import Raw, Struct

from lawspeaker.kernel.entries import FACT, Act, Departure, Entry, Happened, Pinned
from lawspeaker.kernel.seals import ERASED, Value, put_values

REPEATED: Final = 1024  # different acts and frameworks that are kept decoded


class _Kept(Struct, frozen=True, kw_only=True, gc=False):
    """An entry whose parts are still bytes; of a closed group it has only what orders it."""

    programme: str
    seq: int
    case: str
    version: int
    cmd: str
    ord: int
    kind: str
    audience: str
    recorded: int
    because: int | None = None
    grounds: tuple[str, ...] = ()
    d: dict[str, Any] | None = None
    happened: Happened | None = None
    act: Raw = Raw()
    departures: Raw = Raw()
    facts: Raw = Raw()
    framework: Raw = Raw()


class Facts(Mapping[str, Any]):
    """What was known of other cases when an act was decided; decoded when it is asked for."""

    def __init__(self, spelling: Raw) -> None:
        self._spelling = spelling

    @cached_property
    def _said(self) -> dict[str, Any]:
        said: dict[str, Any] = msgspec.json.decode(self._spelling)
        return said

    def __getitem__(self, name: str) -> Any:
        return self._said[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._said)

    def __len__(self) -> int:
        return len(self._said)


_KEPT: Final = msgspec.json.Decoder(_Kept)
_ANYTHING: Final = msgspec.json.Decoder()
_NONE: Final = b"[]"
ALWAYS: Final = (
    "programme",
    "seq",
    "case",
    "version",
    "cmd",
    "ord",
    "kind",
    "audience",
    "recorded",
)


def stored(spelling: bytes, openings: Iterable[str], erased: Iterable[str] = ()) -> Entry:
    """Return an entry as it was before it was sealed, with a marker for what was erased."""
    kept = _KEPT.decode(spelling)
    values = [*map(_opened, openings), *(Value(name, ERASED) for name in erased)]
    if kept.d is None or kept.happened is None:
        return _closed(kept, values)
    parts: dict[str, Any] = {"d": kept.d}
    is_said = bytes(kept.departures) != _NONE
    if is_said:
        parts["departures"] = _ANYTHING.decode(kept.departures)
    facts: Mapping[str, Any] = Facts(kept.facts)
    if any(each.name.startswith(FACT) for each in values):
        parts["facts"] = facts = _ANYTHING.decode(bytes(kept.facts))
    if beneath := [each for each in values if not _put_straight(kept.d, each)]:
        put_values(parts, beneath)
    return Entry(
        programme=kept.programme,
        seq=kept.seq,
        case=kept.case,
        version=kept.version,
        cmd=kept.cmd,
        ord=kept.ord,
        kind=kept.kind,
        audience=kept.audience,
        recorded=kept.recorded,
        act=_act(bytes(kept.act)),
        because=kept.because,
        d=parts["d"],
        departures=msgspec.convert(parts["departures"], tuple[Departure, ...]) if is_said else (),
        facts=facts,
        framework=_pinned(bytes(kept.framework)),
        grounds=kept.grounds,
        happened=kept.happened,
    )


def _closed(kept: _Kept, values: list[Value]) -> Entry:
    """Return an entry of a closed group, all of whose parts were in openings."""
    members = {name: getattr(kept, name) for name in ALWAYS}
    put_values(members, values)
    return msgspec.convert(members, Entry)


def _put_straight(said: dict[str, Any], sealed: Value) -> bool:
    """Put a member of what an event says in its place, as nearly every text is one; or say no."""
    member, _, name = sealed.name.partition(".")
    if member != "d" or not name or "." in name or name in said:
        return False
    said[name] = sealed.value
    return True


def _opened(text: str) -> Value:
    spelled = a2b_base64(text.replace("-", "+").replace("_", "/") + "==")
    _, name, value = _ANYTHING.decode(spelled)
    return Value(name, value)


@lru_cache(REPEATED)
def _act(spelling: bytes) -> Act:
    return msgspec.json.decode(spelling, type=Act)


@lru_cache(REPEATED)
def _pinned(spelling: bytes) -> Pinned:
    return msgspec.json.decode(spelling, type=Pinned)
