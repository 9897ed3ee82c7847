"""A table to be filled in, one row below another; it grows without scripts."""

from dataclasses import dataclass

from lawspeaker.web.components import Field, Reason

ADD = "add"  # the button that asks for one more row


@dataclass(frozen=True)
class Rows:
    """The rows of a field: empty ones are dropped, so that nothing has to be deleted."""

    name: str
    label: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Field, ...], ...]
    errors: tuple[Reason, ...] = ()
    numbered: bool = False  # the number is given by the place of the row
    required: bool = True

    @property
    def id(self) -> str:
        return f"f-{self.name}"
