"""Registers of before, entered from a table: all rows or none, each fault at its row and column."""

import csv
import json

import pytest
import xlsxwriter

from lawspeaker.cli.main import run
from lawspeaker.framework.names import Group
from lawspeaker.kernel.kinds import Name
from lawspeaker.records.fsck import fsck
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.models import CaseRow
from lawspeaker.records.rebuild import rebuild
from lawspeaker.service import tables
from programmes import ELEXON, PMO, SLUG
from viewers import view_of

ACTIONS = ["Case", "Group", "What", "Owner", "Assigned on", "Due", "Stage"]
OLD = ["A7", "PSG", "Publish the plan", "PMO", "2023-03-01", "2023-04-03", "done"]
OPEN = ["A9", "PSG", "Ask the agents", "IM", "2023-10-04", "", "open"]
WHERE = ("--as", PMO, "--acting-as", "PMO", "--source", "The action log.")


@pytest.fixture
def keep(tmp_path):
    """Write a CSV file; return where it is."""

    def keep(*rows, name="register.csv"):
        with (tmp_path / name).open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
        return str(tmp_path / name)

    return keep


@pytest.fixture
def enter(programme, capsys):
    """Enter a register; return the exit status, and what was said."""

    def enter(kind, file, *more):
        status = run(["import", SLUG, kind, file, *WHERE, *more])
        return status, "".join(capsys.readouterr())

    return enter


def cases() -> set[str]:
    return {*CaseRow.objects.filter(programme=SLUG).values_list("case", flat=True)}


def test_each_row_is_a_case_adopted_from_history_under_its_own_id(enter, keep):
    before = cases()
    status, said = enter("action", keep(ACTIONS, OLD, OPEN))
    assert (status, "2 cases are on the record" in said) == (0, True)
    assert cases() - before == {"A7", "A9"}
    row = CaseRow.objects.get(programme=SLUG, case="A9")
    assert (row.group, row.stage, row.title) == ("PSG", "open", "Ask the agents")
    last = [each.kind for each in Ledger(SLUG).read()][-2:]
    assert last == ["action.adopted/1"] * 2
    assert fsck(Ledger(SLUG)) == ()
    assert rebuild(SLUG, check=True) == ()


def test_the_same_file_again_is_entered_once(enter, keep):
    file = keep(ACTIONS, OLD)
    enter("action", file)
    size = Ledger(SLUG).head().size
    assert enter("action", file)[0] == 0
    assert Ledger(SLUG).head().size == size


def test_a_dry_run_judges_all_of_it_and_keeps_nothing(enter, keep):
    size = Ledger(SLUG).head().size
    status, said = enter("action", keep(ACTIONS, OLD, OPEN), "--dry-run")
    assert (status, "2 cases could be entered in mhhs; nothing was changed." in said) == (0, True)
    assert Ledger(SLUG).head().size == size
    assert "A7" not in cases()


def test_every_fault_is_told_at_its_row_and_column_and_nothing_is_kept(enter, keep):
    late = [*OLD[:4], "1 March 2023", "soon", "finished"]
    status, said = enter("action", keep(ACTIONS, OPEN, late, ["X1", *OLD[1:]]))
    assert status == 1
    assert "sheet register, row 3, assigned_on: It must be a day written as 2023-12-06" in said
    assert "row 3, due: It must be a day" in said
    assert "row 3, stage: It must be one of new, open, done" in said
    assert "row 4, case: It must be an id such as A1, not 'X1'." in said
    assert "A9" not in cases()


def test_what_the_law_refuses_is_told_with_its_clause_and_nothing_is_kept(enter, keep):
    nobody = ["A8", "PSG", "Ask", "THE POPE", "2023-03-01", "", "open"]
    later = ["A10", "PSG", "Ask", "PMO", "2023-12-24", "", "open"]
    status, said = enter("action", keep(ACTIONS, OLD, nobody, later))
    assert status == 1
    assert "row 3: The owner must be an office or a seat of the framework." in said
    assert "row 4: What is adopted must have come to pass before the record began." in said
    assert "row 2" not in said
    assert "A7" not in cases()


def test_a_case_that_is_there_already_or_twice_is_refused(enter, keep):
    enter("action", keep(ACTIONS, OLD))
    status, said = enter("action", keep(ACTIONS, [*OLD[:3], *OPEN[3:]], name="again.csv"))
    assert status == 1
    assert "row 2: Only a case on which nobody has acted yet may be adopted." in said
    status, said = enter("action", keep(ACTIONS, OPEN, OPEN, name="twice.csv"))
    assert status == 1
    assert "row 3, case: A case must be there once; A9 is in row 2 already." in said


