"""`lawspeaker ballot-key`: a key for one poll, made where the returning officer keeps it."""

from __future__ import annotations

import click

from lawspeaker.cli.asking import json_option, show


@click.command()
@json_option
def ballot_key(*, as_json: bool) -> None:
    """Make a key to seal the box of a poll to.

    The public key opens the poll. The private one opens the box when the poll is closed: keep it
    away from the server until then, use it for this poll alone, and destroy it after the count.

    \b
    Example:
      lawspeaker ballot-key
    """
    from lawspeaker.files.sealing import make_key

    private, public = make_key()
    if as_json:
        show({"public": public, "private": private})
    else:
        click.echo(f"public   {public}\nprivate  {private}")
