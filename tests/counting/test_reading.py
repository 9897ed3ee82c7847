"""Files of ballots: what they may look like, and what is said of a broken one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawspeaker.framework.counting.ballots import BadBallots
from lawspeaker.framework.counting.blt import read_ranks, write_ranks
from lawspeaker.framework.counting.methods import METHODS, Terms, count
from lawspeaker.framework.counting.reading import read

BLT = '3 1\n-2\n4 1 2 3 0\n2 3=1 0\n1 - 3 0\n0\n"Ann"\n"Bea"\n"Cy"\n"Board"\n'


def test_blt_names_candidates_seats_papers_and_a_title():
    found = read(BLT.encode())
    assert (found.names, found.seats, found.title) == (("Ann", "Bea", "Cy"), 1, "Board")
    assert found.standing == (0, 2)
    assert [(p.votes, p.ranks) for p in found.papers] == [
        (4, ((0,), (2,))),
        (2, ((2, 0),)),
        (1, ((), (2,))),
    ]


def test_blt_may_have_comments_ids_quotes_in_names_and_a_plain_title():
    text = '# poll\n2 1 # head\n(7) 3 1 0\n(8) 1 2 0\n0\n"Ann ""A"" Lee" "Bea"\nWard 6 - North'
    found = read(text.encode())
    assert (found.names, found.title) == (('Ann "A" Lee', "Bea"), "Ward 6 - North")


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("2 1", "2 1"),
        (" 02  1 ", "2 1"),
        ("3=1 2", "1=3 2"),
        ("2 - -", "2"),
        ("- 2", "- 2"),
        ("0", "0"),
    ],
)
def test_a_paper_has_one_way_to_be_written(written, plain):
    assert write_ranks(read_ranks(written, 3)) == plain
    assert write_ranks(read_ranks(plain, 3)) == plain


def test_csv_is_a_rank_in_each_cell():
    found = read(b"\xef\xbb\xbfAnn,Bea,Cy\n1,2,\n,,\n2,2,9\n\n")
    assert found.names == ("Ann", "Bea", "Cy")
    assert [p.ranks for p in found.papers] == [((0,), (1,)), (), ((), (0, 1), (), (2,))]


def test_the_ending_of_the_name_says_which_it_is():
    assert read(b"3 2\n1\n", "poll.csv").names == ("3 2",)
    with pytest.raises(BadBallots, match="the number of candidates"):
        read(b"Ann,Bea\n", "poll.BLT")


BROKEN = {
    b"": "it must hold ballots; it is empty.",
    b"\xff\xfe": "it must be text in UTF-8; byte 0 is not.",
    b"Ann\0": "it must be text in UTF-8; it has a zero byte.",
    b"Ann,Ann\n": "each candidate must be named once; found 'Ann' twice.",
    b"Ann,\n": "each candidate must have a name; found an empty one.",
    b"Ann,Bea\n1\n": "line 2: a paper must have a cell for each of 2 candidates; found 1.",
    b"Ann,Bea\n1,x\n": "line 2: a rank must be a whole number from 1 to 999999999; found 'x'.",
    b"Ann,Bea\n1,2\n0,1\n": (
        "line 3: a rank must be a whole number from 1 to 999999999; found '0'."
    ),
    b"Ann,Bea\n1,-1\n": "line 2: a rank must be a whole number from 1 to 999999999; found '-1'.",
    b'Ann,"Bea\n1,2\n': "line 2: it must be CSV: unexpected end of data.",
    b"0 1\n": "line 1: the number of candidates must be a whole number from 1 to 999999999;"
    " found '0'.",
    b"5000 1\n": "line 1: there must be at most 999 candidates; found 5000.",
    b"2 0\n": "line 1: the number of seats must be a whole number from 1 to 999999999; found '0'.",
    b"2 1\n1 1 0\n": "the papers must end with a line that says 0; the file ends before.",
    b"2 1\n1 1 2\n": "line 2: a paper must end with 0; the file ends before.",
    b"2 1\n1 3 0\n0\n": "line 2: a candidate must be a number from 1 to 2; found 3.",
    b"2 1\n1 1 1 0\n0\n": "line 2: a paper must name a candidate once; found 1 twice.",
    b"2 1\nx 1 0\n0\n": "line 2: a paper must begin with how many voted so: it must be a whole"
    " number from 1 to 999999999; found 'x'.",
    b"2 1\n1.5 1 0\n0\n": "line 2: a paper must begin with how many voted so: it must be a whole"
    " number from 1 to 999999999; found '1.5'.",
    b"2 1\n-3\n0\n": "line 2: a candidate must be a number from 1 to 2; found 3.",
    b'2 1\n0\n"Ann"\n': "each of 2 candidates must have a name; found 1.",
    b"2 1\n0\nAnn\nBea\n": "line 3: a name must stand in double quotes; found 'Ann'.",
    b'2 1\n0\n"Ann"\n"Ann"\n': "each candidate must be named once; found 'Ann' twice.",
    b'2 1\n0\n"Ann"\n""\n': "each candidate must have a name; found an empty one.",
    b"2 1\n1 " + b"9" * 60 + b" 0\n0\n": "line 2: a candidate must be a whole number from 1 to"
    f" 999999999; found '{'9' * 40}…'.",
}


@pytest.mark.parametrize("content", BROKEN, ids=lambda content: repr(content[:24]))
def test_what_is_broken_is_told_with_its_line(content):
    with pytest.raises(BadBallots) as refused:
        read(content)
    assert str(refused.value) == BROKEN[content]


def test_everybody_may_have_withdrawn():
    found = count("stv", read(b'1 1\n-1\n2 1 0\n0\n"Ann"\n'), Terms())
    assert (found.elected, found.valid, found.invalid) == ((), 0, 2)


ANY = st.one_of(
    st.binary(),
    st.text().map(str.encode),
    st.text(alphabet="0123 -=\n,#(\")'AB").map(str.encode),
    st.text(alphabet="0123 -=\n").map(lambda t: f'3 2\n{t}\n0\n"A"\n"B"\n"C"'.encode()),
)


@pytest.mark.parametrize("method", METHODS)
@given(content=ANY)
def test_any_bytes_are_ballots_or_are_refused(method, content):
    try:
        ballots = read(content)
    except BadBallots as error:
        assert str(error)
    else:
        assert count(method, ballots, Terms()).valid <= ballots.cast
