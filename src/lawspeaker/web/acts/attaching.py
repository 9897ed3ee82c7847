"""Files that are sent with a form: kept before the act, so that a refusal loses none of them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict

from lawspeaker.files import store
from lawspeaker.files.sniffing import NotAllowed
from lawspeaker.surfaces.attachments import Keeper, must_be_held, titled
from lawspeaker.surfaces.menu import Asked
from lawspeaker.surfaces.reading import Unread, Unreadable
from lawspeaker.web.acts.entered import Entered
from lawspeaker.web.acts.widgets import DIGEST

TITLE = "/title"

type File = UploadedFile[bytes]  # generic for the type checker only
type Sent = MultiValueDict[str, File]


@dataclass(frozen=True)
class Files:
    """The files of a form, kept before its act."""

    keeper: Keeper

    def with_files(self, entered: Entered, sent: Sent) -> Entered:
        """Return the form with each file in the place of its field, under its digest."""
        flat, wrong = dict(entered.flat), []
        for path, file in sent.items():
            if path.endswith(DIGEST) and isinstance(file, UploadedFile):
                try:
                    flat |= self._kept(path, file, flat)
                except NotAllowed as error:
                    wrong.append(Unread(path, f"{error}."))
        if wrong:
            raise Unreadable.of(wrong)
        return replace(entered, flat=flat)

    def command(self, entered: Entered, asked: Asked) -> Any:
        """Return the command that a form says; a file that it names must be kept."""
        command = entered.command(asked)
        must_be_held(self.keeper.programme, command)
        return command

    def _kept(self, path: str, file: File, flat: Mapping[str, str]) -> dict[str, str]:
        name = file.name or "file"
        blob = self.keeper.keep(name, file.read())
        title = path.removesuffix(DIGEST) + TITLE
        named = {} if flat.get(title) else {title: titled(name)}
        return {path: blob.digest, **named}


def names_of(programme: str, flat: Mapping[str, str]) -> dict[str, str]:
    """Return the names of the files that are kept already, by field."""
    paths = {path: digest for path, digest in flat.items() if path.endswith(DIGEST) and digest}
    found = {path: store.find(programme, digest) for path, digest in paths.items()}
    return {path: blob.name for path, blob in found.items() if blob is not None}
