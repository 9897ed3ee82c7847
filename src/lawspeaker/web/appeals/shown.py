"""The parts of the page of an appeal: bases, routes, earlier parts, findings, stay, remedy."""

from lawspeaker.directory.names import Names
from lawspeaker.framework.moving import appealing
from lawspeaker.framework.names import Office
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.contested import End, Way
from lawspeaker.processes.appeal.enacting import waits_for_the_sponsor
from lawspeaker.processes.appeal.filing import File
from lawspeaker.processes.appeal.life import Appeal, Stage
from lawspeaker.processes.appeal.overtaken import is_not_the_sponsors
from lawspeaker.web import dates
from lawspeaker.web.acts.places import case_page
from lawspeaker.web.addresses import find
from lawspeaker.web.appeals.words import cited
from lawspeaker.web.components import Cites, Line, Lines, Link, Says, Soft, Status
from lawspeaker.web.framework.words import capital, plural

NOT_TRIED = "Nothing was raised about it before by whoever appeals."


def bases(it: Appeal, framework: Framework) -> Lines | None:
    """List the bases that the framework gives for an appeal, and whether each of them fits."""
    unresolved = cited(framework, File.was_raised_and_not_resolved.key)
    decided = cited(framework, is_not_the_sponsors.key)
    lines = []
    if unresolved:
        fits = it.exhausted and it.below
        why = "" if it.below else ", for it meets a threshold"
        says = ("Below the thresholds, and not resolved in governance", Soft(why))
        lines.append(Line((*says, " ", Cites(unresolved)), _fits(fits)))
    if decided:
        is_decision = it.kind == "decision"
        which = ("A decision taken under this governance ", Cites(decided))
        lines.append(Line(which, _fits(is_decision)))
    return Lines(tuple(lines)) if lines else None


def _fits(fits: bool) -> Status:  # noqa: FBT001  (it is what is said)
    return Status("done", "Fits") if fits else Status("shut", "Does not fit")


def tried(it: Appeal, programme: str) -> Lines:
    """List what was raised before, which ways it went, and whether the routes are used up."""
    used = Status("done", "Yes") if it.exhausted else Status("open", "No")
    lines = [Line("Routes used up", used)]
    for each in it.tried:
        process = "referral" if Way.SPONSOR in each.ways else "concern"
        ways = ", then ".join(each.ways)
        what = (Link(each.case, case_page(programme, process, each.case)), f" with {ways}")
        stands = Status("open" if each.end is End.OPEN else "shut", capital(each.end))
        lines.append(Line(what, stands))
    if not it.tried:
        lines.append(Line(Soft(NOT_TRIED)))
    return Lines(tuple(lines))


def earlier_title(framework: Framework) -> str:
    """Head the list of what whoever judges did in the matter before."""
    move = appealing(framework)
    office = framework.offices.get(Office(move.to)) if move else None
    return f"Earlier part of {office.called or office.name}" if office else "Earlier part"


def earlier(it: Appeal, programme: str, names: Names) -> Lines | None:
    """List what whoever judges the appeal did in the matter before, each with its entry."""
    lines = tuple(
        Line(
            (
                Link(
                    capital(each.kind.partition(".")[2].partition("/")[0].replace("-", " ")),
                    find("ledger:entry", programme=programme, position=str(each.entry)),
                ),
                f" in {each.case} ",
                Soft(names.full(each.person)),
            ),
            dates.said(each.on),
        )
        for each in it.earlier
    )
    return Lines(lines) if lines else None


def findings(it: Appeal) -> Lines | None:
    """List what was found, point by point."""
    lines = tuple(
        Line(
            (f"{each.point} ", Soft(each.text)),
            Status("done", "Right") if each.holds else Status("shut", "Not right"),
        )
        for each in it.findings
    )
    return Lines(lines) if lines else None


def stay(it: Appeal) -> Says:
    """Say whether what it is against is stayed, and why."""
    if it.stays is None:
        return Status("open", "Not said yet")
    said = Status("wait", "Stayed") if it.stays else Status("half", "Not stayed")
    on = f" since {dates.said(it.stay_on)}: " if it.stay_on else " "
    return (said, Soft(f"{on}{it.stay_reason or ''}"))


def held(it: Appeal, framework: Framework) -> Says:
    """Say which thresholds the remedy meets, and which clauses stand against each other."""
    if it.remedy is None or not it.remedy.thresholds:
        return ""
    known, met = framework.thresholds, it.remedy.thresholds
    lines = (known[each].name for each in met if each in known)
    waits = it.stage in (Stage.HELD, Stage.WITH_SPONSOR)
    says = f"It meets {plural(len(met), 'threshold')} itself: {', '.join(lines)}. "
    power = framework.power("appeal.enact")
    both = (*(power.by if power else ()), *cited(framework, waits_for_the_sponsor.key))
    stands = "It waits for the sponsor. " if waits else ""
    return (says, stands, Cites(tuple(both)))
