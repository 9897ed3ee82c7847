"""What the terms of reference of a group come to: its chair, its meetings, its subjects."""

from collections.abc import Mapping

from lawspeaker.framework.sentence import Sentence
from lawspeaker.records.shown import GroupLine
from lawspeaker.web.components import Line, Lines, cites
from lawspeaker.web.groups.known import Known


def terms(known: Known, line: GroupLine, said: Mapping[str, Sentence]) -> Lines:
    """List what the framework says of a group, and what acts have made of it since."""
    group = line.group
    rule, when = known.rule(group), known.framework.alternates(group)
    if rule is None:
        return Lines(())
    keys = (f"groups.{group}", f"groups.{group}.chair", f"groups.{group}.meets")
    found = [Line(said[key].says, cites(*said[key].clauses[:2])) for key in keys if key in said]
    if subjects := line.scope or rule.scope:
        scope = ", ".join(each.replace("_", " ") for each in subjects)
        since = "since a decision changed them" if line.scope and line.scope != rule.scope else ""
        found.append(Line(f"Its subjects{', ' if since else ''}{since}: {scope}."))
    if when == "exceptional":
        found.append(Line("Its members may send alternates only in exceptional circumstances."))
    elif when == "free":
        found.append(Line("Its members may send alternates."))
    return Lines(tuple(found))
