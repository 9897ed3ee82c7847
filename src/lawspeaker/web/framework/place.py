"""Where the pages of a framework are: for those who take part, and for the public."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from lawspeaker.framework.names import section
from lawspeaker.web.addresses import find
from lawspeaker.web.components import Link
from lawspeaker.web.viewer import Viewer


@dataclass(frozen=True)
class Place:
    """One programme's framework pages, on one side of the door."""

    programme: str
    public: bool
    as_of: date | None = None

    @classmethod
    def of(cls, viewer: Viewer) -> "Place":
        return cls(viewer.programme.slug, viewer.is_public, viewer.as_of)

    @property
    def base(self) -> str:
        """Return the frame round the pages."""
        return "public.html" if self.public else "frame.html"

    @property
    def index(self) -> str:
        return find("public:framework" if self.public else "framework:index", **self._parts())

    @property
    def home(self) -> Link:
        return Link("Framework", self.index)

    def page(self, name: str, **parts: str) -> str:
        """Return the address of a page of the framework by its name."""
        side = "public" if self.public else "framework"
        return find(f"{side}:{name}", **self._parts(), **parts)

    def asked(self, name: str, **asked: str) -> str:
        """Return a page asked something on the day looked at; what is blank is left out."""
        said = {key: value for key, value in (*asked.items(), *self.day) if value}
        return f"{self.page(name)}?{urlencode(said)}" if said else self.page(name)

    def on_day(self, address: str) -> str:
        """Carry the day that is looked at to a page beside the framework's."""
        page, mark, part = address.partition("#")
        return f"{page}?{urlencode(self.day)}{mark}{part}" if self.as_of and address else address

    @property
    def day(self) -> tuple[tuple[str, str], ...]:
        """The day that is looked at, as an address and a form carry it on; nothing of today."""
        return (("as_of", self.as_of.isoformat()),) if self.as_of else ()

    def clause(self, statement: str) -> str:
        clause = section(statement)
        return self.page("clause", clause=clause) + ("" if clause == statement else f"#{statement}")

    def reading(self, key: str) -> str:
        return self.page("reading", reading=key)

    def tried(self, given: dict[str, str]) -> str:
        """Return the address of a matter tried: whoever has it sees the same answer."""
        return f"{self.page('try')}?{urlencode(given)}"

    def _parts(self) -> dict[str, str]:
        return {"programme": self.programme}
