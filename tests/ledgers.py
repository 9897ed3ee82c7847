"""Entries as a ledger takes them, without any process: what they say does not matter here."""

from datetime import date
from hashlib import sha256
from uuid import UUID

from lawspeaker.kernel.entries import Act, By, Happened, Pinned
from lawspeaker.records.pen import Turn, Unplaced

PERSON = "5f1b7f6e-0d5c-4f2a-9b1e-3a4f5c6d7e80"
BODY = "0b8e4c1a-7a52-4c3e-8d42-6a1f0e9b2c35"
NOON = 1_701_864_000_000
PROGRAMME = "mhhs"

SRO = By(
    group="PSG",
    hat="programme",
    holds="SRO",
    organisation=BODY,
    person=PERSON,
    rests_on=0,
    since=date(2023, 1, 1),
    until=None,
)


def command_id(number: int) -> str:
    return str(UUID(int=number, version=4))


class Salts:
    """Salts that are the same each time, so that two ledgers can be compared byte by byte."""

    def __init__(self) -> None:
        self.given = 0

    def __call__(self) -> bytes:
        self.given += 1
        return sha256(self.given.to_bytes(8)).digest()[:16]


def fresh(case: str, text: str = "", **members: object) -> Unplaced:
    said = {"outcome": "accept", **({"text": text} if text else {})}
    plain = {
        "case": case,
        "kind": "decision.taken/1",
        "audience": "registered",
        "act": Act(by=SRO, typed_by=PERSON),
        "happened": Happened(at=NOON, day=date(2023, 12, 6)),
        "framework": Pinned(calendar="", id="mhhs@3.1", readings={}, sha256="0" * 64),
        "d": said,
        "private": ("d.text",) if text else (),
    }
    return Unplaced(**(plain | members))


def turn(number: int, **members: object) -> Turn:
    return Turn(
        **({"programme": PROGRAMME, "command_id": command_id(number), "now": NOON} | members)
    )
