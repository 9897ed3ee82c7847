"""Following every link of the site, breadth first, and noting what must not be."""

import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import urldefrag, urljoin, urlsplit

from journeys.reading import Page
from journeys.visitors import Answer, Visitor

HTML = "text/html"
ROOM = 400_000  # bytes of source: more is not a page that somebody reads
NAMED = re.compile(r"(?<=/)([^/]*[A-Z0-9][^/]*|(?<=readings/)[^/]+)")
ALIKE = 3  # pages of one shape that are worth looking at


def shape(url: str) -> str:
    """Return what pages of one template have in common: the address without what it names."""
    place = urlsplit(url)
    asked = sorted(part.partition("=")[0] for part in place.query.split("&") if part)
    return NAMED.sub("*", place.path) + ("?" + "&".join(asked) if asked else "")


@dataclass
class Crawl:
    """A visitor who follows every link, but only a few of one shape."""

    visitor: Visitor
    most: int = 800  # pages: three of each of some 250 kinds, and none of a site without an end
    alike: int = ALIKE
    seen: dict[str, Answer] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    _shapes: Counter[str] = field(default_factory=Counter)
    _files: dict[str, int] = field(default_factory=dict)

    def of(self, *starts: str) -> "Crawl":
        """Follow every link from some pages on."""
        waiting = deque((start, "the start") for start in starts)
        met = set(starts)
        for n in count():
            if not waiting:
                return self
            assert n < self.most, f"after {n} pages {len(waiting)} still wait: {list(waiting)[:5]}"
            url, asked_by = waiting.popleft()
            answer = self._look(url, asked_by)
            for link in self._onward(answer):
                if link not in met and self._is_new(link):
                    met.add(link)
                    waiting.append((link, url))
        return self

    def _look(self, url: str, asked_by: str) -> Answer:
        answer = self.visitor.get(url)
        self.seen[url] = answer
        if answer.status != 200:
            self.wrong.append(f"{url} answers {answer.status}; {asked_by} leads there")
        elif answer.kind == HTML:
            self.wrong += [f"{url}: {each}" for each in self._faults(answer)]
        return answer

    def _onward(self, answer: Answer) -> Iterator[str]:
        if answer.kind != HTML or answer.status != 200:
            return
        for link in answer.page.links:
            url = urldefrag(urljoin(self.visitor.site + answer.url, link)).url
            if url.startswith(self.visitor.site + "/"):
                yield url.removeprefix(self.visitor.site)

    def _is_new(self, link: str) -> bool:
        kind = shape(link)
        self._shapes[kind] += 1
        return self._shapes[kind] <= self.alike

    def _faults(self, answer: Answer) -> Iterator[str]:
        page = answer.page
        if len(page.headings) != 1 or not page.headings[0].strip():
            yield f"{len(page.headings)} headings of the first level: {page.headings}"
        if not page.title.partition("·")[0].strip():
            yield f"no title of its own: {page.title!r}"
        if not page.language:
            yield "no language"
        yield from (f"a style or script of its own: {each}" for each in page.inline)
        yield from (f"the id {each} twice" for each in _twice(page.ids))
        yield from (f"a link to nowhere: {each!r}" for each in page.links if each in {"", "#"})
        yield from _jumps(page)
        if len(answer.body) > ROOM:
            yield f"{len(answer.body):,} bytes of source, more than {ROOM:,}"
        yield from self._broken(page.files)

    def _broken(self, files: Iterable[str]) -> Iterator[str]:
        for each in files:
            if each not in self._files:
                self._files[each] = self.visitor.get(each).status
            if self._files[each] != 200:
                yield f"the file {each} answers {self._files[each]}"


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def _jumps(page: Page) -> Iterator[str]:
    """Find links within a page that lead to no place of it."""
    for link in page.links:
        if link.startswith("#") and len(link) > 1 and link[1:] not in page.ids:
            yield f"{link} is no place of it"
