"""How a visitor proves that the public page of a report says what was recorded."""

from collections.abc import Collection

from lawspeaker.web.addresses import find
from lawspeaker.web.components import Link, Mono, Steps

VERIFY = "lawspeaker verify {programme}-public.zip --case {case}"


def steps(programme: str, case: str, entries: Collection[int]) -> Steps:
    """Say what to download and run; `entries` are those that say what stands on the page."""
    record = find("public:export", programme=programme)
    return Steps(
        (
            ("Download ", Link("the record", record), ", as far as it is open to everybody."),
            ("Run ", Mono(VERIFY.format(programme=programme, case=case)), "."),
            ("It proves the record and prints the texts of this report, sealed in ",
             *_entries(programme, entries), "."),
            "Add --checkpoint with the lines above, kept in a file, to expose a later change.",
        )
    )  # fmt: skip


def _entries(programme: str, entries: Collection[int]) -> tuple[str | Link, ...]:
    said: list[str | Link] = ["entry " if len(entries) == 1 else "entries "]
    for n, each in enumerate(entries):
        link = Link(str(each), find("public:entry", programme=programme, position=str(each)))
        said += [", ", link] if n else [link]
    return tuple(said)
