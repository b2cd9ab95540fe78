"""The board in a workbook: given out, and brought back as the imports of figures are."""

from __future__ import annotations

from pathlib import Path

import click

from dashboard.cli.answering import acting, print_json
from dashboard.cli.options import data_option
from dashboard.cli.terminal import plain_errors, print_board_plan
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.roles import Actor
from dashboard.services.board_answers import board_answer
from dashboard.services.board_sheets import BoardPlan, apply_board, export_board, plan_board
from dashboard.services.board_undo import undo_board
from dashboard.services.desk import Desk, open_desk
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.settings import from_environment
from dashboard.text import command_line as words
from dashboard.text.imports import NOTHING_SAVED

BOARD = "board"
"""What is no dataset, but comes in the same way."""


@click.command()
@data_option
@click.argument("what", type=click.Choice([BOARD]))
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--year", type=int, help="Fiscal year, e.g. 2568 (default: the current one).")
def export(data_dir: Path | None, what: str, file: Path, year: int | None) -> None:
    """Write the board of a year (answers, owners, due months) to an Excel file to edit.

    Bring it back with import board FILE.
    """
    with plain_errors():
        desk, actor = _station(data_dir)
        content = export_board(desk, actor, FiscalYear(year) if year else None).content
    try:
        file.write_bytes(content)
    except OSError as failed:
        raise click.FileError(str(file), failed.strerror or "") from failed
    click.echo(words.EXPORTED.filled(file=file).th)


def bring_board(
    data_dir: Path | None, file: Path, year: int, *, wants_apply: bool, output: str
) -> None:
    """Show what an edited board would change; save it where that is wanted."""
    with plain_errors():
        desk, actor = _station(data_dir)
        plan = plan_board(desk, actor, FiscalYear(year), file.name, file)
        applied = wants_apply and not plan.errors
        change = apply_board(desk, actor, plan) if applied else NOTHING_CHANGED
    if output == "json":
        print_json(board_answer(plan, applied=applied, entry_id=change.entry_id))
    else:
        print_board_plan(plan)
        _tell_outcome(plan, wants_apply, change)
    if plan.errors:
        raise SystemExit(1)


def take_board_back(data_dir: Path | None, entry_id: int, output: str) -> None:
    """Undo an import of the board; what was changed since is kept and named."""
    with plain_errors():
        undone = undo_board(*_station(data_dir), entry_id)
    kept = [each.th for each in undone.kept]
    if output == "json":
        print_json({"undone": undone.change.count, "kept": kept})
        return
    click.echo(words.UNDONE.filled(count=undone.change.count).th)
    if kept:
        click.echo(words.KEPT_ROWS.filled(count=len(kept)).th)
        click.echo(", ".join(kept))


def _station(data_dir: Path | None) -> tuple[Desk, Actor]:
    settings = from_environment(data_dir=data_dir)
    return open_desk(settings), acting(settings)


def _tell_outcome(plan: BoardPlan, wants_apply: bool, change: Change) -> None:
    if plan.errors:
        told = NOTHING_SAVED.filled(count=len(plan.errors))
    elif not plan.changes:
        told = words.NOTHING_TO_APPLY
    else:
        told = words.APPLIED.filled(count=change.count) if wants_apply else words.NOT_APPLIED
    click.echo(told.th)
    if change.entry_id is not None:
        click.echo(words.UNDO_BOARD.filled(entry=change.entry_id).th)
