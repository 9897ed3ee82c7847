"""Every link of the site as each role; and of what a closed group does, nothing to outsiders."""

import re
from collections.abc import Iterable

import pytest
from _pytest.mark import ParameterSet

from journeys.crawling import Crawl, shape
from journeys.planting import (
    API,
    CLOSED,
    Planted,
    plant,
    plant_between,
    plant_within,
)
from journeys.visitors import HOME, SLUG, Answer, Visitor, loads

ROLES = {
    "public": "",
    "PMO": "raman",
    "SRO": "halloran",
    "IPA": "bielski",
    "Ofgem": "whitcombe",
    "representative": "nuttall",
    "small party": "lark",
}
EVERY_DAY = ("public",)
FULL = pytest.mark.full
MEMBERS = ("PMO", "SRO", "IPA")  # its chair, the secretariat, assurance
OUTSIDERS = tuple(role for role in ROLES if role not in MEMBERS)
ELSEWHERE = ("public", "PMO", "SRO", "IPA", "Ofgem")  # in no constituency
FRONTS = ("/", f"{HOME}public/")


@pytest.fixture(scope="module")
def planted(site) -> Planted:
    chair, secretary = (Visitor(site.address).be(who) for who in ("halloran", "raman"))
    return plant(chair, secretary)


@pytest.fixture(scope="module")
def within(site) -> Planted:
    """What the small suppliers say among themselves."""
    return plant_within(*(Visitor(site.address).be(who) for who in ("nuttall", "lark")))


@pytest.fixture(scope="module")
def between(site) -> Planted:
    """What a small supplier asks the programme."""
    return plant_between(Visitor(site.address).be("lark"))


@pytest.fixture(scope="module")
def visitors(site, planted, within, between) -> dict[str, Visitor]:
    return {
        role: Visitor(site.address).be(who) if who else Visitor(site.address)
        for role, who in ROLES.items()
    }


@pytest.fixture(scope="module")
def crawls(visitors) -> dict[str, Crawl]:
    """What each role has seen, crawled when it is first asked for."""
    return Crawls(visitors)


class Crawls(dict[str, Crawl]):
    def __init__(self, visitors: dict[str, Visitor]) -> None:
        super().__init__()
        self.visitors = visitors

    def __missing__(self, role: str) -> Crawl:
        self[role] = Crawl(self.visitors[role]).of(*FRONTS)
        return self[role]


def each_of(roles: Iterable[str]) -> list[ParameterSet]:
    """Return some roles; all crawls but that of the public are long tests."""
    return [pytest.param(role, marks=() if role in EVERY_DAY else FULL) for role in roles]


@pytest.mark.parametrize("role", each_of(ROLES))
def test_every_link_leads_to_a_whole_page(role, crawls):
    assert crawls[role].wrong == []


@pytest.mark.parametrize("role", each_of(["public", "PMO"]))
def test_every_kind_of_page_answers_for_its_head_alone(role, crawls):
    crawl = crawls[role]
    for url in {shape(each): each for each in crawl.seen}.values():
        answer = crawl.visitor.ask("HEAD", url)
        assert (answer.status, answer.body) == (crawl.visitor.ask("GET", url).status, b""), url


@pytest.mark.full
@pytest.mark.parametrize("role", ["public", "PMO", "representative"])
def test_every_single_link_leads_to_a_whole_page(role, visitors, planted):
    crawl = Crawl(visitors[role], most=9000, alike=9000).of(*FRONTS)
    assert crawl.wrong == [], "\n".join(crawl.wrong)
    if role in OUTSIDERS:
        assert [url for url, answer in crawl.seen.items() if planted.met_in(answer.said)] == []


@pytest.mark.parametrize("role", each_of(["public", "PMO"]))
def test_no_page_and_no_paper_calls_a_version_by_its_id(role, crawls):
    read = {url: shown(answer) for url, answer in crawls[role].seen.items()}
    assert any("Programme Governance Framework, version 3.2" in text for text in read.values())
    assert [url for url, text in read.items() if VERSION_ID.search(text)] == []


