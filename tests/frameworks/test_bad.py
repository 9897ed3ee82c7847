"""Frameworks with a fault are refused: each folder is named by its fault and says what is told."""

import os
import stat
from pathlib import Path

import pytest

from lawspeaker.framework.faults import Faults, near
from lawspeaker.framework.lines import DEEPEST
from lawspeaker.framework.load import load
from lawspeaker.framework.parsing import LARGEST, read

BAD = Path(__file__).parent / "bad"
TOO_DEEP = f"Tables and lists must not stand more than {DEEPEST} deep in one another."
TOO_LONG = "A number must not have more than 3,000 digits."
FOLDERS = sorted(each for each in BAD.iterdir() if each.is_dir())


def refusal(path: Path) -> str:
    with pytest.raises(Faults) as refused:
        load(str(path))
    return str(refused.value).replace(f"{path.parent}/", "")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_fault_is_told_with_its_file_line_and_remedy(folder):
    assert refusal(folder / "framework.toml") == (folder / "expected.txt").read_text().rstrip("\n")


def test_all_faults_are_told_at_once(tmp_path):
    text = (BAD / "unknown-parent" / "framework.toml").read_text()
    path = tmp_path / "framework.toml"
    path.write_text(
        text.replace('office = "LEAD", by', 'office = "LEED", by').replace(
            'who = "DESK"', 'who = "DEKS"'
        )
    )
    assert [line.split(":")[1] for line in refusal(path).splitlines()] == ["22", "23", "50"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"\xff\xfe", "framework.toml:1: The text must be UTF-8."),
        (b'x = "\n\n\xff"', "framework.toml:3: The text must be UTF-8."),
        (b"\nx = " + b"[" * 10_000, f"framework.toml:2: {TOO_DEEP}"),
        (b"\n[a]\nx = " + b"{ a = " * 200 + b"1" + b"}" * 200, f"framework.toml:3: {TOO_DEEP}"),
        (b"x = " + b"[" * DEEPEST + b"]" * DEEPEST, f"framework.toml:1: {TOO_DEEP}"),
        (b"a" + b".a" * 50 + b" = 1", f"A key must not have more than {DEEPEST} parts."),
        ('"é"'.encode() + '."é"'.encode() * 50 + b" = 1", "framework.toml:1: A key must not"),
        (b"a = 1\nx = 1" + b"0" * 5_000, f"framework.toml:2: {TOO_LONG}"),
        (b"a = 1\nx = -0x1" + b"_f" * 5_000, f"framework.toml:2: {TOO_LONG}"),
        (b"a = 'x1" + b"0" * 5_000 + b"'", 'a: No such field: "a".'),
        (b"#" * (LARGEST + 1), "framework.toml:1: A file must not be larger than 2,000,000 bytes."),
        (b"include = 5", "It must be a list of files beside this one"),
        (b"", 'The field "framework" is missing: text.'),
        (b"groups = 7", "groups: It must be a table; found 7."),
        (
            b"[cases.x]\ngiven = { at = 1.5 }",
            "cases.x.given.at: It must be true or false or a whole",
        ),
        (b"in_force = { from = 2024-01-01T10:00:00 }", "in_force.from: It must be a date; found"),
        (b"silent = { x = { why = {} } }", "silent.x.why: It must be text; found a table."),
    ],
)
def test_whatever_is_in_a_file_it_is_refused_in_words(tmp_path, content, says):
    path = tmp_path / "framework.toml"
    path.write_bytes(content)
    assert says in refusal(path)


def test_a_file_that_is_not_there_is_told(tmp_path):
    assert "cannot be read" in refusal(tmp_path / "framework.toml")
    assert "cannot be read" in refusal(tmp_path / "a\0b.toml")


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero")])
def test_what_is_no_regular_file_is_refused_unread(tmp_path, make):
    path = tmp_path / "framework.toml"
    make(path)
    assert refusal(path) == "framework.toml: It must be a regular file, not a pipe or a device."


