"""Tables nobody would keep by hand: each is refused in words, before room is made for it."""

from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter
from docx import Document

from lawspeaker.service import tables
from lawspeaker.service.tables import NoTable

NAMES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)
CALC = ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
PACKAGE = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
MANIFEST = (
    f'<m:manifest xmlns:m="{PACKAGE}">'
    '<m:file-entry m:full-path="/" m:media-type="{}"/></m:manifest>'
)
SAID = '<table:table-cell office:value-type="string"{}><text:p>x</text:p></table:table-cell>'
EMPTY = "<table:table-cell{}/>"
CELL = SAID.format("")


def times(what: str, many: int | str) -> str:
    return f' table:number-{what}-repeated="{many}"'


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


HEAD = row(*(CELL.replace(">x<", f">{name}<") for name in ("Case", "What")))
REST = row(EMPTY.format(times("columns", 16_384)), more=times("rows", 1_048_574))


def ods(tmp_path, *rows: str, before: str = "", written_in: str = "UTF-8"):
    """Write a workbook of the OpenDocument kind; REST is what LibreOffice writes at its end."""
    path = tmp_path / "it.ods"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    table = f'<table:table table:name="Log">{HEAD}{"".join(rows)}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    whole = f"<office:document-content{NAMES}{CALC}>{body}</office:document-content>"
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", MANIFEST.format(kind))
        head = f'<?xml version="1.0" encoding="{written_in}"?>'
        archive.writestr("content.xml", f"{head}{before}{whole}")
    return path


def test_what_is_empty_behind_the_rows_is_not_counted(tmp_path):
    wide = row(CELL, CELL, EMPTY.format(times("columns", 16_382)))
    [sheet] = tables.read(ods(tmp_path, wide, REST))
    assert (sheet.columns, [each.number for each in sheet.lines]) == (("Case", "What"), [2])


def test_a_row_that_stands_for_two_is_two(tmp_path):
    [sheet] = tables.read(ods(tmp_path, row(CELL, CELL, more=times("rows", 2)), REST))
    assert [each.number for each in sheet.lines] == [2, 3]


@pytest.mark.parametrize(
    ("rows", "reached"),
    [
        ([row(SAID.format(times("columns", 16_384)), more=times("rows", 1_048_575))],
         "row 1048576 and column 16384"),
        ([row(EMPTY.format(""), more=times("rows", 3_000_000)), row(CELL, CELL)],
         "row 3000002 and column 2"),
        ([row(EMPTY.format(times("columns", 9**9)), CELL)], "row 2 and column 387420490"),
    ],
)  # fmt: skip
def test_rows_and_cells_that_stand_for_thousands_are_told_before_they_are_read(
    tmp_path, rows, reached
):
    with pytest.raises(NoTable, match=f"at most 200 columns and 20000 rows.*reaches {reached}"):
        tables.read(ods(tmp_path, *rows, REST))


@pytest.mark.parametrize(
    ("of", "says"),
    [
        ({"rows": (row(CELL, more=times("rows", "-5")),)}, "must be a number of rows, and is '-5'"),
        ({"rows": (row(CELL, more=times("rows", "9" * 20)),)}, "must be a number of rows"),
        ({"rows": ("<table:table-row>",)}, "content.xml must be XML"),
        ({"before": '<!DOCTYPE x [<!ENTITY a "aaaa">]>'}, "must have no DOCTYPE"),
    ],
)
def test_what_no_program_writes_is_not_read(tmp_path, of, says):
    with pytest.raises(NoTable, match=says):
        tables.read(ods(tmp_path, *of.get("rows", ()), before=of.get("before", "")))


@pytest.mark.parametrize("encoding", ["nosuch", "base64", "utf-7", "undefined"])
def test_an_encoding_that_nobody_can_read_is_told(tmp_path, encoding):
    """Each of them is another error in the parser, and none of them is one of the program."""
    path = ods(tmp_path, row(CELL, CELL), written_in=encoding)
    with pytest.raises(NoTable, match=r"content\.xml must be in an encoding that can be read"):
        tables.read(path)


def test_a_document_whose_parts_lead_nowhere_is_told(tmp_path):
    plain, path, leads = (
        tmp_path / "plain.docx",
        tmp_path / "it.docx",
        "word/_rels/document.xml.rels",
    )
    Document().save(str(plain))
    with ZipFile(plain) as old, ZipFile(path, "w") as archive:
        for each in old.namelist():
            found = old.read(each)
            archive.writestr(each, found.replace(b"Target=", b"At=") if each == leads else found)
    with pytest.raises(NoTable, match="must be a document that can be read"):
        tables.read(path)


@pytest.mark.parametrize(
    "cell",
    [
        SAID.format(' table:formula="of:=1/0" calcext:value-type="error"'),
        EMPTY.format(' table:formula="of:=B9"'),
    ],
)
def test_a_formula_that_gives_nothing_is_told_with_its_cell(tmp_path, cell):
    with pytest.raises(
        NoTable, match=r"sheet Log: .* column 2 of row 2 has an error, or a formula"
    ):
        tables.read(ods(tmp_path, row(CELL, cell), REST))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("Case,What\nA1,\xe9\n".encode("cp1252"), "is not at line 2, cell 2: save it as CSV UTF-8"),
        ("Case,What\n".encode("utf-16"), "is not at line 1, cell 1"),
        (b'Case,What\n"a, b",\xff\n', "is not at line 2, cell 2"),
        (b"Case;What\nA1;x\n", "and has ';' in its header: save it as CSV UTF-8 with commas"),
        (b"Case\n" + b"A1\n" * 40_001, "must have at most 20000 rows"),
        (b'Case\n"' + b"x" * 200_000 + b'"\n', "is not in line 2: field larger"),
    ],
)
def test_text_that_is_no_csv_is_told_with_its_line(tmp_path, content, says):
    path = tmp_path / "it.csv"
    path.write_bytes(content)
    with pytest.raises(NoTable, match=says):
        tables.read(path)


def far(written: bytes, new: str, name: str) -> dict[str, bytes]:
    """Return a part of a workbook with a far cell in it, where that part stands."""
    return {name: written.replace(b"</sheetData>", f"{new}</sheetData>".encode())}


@pytest.mark.parametrize(
    ("new", "name", "reached"),
    [
        ('<row r="1048576">' + "<c><v>1</v></c>" * 9 + "</row>", "xl/worksheets/sheet1.xml",
         "row 1048576 and column 9"),
        ('<row><c r="XFD1048576"><v>1</v></c></row>', "xl/elsewhere/s.XML",
         "row 1048576 and column 16384"),
    ],
)  # fmt: skip
def test_a_far_cell_is_found_wherever_it_hides(tmp_path, new, name, reached):
    plain, path, sheet = tmp_path / "plain.xlsx", tmp_path / "it.xlsx", "xl/worksheets/sheet1.xml"
    with xlsxwriter.Workbook(plain) as made:
        made.add_worksheet().write_row(0, 0, ("Case", "What"))
    with ZipFile(plain) as old, ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for each in old.namelist():
            found = {each: old.read(each)}
            if each == sheet:
                found = far(found[each], new, name)
            elif each.endswith("workbook.xml.rels"):
                found[each] = found[each].replace(b"worksheets/sheet1.xml", name[3:].encode())
            for part, content in found.items():
                archive.writestr(part, content)
    with pytest.raises(NoTable, match=reached):
        tables.read(path)
