"""What is found for an election: the parties of a constituency, and what a key opens."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from lawspeaker.files.models import Box
from lawspeaker.files.sealing import BadKey, BadSeal, is_key, opened, public_of
from lawspeaker.framework.counting.blt import read_ranks
from lawspeaker.framework.membership import drawn_from
from lawspeaker.framework.names import Group, Organisation
from lawspeaker.kernel.kinds import Count, Digest, Name
from lawspeaker.kernel.polls import BoxNow, Elector, Electorate, KeyNow, Papers, Rank
from lawspeaker.records import taking_part
from lawspeaker.records.onday import HOLDS, OnDay
from lawspeaker.records.rows import rows
from lawspeaker.records.tables.parties import BelongingRow

MANY = 999  # nominees: what was let into a box was looked at before


def electorate(on: OnDay, about: str) -> Electorate | None:
    """Find the parties of a constituency that elect to a group, as "constituency@group".

    `also` are the other constituencies each belongs to.
    """
    constituency, _, to = about.partition("@")
    if constituency not in on.framework.constituencies:
        return None
    obligation = drawn_from(on.framework, Group(to), constituency)
    obliged = taking_part.obliged(on, obligation) if obligation else None
    belong: dict[str, set[Name]] = defaultdict(set)
    for each in rows(BelongingRow, on.using, HOLDS, on.held):
        belong[each.organisation].add(Name(each.constituency))
    return Electorate(
        Name(constituency),
        tuple(
            Elector(Organisation(one), tuple(sorted(others - {constituency})))
            for one, others in sorted(belong.items())
            if constituency in others and (obliged is None or one in obliged)
        ),
    )


def key(on: OnDay, about: str) -> KeyNow:
    """Find whether a box can be sealed to a public key, and whether one was."""
    used = Box.objects.using(on.using).filter(programme=on.programme, key=about).exists()
    return KeyNow(is_key(about), used)


def box(on: OnDay, about: str) -> BoxNow:
    """Find what a private key opens; of the key itself only the public part is told."""
    try:
        key = Digest(public_of(about))
        papers = tuple(_papers(on, key, about))
    except (BadKey, BadSeal):
        return BoxNow(None, ())
    return BoxNow(key, papers)


def _papers(on: OnDay, key: Digest, private: str) -> Iterator[Papers]:
    held = Box.objects.using(on.using).filter(programme=on.programme, key=key)
    found = Counter(paper for each in held for paper in opened(each.sealed, private))
    for paper, many in sorted(found.items()):
        ranks = (Rank(tuple(Count(n + 1) for n in each)) for each in read_ranks(paper, MANY))
        yield Papers(Count(many), tuple(ranks))
