"""Papers are printed by the process that serves, also when the same command made papers before."""

from urllib.request import urlopen

import pytest

from lawspeaker.service.demo.playing import SLUG
from told import SOON, serving

PAPERS = ("framework/coverage.pdf", "framework/coverage.xlsx")


@pytest.fixture(scope="module")
def just_told(told_until_november, tmp_path_factory):
    copy = tmp_path_factory.mktemp("anew") / "demo"
    with serving(told_until_november, copy, "--fresh", "--until", "2023-11-30") as address:
        yield f"{address}/p/{SLUG}/public/"


@pytest.mark.parametrize("place", PAPERS)
def test_a_demo_that_was_told_just_now_prints(just_told, place):
    with urlopen(f"{just_told}{place}", timeout=SOON) as answer:  # noqa: S310  # our own address
        assert answer.status == 200
        assert answer.read(4) in (b"%PDF", b"PK\x03\x04")
