"""What the fields of a form are called on a page, where the name in the law is too short for it."""

from collections.abc import Mapping
from typing import Final

from lawspeaker.surfaces.fields import Field

# By the command and the field; then by the field alone.
LABELS: Final[Mapping[str, str]] = {
    "action.complete/text": "What was done",
    "action.report_progress/text": "Progress",
    "concern.answer/resolved": "It is resolved",
    "concern.answer/text": "What the group says",
    "concern.answer_directly/text": "The answer",
    "concern.convey/text": "What the representative adds",
    "concern.support/text": "What was done for it",
    "change.answer/text": "Your answer",
    "change.answer_edits/agrees": "You agree to the edits",
    "change.answer_edits/text": "If not, why",
    "change.apply/complete": "With this the whole change is made",
    "change.apply/text": "How it was made",
    "change.assess/cost": "What it costs your organisation",
    "change.assess/days": "Working days until you could be ready",
    "change.assess/effect": "How much it touches you",
    "change.assess/reason": "Main reason",
    "change.consult/channel": "Through which channel",
    "change.consult/until": "Answers until",
    "change.estimate/cost": "What it costs the programme",
    "change.review/text": "What the group says",
    "change.tell/text": "What everybody is told",
    "change.triage/authority": "Decision that authorised it in advance",
    "change.triage/decider": "Group that decides",
    "change.triage/reviewers": "Groups that review the answers",
    "decision.advise/was_given": "Advice was given",
    "decision.assure/followed": "It followed the agreed process",
    "decision.assure/text": "What was found",
    "decision.assess/cost": "What it costs, or the benefit it changes",
    "decision.communicate/text": "What everybody is told",
    "decision.direct/accepts": "The sponsor accepts",
    "decision.give_view/at": "Place in the recording",
    "decision.give_view/text": "In its words",
    "decision.implement/text": "How it was carried out",
    "decision.instruct/text": "What the secretariat is asked",
    "decision.recommend/cost": "What it costs",
    "decision.recommend_outside/text": "What the group recommends",
    "decision.record_outside/accepts": "The board accepts",
    "decision.record_outside/on": "The day it was decided",
    "decision.record_outside/text": "What the board decided",
    "decision.refer/text": "What the sponsor is asked",
    "decision.relay/text": "What the programme is told",
    "decision.take/at": "Place in the recording",
    "decision.take/reason": "The ground for it",
    "decision.take/text": "The decision in words",
    "output.deliver/at": "Where it is",
    "output.deliver/text": "What was delivered",
    "output.report/text": "How it comes on",
    "delegation.give_chair/to": "To whom",
    "framework.record_no_objection/text": "How it is known",
    "meeting.issue_papers/document/digest": "File",
    "report.summarise/text": "Text of the summary",
    "report.write/offset": "Offset into the recording",
    "devolution.give/home": "Level the matters belong to",
    "devolution.give/last": "Last day",
    "devolution.give/onward": "It may be passed on",
    "devolution.give/scope": "What it covers",
    "devolution.give/since": "First day",
    "devolution.give/to": "To which group",
    "devolution.give/under": "Passed on from",
    "devolution.give/what": "What is delegated",
    "referral.ask_advice/owner": "Who is asked",
    "referral.communicate/text": "What everybody is told",
    "referral.file/text": "Why it meets the threshold",
    "referral.instruct/text": "What the secretariat is asked",
    "referral.pass_on/supports": "The opinion is in favour",
    "referral.relay/text": "What the programme is told",
    "referral.rule/met": "The threshold is met",
    "referral.rule/text": "The answer in words",
    "assessor": "Who answers for the assessment",
    "at": "Place in the recording",
    "basis": "What it rests on",
    "by_rule": "By the meeting rule of the group",
    "competition": "Does it materially affect competition?",
    "consumers": "Does it materially affect consumers?",
    "document/title": "Title",
    "due": "Due on",
    "exceptional": "In exceptional circumstances",
    "external": "Belongs to an outside board",
    "passages/what": "What",
    "passages/before": "As it is",
    "passages/after": "As it is to be",
    "passages": "What it changes, before and after",
    "objectives": "What it does to objectives and outputs",
    "wanted_by": "Wanted by",
    "home": "Level it belongs to",
    "minority": "View of the minority",
    "model": "Does it materially affect the operating model?",
    "stand": "View",
    "sustained": "The objection is sustained",
    "wanted": "What should be done about it",
    "without_it": "What becomes of it if the change is not made",
    "why_late": "Why late, if they are",
}
VALUES: Final[Mapping[str, str]] = {  # what a choice is called, by the field and its value
    "basis/consensus": "Its constituency agrees",
    "basis/majority": "A majority of it, with a minority view",
    "basis/own": "Its own view",
}


def label(command: str, field: Field) -> str:
    """Name a field of a command."""
    known = LABELS.get(f"{command}/{field.path}") or LABELS.get(field.path)
    return known or LABELS.get(field.path.rpartition("/")[2]) or field.label


def value(field: Field, chosen: str, says: str) -> str:
    """Name a choice."""
    last = field.path.rpartition("/")[2]
    return VALUES.get(f"{last}/{chosen}") or f"{says[:1].upper()}{says[1:]}"
