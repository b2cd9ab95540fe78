"""A board that was edited in a spreadsheet becomes a plan: what it would change, what is wrong.

Nothing is written here; whoever applies a plan does so all or nothing, and only without errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from dashboard.domain.board import Board, MarkChange, PlanChange
from dashboard.domain.roles import Actor
from dashboard.domain.thai_reading import one_line
from dashboard.imports.board_duties import read_duties
from dashboard.imports.board_items import read_items
from dashboard.imports.board_rows import Tally
from dashboard.imports.board_tables import find_tables
from dashboard.imports.problems import Findings, Level, Problem
from dashboard.imports.reading import content_of, read_sheets
from dashboard.imports.sheets import Sheet, UnreadableFile
from dashboard.text import board_import as wording

__all__ = ["BoardPlan", "plan_board_file", "plan_board_sheets"]


@dataclass(frozen=True)
class BoardPlan:
    """What importing a board would do to a year.

    Rows and columns that the file lacks stay as they are. ``same`` counts duties and fields
    that stand as the file says, ``kept`` those that somebody else changed since it was made and
    that were not edited in it. With ``errors`` nothing may be written.
    """

    board: Board
    file_name: str
    file_sha256: str
    marks: tuple[MarkChange, ...] = ()
    plans: tuple[PlanChange, ...] = ()
    same: int = 0
    kept: int = 0
    warnings: tuple[Problem, ...] = ()
    errors: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()

    @property
    def changes(self) -> tuple[MarkChange | PlanChange, ...]:
        return (*self.plans, *self.marks)

    @property
    def is_applicable(self) -> bool:
        """Is there something to write, and nothing wrong?"""
        return not self.errors and bool(self.changes)


def plan_board_file(name: str, content: bytes | Path, board: Board, actor: Actor) -> BoardPlan:
    """Read a file, or one lying at a path, against a year's board.

    What the ``actor`` may not change, whose item ever it is, is an error of its cell. Never
    raises for what is in the file: an unreadable one is a plan with a single error whose sheet
    and cell are empty.
    """
    unread = BoardPlan(board, one_line(name), "")
    try:
        read = content if isinstance(content, bytes) else content_of(content)
        unread = replace(unread, file_sha256=sha256(read).hexdigest())
        sheets = read_sheets(unread.file_name, read)
    except UnreadableFile as unreadable:
        return replace(unread, errors=(Problem("", "", "", unreadable.message),))
    plan = plan_board_sheets(sheets, board, actor)
    return replace(plan, file_name=unread.file_name, file_sha256=unread.file_sha256)


def plan_board_sheets(sheets: Sequence[Sheet], board: Board, actor: Actor) -> BoardPlan:
    """Compare the tables on ``sheets`` with the board as it stands."""
    findings, tally = Findings(), Tally()
    marks: list[MarkChange] = []
    plans: list[PlanChange] = []
    for table in find_tables(sheets, board, findings):
        if table.holds_duties:
            marks += read_duties(table, board, actor, tally)
        else:
            plans += read_items(table, board, actor, tally)
    _tell(findings, tally)
    return BoardPlan(
        board,
        file_name="",
        file_sha256="",
        marks=tuple(marks),
        plans=tuple(plans),
        same=tally.same,
        kept=tally.kept,
        warnings=findings.of(Level.WARNING),
        errors=findings.of(Level.ERROR),
        notes=findings.of(Level.NOTE),
    )


def _tell(findings: Findings, tally: Tally) -> None:
    if tally.without_token:
        findings.add(Problem("", "", "", wording.NO_TOKENS, Level.WARNING))
    if tally.kept:
        message = wording.KEPT.filled(count=tally.kept)
        findings.add(Problem("", "", "", message, Level.NOTE))
    if not tally.seen and not findings.of(Level.ERROR):
        findings.add(Problem("", "", "", wording.NOTHING_FOUND, Level.WARNING))