def test_a_column_nobody_knows_is_told_with_the_near_miss(enter, keep):
    status, said = enter("action", keep(["Case", "Ownr"], ["A1", "PMO"]))
    assert status == 1
    assert "row 1, Ownr: There is no such column. Did you mean owner?" in said


def test_a_party_is_entered_under_the_name_its_body_is_known_by(enter, keep):
    head = ["Organisation", "Known as", "Constituencies", "Since"]
    row = [ELEXON, "Elexon", "large_supplier, small_supplier", "2022-01-01"]
    assert enter("party", keep(head, row))[0] == 0
    row = ["Nobody Ltd", "Nobody", "large_supplier", "2022-01-01"]
    status, said = enter("party", keep(head, row, name="other.csv"))
    assert (status, "row 2, organisation: It must be the id, the e-mail" in said) == (1, True)


DECISIONS = ["Case", "Stage", "Group", "Title", "Outcome", "Effect", "Decider", "How", "Text",
             "On", "At", "Confirmed", "Agrees", "Objects"]  # fmt: skip
DECIDED = ["D3", "decided", "PSG", "Buy it", "accept", "accept", "PSG", "consensus", "Accepted.",
           "2023-05-03", "0", "yes"]  # fmt: skip
VIEWS = [["Case", "Seat", "Stand", "Basis"], ["D3", "M-PSG-l", "agrees", "own"],
         ["D3", "M-PSG-n", "agrees", "own"]]  # fmt: skip


@pytest.fixture
def book(tmp_path):
    """Write a workbook of decisions with the views of each; return where it is."""

    def book(*tally, views=VIEWS):
        path = tmp_path / f"decisions{len(list(tmp_path.iterdir()))}.xlsx"
        with xlsxwriter.Workbook(path) as made:
            for name, rows in (("Decisions", [DECISIONS, [*DECIDED, *tally]]), ("Views", views)):
                sheet = made.add_worksheet(name)
                for n, row in enumerate(rows):
                    sheet.write_row(n, 0, row)
        return str(path)

    return book


def test_the_lines_of_a_decision_come_from_a_sheet_of_their_own(enter, book):
    assert enter("decision", book(2, 0))[0] == 0
    (entry,) = [each for each in Ledger(SLUG).read() if each.case == "D3"]
    state = entry.d["state"]
    assert [each["seat"] for each in state["views"]] == ["M-PSG-l", "M-PSG-n"]
    assert state["ruling"]["outcome"] == Name("accept")
    assert state["group"] == Group("PSG")


def test_a_name_that_several_parts_have_means_the_ruling_or_none(enter, keep):
    head = ["Case", "Text", "On", "Contest text", "Ruling on", "Rules"]
    status, said = enter("decision", keep(head, ["D3", "", "", "", "", ""]))
    assert (status, said.count("There is no such column.")) == (1, 1)
    assert "row 1, Rules: There is no such column." in said


def test_a_tally_that_its_own_lines_contradict_is_refused(enter, book):
    status, said = enter("decision", book(3, 1))
    assert status == 1
    assert "row 2, agrees: It says 3, and 2 of its lines in views say agrees." in said
    assert "row 2, objects: It says 1, and 0 of its lines in views say objects." in said
    assert "D3" not in cases()


def test_a_cell_far_from_the_others_is_told_before_room_is_made_for_all_between(enter, book):
    path = book(2, 0)
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("Decisions")
        sheet.write_row(0, 0, DECISIONS)
        sheet.write_string(1_048_575, 16_383, "x")
    status, said = enter("decision", path)
    assert (status, "one reaches row 1048576 and column 16384" in said) == (1, True)


def test_a_workbook_that_unpacks_to_too_much_is_not_unpacked(enter, book, monkeypatch):
    monkeypatch.setattr(tables, "UNPACKED", 1000)
    status, said = enter("decision", book(2, 0))
    assert (status, "must unpack to at most 1000 bytes" in said) == (1, True)


@pytest.mark.parametrize("value", ["#N/A", ""])
def test_a_formula_that_gives_nothing_is_not_read_as_an_empty_cell(enter, book, value):
    path = book(2, 0)
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("Decisions")
        sheet.write_row(0, 0, DECISIONS)
        sheet.write_row(1, 0, DECIDED)
        sheet.write_formula(1, 3, "=NA()", value=value)
    status, said = enter("decision", path)
    assert (status, "and D2 has an error" in said) == (1, True)


