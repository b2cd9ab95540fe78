"""The command that lists the history, writes it to Excel, and erases personal data from it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from dashboard.cli.answering import acting, print_json
from dashboard.cli.options import HISTORY_JSON, data_option, format_option
from dashboard.cli.terminal import plain_errors, print_history
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history_kinds import Kind
from dashboard.domain.roles import Actor
from dashboard.domain.thai_reading import read_day
from dashboard.services.answers import history_answer
from dashboard.services.desk import Desk, open_desk
from dashboard.services.erasing import Wish, erasable, erase
from dashboard.services.history import Asked, history_file, history_page
from dashboard.services.year import year_state
from dashboard.settings import from_environment
from dashboard.text import command_line, dates
from dashboard.text import history_page as words

SHOWN = 50


@click.group(invoke_without_command=True, epilog=HISTORY_JSON)
@data_option
@click.option("--year", type=int, help="Only this fiscal year, e.g. 2568 (default: every year).")
@click.option("--item", default="", help="Only this item, e.g. O12, or set of figures.")
@click.option("--person", help="Only who acted under this name, exactly.")
@click.option("--since", help="From this day on, e.g. 2569-11-22 (B.E.) or 22/11/2569.")
@click.option("--until", help="Up to this day, included.")
@click.option("--kind", type=click.Choice([each.value for each in Kind]), help="Only this kind.")
@click.option(
    "--limit",
    type=click.IntRange(1, 50_000),
    default=SHOWN,
    show_default=True,
    help="How many to list.",
)
@click.option(
    "--excel",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write all of it (up to 50,000 entries) to this Excel file instead.",
)
@format_option
@click.pass_context
def history(
    context: click.Context,
    *,
    data_dir: Path | None,
    year: int | None,
    item: str,
    person: str | None,
    since: str | None,
    until: str | None,
    kind: str | None,
    limit: int,
    excel: Path | None,
    output: str,
) -> None:
    """What was done: who, when, from where, before and after; newest first.

    Nobody can change or remove an entry unnoticed: ita-dashboard check recomputes every hash.
    """
    if context.invoked_subcommand is not None:
        return
    with plain_errors():
        asked = Asked(
            year=None if year is None else FiscalYear(year),
            subject=item,
            person=person,
            first=_day(since),
            last=_day(until),
            kind=None if kind is None else Kind(kind),
        )
        desk, actor = _station(data_dir)
        if excel is not None:
            _write(excel, desk, actor, asked)
            return
        found = history_page(desk, actor, asked, limit=limit)
        catalogue = desk.catalogues[-1]
    if output == "json":
        print_json(history_answer(found, catalogue))
    else:
        print_history(found, catalogue)


@history.command(name="erase")
@data_option
@click.option("--name", default="", help="The person's name as it was written, with the rank.")
@click.option("--officer", type=int, help="The officer's number: every name they acted under.")
@click.option("--entry", "entries", type=int, multiple=True, help="Only this entry; may repeat.")
@click.option("--whole", is_flag=True, help="All free texts of those entries, not the name alone.")
@click.option("--reason", required=True, help="Why, without the name: it stays in the history.")
@click.option("--apply", "wants_apply", is_flag=True, help="Erase; without it only counts.")
def erase_person(
    *,
    data_dir: Path | None,
    name: str,
    officer: int | None,
    entries: tuple[int, ...],
    whole: bool,
    reason: str,
    wants_apply: bool,
) -> None:
    """Erase personal data by law (PDPA) without breaking the chain. There is no way back.

    The name, and from where its owner acted, become "ข้อมูลถูกลบตามกฎหมาย" in the history and in
    answers, evidence, comments and reviews. With --entry and no person, --whole is meant.
    """
    if not (name.strip() or officer is not None or entries):
        raise click.UsageError("--name, --officer or --entry is needed.")
    is_of_a_person = bool(name.strip()) or officer is not None
    wish = Wish(name, officer, frozenset(entries), whole or not is_of_a_person)
    with plain_errors():
        desk, actor = _station(data_dir)
        found = erasable(desk, actor, wish)
        count, first, last = len(found.entries), found.entries[0], found.entries[-1]
        if wants_apply:
            count = erase(desk, actor, wish, reason).count
    if wants_apply:
        click.echo(words.ERASE_DONE.filled(count=count).th)
        return
    click.echo(words.ERASE_WOULD.filled(count=count, first=first, last=last).th)
    click.echo(words.NOT_ERASED.th)


def _write(file: Path, desk: Desk, actor: Actor, asked: Asked) -> None:
    state = year_state(desk, actor)
    title = words.SHEET_TITLE.filled(station=state.station.short_name, day=dates.day(desk.today()))
    told = Bilingual(command_line.HISTORY_OF_COMMAND.th, command_line.HISTORY_OF_COMMAND.en)
    content = history_file(desk, actor, asked, desk.catalogues[-1], title, told)
    try:
        file.write_bytes(content)
    except OSError as failed:
        raise click.FileError(str(file), failed.strerror or "") from failed
    click.echo(words.WRITTEN.filled(file=file).th)


def _station(data_dir: Path | None) -> tuple[Desk, Actor]:
    settings = from_environment(data_dir=data_dir)
    return open_desk(settings), acting(settings)


def _day(given: str | None) -> date | None:
    return read_day(given) if given else None
