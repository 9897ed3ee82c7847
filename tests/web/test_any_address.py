"""Whatever number stands in an address, the answer is a page or that there is none."""

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from string import Formatter

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver
from django.urls.resolvers import RegexPattern

from lawspeaker.service.demo.playing import SLUG
from web.march import March

HUGE = "9" * 21
STRIDE = 7  # no divisor of how many things are asked of a page
PREFIXES = ("", "D", "M", "R", "A", "CR", "FW", "3.")  # of cases and of a clause
DAYS = ("0001-01-01", "1990-01-01", "2023-11-19", "2999-12-31", "9999-12-31")
MONTHS = ("0001-01", "9999-12", f"{HUGE}-12", f"2024-{HUGE}")
ASKED = {
    "as_of": (HUGE, *DAYS),
    "at": (HUGE, "-1"),
    "last": (HUGE, "-1", "9" * 18),
    "after": (HUGE, f"2024-01-01.{HUGE}", f"9999-12-31.{HUGE}", f"0001-01-01.{'9' * 18}"),
    "month": MONTHS,
    "since": (HUGE, *DAYS),
    "until": (HUGE, *DAYS),
    "item": (HUGE, "-1", "²"),
    f"agenda/{HUGE}/title": ("x",),
    "cost": (HUGE, "-1"),
    "cumulative": (HUGE, "1e999"),
    "group": (HUGE,),
    "q": (HUGE,),
}
THERE = (
    *(("programme", SLUG), ("process", "decision"), ("case", "D5"), ("verb", "correct")),
    *(("command", "correct"), ("group", "PSG"), ("seat", "M-PSG-n"), ("clause", "3.6")),
    *(("reading", "c01"), ("position", "147"), ("digest", "x"), ("rest", "x"), ("token", "x")),
    *(("notice", "1"), ("constituency", "dno"), ("version", "5.0")),
    ("name", "a.pdf"),
)
NAMED = re.compile(r"<(?:\w+:)?(\w+)>")
BY_HAND = (f"/p/{SLUG}/framework/{{clause}}",)  # its pattern is a regular expression


def templates(resolver: URLResolver, before: str = "/") -> Iterator[str]:
    """Yield every address of the site with its parts in braces; those of accounts have none."""
    for each in resolver.url_patterns:
        if isinstance(each.pattern, RegexPattern):
            continue
        here = before + NAMED.sub(r"{\1}", str(each.pattern))
        if isinstance(each, URLResolver):
            yield from templates(each, here)
        else:
            yield here


def addresses() -> Iterator[str]:
    """Yield each address with a huge number in each of its parts, and with each thing asked."""
    there = dict(THERE)
    for template in (*templates(get_resolver()), *BY_HAND):
        names = [name for _, name, _, _ in Formatter().parse(template) if name]
        plain = template.format(**there)
        for name in names:
            for prefix in PREFIXES:
                yield template.format(**there | {name: f"{prefix}{HUGE}"})
        for name, values in ASKED.items():
            yield from (f"{plain}?{name}={value}" for value in values)


@pytest.mark.parametrize("who", ["", "raman"])
def test_a_number_that_nothing_has_is_answered_like_any_that_is_not_there(march, who):
    """One address in seven here, each page and each thing asked among them; then all of them."""
    assert unfit(march.sign_in(who), [*addresses()][::STRIDE]) == {}


@pytest.mark.full
@pytest.mark.parametrize("who", ["", "raman"])
def test_every_number_that_nothing_has_is_answered_so(march, who):
    assert unfit(march.sign_in(who), addresses()) == {}


def test_a_stride_leaves_out_no_page_and_nothing_asked():
    every = [*addresses()]
    assert {page(each) for each in every[::STRIDE]} == {page(each) for each in every}
    assert {asked(each) for each in every[::STRIDE]} == {asked(each) for each in every}


def page(address: str) -> str:
    """Return what an address is of, whatever number stands in it."""
    return re.sub(rf"(\b[A-Z]*|3\.){HUGE}", "#", address.partition("?")[0])


def asked(address: str) -> str:
    return address.partition("?")[2]


def unfit(visitor: Client, every: Iterable[str]) -> dict[str, int]:
    """Return the addresses that are answered otherwise than they may be."""
    visitor.raise_request_exception = False
    statuses = {asked: status_of(visitor, asked) for asked in every}
    return {asked: each for asked, each in statuses.items() if each not in ANSWERS}


def status_of(visitor: Client, asked: str) -> int:
    with closing(visitor.get(asked)) as answer:  # a download is an open file
        return answer.status_code


ANSWERS = {200, 302, 400, 401, 403, 404, 405, 422}


@pytest.mark.parametrize(
    "place",
    [
        *(f"public/ledger/{HUGE}", f"public/ledger/{HUGE}/proof", f"public/decisions/D{HUGE}"),
        *(f"public/reports/R{HUGE}", f"public/reports/R{HUGE}.pdf", f"public/framework/{HUGE}"),
        *(f"public/?as_of={each}" for each in DAYS),
    ],
)
def test_what_has_no_such_number_is_not_there(march, place):
    assert march.ask(place, "").status_code == 404


def test_a_day_before_the_founding_says_from_which_days_on_pages_can_be_shown(march: March):
    answer = march.ask("groups/?as_of=1990-01-01")
    assert answer.status_code == 404
    assert "from the founding of the programme to Thu 21 Mar 2024" in answer.text


@pytest.mark.parametrize("row", [HUGE, "9" * 18, "²", "x", ""])
def test_a_row_of_a_form_that_cannot_be_is_no_fault_of_ours(march, row):
    visitor = march.sign_in("raman")
    visitor.raise_request_exception = False
    sent = {"do": "look", f"agenda/{row}/title": "Anything", "expected": "²"}
    answer = visitor.post(f"{march.home}meeting/M6/set-agenda", sent)
    assert answer.status_code in {200, 409, 422}