def test_a_line_of_a_case_that_is_not_there_is_told(enter, book):
    stray = [*VIEWS, ["D4", "M-PSG-l", "agrees", "own"]]
    status, said = enter("decision", book(2, 0, views=stray))
    assert status == 1
    assert "sheet Views, row 4, case: There must be such a case, and D4 is none." in said


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("it.csv", b"", "must have a header and rows, and is empty"),
        ("it.csv", b"Case,Case\n", "a column must be there once; Case is there twice"),
        ("it.csv", b"Case,,Owner\n", "each column must have a name; column 2 has none"),
        ("it.csv", b"Case\nA1,PMO\n", "row 2: a row must not be wider than its header"),
        ("it.csv", b"Case\n\xff\n", "must be UTF-8 text, and is not at line 2, cell 1"),
        ("it.csv", b'Case\n"A1', "must be CSV with commas between its cells"),
        ("it.xlsx", b"no workbook", "must be a workbook that can be read"),
        ("it.docx", b"", "must be a document that can be read"),
        ("it.odt", b"", "its name must end in one of .csv, .xlsx"),
    ],
)
def test_what_is_no_table_is_refused_with_what_it_must_be(tmp_path, name, content, says):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(tables.NoTable, match=says):
        tables.read(tmp_path / name)


def test_a_folder_is_no_table(tmp_path):
    with pytest.raises(tables.NoTable, match="must be a file that holds a table"):
        tables.read(tmp_path)


def test_the_answer_for_machines_says_how_many(enter, keep):
    _, said = enter("action", keep(ACTIONS, OLD), "--json")
    assert json.loads(said) == {"cases": 1, "kind": "action", "kept": True}


def test_who_enters_it_and_where_it_comes_from_must_be_said(programme, capsys, keep):
    assert run(["import", SLUG, "action", keep(ACTIONS, OLD)]) == 2
    assert "there must be --as and --source" in capsys.readouterr().err


@pytest.mark.parametrize("case", ["A" + "9" * 19, "A" + "9" * 5000])
def test_a_number_too_great_to_be_kept_is_told(enter, keep, case):
    status, said = enter("action", keep(ACTIONS, [case, *OLD[1:]]))
    assert (status, "row 2, case: It must be an id such as A1" in said) == (1, True)


def test_one_number_is_not_given_to_two_cases(enter, keep):
    status, said = enter("action", keep(ACTIONS, OLD, ["A007", *OLD[1:]]))
    assert (status, "row 3: The number of a case must be its own, and A7 has that" in said) == (
        1,
        True,
    )


RAID = ["Case", "Kind", "Title", "Group", "Owner", "Stage", "Probability", "Impact", "Score",
        "Raised on", "Review on", "Ending", "Closed on"]  # fmt: skip
LATE = ["RAID3", "risk", "Test data comes late", "PSG", "PMO", "open", "4", "3", "12",
        "2023-06-01", "2024-01-10", "", ""]  # fmt: skip
OVER = ["RAID8", "issue", "No room", "PSG", "IM", "closed", "5", "2", "", "2023-06-01", "",
        "resolved", "2023-09-01"]  # fmt: skip


def test_a_raid_log_is_entered_item_by_item(enter, keep):
    status, said = enter("raid", keep(RAID, LATE, OVER))
    assert (status, "2 cases are on the record" in said) == (0, True)
    assert {"RAID3", "RAID8"} <= cases()
    [late] = view_of("pmo").raid(is_open=True)
    assert (late.case, late.score, late.owner) == ("RAID3", 12, "PMO")
    assert rebuild(SLUG, check=True) == ()


def test_a_score_that_its_own_figures_do_not_come_to_is_contradicted(enter, keep):
    wrong = [*LATE[:8], "16", *LATE[9:]]
    status, said = enter("raid", keep(RAID, OVER, wrong))
    assert status == 1
    assert "row 3, score: It says 16, and the other columns come to 12." in said
    assert "RAID8" not in cases()


def test_an_item_says_how_it_stands_and_is_rated_on_the_scale(enter, keep):
    ended = [*OVER[:11], "", ""]
    steep = [*LATE[:6], "7", "3", "", *LATE[9:]]
    status, said = enter("raid", keep(RAID, ended, steep))
    assert status == 1
    assert "row 2: It must be said how it stands" in said
    assert "row 3: Each rating must be a step of the framework's scale." in said
