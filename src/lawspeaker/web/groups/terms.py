"""What the terms of reference of a group come to: its chair, its meetings, its subjects."""

from collections.abc import Iterator, Mapping
from typing import Final

from lawspeaker.framework.approving import is_terms
from lawspeaker.framework.names import Group
from lawspeaker.framework.sentence import Sentence
from lawspeaker.processes.artefact.state import Stage
from lawspeaker.records.asked import Filter
from lawspeaker.records.reading import library
from lawspeaker.records.shown import GroupLine
from lawspeaker.web.acts.looking import Looking
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Line, Lines, Link, cites
from lawspeaker.web.groups.known import Known

MOST: Final = 200  # documents of one group
GONE: Final = (Stage.SUPERSEDED, Stage.WITHDRAWN)


def in_force(looking: Looking, group: Group) -> Iterator[tuple[Link, str]]:
    """Yield the terms of reference of a group that are in force, as far as a reader may see them.

    Whoever is not registered sees those that were published.
    """
    view, framework, seen = looking.view, looking.view.framework(), set[str]()
    for each in library.artefacts(view.sight, Filter(group=group), most=MOST).rows:
        if is_terms(framework, each.document) and each.in_force and each.stage not in GONE:
            seen.add(each.case)
            to = find("library:artefact", programme=looking.programme, case=each.case)
            yield Link(each.title, to), each.in_force
    for one in library.published(view.sight):
        is_meant = one.group == group and is_terms(framework, one.document)
        if is_meant and one.case not in seen and one.stage not in GONE:
            to = find("public:artefact", programme=looking.programme, case=one.case)
            yield Link(one.title, to), one.version


def terms(
    known: Known,
    line: GroupLine,
    said: Mapping[str, Sentence],
    documents: tuple[tuple[Link, str], ...] = (),
) -> Lines:
    """List what the framework says of a group, and what acts have made of it since."""
    group = line.group
    rule, when = known.rule(group), known.framework.alternates(group)
    if rule is None:
        return Lines(())
    keys = (f"groups.{group}", f"groups.{group}.chair", f"groups.{group}.meets")
    found = [Line((link, f", version {version}")) for link, version in documents]
    found += [Line(said[key].says, cites(*said[key].clauses[:2])) for key in keys if key in said]
    if subjects := line.scope or rule.scope:
        scope = ", ".join(each.replace("_", " ") for each in subjects)
        since = "since a decision changed them" if line.scope and line.scope != rule.scope else ""
        found.append(Line(f"Its subjects{', ' if since else ''}{since}: {scope}."))
    if when == "exceptional":
        found.append(Line("Its members may send alternates only in exceptional circumstances."))
    elif when == "free":
        found.append(Line("Its members may send alternates."))
    return Lines(tuple(found))
