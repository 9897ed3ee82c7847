"""The library of the story: a tranche in work, a review with comments, a document approved."""

from __future__ import annotations

from datetime import date
from typing import Final

from lawspeaker.framework.names import PARTY, CaseId, Group, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Name, Title
from lawspeaker.processes.artefact.approving import Approve, Baseline, Submit
from lawspeaker.processes.artefact.publishing import Publish
from lawspeaker.processes.artefact.registering import AddVersion, Agree, Register
from lawspeaker.processes.artefact.remark import Criterion, Disposition, Fit, Sort
from lawspeaker.processes.artefact.reviewing import CloseReview, Comment, Dispose, OpenReview
from lawspeaker.processes.tranche import Open as OpenTranche
from lawspeaker.service.demo.papers import Document, draft, text
from lawspeaker.service.demo.teller import Teller

PMO: Final = ("raman", "PMO")
DESIGN = Name("design_artefacts")
NUMBER = Count(4)


def _criteria(*said: str) -> tuple[Criterion, ...]:
    return tuple(Criterion(Count(n), Prose(each)) for n, each in enumerate(said, 1))


def _version(tell: Teller, case: CaseId, version: str, document: Document, note: str) -> None:
    file = Attachment(Title(document.title), tell.keep(document, case))
    tell.own(*PMO, AddVersion(Name(version), file, Prose(note)), case)


def shelve(tell: Teller) -> tuple[CaseId, CaseId]:
    """Enter what is worked on; return the specification in the tranche and the entry criteria."""
    tell.on(date(2024, 2, 20), 14)
    what = Title("Tranche 4: what migration asks of the design")
    wanted = date(2024, 4, 28)  # a date of the story, a Sunday as the one of the source is
    tranche = tell.own(*PMO, OpenTranche(Group("DAG"), DESIGN, NUMBER, what, wanted))
    specification = Register(
        group=Group("TDWG"),
        title=Title("Interface specification of the migration simulator"),
        description=Prose("Which messages the simulator takes in and sends, and in which order."),
        criteria=_criteria(
            "Every message of the migration process is there, with an example.",
            "A party can build against it without asking the supplier.",
        ),
        document=DESIGN,
        number=Name("DEMO-DES-041"),
        tranche=tranche,
    )
    interface = tell.own(*PMO, specification)
    order = Register(
        group=Group("TDWG"),
        title=Title("Order of messages while a meter moves"),
        description=Prose("What is sent to whom from the notice to the first reading."),
        criteria=_criteria("Each case of the migration process has its diagram."),
        document=DESIGN,
        number=Name("DEMO-DES-042"),
        tranche=tranche,
    )
    tell.own(*PMO, order)
    entry = Register(
        group=Group("SITAG"),
        title=Title("Entry criteria of systems integration testing"),
        description=Prose("What a party must have shown before it may begin."),
        criteria=_criteria(
            "Each criterion can be shown by a record that the party has anyway.",
            "None asks more of a small party than of a large one.",
        ),
        number=Name("DEMO-TST-007"),
    )
    return interface, tell.own(*PMO, entry)


def put_out(tell: Teller, interface: CaseId, entry: CaseId) -> None:
    """Put both out for review, each with its first version."""
    tell.on(date(2024, 2, 28), 14)
    paper = draft(
        0,
        "Entry criteria of systems integration testing 0.9",
        "A party may begin once its component tests have passed, its data is loaded, and its "
        "defects of severity one are mended.",
    )
    _version(tell, entry, "0.9", paper, "First version for review.")
    asked = OpenReview((Group("SITAG"),), Name("SITAG"), working_days=Count(9))
    tell.own(*PMO, asked, entry)
    paper = draft(
        0,
        "Interface specification of the migration simulator 0.9",
        "Fourteen messages, each with its fields and an example.",
    )
    _version(tell, interface, "0.9", paper, "All messages; the examples of three are to come.")
    tell.own("halloran", "SRO", Agree(), interface)
    asked = OpenReview((Group("BPRWG"),), Name("BPRWG"), working_days=Count(20))
    tell.own(*PMO, asked, interface)


def comment(tell: Teller, interface: CaseId, entry: CaseId) -> None:
    """Parties comment; each comment on the entry criteria is disposed of, those of others wait."""
    tell.on(date(2024, 3, 8), 16)
    for case, who, sort, place, said, proposal in COMMENTS:
        of = (interface, entry)[case]
        remark = Comment(sort, Prose(said), Title(place), Prose(proposal) if proposal else None)
        tell.own(who, PARTY, remark, of)
    for number, became, why in DISPOSED:
        tell.own(*PMO, Dispose(Count(number), became, Prose(why)), entry)
    why = Prose("The field is added, and set to no unless it is said otherwise.")
    tell.own(*PMO, Dispose(Count(1), Disposition.ACCEPTED, why), interface)


COMMENTS = (
    (0, "penhale", Sort.OMISSION, "Message 3", "No field says that a meter is not smart.", ""),
    (
        *(0, "reid", Sort.ERROR, "Message 9"),
        "The answer comes before the question.",
        "Change 9 and 10 about.",
    ),
    (0, "lark", Sort.CLARIFICATION, "Chapter 2", "What does a party do that has one agent?", ""),
    (1, "pike", Sort.CLARIFICATION, "Criterion 2", "Is a tenth of the data enough?", "Say so."),
    (1, "storr", Sort.ERROR, "Criterion 3", "Severity two blocks us as much as one.", ""),
)
DISPOSED = (
    (1, Disposition.ACCEPTED, "A tenth is enough; the criterion says so now."),
    (2, Disposition.REJECTED, "Severity two is mended during the test, as in every stage before."),
)


def put_before_sitag(tell: Teller, entry: CaseId, decision: CaseId) -> None:
    """Close the review of the entry criteria and put them before the SITAG."""
    tell.on(date(2024, 3, 13), 12)
    tell.own(*PMO, CloseReview(Prose("Two comments, one accepted.")), entry)
    paper = text(
        0,
        "Entry criteria of systems integration testing 1.0",
        "A party may begin once its component tests have passed, a tenth of its data is loaded, "
        "and its defects of severity one are mended.",
    )
    _version(tell, entry, "1.0", paper, "What was accepted of the comments.")
    tell.own(*PMO, Submit(decision), entry)


def approve(tell: Teller, entry: CaseId) -> None:
    """Record the approval of the SITAG, make the criteria the baseline, publish them."""
    tell.on(date(2024, 3, 20), 12)
    fits = tuple(Fit(Name(what), fits=True, finding=Prose(why)) for what, why in FITS)
    tell.own("halloran", "SRO", Approve(fits), entry)
    tell.own(*PMO, Baseline(), entry)
    tell.own(*PMO, Publish(), entry)


FITS = (
    ("model", "It asks for nothing outside the Target Operating Model."),
    ("description", "It says what a party must have shown."),
    ("criteria", "Each can be shown by a record; none depends on the size of a party."),
    ("objectives", "Who begins is able to finish."),
)
