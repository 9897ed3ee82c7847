"""Turning the pieces of a sentence into HTML; everything a person wrote is escaped here."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from django.conf import settings
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from lawspeaker.framework.names import section
from lawspeaker.web import dates
from lawspeaker.web.addresses import Addresses
from lawspeaker.web.components.text import (
    Bar,
    Bold,
    Break,
    Cites,
    Day,
    Hidden,
    Inserted,
    Key,
    Kind,
    Last,
    Link,
    Mono,
    Piece,
    Rule,
    Says,
    Soft,
    Status,
    Struck,
)

NOWHERE = Addresses()
NOTHING = mark_safe("")
NEW_LINE = mark_safe("<br>")
CURRENT = mark_safe(' aria-current="page"')
STYLED: Final[Mapping[type, str]] = {
    Rule: '<span class="rule">{}</span>',
    Bold: "<b>{}</b>",
    Soft: '<span class="soft">{}</span>',
    Mono: '<span class="mono">{}</span>',
    Key: '<kbd class="key">{}</kbd>',
    Inserted: "<ins>{}</ins>",
    Struck: "<del>{}</del>",
    Hidden: '<span class="sr">{}</span>',
}
# A bar of attendance from where it begins: whole, half as high, or open where nobody came.
_BARS = {
    "full": ("fillb", "M{0} 1h10v12H{0}"),
    "half": ("sw-a2", "M{0} 7h10v6H{0}"),
    "none": ("swp", "M{0}.5 1.5h9v11h-9z"),
}


def said(says: Says, addresses: Addresses = NOWHERE) -> SafeString:
    """Write a sentence."""
    if not isinstance(says, tuple):
        return _piece(says, addresses)
    return mark_safe("".join(_piece(each, addresses) for each in says))  # noqa: S308  # each was escaped


def icon(kind: Kind) -> SafeString:
    """Draw a shape of the sprite; the words beside it say what it means."""
    return format_html('<svg class="i" aria-hidden="true"><use href="#i-{}"/></svg>', kind)


def clauses(statements: Iterable[str], addresses: Addresses = NOWHERE) -> SafeString:
    """Write the clauses of some statements, each once, in the order given."""
    first: dict[str, str] = {}
    for each in statements:
        first.setdefault(section(each), each)
    drawn = [_clause(each, addresses) for each in first.values()]
    if len(drawn) == 1:
        return drawn[0]
    inside = format_html_join(" ", "{}", ((each,) for each in drawn))
    return format_html('<span class="clauses">{}</span>', inside) if drawn else NOTHING


def _clause(statement: str, addresses: Addresses) -> SafeString:
    return _linked(statement, addresses, settings.ROOT_URLCONF)


@lru_cache(4096)  # a page names dozens, and they are the same on every page
def _linked(statement: str, addresses: Addresses, _site: str) -> SafeString:
    kind, spoken, number = _named(statement)
    said = format_html('<span class="sr">{} </span>', spoken) if spoken else NOTHING
    if to := addresses.clause(statement):
        return format_html('<a class="{}" href="{}">{}{}</a>', kind, to, said, number)
    return format_html('<span class="{}">{}{}</span>', kind, said, number)


def _named(statement: str) -> tuple[str, str, str]:
    """Name a statement: its class, its spoken kind, and its number as people cite it.

    The sign of a clause is drawn by the style sheet: a page cites dozens of them.
    """
    if statement.startswith("M-"):
        group, _, letter = statement.removeprefix("M-").rpartition("-")
        return "clause other", "Seat", f"{group} {letter}"
    if statement[:1].isdigit():
        return "clause", "Clause", section(statement)
    return "clause other", "", statement.replace("-", " ")


def _piece(piece: Piece, addresses: Addresses) -> SafeString:
    match piece:
        case str():
            return conditional_escape(piece)
        case Cites(statements):
            return clauses(statements, addresses)
        case Bar() | Last():
            return _drawn(piece)
        case Link() | Status() | Day():
            return _worded(piece)
        case Break():
            return NEW_LINE
        case _:
            return format_html(STYLED[type(piece)], piece.says)


def _worded(piece: Link | Status | Day) -> SafeString:
    if isinstance(piece, Link):
        current = CURRENT if piece.now else NOTHING
        return format_html('<a href="{}"{}>{}</a>', piece.to, current, piece.says)
    if isinstance(piece, Status):
        shape = icon(piece.kind)
        return format_html(
            '<span class="st" data-k="{}">{}{}</span>', piece.kind, shape, piece.says
        )
    words = dates.short(piece.day) if piece.short else dates.said(piece.day)
    return format_html('<time datetime="{}">{}</time>', piece.day.isoformat(), words)


def _drawn(piece: Bar | Last) -> SafeString:
    if isinstance(piece, Bar):
        return format_html(
            '<svg class="cellbar" viewBox="0 0 100 10" preserveAspectRatio="none" '
            'aria-hidden="true"><rect class="track" width="100" height="10" rx="1"/>'
            '<rect class="fillb {}" width="{}" height="10" rx="1"/></svg><span>{}%</span>',
            piece.kind,
            max(0, min(100, piece.percent)),
            piece.percent,
        )
    drawn: dict[str, str] = {}
    for n, came in enumerate(piece.came):
        kind, path = _BARS[came]
        drawn[kind] = drawn.get(kind, "") + path.format(13 * n)
    bars = format_html_join("", '<path class="{}" d="{}"/>', drawn.items())
    said = [{"full": "came", "half": "alternate", "none": "nobody"}[c] for c in piece.came]
    alike = len(said) > 1 and len(set(said)) == 1
    words = f"{said[0]} {len(said)} times" if alike else ", ".join(said)
    return format_html('<svg class="att" role="img" aria-label="{}">{}</svg>', words, bars)
