"""The whole story of the demo: its tables follow from its record, and its record is whole."""

import shutil

import pytest

from journeys.sites import run
from journeys.visitors import SLUG

pytestmark = [pytest.mark.rebuild, pytest.mark.database]


@pytest.mark.parametrize("command", [("rebuild", "--check"), ("fsck",)])
def test_the_whole_story_stands_up_to(command, told, tmp_path):
    data = shutil.copytree(told, tmp_path / "data")
    name, *options = command
    run(name, SLUG, *options, "--data", data)
