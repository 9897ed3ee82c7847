"""The checkpoint signed for a headline report: copied from its page or its PDF, it is verified."""

import html
import io
import re

import pypdf
import pytest

from lawspeaker.kernel.notes import Checkpoint, Vkey
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.programmes import the_programme
from lawspeaker.service.demo.playing import SLUG
from lawspeaker.verify.report import verify
from web.march import March

NOTED = re.compile(r'<pre class="noted"[^>]*>(.*?)</pre>', re.DOTALL)


def on_the_page(march: March, place: str, who: str) -> str:
    [note] = NOTED.findall(march.get(place, who))
    return html.unescape(note)


def in_the_pdf(march: March, place: str, who: str) -> str:
    """Copy the lines as a person does: from the origin to the signature."""
    reader = pypdf.PdfReader(io.BytesIO(march.ask(place, who).content))
    said = [line for page in reader.pages for line in page.extract_text().splitlines()]
    first = said.index(the_programme(SLUG).origin)
    last = next(n for n, line in enumerate(said) if n > first and line.startswith("— "))
    return "\n".join(said[first : last + 1])


@pytest.fixture
def kept(march, tmp_path):
    """Verify the record as it is open to a visitor against lines that they kept."""
    (tmp_path / "export.zip").write_bytes(
        march.ask("public/ledger/export.zip", "").getvalue()  # type: ignore[attr-defined]  # whole
    )

    def against(lines: str) -> list[str]:
        (tmp_path / "report.txt").write_text(lines, encoding="utf-8")
        found = verify(tmp_path / "export.zip", kept=(tmp_path / "report.txt",))
        return [fault.says for fault in found.faults]

    return against


SIDES = [("", "raman"), ("public/", "")]


@pytest.mark.parametrize(("side", "who"), SIDES)
@pytest.mark.parametrize("report", ["R1", "R2", "R3"])
def test_what_is_copied_from_a_report_agrees_with_the_record(march, kept, side, who, report):
    page = on_the_page(march, f"{side}reports/{report}", who)
    paper = in_the_pdf(march, f"{side}reports/{report}.pdf", who)
    assert [line for line in page.splitlines() if line] == paper.splitlines()
    for lines in (page, paper, "\n".join(paper.splitlines()[:3])):
        assert kept(lines) == []


def test_what_is_copied_covers_the_entry_of_the_report_and_was_signed_with_it(march):
    book = Ledger(SLUG)
    for report in ("R1", "R2", "R3"):
        note = on_the_page(march, f"reports/{report}", "raman")
        checkpoint = Checkpoint.read(note, Vkey.read(the_programme(SLUG).vkey))
        last = book.read(after=checkpoint.size - 2, below=checkpoint.size)[0]
        assert (last.kind, last.case) == ("report.issued/1", report)


def test_lines_that_were_forged_do_not_agree_and_it_is_said_why(march, kept):
    note = on_the_page(march, "public/reports/R1", "")
    origin, size, root, *_ = note.splitlines()
    forged = note.replace(f"\n{size}\n", f"\n{int(size) + 1}\n")
    assert "It must be signed by" in kept(forged)[0]
    assert kept(f"{origin}\n{int(size) + 1}\n{root}\n") == [
        f"FORK: the first {int(size) + 1} entries are not those that stood there then."
    ]
    assert "ROLLBACK" in kept(f"{origin}\n9999\n{root}\n")[0]


def test_a_draft_has_no_checkpoint_and_a_pack_the_bare_lines_of_the_record(march, kept):
    paper = pypdf.PdfReader(io.BytesIO(march.ask("meetings/M6/pack.pdf").content))
    said = [line for page in paper.pages for line in page.extract_text().splitlines()]
    first = said.index(the_programme(SLUG).origin)
    assert kept("\n".join(said[first : first + 3])) == []
