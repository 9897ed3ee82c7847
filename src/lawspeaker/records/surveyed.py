"""What is found for surveys and their responses: the survey that is open, the cases under it."""

from __future__ import annotations

from typing import Final

import msgspec

from lawspeaker.framework.names import CaseId, Organisation
from lawspeaker.kernel.elsewhere import Responses, SurveyNow
from lawspeaker.processes.survey.life import Stage, Survey
from lawspeaker.records.models import CaseRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.rows import one, rows
from lawspeaker.records.tables.surveys import ResponseRow

OF_SURVEY: Final = """programme = %s AND process = 'survey' AND "case" = %s"""
UNDER_IT: Final = "programme = %s AND survey = %s ORDER BY opened_at"


def open_survey(on: OnDay, about: str) -> SurveyNow | None:
    """Find what an open survey asks, and whom it has begun to ask; None if it is not open."""
    row = one(CaseRow, on.using, OF_SURVEY, (on.programme, about))
    it = msgspec.convert(row.state, Survey) if row else Survey()
    if it.stage is not Stage.OPEN or it.title is None or it.closes is None:
        return None
    begun = tuple(Organisation(each.organisation) for each in _under(on, about))
    asked = (it.title, it.columns, it.closes, it.by_name, it.organisations)
    return SurveyNow(CaseId(about), *asked, begun)


def responses(on: OnDay, about: str) -> Responses | None:
    """Find the cases in which parties answer a survey; None if there is no such survey."""
    if one(CaseRow, on.using, OF_SURVEY, (on.programme, about)) is None:
        return None
    return Responses(CaseId(about), tuple(CaseId(each.case) for each in _under(on, about)))


def _under(on: OnDay, survey: str) -> list[ResponseRow]:
    return [*rows(ResponseRow, on.using, UNDER_IT, (on.programme, survey))]
