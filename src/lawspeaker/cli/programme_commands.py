"""The commands that need a database."""

import os
from pathlib import Path

import click

from lawspeaker.cli import serving

data_folder = click.option(
    "--data",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of the database and the files; .lawspeaker unless told.",
)


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@data_folder
def serve(host: str, port: int, data: Path | None) -> None:
    """Serve the site.

    \b
    Example:
      lawspeaker serve --port 8080
    """
    os.environ.setdefault("LAWSPEAKER_BASE_URL", f"http://{host}:{port}")
    serving.start_django(data)
    serving.refuse_unready()
    serving.renew_tables()
    serving.gather_static()
    click.echo(f"Lawspeaker is at {os.environ['LAWSPEAKER_BASE_URL']} until you press Ctrl+C")
    serving.run_server(host, port)


@click.command()
@data_folder
def migrate(data: Path | None) -> None:
    """Bring the database to this version.

    \b
    Example:
      lawspeaker migrate
    """
    serving.start_django(data)
    serving.bring_up_to_date()
    click.echo("The database is up to date.")
