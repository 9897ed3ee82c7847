"""The findings that touch a matter, and whose word each of them is read by."""

from dataclasses import replace
from datetime import date, timedelta

import msgspec
import pytest

from law import TODAY, capacity, moment
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.acts import Act
from lawspeaker.records.shown import FrameworkLine
from lawspeaker.web.framework.place import Place
from lawspeaker.web.framework.touching import findings
from matters import PSG_READY

LOOKING = Act(capacity("SRO"), capacity("SRO").person, moment(PSG_READY.today))
CASE = PSG_READY.as_if(LOOKING)
INSIDE = Place("sample", public=False)
ROLE = CASE.framework.text.readings["psgrole"]


def agreed(choice: str, since: date) -> FrameworkLine:
    return FrameworkLine(
        position=7, case=CaseId("F1"), framework="", sha256="", calendar="",
        readings=(("psgrole", choice),), commences=since,
    )  # fmt: skip


def told(*adopted: FrameworkLine, case=CASE) -> str:
    lines = findings(case, adopted, INSIDE).lines
    return next(each.says[1] for each in lines if each.says[0].says == ROLE.finding)


def test_what_nobody_has_agreed_is_read_by_default():
    assert "By default: The PSG decides where it agrees" in told()


def test_the_default_that_the_programme_agreed_is_its_own_word():
    assert "As the programme agreed: The PSG decides" in told(agreed("both", TODAY))


@pytest.mark.parametrize("choice", ["adviser", "both"])
def test_what_was_agreed_after_the_case_began_or_otherwise_is_not_its_word(choice):
    since = TODAY + timedelta(1) if choice == "both" else TODAY
    assert "By default: The PSG decides" in told(agreed(choice, since))


def test_what_the_source_settles_is_read_as_its_author_agreed():
    settled = msgspec.structs.replace(ROLE, agreed_by="the SRO")
    text = CASE.framework.text
    text = msgspec.structs.replace(text, readings={**text.readings, "psgrole": settled})
    framework = replace(CASE.framework, text=text)
    assert "As the SRO agreed: " in told(case=replace(CASE, framework=framework))
