"""What the opinion on a decision begins with: what missed a clock, or was departed from."""

from collections.abc import Mapping
from typing import Any, Final

from lawspeaker.kernel.words import Case
from lawspeaker.processes.decision.steps import Step
from lawspeaker.records.reading.assurance import Assurance
from lawspeaker.records.shown.assurance import MarkLine
from lawspeaker.records.tables.marks import DEPARTURE, MET, OVERRIDE
from lawspeaker.records.visible import View

OF: Final = {  # by the command that was late, or the process that was departed in
    "meeting.issue_papers": Step.PAPERS,
    "report.issue": Step.REPORT,
    "decision.communicate": Step.COMMUNICATION,
    "decision.refer": Step.REFERENCE,
    "meeting": Step.NOTICE,
    "change": Step.CHANGE_CONTROL,
    "report": Step.REPORT,
}


def steps(case: Case[Any], _said: Mapping[str, str], view: View) -> Mapping[str, str]:
    """Propose each step of the decision, its meeting or its change that was not in line."""
    named = tuple(each for each in (case.id, case.state.meeting, case.state.change) if each)
    found = [each for each in Assurance(view.sight).of_cases(named) if _is_amiss(each)]
    last = max((each.position for each in case.trail), default=0)
    begun: dict[str, str] = {}
    for n, each in enumerate(found):
        begun[f"steps/{n}/step"] = _step(each).value
        if each.position <= last:  # what came after the decision is told in words
            begun[f"steps/{n}/entry"] = str(each.position)
        begun[f"steps/{n}/text"] = _says(each)
    return begun


def _is_amiss(line: MarkLine) -> bool:
    return line.sort in (DEPARTURE, OVERRIDE) or (line.sort == MET and bool(line.late))


def _step(line: MarkLine) -> Step:
    return OF.get(line.key) or OF.get(line.process) or Step.OUTCOME


def _says(line: MarkLine) -> str:
    if line.sort == MET:
        return f"{line.case}: due {line.due}, done {line.day}, {line.late} working days late."
    return f"{line.case}: {line.sort} from {line.key}. {line.text}".strip()
