"""A heat map: how likely against how bad, with a number in each cell and words on both axes."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lawspeaker.web.drawings import svg

LEFT: Final = 96
ROW: Final = 28
WORST: Final = 0.6
HIGH: Final = 0.32
WORDS: Final = {"late": "invl", "soon": "inv", "none": "ontop"}


@dataclass(frozen=True)
class Heat:
    """A map of counts: `counts[likely, bad]`, both from 1."""

    title: str
    counts: Mapping[tuple[int, int], int]
    likely: tuple[str, ...] = ("Rare", "Unlikely", "Possible", "Likely", "Almost certain")
    bad: tuple[str, ...] = ("Slight", "Minor", "Medium", "Major", "Severe")
    likely_says: str = "Likelihood"
    bad_says: str = "Impact"
    width: int = 392

    @property
    def wide(self) -> float:
        return (self.width - LEFT) / len(self.bad)

    @property
    def foot(self) -> float:
        return 18 + ROW * len(self.likely)

    def left(self, bad: int) -> float:
        """Return where a column begins."""
        return LEFT + self.wide * (bad - 1)

    def top(self, likely: int) -> float:
        """Return where a row begins: the likeliest is on top."""
        return self.foot - ROW * likely

    def kind(self, likely: int, bad: int) -> str:
        """Return how bad a cell is, as a share of the worst."""
        share = likely * bad / (len(self.likely) * len(self.bad))
        return "late" if share >= WORST else "soon" if share >= HIGH else "none"


def draw(of: Heat) -> str:
    """Draw a heat map; the worst cells are hatched, so that colour is not needed to see them."""
    return svg.drawing(
        of.width,
        of.foot + 34,
        of.title,
        svg.text(0, 10, of.likely_says, "soft"),
        *(_row(of, likely) for likely in range(1, len(of.likely) + 1)),
        *(
            svg.text(of.left(bad) + of.wide / 2, of.foot + 14, name, "soft", "middle")
            for bad, name in enumerate(of.bad, 1)
        ),
        svg.text(of.width, of.foot + 30, of.bad_says, "soft", "end"),
    )


def _row(of: Heat, likely: int) -> str:
    name = svg.text(LEFT - 8, of.top(likely) + 18, of.likely[likely - 1], "", "end")
    return name + "".join(_cell(of, likely, bad) for bad in range(1, len(of.bad) + 1))


def _cell(of: Heat, likely: int, bad: int) -> str:
    number, kind = of.counts.get((likely, bad), 0), of.kind(likely, bad)
    x, y = of.left(bad), of.top(likely)
    drawn = svg.rect(x, y, of.wide - 2, 26, f"heat {kind}{'' if number else ' empty'}", 2)
    if not number:
        return drawn
    return drawn + svg.text(x + of.wide / 2 - 1, y + 17, str(number), WORDS[kind], "middle")
