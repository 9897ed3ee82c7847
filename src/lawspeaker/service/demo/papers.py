"""The papers of the story: small files of invented content, made when it is told."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final

FICTION: Final = (
    "A paper of a made-up story: the people, the companies and the figures are invented."
)
TEMPLATE: Final = """
#let d = json(bytes(sys.inputs.at("paper")))
#set document(title: d.title, date: none)
#set page(paper: "a4", margin: 28mm, footer: text(8pt, d.fiction))
#set text(11pt, lang: "en", region: "GB")
#set par(justify: false, leading: 0.8em, spacing: 1.2em)
= #d.title
#for each in d.said [#each#parbreak()]
"""

type Cells = Sequence[Sequence[str | int]]


@dataclass(frozen=True)
class Document:
    """A file for an item of the agenda."""

    item: int
    title: str
    suffix: str
    content: bytes

    @property
    def name(self) -> str:
        return f"{self.title}.{self.suffix}"


def text(item: int, title: str, *said: str) -> Document:
    """Make a PDF of some paragraphs."""
    import typst

    paper = json.dumps({"title": title, "said": said, "fiction": FICTION})
    made = typst.compile(
        TEMPLATE.encode(),
        ignore_system_fonts=True,
        sys_inputs={"paper": paper},
        pdf_standards=["ua-1"],
    )
    return Document(item, title, "pdf", bytes(made))


def draft(item: int, title: str, *said: str) -> Document:
    """Make a document that others may edit."""
    from docx import Document as Made

    made, file = Made(), BytesIO()
    made.core_properties.title, made.core_properties.author = title, ""
    made.add_heading(title, 1)
    for each in (*said, FICTION):
        made.add_paragraph(each)
    made.save(file)
    return Document(item, title, "docx", file.getvalue())


def figures(item: int, title: str, rows: Cells) -> Document:
    """Make a sheet of figures, the first row its heads."""
    from xlsxwriter import Workbook

    file = BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for n, row in enumerate((*rows, (), (FICTION,))):
            sheet.write_row(n, 0, row)
    return Document(item, title, "xlsx", file.getvalue())
