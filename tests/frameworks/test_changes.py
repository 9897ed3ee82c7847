"""A change makes a version: its steps are guarded, its parts commence each by itself."""

from datetime import date
from pathlib import Path

import pytest

from lawspeaker.framework import versions as versions_module
from lawspeaker.framework.faults import Faults
from lawspeaker.framework.load import load
from lawspeaker.framework.versions import history, names, versions
from repository import STANDARDS

DRAFT = """
change    = "CR900"
title     = "A change for tests"
framework = "mhhs"
amends    = "3.2"
makes     = "3.3"
on        = 2024-06-01
in_flight = "finish_under_old"

[parts.all]
title = "All of it"
why = "A test."

[[step]]
part = "all"
by   = ["3.12-01"]
"""


def draft(tmp_path: Path, step: str) -> str:
    path = tmp_path / "CR900.toml"
    path.write_text(DRAFT + step)
    return str(path)


def refusal(tmp_path: Path, step: str) -> str:
    with pytest.raises(Faults) as refused:
        load(draft(tmp_path, step))
    return str(refused.value)


def test_a_change_makes_the_next_version_and_says_so(tmp_path):
    framework = load(
        draft(
            tmp_path,
            'do = "set"\nat = "groups.DAG.name"\n'
            'was = "Design Advisory Group"\nnow = "Design Group"',
        )
    )
    assert framework.groups["DAG"].name == "Design Group"
    assert (framework.version, framework.text.follows, framework.text.made_by) == (
        "3.3",
        "3.2",
        "CR900",
    )
    assert framework.text.in_force.from_ == date(2024, 6, 1)
    assert load("mhhs").groups["DAG"].name == "Design Advisory Group"


def test_two_versions_share_no_text_that_a_step_changed():
    before = load("mhhs@3.1").sha256
    load("mhhs@3.2")
    assert load("mhhs@3.1").sha256 == before != load("mhhs@3.2").sha256


@pytest.mark.parametrize(
    ("step", "holds"),
    [
        ('do = "add"\nat = "outputs"\nitem = "podcast"', lambda f: f.text.outputs[-1] == "podcast"),
        (
            'do = "remove"\nat = "outputs"\nitem = "recording"',
            lambda f: "recording" not in f.text.outputs,
        ),
        ('do = "remove"\nat = "moves.sideways"', lambda f: "sideways" not in f.text.moves),
        ('do = "remove"\nat = "groups.DAG.level"\nwas = 4', None),
        ('do = "end"\nat = "groups.CDWG"', lambda f: f.groups["CDWG"].until == date(2024, 6, 1)),
        ('do = "end"\nat = "seats.M-PSG-w"', lambda f: f.seats["M-PSG-w"].ended_by == "CR900"),
        (
            'do = "add"\nat = "bodies.COURT"\nvalue = { name = "Court", by = ["3.6-01"] }',
            lambda f: "COURT" in f.bodies,
        ),
        (
            'do = "add"\nat = "vocabulary.\'a.b\'"\nvalue = "c"',
            lambda f: f.text.vocabulary["a.b"] == "c",
        ),
        (
            'do = "set"\nat = "outcomes.accept.at.0.level"\nwas = 2\nnow = 3',
            lambda f: f.outcomes["accept"].at[0].level == 3,
        ),
    ],
)
def test_each_kind_of_step_does_what_it_says(tmp_path, step, holds):
    if holds is None:
        assert "4 must stand there; found 3." in refusal(tmp_path, step)
    else:
        assert holds(load(draft(tmp_path, step)))


