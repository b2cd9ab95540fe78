"""The command line: serving, the year's state, figures in and out, backups, looking after it."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path

import click

from dashboard import __version__
from dashboard.cli.answering import acting, print_json
from dashboard.cli.backing_up import backup, backups, restore, verify
from dashboard.cli.board import export
from dashboard.cli.history import history
from dashboard.cli.importing import import_figures, list_imports
from dashboard.cli.officers import officers
from dashboard.cli.options import (
    STATUS_JSON,
    data_option,
    format_option,
    serving_options,
)
from dashboard.cli.serving import serve as start_server
from dashboard.cli.terminal import plain_errors, print_checks, print_status
from dashboard.cli.watching import watch
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.thai_reading import read_day
from dashboard.services.answers import status_answer
from dashboard.services.checking import check as run_checks
from dashboard.services.demo import fill_demo
from dashboard.services.desk import open_desk
from dashboard.services.year import year_state
from dashboard.settings import for_demonstration, from_environment
from dashboard.telemetry import logs

DEFAULT_COMMAND = "serve"


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ita-dashboard")
def cli() -> None:
    """A police station's preparation for its yearly integrity and transparency audit (ITA).

    Without a command it serves the dashboard.
    """


@cli.command()
@serving_options
def serve(data_dir: Path | None, host: str | None, port: int | None, no_browser: bool) -> None:
    """Serve the dashboard and open the browser; creates the database on first start."""
    with plain_errors():
        start_server(from_environment(data_dir=data_dir, host=host, port=port), no_browser)


@cli.command()
@serving_options
def demo(data_dir: Path | None, host: str | None, port: int | None, no_browser: bool) -> None:
    """Serve a demonstration with invented data, in a folder and a database of its own."""
    with plain_errors():
        settings = for_demonstration(from_environment(data_dir=data_dir, host=host, port=port))
        fill_demo(open_desk(settings))
        start_server(settings, no_browser)


@cli.command(epilog=STATUS_JSON)
@data_option
@click.option("--year", type=int, help="Fiscal year, e.g. 2568 (default: the current one).")
@click.option("--as-of", help="Judge as on this day, e.g. 2568-02-15 (B.E.) or 2025-02-15.")
@format_option
def status(data_dir: Path | None, year: int | None, as_of: str | None, output: str) -> None:
    """How ready a fiscal year is, item by item."""
    with plain_errors():
        settings = from_environment(data_dir=data_dir)
        day: date | None = read_day(as_of) if as_of else None
        wanted = FiscalYear(year) if year is not None else None
        state = year_state(open_desk(settings), acting(settings), wanted, day)
    if output == "json":
        print_json(status_answer(state))
    else:
        print_status(state)


@cli.command()
@data_option
def check(data_dir: Path | None) -> None:
    """Look whether the database and the catalogues are sound; exit code 1 when not."""
    with plain_errors():
        results = run_checks(from_environment(data_dir=data_dir))
    print_checks(results)
    if not all(result.ok for result in results):
        raise SystemExit(1)


cli.add_command(import_figures)
cli.add_command(list_imports)
cli.add_command(export)
cli.add_command(history)
cli.add_command(watch)
cli.add_command(officers)
cli.add_command(backup)
cli.add_command(backups)
cli.add_command(verify)
cli.add_command(restore)


def main() -> None:
    """Run the command line; without a command, serve."""
    _speak_thai()
    logs.start(os.environ.get("ITA_LOG", ""))
    arguments = sys.argv[1:]
    asks_about_itself = {"-h", "--help", "--version"}
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in asks_about_itself):
        arguments.insert(0, DEFAULT_COMMAND)
    cli(arguments, prog_name="ita-dashboard")


def _speak_thai() -> None:
    """A Windows console that is not in UTF-8 shows question marks rather than failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
