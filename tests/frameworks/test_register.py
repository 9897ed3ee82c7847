"""The register says of each statement what the catalogue of the sources says of it."""

import csv

import pytest

from lawspeaker.framework.load import load
from repository import ROOT

with (ROOT / "tests" / "data" / "catalogue.tsv").open(newline="") as file:
    CATALOGUE = {row.pop("statement"): row for row in csv.DictReader(file, delimiter="\t")}
REGISTER = load("mhhs").statements


def test_the_catalogue_and_the_register_hold_the_same_statements():
    assert CATALOGUE.keys() == REGISTER.keys()


@pytest.mark.parametrize("statement", CATALOGUE)
def test_a_statement_is_what_the_catalogue_says(statement):
    entry, row = REGISTER[statement], CATALOGUE[statement]
    said = {name: getattr(entry, name) or "" for name in row if name != "do"}
    assert {**said, "do": " ".join(entry.do)} == row
