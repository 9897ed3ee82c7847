"""Reading entries back from the ledger that spelled them: decoded, and not verified each time.

That their bytes are those that were spelled, fsck and the verifier say, and they look at all of
them. What nearly every entry repeats is decoded once; what few readers look at, only for them.
"""

from base64 import urlsafe_b64decode
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Any, Final

import msgspec
from msgspec import Raw, Struct

from lawspeaker.kernel.entries import Act, Departure, Entry, Happened, Pinned
from lawspeaker.kernel.seals import ERASED, Value, put_values

REPEATED: Final = 1024  # different acts and frameworks that are kept decoded


class _Kept(Struct, frozen=True, kw_only=True):
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
    act: Raw = Raw()
    d: Raw = Raw()
    departures: Raw = Raw()
    facts: Raw = Raw()
    framework: Raw = Raw()
    happened: Raw = Raw()


class Facts(Mapping[str, Any]):
    """What was known of other cases when an act was decided; decoded when it is asked for."""

    def __init__(self, spelling: bytes) -> None:
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
_HAPPENED: Final = msgspec.json.Decoder(Happened)
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
    values = [_opened(text) for text in openings]
    values += [Value(name, ERASED) for name in erased]
    if not kept.d:
        return _closed(kept, values)
    parts = {"d": _ANYTHING.decode(kept.d)}
    is_said = bytes(kept.departures) != _NONE
    if is_said:
        parts["departures"] = _ANYTHING.decode(kept.departures)
    if values:
        put_values(parts, values)
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
        facts=Facts(bytes(kept.facts)),
        framework=_pinned(bytes(kept.framework)),
        grounds=kept.grounds,
        happened=_HAPPENED.decode(kept.happened),
    )


def _closed(kept: _Kept, values: list[Value]) -> Entry:
    """Return an entry of a closed group, all of whose parts were in openings."""
    members = {name: getattr(kept, name) for name in ALWAYS}
    put_values(members, values)
    return msgspec.convert(members, Entry)


def _opened(text: str) -> Value:
    _, name, value = _ANYTHING.decode(urlsafe_b64decode(text + "=="))
    return Value(name, value)


@lru_cache(REPEATED)
def _act(spelling: bytes) -> Act:
    return msgspec.json.decode(spelling, type=Act)


@lru_cache(REPEATED)
def _pinned(spelling: bytes) -> Pinned:
    return msgspec.json.decode(spelling, type=Pinned)
