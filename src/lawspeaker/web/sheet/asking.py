"""Samples: forms, what is wrong with them, and what a list says when it is empty."""

from typing import Final

from lawspeaker.web.components import (
    Act,
    Bold,
    Choice,
    Empty,
    Field,
    Form,
    Pages,
    Pair,
    Reason,
    Says,
    cites,
)

HERE: Final = "#m"
_HELP: Says = ("Plain words. It is kept with the decision ", cites("4.6-01"))
_OUTCOMES = (
    Choice("accept", "Accept", "i"),
    Choice("reject", "Reject", "ii"),
    Choice("subject", "Accept, subject to more work", "iv"),
    Choice("ofgem", "Escalate to Ofgem", reasons=(Reason("Not above a threshold.", ("4.6-03",)),)),
)
_DAG = (Choice("DAG", "DAG, Level 3"),)
FORM = Form(
    HERE,
    (
        Pair(
            Field("cost", "Cost of this decision", "money", "1,500,000", required=True),
            Field("held", "Held by", "select", "PSG", required=True,
                  choices=(Choice("PSG", "PSG, Level 2"), Choice("DAG", "DAG, Level 3"))),
        ),
        Field("outcome", "Outcome", "radio", "subject", choices=_OUTCOMES, required=True),
        Field("conditions", "What must be done, by whom, by when", "textarea", help=_HELP),
        Field("when", "When it was decided", "date", "2023-12-06", required=True, width="short"),
        Field("told", "Tell everyone as soon as it is recorded", "checkbox", "1"),
        Field("paper", "The paper it rests on", "file"),
    ),
    Act("Record the decision", variant="primary", small=False),
    also=(Act("Throw the draft away", variant="tertiary", small=False, fields=(("drop", "1"),)),),
    keeps="/p/sheet/drafts/decision/D12/Decide",
    kept="Draft kept at 14:02",
)  # fmt: skip
FORM_WRONG = Form(
    HERE,
    (
        Field("reason", "Why it goes up", "textarea", required=True,
              errors=(Reason("Say why it goes up: the group above must know."),)),
        Field("to", "To which group", "select", "DAG", required=True, choices=_DAG,
              errors=(Reason("It must go to the group above.", ("3.7-05",)),)),
    ),
    Act("Raise it", variant="primary", small=False),
    id="form-2",
    reasons=(Reason("You must hold a seat of the group.", ("3.7-03",)),),
)  # fmt: skip
READING = Field(
    "reading",
    "A Level 3 group does not agree. Who decides?",
    "radio",
    choices=(
        Choice("chair", (Bold("The chair decides"), ", or sends it up"), cites("3.6-06")),
        Choice("escalate", (Bold("It goes up"), "; the chair only records"), cites("4.6-03")),
    ),
    required=True,
)  # fmt: skip
EMPTY = Empty(
    "No escalation is open.",
    "A representative raises one when their group cannot settle a matter.",
    Act("Raise an escalation", HERE),
)
PAGES = Pages(4, 19, "?page=")
