"""The life of a consultation within one day: asked, answered, withdrawn."""

from typing import Any

from law import WHY
from lawspeaker.framework.names import Group
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Command
from lawspeaker.processes.consultation.answering import Respond
from lawspeaker.processes.consultation.asking import Open, Withdraw
from lawspeaker.processes.consultation.events import Answer, Question, Reply


def consulted(group: Group) -> list[Command[Any]]:
    """Ask everybody one question on behalf of a group, and be answered."""
    about = (group, Title("It"), (Question(Count(1), WHY),), Name(group), WHY)
    answer = Respond((Reply(Count(1), Answer.AGREES, WHY),))
    return [Open(*about, working_days=Count(10), public=True), answer, Withdraw(WHY)]
