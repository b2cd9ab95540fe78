"""The commands that bring figures from files, take them back, and list what was brought."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from dashboard.cli.answering import acting, print_json
from dashboard.cli.board import BOARD, bring_board, take_board_back
from dashboard.cli.options import IMPORT_JSON, IMPORTS_JSON, data_option, format_option
from dashboard.cli.terminal import plain_errors, print_imports, print_plan
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.roles import Actor
from dashboard.domain.thai_reading import read_month
from dashboard.imports.headers import squashed
from dashboard.services.answers import import_answer, imports_answer
from dashboard.services.desk import Desk, open_desk
from dashboard.services.figure_undo import undo_figures
from dashboard.services.imported_files import imports_of
from dashboard.services.importing import Choices, ImportPlan, apply_plan, make_plan
from dashboard.settings import from_environment
from dashboard.text import command_line as words
from dashboard.text.imports import NOTHING_SAVED


@dataclass(frozen=True)
class _Wish:
    """What was asked for about one file."""

    dataset: Dataset
    file: Path
    year: FiscalYear
    choices: Choices
    apply: bool


@click.command(name="import", epilog=IMPORT_JSON)
@data_option
@click.argument(
    "dataset", type=click.Choice([*(each.value for each in Dataset), BOARD]), required=False
)
@click.argument(
    "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False
)
@click.option("--year", type=int, help="Fiscal year the figures belong to; always with a FILE.")
@click.option("--sheet", help="Read only this sheet of the file.")
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="TITLE=FIELD",
    help="What a column is; TITLE= passes it by. May be given again. Remembered on --apply.",
)
@click.option("--month", help="Month of rows that name none, e.g. 2024-10 or ต.ค. 67.")
@click.option("--spread-quarters", is_flag=True, help="Make a quarter's amount three months.")
@click.option("--with-hidden", is_flag=True, help="Read rows and columns that are hidden, too.")
@click.option("--apply", "wants_apply", is_flag=True, help="Save; without it only the plan shows.")
@click.option("--undo", type=int, metavar="ID", help="Take an import back; see the imports.")
@click.option(
    "--format",
    "output",
    type=click.Choice(["text", "table", "json"]),
    default="text",
    show_default=True,
    help="How to print the answer; table is the same as text.",
)
def import_figures(
    *,
    data_dir: Path | None,
    dataset: str | None,
    file: Path | None,
    year: int | None,
    sheet: str | None,
    mapped: tuple[str, ...],
    month: str | None,
    spread_quarters: bool,
    with_hidden: bool,
    wants_apply: bool,
    undo: int | None,
    output: str,
) -> None:
    """Read figures from an Excel, OpenDocument or CSV file; all or nothing.

    With board: an edited board, as export board wrote it.
    """
    if undo is not None:
        if dataset == BOARD and file is None:
            take_board_back(data_dir, undo, output)
            return
        if dataset is not None:
            raise click.UsageError("--undo takes no DATASET (but for board) and no FILE.")
        _undo(data_dir, undo, output)
        return
    if dataset is None or file is None or year is None:
        raise click.UsageError("DATASET, FILE and --year are needed, or --undo ID.")
    if dataset == BOARD:
        bring_board(data_dir, file, year, wants_apply=wants_apply, output=output)
        return
    with plain_errors():
        of_year, of_dataset = FiscalYear(year), Dataset(dataset)
        columns = dict(_column(each, of_dataset) for each in mapped)
        chosen_month = read_month(month, of_year) if month else None
        choices = Choices(sheet, columns, chosen_month, spread_quarters, with_hidden)
        wish = _Wish(of_dataset, file, of_year, choices, wants_apply)
        plan, count = _bring(data_dir, wish)
    _tell(plan, wish, count, output)
    if plan.plan.errors:
        raise SystemExit(1)


@click.command(name="imports", epilog=IMPORTS_JSON)
@data_option
@click.option("--year", type=int, help="Fiscal year, e.g. 2568 (default: the current one).")
@format_option
def list_imports(data_dir: Path | None, year: int | None, output: str) -> None:
    """What was imported into a year, by whom and from which file."""
    with plain_errors():
        desk, actor = _station(data_dir)
        found = imports_of(desk, actor, FiscalYear(year) if year else desk.current_year())
    if output == "json":
        print_json(imports_answer(found))
    else:
        print_imports(found)


def _station(data_dir: Path | None) -> tuple[Desk, Actor]:
    settings = from_environment(data_dir=data_dir)
    return open_desk(settings), acting(settings)


def _bring(data_dir: Path | None, wish: _Wish) -> tuple[ImportPlan, int]:
    desk, actor = _station(data_dir)
    given = (wish.year, wish.dataset, wish.file.name, wish.file, wish.choices)
    plan = make_plan(desk, actor, *given)
    applies = wish.apply and not plan.plan.errors
    return plan, apply_plan(desk, actor, plan).count if applies else 0


def _tell(plan: ImportPlan, wish: _Wish, count: int, output: str) -> None:
    applied = wish.apply and not plan.plan.errors
    if output == "json":
        print_json(import_answer(plan, applied=applied))
        return
    print_plan(plan)
    if plan.plan.errors:
        told = NOTHING_SAVED.filled(count=len(plan.plan.errors))
    elif not plan.plan.rows:
        told = words.NOTHING_TO_APPLY
    else:
        told = words.APPLIED.filled(count=count) if wish.apply else words.NOT_APPLIED
    click.echo(told.th)


def _undo(data_dir: Path | None, entry_id: int, output: str) -> None:
    with plain_errors():
        undone = undo_figures(*_station(data_dir), entry_id)
    if output == "json":
        print_json({"undone": undone.change.count, "kept": len(undone.kept)})
        return
    click.echo(words.UNDONE.filled(count=undone.change.count).th)
    if undone.kept:
        click.echo(words.KEPT_ROWS.filled(count=len(undone.kept)).th)


def _column(given: str, dataset: Dataset) -> tuple[str, str]:
    title, has_field, field = given.rpartition("=")
    known = SHAPES[dataset].by_name
    if not has_field or not squashed(title) or (field and field not in known):
        raise click.BadParameter(
            f"{given!r} is not TITLE=FIELD; the fields are {', '.join(known)}.",
            param_hint="--map",
        )
    return squashed(title), field