@pytest.mark.parametrize(
    ("include", "make", "says"),
    [
        ("framework.toml", None, 'must not include itself; found "framework.toml".'),
        ("more.toml", lambda more: more.symlink_to("framework.toml"), "must not include itself"),
        ("more.toml", lambda more: more.symlink_to("more.toml"), "levels of symbolic links."),
        ("more.toml", lambda more: more.symlink_to("gone.toml"), "No such file or directory."),
        ("more.toml", lambda more: more.symlink_to(more.parent), "Is a directory."),
        ("more.toml", os.mkfifo, "It must be a regular file, not a pipe or a device."),
        ("a\\u0000b.toml", None, "The file cannot be read: no file has such a name."),
        ("more.toml", lambda more: more.write_text("include = []"), "may include others."),
    ],
)
def test_an_included_file_that_cannot_be_one_is_told(tmp_path, include, make, says):
    (tmp_path / "framework.toml").write_text(f'\ninclude = ["{include}"]')
    if make is not None:
        make(tmp_path / "more.toml")
    told = refusal(tmp_path / "framework.toml")
    assert says in told
    assert told.startswith(("framework.toml:2: include.0: ", "more.toml:1: include: "))


def test_no_file_is_included_twice_nor_more_of_them_than_may_be(tmp_path):
    path = tmp_path / "framework.toml"
    (tmp_path / "more.toml").write_text("")
    path.write_text('include = ["more.toml", "more.toml"]')
    assert 'include.1: A file must be read once, and must not include itself; found "more' in (
        refusal(path)
    )
    path.write_text(f"include = {['more.toml'] * 101}")
    assert "must not include more than 100 files; found 101." in refusal(path)


def test_of_very_many_faults_the_first_are_told(tmp_path):
    path = tmp_path / "framework.toml"
    path.write_text("\n".join(f"a{n} = {n}" for n in range(3_000)))
    told = refusal(path).splitlines()
    assert (len(told), told[0]) == (1_000, 'framework.toml:1: a0: No such field: "a0".')


def test_of_very_many_steps_that_do_not_fit_the_first_are_told(tmp_path):
    path = tmp_path / "framework.toml"
    text = (BAD / "change-that-ends-a-clock" / "framework.toml").read_text()
    step = '\n[[step]]\npart = "all"\nby = ["1-02"]\ndo = "end"\nat = "groups.X{}"\n'
    path.write_text(text + "".join(map(step.format, range(1_200))))
    assert len(refusal(path).splitlines()) == 1_000


def test_among_very_many_names_no_near_miss_is_looked_for():
    assert near("abd", map(str, range(3_000))) == ""


def test_a_folder_is_no_file(tmp_path):
    (tmp_path / "framework.toml").mkdir()
    assert "The file cannot be read: Is a directory." in refusal(tmp_path / "framework.toml")


def test_a_file_that_tells_no_size_is_read_no_further_than_it_may_be(tmp_path, monkeypatch):
    path = tmp_path / "framework.toml"
    path.write_bytes(b"#" * (LARGEST + 1))
    told = os.stat_result((stat.S_IFREG, *[0] * 9))
    with monkeypatch.context() as told_so:
        told_so.setattr(Path, "stat", lambda _: told)
        with pytest.raises(Faults, match="must not be larger"):
            read(path)


def test_too_many_kinds_of_matter_are_refused(tmp_path):
    text = (BAD / "no-rule-fits" / "framework.toml").read_text()
    many = "\n".join(f'f{n} = {{ yes_no = true, ask = "?" }}' for n in range(20))
    when = ", ".join(f"f{n} = true" for n in range(20))
    text = text.replace("[thresholds]", f"{many}\n\n[thresholds]")
    path = tmp_path / "framework.toml"
    path.write_text(text.replace("above_threshold = true", f"above_threshold = true, {when}"))
    assert "must not tell apart more than 65,536 kinds of matter" in refusal(path)


def test_too_many_ways_to_read_are_refused(tmp_path):
    text = (BAD / "no-rule-fits" / "framework.toml").read_text()
    line = 'finding = "F", question = "?", by = ["2-01"], default = "a"'
    many = "\n".join(f'r{n} = {{ {line}, choices = {{ a = "A", b = "B" }} }}' for n in range(10))
    under = ", ".join(f'r{n} = "a"' for n in range(10))
    text = text.replace("[relations]", f"{many}\n\n[relations]")
    path = tmp_path / "framework.toml"
    path.write_text(
        text.replace('decider = "LEAD", how', f'under = {{ {under} }}, decider = "LEAD", how', 1)
    )
    assert "more than 256 ways to choose the readings" in refusal(path)
