"""`lawspeaker mail`: send the notices that are due, once or until it is stopped."""

import time
from datetime import date
from pathlib import Path
from typing import Final

import click

from lawspeaker.cli import serving
from lawspeaker.cli.programme_commands import data_folder

PAUSE: Final = 15.0  # seconds between two looks


@click.command()
@click.option(
    "--most",
    default=500,
    show_default=True,
    type=click.IntRange(1),
    help="The most letters to send at one go.",
)
@click.option("--watch", is_flag=True, help="Go on until Ctrl+C, looking every few seconds.")
@data_folder
def mail(most: int, watch: bool, data: Path | None) -> None:  # noqa: FBT001  # an option
    """Send the notices that are due.

    Whoever owes an act is reminded of it before it is due, and once it is late. What cannot be sent
    is tried again later. Several may run at once: nothing is sent twice.

    \b
    Example:
      lawspeaker mail
    """
    serving.open_database(data)
    serving.read_story_day()
    last = _once(most, None)
    while watch:
        time.sleep(PAUSE)
        last = _once(most, last)


def _once(most: int, reminded: date | None) -> date:
    """Send what is due; remind once a day. Return the day of the last reminder."""
    from lawspeaker.records.programmes import programmes
    from lawspeaker.service import clock, mail
    from lawspeaker.service.reminding import remind
    from lawspeaker.surfaces.letters import Writer

    today = clock.now().date()
    if today != reminded:
        for each in programmes():
            remind(each)
    done = mail.send_due(Writer().write, most)
    if done.sent or done.put_off or done.failed or reminded is None:
        click.echo(f"Sent {done.sent}, put off {done.put_off}, given up {done.failed}.")
    return today
