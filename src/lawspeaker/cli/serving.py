"""Starting Django and the server: what `serve`, `migrate` and `demo` have in common."""

import gc
import os
from pathlib import Path
from typing import Final

import click

from lawspeaker.cli.main import No
from lawspeaker.cli.progress import progress

SETTINGS: Final = "lawspeaker.site.settings"
SERVED: Final = "lawspeaker.site.wsgi:application"
THREADS: Final = 4  # as many requests at once as one process answers; SQLite has one writer anyway


def start_django(data: Path | None = None) -> None:
    """Set Django up; after this its models may be imported."""
    import django
    from django.core.exceptions import ImproperlyConfigured

    gc.enable()  # what answers once and ends did without it
    if data is not None:
        os.environ["LAWSPEAKER_DATA"] = str(data.absolute())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise click.UsageError(str(error)) from error


def open_database(data: Path | None = None) -> None:
    """Set Django up for a command that needs what a database holds; refuse one that holds none."""
    start_django(data)
    refuse_unmade()


def refuse_unmade() -> None:
    """Refuse a place where no database was ever made, before a query fails on a missing table."""
    from django.db import OperationalError, connection
    from django.db.migrations.recorder import MigrationRecorder

    name = connection.settings_dict["NAME"]
    try:  # looking into a file that is not there would make it
        made = _is_there(name) and MigrationRecorder(connection).has_table()
    except OperationalError as error:
        raise No(f"the database {name} must answer, but: {error}".rstrip()) from error
    if not made:
        raise click.ClickException(
            f"no database at {name}; run `lawspeaker migrate`, or give --data the folder of one."
        )


def _is_there(name: Path | str) -> bool:
    return not isinstance(name, Path) or name.is_file()


def make_room() -> None:
    """Make the folder of an SQLite database, so that a first start needs no preparation."""
    from django.conf import settings

    name = settings.DATABASES["default"]["NAME"]
    if isinstance(name, Path):
        name.parent.mkdir(mode=0o700, parents=True, exist_ok=True)


def read_story_day() -> None:
    """In the folder of a demo it is the day of the story, on the command line too."""
    from django.conf import settings

    from lawspeaker.service.demo import day

    if (settings.LAWSPEAKER_DATA / day.FILE).is_file():
        day.read_story_day(settings.LAWSPEAKER_DATA)


def bring_up_to_date() -> None:
    """Bring the database to this version; where there is none, make it."""
    from django.core.management import call_command

    make_room()
    call_command("migrate", interactive=False, verbosity=0)


def refuse_unready() -> None:
    """Refuse to serve what would lose something: no key of its own, or an older database."""
    from django.conf import settings
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    if not settings.SECRET_KEY_GIVEN:
        raise click.UsageError(
            "LAWSPEAKER_SECRET_KEY must be set, or everybody is signed out at each start. Make "
            'one: python3 -c "import secrets; print(secrets.token_urlsafe(50))"'
        )
    refuse_unmade()
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    connection.close()
    if waiting:
        raise No(
            f"the database must be of this version, but {len(waiting)} steps are missing: run "
            "'lawspeaker migrate' first"
        )


def renew_tables() -> None:
    """Make again the read tables that another version has made, before anybody reads them."""
    from django.db import connections

    from lawspeaker.records.rebuild import rebuild, stale

    for each in stale():
        click.echo(f"Another version made the read tables of {each}: they are made again …")
        with progress("Cases") as told:
            rebuild(each, progress=told)
    connections.close_all()


def gather_static() -> None:
    """Gather the static files under names that change with their content, compressed."""
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders
    from django.core.management import call_command

    root = Path(settings.LAWSPEAKER_DATA, "static")
    os.environ["LAWSPEAKER_STATIC"] = str(root)  # read again by the process that serves
    files = (store.path(name) for finder in get_finders() for name, store in finder.list([]))
    newest = max(Path(path).stat().st_mtime for path in files)
    manifest = root / "staticfiles.json"
    if manifest.is_file() and manifest.stat().st_mtime > newest:
        return
    settings.STATIC_ROOT = root
    settings.STORAGES["staticfiles"] = {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
    }
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)


def run_server(host: str, port: int) -> None:
    """Serve until somebody stops it: one process, so that one lock orders all writers."""
    import multiprocessing

    from granian.constants import Interfaces
    from granian.server import Server

    _must_be_free(host, port)
    # Not a fork of this process: what set papers in it left threads behind that a fork does not
    # have, and waits for them for ever when the next paper is asked for.
    multiprocessing.set_start_method("spawn", force=True)
    Server(
        SERVED,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=THREADS,
        websockets=False,
        log_access=False,
    ).serve()


def _must_be_free(host: str, port: int) -> None:
    """Refuse a port that something else listens at, before the server fails on it at length."""
    import socket

    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            taken = f"{host}:{port} must be free, but: {error.strerror}"
            raise No(f"{taken}. Name another port with --port") from error