@pytest.mark.parametrize(
    ("step", "says"),
    [
        (
            'do = "set"\nat = "groups.DAG.name"\nwas = "X"\nnow = "Y"',
            '"X" must stand there; found "Design Advisory Group".',
        ),
        (
            'do = "set"\nat = "groups.DAG.name"\nnow = "Y"',
            'It must say what was there: was = "Design Advisory Group".',
        ),
        (
            'do = "set"\nat = "groups.DAG.open"\nwas = true\nnow = false',
            "true must stand there; nothing does.",
        ),
        (
            'do = "set"\nat = "groups.DAG.level"\nwas = "3"\nnow = 4',
            '"3" must stand there; found 3.',
        ),
        (
            'do = "set"\nat = "groups.DIG.name"\nwas = "X"\nnow = "Y"',
            'groups.DIG must stand there. Did you mean "DWG"?',
        ),
        ('do = "set"\nat = "groups.DAG.name.x"\nnow = "Y"', "groups.DAG.name must be a table"),
        ('do = "set"\nat = "groups.DAG.name.x.y"\nnow = "Y"', "groups.DAG.name must be a table"),
        (
            'do = "add"\nat = "groups.DAG"\nvalue = {}',
            "Nothing may stand there yet; something does.",
        ),
        (
            'do = "add"\nat = "outputs"\nitem = "recording"',
            '"recording" must not be in the list yet; it is.',
        ),
        ('do = "add"\nat = "title"\nitem = "x"', "A list must stand there; found"),
        ('do = "remove"\nat = "outputs"\nitem = "tape"', '"tape" must be in the list; it is not.'),
        (
            'do = "remove"\nat = "clocks.paper"',
            '"paper" must stand there; it does not. Did you mean "papers"?',
        ),
        (
            'do = "end"\nat = "clocks.papers"',
            "Only a group or a seat can end; found clocks.papers.",
        ),
        ('do = "end"\nat = "groups.TMAG"', "It must not have ended yet; it has."),
        ('do = "set"\nat = "groups..name"\nnow = 1', "It must be a path such as groups.PSG.parent"),
        ('do = "set"\nat = "groups.DAG.name"\nwas = "X"', 'A step "set" must have now.'),
        ('do = "add"\nat = "bodies.X"', 'A step "add" must have value or item.'),
        ('do = "end"\nat = "groups.DAG"\nnow = 1', 'A step "end" must not have now.'),
        ('do = "end"\nat = "groups.DAG"\nwas = 1', 'A step "end" must not have was.'),
        (
            'do = "ad"\nat = "bodies.X"',
            'It must be one of "add", "end", "set", "remove"; found "ad".',
        ),
        (
            'do = "set"\nat = "groups.DAG.parent"\nwas = "PSG"\nnow = "PSGG"',
            'No such group: "PSGG". Did you mean "PSG"?',
        ),
    ],
)
def test_a_step_that_does_not_fit_is_refused_at_its_line(tmp_path, step, says):
    told = refusal(tmp_path, step)
    assert says in told
    assert "CR900.toml:" in told


def test_every_step_that_does_not_fit_is_told_at_once(tmp_path):
    one = 'do = "end"\nat = "clocks.papers"\n'
    told = refusal(tmp_path, f'{one}\n[[step]]\npart = "al"\nby = ["3.12-01"]\n{one}')
    assert told.count("Did you mean") == 1
    other = one.replace("papers", "report")
    two = f'{one}\n[[step]]\npart = "all"\nby = ["3.12-01"]\n{other}'
    assert refusal(tmp_path, two).count("Only a group or a seat can end") == 2


def test_what_a_change_rests_on_and_whom_it_names_must_be_there(tmp_path):
    step = 'do = "set"\nat = "title"\nwas = "Market-wide Half-Hourly Settlement"\nnow = "M"\n'
    heirs = '[heirs]\nchildren = { DWG = "SITAGG" }\nseats = { M-PSG-a = "M-PSG-aa" }\n'
    path = Path(draft(tmp_path, step + heirs))
    path.write_text(path.read_text().replace("3.12-01", "3.12-99"))
    with pytest.raises(Faults) as refused:
        load(str(path))
    told = [fault.says for fault in refused.value.faults]
    assert told == [
        'No such statement: "3.12-99". Did you mean "3.12-19"?',
        'No such group: "SITAGG". Did you mean "SITAG"?',
        'No such seat: "M-PSG-aa". Did you mean "M-PSG-a"?',
    ]


def test_a_change_of_another_version_is_refused(tmp_path):
    path = Path(draft(tmp_path, 'do = "end"\nat = "groups.DAG"'))
    path.write_text(path.read_text().replace('amends    = "3.2"', 'amends    = "9.9"'))
    with pytest.raises(Faults, match=r'No such version: "9.9".'):
        load(str(path))


def test_the_base_of_a_change_must_be_the_one_it_amends():
    of = history("mhhs")
    later = versions_module.consolidated(of, "3.2", ())
    with pytest.raises(Faults, match=r'It amends version "3.1"; found "3.2".'):
        versions_module.apply(later, of.changes[0], ())


