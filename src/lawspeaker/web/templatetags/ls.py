"""The components' tags: the only place, with their templates, that names the design system."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final, override
from zlib import crc32

from django import template
from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.template.base import FilterExpression, Parser, Token, token_kwargs
from django.template.context import Context
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from lawspeaker.web import components as c
from lawspeaker.web import dates, django_forms, html
from lawspeaker.web.components.text import Kind
from lawspeaker.web.drawings import route

register = template.Library()
NOTHING = mark_safe("")

TEMPLATES: dict[type, str] = {
    c.Act: "act",
    c.Chart: "chart",
    c.Closed: "closed",
    c.Count: "count",
    c.Diff: "diff",
    c.Effect: "effect",
    c.Empty: "empty",
    c.Field: "field",
    c.Form: "form",
    c.Head: "head",
    c.Lanes: "lanes",
    c.Lines: "lines",
    c.Notice: "notice",
    c.Pages: "pages",
    c.Pair: "pair",
    c.Route: "route",
    c.Seal: "seal",
    c.SeatGrid: "seats",
    c.Standing: "standing",
    c.Steps: "steps",
    c.Table: "table",
    c.Trail: "trail",
}
PASSED = ("addresses", "csrf_token", "frame")
OF_THE_PAGE = frozenset({"form"})  # what shows more than it is given
TOKEN: Final = "csrfmiddlewaretoken"  # noqa: S105  # the name of the field; its value is a visitor's
MOST: Final = 1_000

# The same component is drawn the same for everybody. The key is the whole of it, so that nothing
# that changes is ever shown as it was.
_drawn: dict[tuple[object, ...], SafeString] = {}


def _keep(same: tuple[object, ...], drawn: SafeString) -> None:
    if len(_drawn) >= MOST:
        _drawn.clear()
    _drawn[same] = drawn


class Shown(template.Node):
    """A component in a template. A page shows hundreds, so that no more is done than needed."""

    def __init__(self, it: FilterExpression, also: Mapping[str, FilterExpression]) -> None:
        self.it, self.also = it, also

    @override
    def render(self, context: Context) -> SafeString:
        it = self.it.resolve(context)
        if it is None:
            return NOTHING
        name = TEMPLATES.get(type(it))
        if name is None:
            return html.said(it, context.get("addresses") or html.NOWHERE)
        if self.also or name in OF_THE_PAGE:
            return self._drawn(name, it, context)
        same = (type(it), it, context.get("addresses"), settings.ROOT_URLCONF)
        found = _drawn.get(same)
        if found is None:
            found = self._drawn(name, it, context)
            if TOKEN not in found:
                _keep(same, found)
        return found

    def _drawn(self, name: str, it: object, context: Context) -> SafeString:
        made = {key: context.get(key) for key in PASSED}
        made |= {key: each.resolve(context) for key, each in self.also.items()}
        shown = context.template.engine.get_template(f"ls/{name}.html")  # type: ignore[union-attr]  # while it draws
        return shown.render(context.new(made | {"it": it}))


@register.tag("ls")
def ls(parser: Parser, token: Token) -> Shown:
    """Show a component, or a sentence made of pieces; nothing for None."""
    _, it, *also = token.split_contents()
    return Shown(parser.compile_filter(it), token_kwargs(also, parser))


@register.simple_tag
def static(path: str) -> str:
    """Return where a file of the site is: each page names two dozen."""
    return _static(path)


@lru_cache(512)
def _static(path: str) -> str:
    return staticfiles_storage.url(path)


@register.simple_block_tag(takes_context=True)
def section(  # noqa: PLR0913  # what a heading may carry, by name
    context: Context,
    content: str,
    title: str,
    *,
    meta: c.Says = "",
    end: c.Says = "",
    kind: str = "",
    anchor: str = "",
) -> SafeString:
    """Set a part of a page under its heading, with a few words and one link at the end."""
    addresses = context.get("addresses") or html.NOWHERE
    ending = format_html('<span class="end">{}</span>', html.said(end, addresses)) if end else ""
    # Where there is nothing between title and end, the words still hold the end off to the right.
    words = format_html('<span class="meta">{}</span>', html.said(meta, addresses))
    named = format_html(' id="{}"', anchor) if anchor else ""
    return format_html(
        '<section class="{}"{}><header><h2>{}</h2>{}{}</header>{}</section>',
        f"sec {kind}".strip(), named, title, words if meta or end else "", ending, content,
    )  # fmt: skip


@register.simple_tag
def button(
    says: str, *, variant: str = "secondary", small: bool = True, **attributes: object
) -> SafeString:
    """Write a button inside a form of a page's own; `data_key="n"` becomes data-key.

    An act that is offered, or closed with its reasons, is an `Act`.
    """
    written = format_html_join(
        "", ' {}="{}"', ((name.replace("_", "-"), value) for name, value in attributes.items())
    )
    size = " sm" if small else ""
    return format_html(
        '<button class="ds-button{}" data-variant="{}"{}>{}</button>', size, variant, written, says
    )


@register.simple_tag
def value(entered: str) -> SafeString:
    """Write what a field holds, if it holds anything: a form has a dozen empty ones."""
    return format_html(' value="{}"', entered) if entered else html.NOTHING


@register.simple_tag(takes_context=True)
def cite(context: Context, statements: tuple[str, ...]) -> SafeString:
    """Write the clauses of some statements."""
    return html.clauses(statements, context.get("addresses") or html.NOWHERE)


@register.simple_tag
def icon(kind: Kind) -> SafeString:
    """Draw one of the shapes."""
    return html.icon(kind)


@register.filter
def why(act: c.Act) -> str:
    """Return an id for the reasons of an act: the same at each rendering."""
    said = (act.says, act.to, act.about, *(reason.says for reason in act.reasons))
    return f"why-{crc32('|'.join(said).encode()):08x}"


@register.filter
def drawn(of: c.Route) -> SafeString:
    """Draw a route."""
    return mark_safe(route.draw(of))  # noqa: S308  # the drawing escapes every word it is given


@register.filter
def as_svg(chart: c.Chart) -> SafeString:
    """Take the drawing out of a chart."""
    return mark_safe(chart.svg)  # noqa: S308  # made by lawspeaker.web.drawings, which escapes


register.filter("said", dates.said)
register.filter("short", dates.short)
register.filter("weekday_and_day", dates.weekday_and_day)
register.filter("day_and_month", dates.day_and_month)
register.filter("spoken", dates.spoken)


@register.filter
def pence(amount: int) -> str:
    """Say an amount: "£1,500,000", "£12.50"."""
    pounds, rest = divmod(amount, 100)
    return f"£{pounds:,}.{rest:02}" if rest else f"£{pounds:,}"


@register.filter
def weeks(lanes: c.Lanes) -> list[list[c.LaneDay]]:
    """Part the days of a calendar strip into weeks."""
    found: list[list[c.LaneDay]] = []
    for each in lanes.days:
        if not found or each.day.isocalendar()[:2] != found[-1][-1].day.isocalendar()[:2]:
            found.append([])
        found[-1].append(each)
    return found


@register.filter
def strip(lanes: c.Lanes) -> list[tuple[c.Lane, list[tuple[c.LaneDay, list[c.Mark], bool]]]]:
    """Lay the marks of each lane on the days: day, what falls on it, whether a week begins."""
    first = {week[0].day for week in weeks(lanes)}
    return [
        (
            lane,
            [
                (each, [m for m in lane.marks if m.day == each.day], each.day in first)
                for each in lanes.days
            ],
        )
        for lane in lanes.lanes
    ]


@register.filter
def cells(row: c.Row, table: c.Table) -> list[tuple[c.Column, object]]:
    """Pair the cells of a row with their columns; one that is soft is so by its own style."""
    return [
        (replace(column, soft=True), cell.says)
        if at and isinstance(cell, c.Soft)
        else (column, cell)
        for at, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True))
    ]


@register.filter
def styles(column: c.Column, table: c.Table) -> str:
    """Name the styles of the cells of a column, besides those that the table names for all."""
    nowrap = column.nowrap and not table.is_unbroken
    named = (("num tn", column.number), ("nw", nowrap), ("soft", column.soft))
    return " ".join(style for style, is_so in named if is_so)


@register.filter
def is_heading(row: object) -> bool:
    return isinstance(row, c.Heading)


register.filter("django_fields", django_forms.fields)
register.filter("as_form", django_forms.wrong)