VERSION_ID = re.compile(r"\bmhhs@|\d~[a-z]")


def shown(answer: Answer) -> str:
    """Return what a reader is shown of a page or a paper; data for programs is not."""
    if answer.kind == "text/html":
        return answer.page.words
    return answer.said if answer.kind == "application/pdf" else ""


@pytest.mark.parametrize("role", each_of(OUTSIDERS))
def test_nothing_a_closed_group_does_is_on_any_page_of_an_outsider(role, crawls, planted):
    leaks = {url: planted.met_in(each.said) for url, each in crawls[role].seen.items()}
    assert {url: met for url, met in leaks.items() if met} == {}


@pytest.mark.parametrize("role", each_of(ELSEWHERE))
def test_nothing_a_constituency_says_among_itself_is_on_any_page_of_anybody_else(
    role, crawls, within
):
    leaks = {url: within.met_in(each.said) for url, each in crawls[role].seen.items()}
    assert {url: met for url, met in leaks.items() if met} == {}


@pytest.mark.parametrize("role", each_of(["public", "SRO", "Ofgem", "representative"]))
def test_nothing_a_party_and_the_programme_ask_each_other_is_on_any_page_of_an_outsider(
    role, crawls, between
):
    leaks = {url: between.met_in(each.said) for url, each in crawls[role].seen.items()}
    assert {url: met for url, met in leaks.items() if met} == {}


@pytest.mark.parametrize("role", ELSEWHERE)
def test_no_search_list_feed_or_download_gives_a_constituency_away(role, visitors, within):
    case = within.cases["constituency"]
    pages = (f"{HOME}constituencies/asked/{case}", f"{API}constituency/{case}")
    for asked in (*surfaces(within), *lists(visitors[role])):
        answer = visitors[role].get(asked)
        assert answer.status in {200, 404}, f"{asked}: {answer.status}"
        text = answer.said.replace(asked, "")
        assert within.met_in(without_echo(text, asked)) == [], asked
    for asked in pages:
        answer, other = (visitors[role].get(e) for e in (asked, asked.replace(case, nobody(case))))
        assert answer.status == other.status, asked
        assert told(answer, case) == told(other, nobody(case)), asked


@pytest.mark.parametrize("role", each_of(OUTSIDERS))
def test_no_link_of_an_outsider_leads_to_a_closed_group(role, crawls):
    assert [url for url in crawls[role].seen if f"/groups/{CLOSED}" in url] == []


@pytest.mark.parametrize("role", OUTSIDERS)
def test_who_asks_for_a_case_of_a_closed_group_is_told_that_it_is_not_there(
    role, visitors, planted
):
    for process, case in planted.cases.items():
        for pattern in ADDRESSES:
            asked = pattern.format(process=process, case=case)
            absent = pattern.format(process=process, case=nobody(case))
            answer, other = (visitors[role].get(each) for each in (asked, absent))
            assert answer.status == other.status, asked
            assert answer.status in {302, 404} or answer.url == "/choose", asked
            assert told(answer, case) == told(other, nobody(case)), asked


ADDRESSES = (
    f"{HOME}{{process}}/{{case}}",
    f"{HOME}{{process}}s/{{case}}",
    f"{HOME}{{process}}s/{{case}}/live",
    f"{HOME}{{process}}s/{{case}}/pack.pdf",
    f"{HOME}{{process}}s/{{case}}.pdf",
    f"{HOME}{{process}}s/{{case}}/papers/{'a' * 43}",
    f"{HOME}{{process}}/{{case}}/correct",
    f"{HOME}public/{{process}}s/{{case}}",
    f"{HOME}public/{{process}}s/{{case}}.pdf",
    f"{API}{{process}}/{{case}}",
    f"{API}{{process}}s/{{case}}",
)


