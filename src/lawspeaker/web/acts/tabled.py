"""A table that is sent with a page: read from a file of its own name."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from lawspeaker.service.tables import NoTable
from lawspeaker.web.acts.attaching import File

LONGEST_NAME: Final = 60  # characters: no file system keeps 255 of any alphabet


def read_with[Read](reader: Callable[[Path], Read], sent: File) -> Read:
    """Read what was sent; what is wrong with it says where by the name of the file alone."""
    name = Path((sent.name or "table").replace("\\", "/")).name[-LONGEST_NAME:]
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(sent.read())
        sent.seek(0)
        try:
            return reader(path)
        except NoTable as error:
            raise NoTable(str(error).replace(f"{folder}/", "")) from None
