"""The recipes in docs/record.md work as they stand there."""

import re
import subprocess
from pathlib import Path

import pytest

from verify.exporting import files_of, record

PAGE = Path(__file__).parents[2] / "docs/record.md"
MADE = record()
ENTRY, SIGNATURE = 7, "Signature Verified Successfully"

pytestmark = pytest.mark.public_tools


@pytest.fixture
def answers(tmp_path):
    """Run a recipe of the page on an export, and return its lines."""
    for name, body in files_of(MADE).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(body)
    recipes = re.findall(r"```sh\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)

    def run(named: str) -> list[str]:
        (recipe,) = [each for each in recipes if named in each]
        ran = subprocess.run(
            ["sh", "-c", recipe],
            cwd=tmp_path,
            env={"PATH": "/usr/bin:/bin", "OPENING": MADE[ENTRY].openings[0].text},
            capture_output=True,
            check=False,
            timeout=60,
        )
        return ran.stdout.decode().splitlines()

    return run


def test_an_entry_gives_its_leaf(answers):
    reckoned, listed = answers("leaves")
    assert reckoned == listed


def test_an_opening_gives_its_text_and_its_digest(answers):
    said = "".join(answers("OPENING"))
    assert '"departures.0.reason","Late."]' in said
    assert said.endswith(MADE[ENTRY].openings[0].digest)


def test_the_signature_is_verified(answers):
    assert answers("signature") == [SIGNATURE]
