"""Where the pages of the ledger are: for those who take part, and for the public."""

from dataclasses import dataclass

from lawspeaker.web.addresses import find
from lawspeaker.web.viewer import Viewer


@dataclass(frozen=True)
class Side:
    """One programme's ledger pages, on one side of the door."""

    programme: str
    public: bool
    zone: str

    @classmethod
    def of(cls, viewer: Viewer) -> "Side":
        return cls(viewer.programme.slug, viewer.is_public, viewer.programme.zone)

    @property
    def base(self) -> str:
        return "public.html" if self.public else "frame.html"

    @property
    def index(self) -> str:
        return self.page("ledger") if self.public else self.page("index")

    @property
    def file(self) -> str:
        """What the record is called when it is downloaded."""
        return f"{self.programme}-public.zip" if self.public else f"{self.programme}.zip"

    def page(self, name: str, **parts: str) -> str:
        side = "public" if self.public else "ledger"
        return find(f"{side}:{name}", programme=self.programme, **parts)

    def entry(self, position: int) -> str:
        return self.page("entry", position=str(position))
