"""Where the pages of a framework are: for those who take part, and for the public."""

from dataclasses import dataclass
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

    @classmethod
    def of(cls, viewer: Viewer) -> "Place":
        return cls(viewer.programme.slug, viewer.is_public)

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