@pytest.mark.parametrize("role", OUTSIDERS)
def test_no_form_that_is_sent_tells_whether_its_case_is_hidden(role, visitors, planted):
    for process, case in planted.cases.items():
        for verb in ("correct", "retract", "withdraw", "open", "close", "live"):
            to = f"{HOME}{process}{'s' if verb == 'live' else ''}/{{}}/{verb}"
            answer, other = (visitors[role].post(to.format(e)) for e in (case, nobody(case)))
            assert answer.status == other.status, to
            assert told(answer, case) == told(other, nobody(case)), to


@pytest.mark.parametrize("role", OUTSIDERS)
@pytest.mark.parametrize("place", ["groups/{}/", "public/groups/{}.ics"])
def test_a_closed_group_is_answered_for_like_one_that_is_not_known(role, place, visitors, planted):
    answer, other = (visitors[role].get(f"{HOME}{place.format(e)}") for e in (CLOSED, "SDXG"))
    assert answer.status == other.status
    assert told(answer, CLOSED) == told(other, "SDXG")


def nobody(case: str) -> str:
    """Return an id of the same form that nothing has."""
    return case[:2] + "z" * len(case[2:])


def told(answer: Answer, case: str) -> str:
    """Return what a page says, without the address that was asked for and what is new each time."""
    if answer.kind == "text/html":
        return answer.page.words.replace(case, "")
    return answer.text.replace(case, "")


@pytest.mark.parametrize("role", OUTSIDERS)
def test_no_search_list_feed_or_download_of_an_outsider_gives_a_closed_group_away(
    role, visitors, planted
):
    for asked in (*surfaces(planted), *lists(visitors[role])):
        answer = visitors[role].get(asked)
        assert answer.status in {200, 404}, f"{asked}: {answer.status}"
        text = answer.said.replace(asked, "")
        assert planted.met_in(without_echo(text, asked)) == [], asked


def surfaces(planted: Planted) -> list[str]:
    """Return where the words and cases would be met if nothing held them back."""
    places = (f"{API}search", f"{HOME}search", f"{HOME}public/search")
    sought = (*planted.words, *planted.cases.values(), CLOSED)
    searched = [f"{place}?q={each}" for place in places for each in sought]
    pages = [f"{HOME}{each}?group={CLOSED}" for each in ("decisions/", "public/decisions/")]
    entries = [f"{HOME}{where}ledger/{n}" for n in planted.positions for where in ("", "public/")]
    groups = [f"{HOME}groups/{CLOSED}/", f"{HOME}public/groups/{CLOSED}.ics"]
    return [
        *searched,
        *pages,
        *entries,
        *(f"{each}/proof" for each in entries),
        *groups,
        *(f"{HOME}{where}ledger/export.zip" for where in ("", "public/")),
        f"{HOME}meetings/?month=2024-04",
        f"{HOME}public/calendar?month=2024-04",
        f"{API}groups/{CLOSED}",
        f"{API}entries?after={planted.positions.start - 1}",
    ]


def lists(visitor: Visitor) -> list[str]:
    """Return every list that the interface for programs describes."""
    paths = loads(visitor.get("/api/v1/openapi.json"))["paths"]
    plain = (path for path, asked in paths.items() if "get" in asked and asks_nothing(asked["get"]))
    return [f"/api/v1{path.format(programme=SLUG)}" for path in plain]


def asks_nothing(asked: dict[str, list[dict[str, object]]]) -> bool:
    given = asked.get("parameters", [])
    return {each["name"] for each in given if each["required"]} <= {"programme"}


def without_echo(text: str, asked: str) -> str:
    """Drop the word that was searched for from a page that says what it was."""
    word = asked.partition("q=")[2]
    return text.replace(word, "") if word else text


@pytest.mark.parametrize("role", MEMBERS)
def test_the_members_of_a_closed_group_meet_all_of_it(role, visitors, planted):
    """Otherwise nothing above could fail."""
    asked = [*surfaces(planted), *lists(visitors[role])]
    asked += [f"{HOME}{process}/{case}" for process, case in planted.cases.items()]
    everything = "\n".join(visitors[role].get(each).said for each in asked)
    assert sorted(planted.met_in(everything)) == sorted((*planted.words, *planted.cases.values()))
