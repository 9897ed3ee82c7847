"""What can be known of a page from its source: its links, its forms, what it must not hold."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from lxml.etree import HTMLParser

FILES = {"link": "href", "script": "src", "img": "src", "source": "src"}
SILENT = {"script", "style", "template"}
BLOCKS = {"p", "div", "li", "td", "th", "h1", "h2", "h3", "section", "option", "label", "button"}


@dataclass
class Form:
    """A form: where it is sent, and what it holds before anybody fills it in."""

    action: str
    method: str = "get"
    fields: dict[str, str] = field(default_factory=dict)


class Page:
    """A page as it is read: the target of a parser."""

    def __init__(self) -> None:
        self.title = ""
        self.headings: list[str] = []
        self.links: list[str] = []
        self.files: list[str] = []
        self.forms: list[Form] = []
        self.ids: list[str] = []
        self.inline: list[str] = []  # styles and scripts of the page's own: the policy forbids them
        self.language = ""
        self._said: list[str] = []
        self._in: list[str] = []
        self._option = ""

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        self.language = given.get("lang", "") if tag == "html" else self.language
        self._own_style_or_script(tag, given)
        self._leads(tag, given)
        self._asks(tag, given)
        if given.get("id"):
            self.ids.append(given["id"])
        if tag == "h1":
            self.headings.append("")
        if tag in SILENT or tag in {"title", "h1"}:
            self._in.append(tag)
        if tag in BLOCKS:
            self._said.append("\n")

    def end(self, tag: str) -> None:
        if self._in and self._in[-1] == tag:
            self._in.pop()
        if tag == "form":
            self._option = ""

    def data(self, data: str) -> None:
        within = self._in[-1] if self._in else ""
        if within == "title":
            self.title += data
        if within == "h1":
            self.headings[-1] += data
        if within not in SILENT:
            self._said.append(data)
        elif data.strip() and within in {"script", "style"}:
            self.inline.append(f"<{within}>{data.strip()[:60]}")

    def _own_style_or_script(self, tag: str, given: Mapping[str, str]) -> None:
        self.inline += [
            f'<{tag} {name}="{value[:60]}">'
            for name, value in given.items()
            if name == "style" or name.startswith("on") or value.startswith("javascript:")
        ]

    def _leads(self, tag: str, given: Mapping[str, str]) -> None:
        if tag in {"a", "area"} and "href" in given:
            self.links.append(given["href"])
        if given.get(FILES.get(tag, "")):
            self.files.append(given[FILES[tag]])

    def _asks(self, tag: str, given: Mapping[str, str]) -> None:
        if tag == "form":
            self.forms.append(Form(given.get("action", ""), given.get("method", "get").lower()))
        if not self.forms:
            return
        fields, name = self.forms[-1].fields, given.get("name", "")
        if tag == "input" and name and given.get("type") not in {"radio", "checkbox", "submit"}:
            fields[name] = given.get("value", "")
        if tag == "input" and name and "checked" in given:
            fields[name] = given.get("value", "on")
        if tag in {"select", "textarea"}:
            self._option = name
        if tag == "option" and self._option and "selected" in given:
            fields[self._option] = given.get("value", "")

    def close(self) -> "Page":
        return self

    @cached_property
    def words(self) -> str:
        """Return what somebody reads on it."""
        lines = ("".join(self._said)).splitlines()
        return "\n".join(" ".join(line.split()) for line in lines if line.strip())

    def form(self, action: str) -> dict[str, str]:
        """Return what the form that is sent to an address holds already."""
        sent = {action, f"{action}?sent=1", f"{action}&sent=1"}
        found = [each for each in self.forms if each.action in sent]
        assert found, f"no form is sent to {action}: {self.words[:2000]}"
        return dict(found[0].fields)


def read(html: str) -> Page:
    """Read the source of a page."""
    parser = HTMLParser(target=Page())
    parser.feed(html)
    page: Page = parser.close()
    return page
