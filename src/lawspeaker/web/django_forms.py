"""Django's own forms as our fields: for signing in, where the framework has nothing to say."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, cast

from django.forms import BaseForm, BoundField, CheckboxInput

from lawspeaker.web.components import Field, Reason
from lawspeaker.web.components.forms import Input

_KINDS: Final = {"email", "password", "text", "number", "date", "hidden"}


@dataclass(frozen=True)
class Wrong:
    """What is wrong with a whole form, in the shape of a `Form`."""

    id: str
    wrong: tuple[tuple[Reason, str], ...]


def fields(form: BaseForm) -> tuple[Field, ...]:
    """Turn the questions of a Django form into ours."""
    return tuple(_field(form[name]) for name in form.fields)


def wrong(form: BaseForm) -> Wrong:
    """Gather all that is wrong with a Django form."""
    return Wrong("form", tuple(_wrong(form)))


def _wrong(form: BaseForm) -> Iterator[tuple[Reason, str]]:
    for says in form.non_field_errors() if form.is_bound else ():
        yield Reason(str(says)), ""
    for field in fields(form):
        yield from ((error, field.id) for error in field.errors)


def _field(bound: BoundField) -> Field:
    widget = bound.field.widget
    kind = "checkbox" if isinstance(widget, CheckboxInput) else getattr(widget, "input_type", "")
    return Field(
        name=bound.html_name,
        label=str(bound.label),
        kind=cast("Input", kind if kind in _KINDS | {"checkbox"} else "text"),
        value="" if kind == "password" else str(bound.value() or ""),
        errors=tuple(Reason(str(each)) for each in bound.errors),
        required=bound.field.required or kind == "checkbox",
        autocomplete=str(widget.attrs.get("autocomplete", "")),
    )
