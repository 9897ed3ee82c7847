"""The papers of the story are files: kept like anybody's, sent to those who may see the meeting."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from lawspeaker.files.sniffing import sniff
from web.march import March

LATE = "M3"
TITLES = (
    "Where the working groups of TMAG go",
    "The case for a migration simulator",
    "Cost of the migration simulator",
)


def links(march: March, meeting: str) -> dict[str, str]:
    page = march.get(f"meetings/{meeting}", "nuttall")
    return {title: to for to, title in re.findall(r'href="([^"]*/papers/[^"]+)">([^<]+)<', page)}


def test_the_papers_of_a_meeting_are_listed_for_its_items(march):
    assert tuple(links(march, LATE)) == TITLES
    assert "Issued 1 Feb, 1 working day late" in march.get(f"meetings/{LATE}")


@pytest.mark.parametrize("meeting", ["M2", LATE, "M4", "M5"])
def test_each_paper_is_what_its_name_says(march, meeting):
    found = links(march, meeting)
    assert found
    for title, to in found.items():
        answer = march.sign_in("nuttall").get(to)
        name = re.search(r'filename="([^"]+)"', answer["Content-Disposition"])[1]
        assert name.startswith(title)
        assert sniff(name, answer.content) == answer["Content-Type"]


def test_who_takes_no_part_is_sent_no_paper(march):
    for to in links(march, LATE).values():
        assert march.sign_in("").get(to).status_code == 302


def test_the_pack_lists_the_papers(march):
    made = PdfReader(BytesIO(march.ask(f"meetings/{LATE}/pack.pdf").content))
    said = " ".join(" ".join(page.extract_text() for page in made.pages).split())
    assert all(title in said for title in TITLES)
