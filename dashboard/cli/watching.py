"""The command that opens what the station has published."""

from __future__ import annotations

from pathlib import Path

import click

from dashboard.cli.answering import acting, print_json
from dashboard.cli.options import WATCH_JSON, data_option, format_option
from dashboard.cli.terminal import plain_errors, print_watch
from dashboard.domain.fiscal import FiscalYear
from dashboard.services.answers import watch_answer
from dashboard.services.desk import open_desk
from dashboard.services.watching import watch as visit_addresses
from dashboard.settings import from_environment


@click.command(epilog=WATCH_JSON)
@data_option
@click.option("--year", type=int, help="Fiscal year, e.g. 2568 (default: the current one).")
@click.option("--item", help="Only this item, e.g. O12 (default: all).")
@format_option
def watch(data_dir: Path | None, year: int | None, item: str | None, output: str) -> None:
    """Open every published address of a year as an evaluator would, and record what was seen."""
    with plain_errors():
        settings = from_environment(data_dir=data_dir)
        desk = open_desk(settings)
        wanted = desk.current_year() if year is None else FiscalYear(year)
        seen = visit_addresses(desk, acting(settings), wanted, item)
    if output == "json":
        print_json(watch_answer(seen))
    else:
        print_watch(seen)
