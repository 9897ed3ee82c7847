"""The tree reckoned level by level, as the pen does not: so that one checks the other."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from lawspeaker.kernel.tree import EMPTY_ROOT


class Levels:
    """All perfect subtrees over some leaves, the smallest first."""

    def __init__(self, leaves: Sequence[bytes]) -> None:
        self.size = len(leaves)
        self.levels = [list(leaves)]
        while len(below := self.levels[-1]) > 1:
            pairs = zip(below[::2], below[1::2], strict=False)
            self.levels.append([sha256(b"\x01" + left + right).digest() for left, right in pairs])

    def root(self, size: int) -> bytes:
        """Return the root of the tree as it was at that size."""
        if not 0 <= size <= self.size:
            raise ValueError(f"a tree of {self.size} leaves never had {size}")
        root, end = b"", size
        for level in range(size.bit_length()):
            if size >> level & 1:  # a perfect subtree ends here, right of all that is left
                node = self.levels[level][(end >> level) - 1]
                root = sha256(b"\x01" + node + root).digest() if root else node
                end -= 1 << level
        return root or EMPTY_ROOT
