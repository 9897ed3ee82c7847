"""The texts of a command at the door: CommonMark, without HTML or images."""

import pytest

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.action import Assign
from lawspeaker.records.ledger import Ledger
from programmes import SLUG


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Meet <b>soon</b>", "HTML: '<b>'"),
        ("<script>alert(1)</script>", "HTML: '<script>"),
        ("Meet\n\n<div>\nat ten\n</div>", "HTML: '<div>"),
        ("- item <!-- hidden -->", "HTML: '<!-- hidden -->'"),
        ("See ![the plan](https://example.org/plan.png)", "an image: 'the plan'"),
    ],
)
def test_a_text_holds_no_html_and_no_images(programme, text, found):
    what = Assign(Group("PSG"), Title("Meet"), Name("PMO"), Prose(text))
    with pytest.raises(Refused) as refused:
        programme.ask("pmo", "PMO", what)
    [reason] = refused.value.reasons
    assert (reason.key, reason.field) == ("text.html", "detail")
    assert f"found {found}" in reason.says


@pytest.mark.parametrize(
    "text",
    [
        "Costs < £5m and > £1m",
        "`<b>` is a tag",
        r"\<b> is one too",
        "<https://example.org>",
        "*Soon*, as [planned](https://example.org)!",
    ],
)
def test_a_text_may_be_commonmark(programme, text):
    what = Assign(Group("PSG"), Title("Meet"), Name("PMO"), Prose(text))
    programme.ask("pmo", "PMO", what)
    assert Ledger(SLUG).read()[-1].d["detail"] == text


def test_the_reason_of_a_departure_holds_no_html_either(programme):
    with pytest.raises(Refused, match="without HTML or images"):
        programme.ask(
            "pmo",
            "PMO",
            Assign(Group("PSG"), Title("Meet"), Name("PMO")),
            departures={"group.consulted": "<b>Late</b>"},
        )
