"""The nomination form, for whoever fills it in away from the site."""

from __future__ import annotations

from io import BytesIO
from typing import Final

DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ASKED: Final = (
    ("Election", "Its number, or the seat and the constituency"),
    ("Nominee", "The name of the person"),
    ("Party", "The party of the constituency that the nominee comes from"),
    ("Field of expertise", "In a few words"),
    ("Statement", "What the nominee would do for the constituency"),
    ("Nominated by", "The party, and who acts for it"),
)


def nomination_form(programme: str) -> bytes:
    """Return the form as a document that people edit: the fields of the act that nominates."""
    from docx import Document

    made = Document()
    made.core_properties.author = programme
    made.core_properties.title = "Nomination form"
    made.add_heading("Nomination form", 0)
    made.add_paragraph(programme)
    table = made.add_table(rows=0, cols=2, style="Table Grid")
    for name, says in ASKED:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = name, says
    made.add_paragraph(
        "Send it before the last day for nominations, or nominate on the page of the election."
    )
    written = BytesIO()
    made.save(written)
    return written.getvalue()
