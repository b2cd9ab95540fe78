"""The container of Office before 2007 ([MS-CFB]): its streams by name."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from dashboard.gate.signatures import COMPOUND

_HEADER = struct.Struct("<30xH12xII4xII4xI4x")
"""Of the header: the power of two of a sector, how many sectors hold the table, and further."""
_ENTRY = struct.Struct("<64sHB49xIQ")
"""Of an entry: its name, how many bytes of that are used, its type, first sector and size."""
_END_OF_CHAIN = 0xFFFFFFFA
"""Numbers from here on are no sectors but ends, and sectors of other use."""
_SHORT = 64
_STREAM, _ROOT = 2, 5


class BrokenCompound(ValueError):
    """It cannot be followed to the end."""


@dataclass(frozen=True)
class Entry:
    """A storage or a stream of the directory, wherever in the tree it stands."""

    name: str
    type: int
    start: int
    size: int


class Compound:
    """A compound file in memory.

    Raises:
        BrokenCompound: it is none, or damaged.
    """

    def __init__(self, content: bytes) -> None:
        if len(content) < 512 or not content.startswith(COMPOUND):
            raise BrokenCompound
        self._content = content
        shift, tables, directory, self._cutoff, short, more = _HEADER.unpack_from(content)
        if shift not in (9, 12):
            raise BrokenCompound
        self._sector = 1 << shift
        self._next = self._table(tables, more)
        self.entries = self._entries(directory)
        self._short_next = self._numbers(self._chained(short))

    def stream(self, *names: str) -> bytes | None:
        """The bytes of the first stream that has one of these names."""
        for name in names:
            for entry in self.entries:
                if entry.type == _STREAM and entry.name.lower() == name.lower():
                    return self._bytes_of(entry)
        return None

    def _bytes_of(self, entry: Entry) -> bytes:
        if entry.size >= self._cutoff:
            return self._chained(entry.start)[: entry.size]
        root = next((each for each in self.entries if each.type == _ROOT), None)
        if root is None:
            raise BrokenCompound
        small = self._chained(root.start)
        parts = [small[n * _SHORT :][:_SHORT] for n in _chain(entry.start, self._short_next)]
        return b"".join(parts)[: entry.size]

    def _chained(self, start: int) -> bytes:
        return b"".join(self._sector_at(number) for number in _chain(start, self._next))

    def _sector_at(self, number: int) -> bytes:
        return self._content[(number + 1) * self._sector :][: self._sector]

    def _numbers(self, content: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4])

    def _table(self, tables: int, more: int) -> tuple[int, ...]:
        """The table that names the sector after each, from the sectors that hold the table."""
        places = list(self._numbers(self._content[76:512]))
        seen = 0
        while more < _END_OF_CHAIN and seen <= len(self._content) // self._sector:
            *further, more = self._numbers(self._sector_at(more)) or (_END_OF_CHAIN,)
            places += further
            seen += 1
        held = [place for place in places if place < _END_OF_CHAIN][:tables]
        return self._numbers(b"".join(map(self._sector_at, held)))

    def _entries(self, start: int) -> tuple[Entry, ...]:
        content = self._chained(start)
        found = []
        for place in range(0, len(content) - _ENTRY.size + 1, _ENTRY.size):
            name, length, type_, first, size = _ENTRY.unpack_from(content, place)
            if type_:
                letters = name[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
                # Files of the small sector size leave the upper half of a size undefined.
                found.append(Entry(letters, type_, first, size & 0xFFFFFFFF))
        return tuple(found)


def _chain(start: int, following: tuple[int, ...]) -> list[int]:
    chain: list[int] = []
    while start < _END_OF_CHAIN:
        if start >= len(following) or len(chain) > len(following):
            raise BrokenCompound
        chain.append(start)
        start = following[start]
    return chain
