"""What a row of a sheet remembers of the moment it was written: versions and fingerprints.

With them an import tells three things apart: a cell the person edited, one that somebody else
changed since, and one that both did.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from dashboard.domain.board import Board, BoardItem, PlanField, PlanValue, bare
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.marks import Mark

LETTERS = 8
_STAMP = re.compile(r"ITA (\d{4}) (\d+) (\S+)")
_TOKEN = re.compile(r"v(\d+)((?:-[0-9a-f]{8})+)")


@dataclass(frozen=True)
class Stamp:
    """Which board a sheet was made from."""

    year: FiscalYear
    revision: int
    station: str

    def __str__(self) -> str:
        return f"ITA {self.year} {self.revision} {self.station}"


@dataclass(frozen=True)
class Token:
    """The version a row was written at, and a fingerprint of each of its fields."""

    version: int
    prints: tuple[str, ...]

    def __str__(self) -> str:
        return "-".join((f"v{self.version}", *self.prints))


def stamp_of(board: Board) -> Stamp:
    return Stamp(board.year, board.revision, board.station)


def read_stamp(text: str) -> Stamp | None:
    """What ``str`` of a stamp wrote; None for anything else."""
    found = _STAMP.fullmatch(text.strip())
    return Stamp(FiscalYear(int(found[1])), int(found[2]), found[3]) if found else None


def read_token(text: str, fields: int) -> Token | None:
    """What ``str`` of a token with so many fields wrote; None for anything else."""
    found = _TOKEN.fullmatch(text.strip())
    prints = tuple(found[2].split("-")[1:]) if found else ()
    return Token(int(found[1]), prints) if found and len(prints) == fields else None


def mark_token(mark: Mark | None) -> Token:
    """Of a duty: its answer, then its reason."""
    if mark is None:
        return Token(0, (fingerprint(""), fingerprint("")))
    return Token(mark.version, (fingerprint(mark.answer.value), fingerprint(bare(mark.note))))


def plan_token(item: BoardItem, board: Board) -> Token:
    """Of an item: its sections, officers, due month and note."""
    return Token(
        item.version,
        tuple(plan_print(field, plan_value(item, board, field)) for field in PlanField),
    )


def plan_value(item: BoardItem, board: Board, field: PlanField) -> PlanValue:
    """A field of the plan as it stands; the due month is the one in force."""
    match field:
        case PlanField.SECTIONS:
            return item.sections
        case PlanField.OFFICERS:
            return item.officers
        case PlanField.DUE:
            return board.due_of(item)
        case PlanField.NOTE:
            return item.note


def plan_print(field: PlanField, value: PlanValue) -> str:
    if field is PlanField.NOTE:
        return fingerprint(bare(str(value)))
    return fingerprint(*value) if isinstance(value, Sequence) else fingerprint(value)


def fingerprint(*values: object) -> str:
    told = "\n".join(str(value) for value in values)
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:LETTERS]
