"""Feedback is read in the feed and the export, too, only by who gave it and who it is given to."""

from dataclasses import replace
from zipfile import ZipFile

import pytest

from lawspeaker.framework.names import Office, Person, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.feedback import Give
from lawspeaker.processes.feedback.life import Feedback, Given
from lawspeaker.processes.office import Appoint
from lawspeaker.processes.party import Authorise
from lawspeaker.records.rebuild import rebuild
from lawspeaker.service.export import export
from programmes import SLUG, organisation, person
from viewers import view_of

CANARY = "kumquat"
GIVE = Give(Name("IPA"), Title("Slow papers"), Prose(f"They come late {CANARY}."))
SIGNS, GIVES, HAS, OTHER = "signs", "gives", "has", "other"


def unnamed(given: Given) -> Given:
    return replace(given, given_by=None)


@pytest.fixture
def said(programme, monkeypatch):
    """Feedback given in an office, as it was recorded before it said who gave it."""
    it, since = programme, programme.now.date()
    party = it.register(GIVES, "small_supplier")
    it.ask("pmo", "PMO", Authorise(Person(person(SIGNS)), since), party)
    other = it.register(OTHER, "small_supplier")
    it.ask("pmo", "PMO", Authorise(Person(person(OTHER)), since), other)
    for office, who, of in (("IM", GIVES, GIVES), ("IPA", HAS, HAS)):
        it.ask("sro", "SRO", Appoint(Office(office), person(who), organisation(of), since))
    decide = Give.decide
    with monkeypatch.context() as then:
        then.setattr(Give, "decide", lambda self, case: map(unnamed, decide(self, case)))
        then.setattr(Feedback, "raiser", property(lambda it: it.organisation or ""))
        case = it.ask(GIVES, "IM", GIVE).case
    rebuild(SLUG)
    return it, case


def fed(who: str, day) -> str:
    return str([each.past.event for each in view_of(who, day).entries(most=1000).rows])


def exported(who: str, day, folder) -> str:
    export(SLUG, folder / f"{who}.zip", sight=view_of(who, day).sight)
    with ZipFile(folder / f"{who}.zip") as archive:
        return archive.read("entries.ndjson").decode()


def test_who_signs_for_the_organisation_reads_it_neither_in_the_feed_nor_in_the_export(
    said, tmp_path
):
    it, case = said
    day = it.now.date()
    for who in (SIGNS, OTHER):
        assert view_of(who, day).case(case) is None
        assert CANARY not in fed(who, day)
        assert f'"{case}"' not in exported(who, day, tmp_path)


def test_what_is_given_for_a_party_is_read_by_who_signs_for_it(programme, tmp_path):
    it, since = programme, programme.now.date()
    party = it.register(GIVES, "small_supplier")
    for who in (GIVES, SIGNS):
        it.ask("pmo", "PMO", Authorise(Person(person(who)), since), party)
    it.ask("sro", "SRO", Appoint(Office("IPA"), person(HAS), organisation(HAS), since))
    case = it.ask(GIVES, "party", GIVE).case
    for who in (GIVES, SIGNS):
        assert view_of(who, since).case(case) is not None
        assert CANARY in fed(who, since)
        assert f'"{case}"' in exported(who, since, tmp_path)