def test_a_part_that_waits_for_an_event_counts_on_no_day_until_it_is_told():
    assert load("mhhs@2024-01-15").stands("TMAG")
    assert not load("mhhs@2024-01-15").stands("SITAG")
    told = load("mhhs@2024-03-07", commenced={"split": date(2024, 3, 6)})
    assert not told.stands("TMAG")
    assert told.stands("SITAG")
    assert load("mhhs@2024-03-05", commenced={"split": date(2024, 3, 6)}).stands("TMAG")


def test_before_its_first_day_a_change_counts_for_nothing():
    assert load("mhhs@2023-12-05").id == "mhhs@3.1"
    assert load("mhhs@2023-12-06").id == "mhhs@3.2~split"


def test_the_id_of_a_framework_loads_the_same_text_again():
    for ref in ("mhhs", "mhhs@2024-01-15", "mhhs@3.1"):
        framework = load(ref)
        assert load(framework.id).sha256 == framework.sha256


def test_the_whole_of_a_version_is_the_same_however_its_parts_came():
    told = load("mhhs@2024-03-07", commenced={"split": date(2024, 3, 6)})
    assert told.sha256 == load("mhhs@3.2").sha256


def test_the_versions_of_a_framework_say_what_made_them():
    first, second = versions("mhhs")
    assert (first.id, second.id, second.made_by) == ("mhhs@3.1", "mhhs@3.2", "CR035")
    parts = {each.name: each for each in second.parts}
    assert parts["split"].on is None
    assert parts["split"].on_event
    assert parts["split"].awaits == "It commences once the PSG has approved the split of TMAG."
    assert all(each.on == second.on for name, each in parts.items() if name != "split")


def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **files: str) -> None:
    (tmp_path / "standards").mkdir()
    (tmp_path / "standards" / "standards-2.toml").write_text(Path(STANDARDS).read_text())
    for name, text in files.items():
        (tmp_path / "standards" / f"{name}.toml").write_text(text)
    monkeypatch.setattr(versions_module, "FOLDER", tmp_path)
    history.cache_clear()


CHANGE = (
    DRAFT.replace('amends    = "3.2"', 'amends = "2"')
    .replace('"3.3"', '"{makes}"')
    .replace("3.12", "1")
    + 'do = "set"\nat = "title"\nwas = "Gauge Standards"\nnow = "Gauges"'
)


def test_changes_build_on_one_another_whatever_their_names(tmp_path, monkeypatch):
    second = CHANGE.replace('amends = "2"', 'amends = "3"').replace("was = ", "now = ", 1)
    second = second.replace(
        'now = "Gauge Standards"\nnow = "Gauges"', 'was = "Gauges"\nnow = "All gauges"'
    )
    folder(
        tmp_path, monkeypatch, b=CHANGE.replace("{makes}", "3"), a=second.replace("{makes}", "4")
    )
    try:
        assert names() == ("standards",)
        assert history("standards").versions() == ("2", "3", "4")
        assert [each.version for each in versions("standards")] == ["2", "3", "4"]
        newest = versions_module.consolidated(history("standards"), "4", ())
        assert newest.raw["title"] == "All gauges"
        assert versions_module.consolidated(history("standards"), "3", ()).raw["title"] == "Gauges"
    finally:
        history.cache_clear()


@pytest.mark.parametrize(
    ("amends", "says"),
    [("2", 'Just one change must amend version "2"; 2 do.'), ("5", "0 do")],
)
def test_changes_that_do_not_follow_one_another_are_refused(tmp_path, monkeypatch, amends, says):
    first = CHANGE.replace("{makes}", "3")
    other = first.replace('amends = "2"', f'amends = "{amends}"')
    folder(tmp_path, monkeypatch, a=first.replace('"3"', '"4"'), b=other)
    try:
        with pytest.raises(Faults, match=says.replace('"', ".")):
            history("standards")
    finally:
        history.cache_clear()


def test_a_framework_has_one_base(tmp_path, monkeypatch):
    folder(tmp_path, monkeypatch, **{"standards-3": ""})
    try:
        with pytest.raises(Faults, match=r"There must be one file standards-….toml"):
            history("standards")
    finally:
        history.cache_clear()
