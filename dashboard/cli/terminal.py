"""What the command line prints for people: tables, and errors as one Thai sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click
from rich.console import Console
from rich.table import Table

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Catalogue
from dashboard.domain.refusals import Refused
from dashboard.domain.thai_reading import Unreadable
from dashboard.imports.board import BoardPlan
from dashboard.imports.problems import Problem
from dashboard.services.checking import CheckResult
from dashboard.services.desk import (
    DatabaseFailed,
    DatabaseUnusable,
    DataFileError,
    NewerDatabase,
    NoDatabase,
)
from dashboard.services.history import HistoryPage
from dashboard.services.imported_files import ImportRecord
from dashboard.services.importing import ImportPlan
from dashboard.services.officers import Staff
from dashboard.services.watching import Watch
from dashboard.services.year import YearState
from dashboard.settings import BadSetting
from dashboard.text import (
    board,
    board_import,
    command_line,
    dates,
    history_page,
    importing,
    links,
    officers,
    status,
)
from dashboard.text.board_values import change_words
from dashboard.text.dates import moment
from dashboard.text.history import happening, who
from dashboard.text.imports import LEVEL, LEVEL_TITLE
from dashboard.text.refusals import sentence

USAGE_ERROR = 2
WIDTH_IN_A_FILE = 160


@contextmanager
def plain_errors() -> Iterator[None]:
    """Turn what can go wrong into a sentence on standard error, and an exit code."""
    try:
        yield
    except BadSetting as bad:
        _stop(
            command_line.BAD_SETTING.filled(
                name=bad.name, given=bad.given, expected=command_line.EXPECTED[bad.name]
            ),
            USAGE_ERROR,
        )
    except Unreadable as unreadable:
        _stop(command_line.BAD_DAY.filled(given=unreadable.given), USAGE_ERROR)
    except DatabaseUnusable as unusable:
        told = sentence(unusable)
        _stop(command_line.DATABASE_UNUSABLE.filled(told=told, problem=unusable.answered))
    except Refused as refused:
        _stop(sentence(refused))
    except DataFileError as broken:
        _stop(command_line.BAD_DATA_FILE.filled(problem=broken.told))
    except NewerDatabase as newer:
        _stop(command_line.NEWER_DATABASE.filled(problem=newer))
    except NoDatabase as missing:
        _stop(command_line.NO_DATABASE.filled(problem=missing))
    except DatabaseFailed as failed:
        _stop(command_line.DATABASE_FAILED.filled(problem=failed))


def _stop(words: Bilingual, code: int = 1) -> None:
    click.echo(words.th, err=True)
    raise SystemExit(code)


def print_status(year: YearState) -> None:
    """The year as a table, one line an item."""
    ready = year.readiness
    title = command_line.STATUS_TITLE.filled(
        year=year.year,
        day=dates.day(year.today),
        complete=ready.complete,
        total=ready.total,
        overdue=ready.overdue,
        due_soon=ready.due_soon,
    )
    click.echo(title.th)
    headings = (
        *(board.CODE, board.NAME, board.STATE, board.PROGRESS, command_line.ERRORS),
        *(board.NEXT_DUE, board.OWNERS),
    )
    rows = [
        (
            state.code,
            state.item.short.th,
            status.STATE[state.assessment.state].th,
            f"{state.assessment.done}/{state.assessment.total}",
            str(len(state.errors) or ""),
            dates.month_and_year(due).th if (due := state.assessment.next_due) else "",
            ", ".join(
                [section.short.th for section in state.sections]
                + [officer.name for officer in state.officers]
            ),
        )
        for state in year.items
    ]
    print_table(headings, rows)


def print_plan(plan: ImportPlan) -> None:
    """What a file would do: counts, then every problem by cell."""
    what = plan.plan
    counts = importing.COUNTS.filled(
        new=len(what.new), changed=len(what.changed), same=what.same, errors=len(what.errors)
    )
    click.echo(counts.th)
    if before := plan.applied_before:
        told = command_line.APPLIED_BEFORE.filled(by=who(before.actor_name), at=moment(before.at))
        click.echo(told.th)
    _print_problems([*what.errors, *what.warnings, *what.notes])


def print_board_plan(plan: BoardPlan) -> None:
    """What an edited board would change: counts, every change, then every problem by cell."""
    counts = board_import.COUNTS.filled(
        marks=len(plan.marks), plans=len(plan.plans), same=plan.same, errors=len(plan.errors)
    )
    click.echo(counts.th)
    if plan.changes:
        headings = (importing.WHAT, importing.FIELD, importing.OLD, importing.NEW)
        told = (change_words(change, plan.board) for change in plan.changes)
        print_table(headings, [tuple(each.th for each in parts) for parts in told])
    _print_problems([*plan.errors, *plan.warnings, *plan.notes])


def _print_problems(problems: Sequence[Problem]) -> None:
    if problems:
        headings = (LEVEL_TITLE, importing.WHERE, importing.VALUE, importing.MESSAGE)
        rows = [
            (
                LEVEL[found.level].th,
                f"{found.sheet}!{found.cell}".strip("!") or importing.WHOLE_FILE.th,
                found.value,
                found.message.th,
            )
            for found in problems
        ]
        print_table(headings, rows)


def print_imports(found: Sequence[ImportRecord]) -> None:
    """What was imported, newest first."""
    if not found:
        click.echo(command_line.NO_IMPORTS.th)
        return
    headings = (
        *(command_line.ENTRY, command_line.WHEN, command_line.BY, importing.DATASET),
        *(command_line.NEW_ROWS, command_line.CHANGED_ROWS, command_line.STANDS, command_line.FILE),
    )
    rows = [
        (
            *(
                str(each.entry_id),
                moment(each.at).th,
                who(each.by).th,
                importing.DATASETS[each.dataset].th,
            ),
            *(str(each.new), str(each.changed)),
            "" if each.stands else command_line.TAKEN_BACK.th,
            each.file_name,
        )
        for each in found
    ]
    print_table(headings, rows)


def print_officers(people: Staff) -> None:
    """Who is here and who was closed, with what they own."""
    headings = (
        *(command_line.KEY, officers.NAME, officers.POSITION, officers.ROLE_TITLE),
        *(officers.SECTIONS, officers.LATE_TITLE, officers.OWNS),
    )
    rows = [
        (
            *(each.record.key, each.record.name, each.record.position),
            status.ROLE[each.record.role].th
            if each.record.active
            else command_line.OFFICER_GONE.th,
            ", ".join(each.record.sections),
            str(len(each.late) or ""),
            " ".join(item.code for item in each.items),
        )
        for each in (*people.active, *people.gone)
    ]
    print_table(headings, rows)


def print_checks(results: Sequence[CheckResult]) -> None:
    """Every check with its outcome."""
    for result in results:
        outcome = command_line.PASSED if result.ok else command_line.FAILED
        told = command_line.CHECKS[result.name]
        detail = "" if result.ok else f": {result.detail.th}"
        click.echo(f"{outcome.th}  {told.th}{detail}")


def print_history(found: HistoryPage, catalogue: Catalogue) -> None:
    """Entries of the history, newest first, one sentence each."""
    if not found.entries:
        click.echo(history_page.NOTHING.th)
        return
    headings = (command_line.ENTRY, command_line.WHEN, history_page.WHAT)
    rows = [
        (str(entry.entry_id), moment(entry.at).th, happening(entry, catalogue).th)
        for entry in found.entries
    ]
    print_table(headings, rows)
    if found.total > len(found.entries):
        told = history_page.SHOWN_OF.filled(shown=len(found.entries), total=found.total)
        click.echo(told.th)


def print_watch(seen: Watch) -> None:
    """Every address with what was seen there."""
    if not seen.visits:
        click.echo(links.NO_ADDRESSES.th)
        return
    if seen.offline:
        click.echo(links.OFFLINE.th)
        return
    headings = (links.SEEN, links.TITLE, links.ADDRESS)
    rows = [(links.OUTCOME[visit.outcome].th, visit.title, visit.url) for visit in seen.visits]
    print_table(headings, rows)
    told = links.CHECKED.filled(visited=len(seen.visits), trouble=len(seen.troubled))
    click.echo(told.th)


def print_table(headings: Sequence[Bilingual], rows: Sequence[Sequence[str]]) -> None:
    """A table whose columns line up in Thai, whose vowels and tones take no width."""
    table = Table(box=None, pad_edge=False)
    for heading in headings:
        table.add_column(heading.th, overflow="fold", no_wrap=heading is not headings[-1])
    for row in rows:
        table.add_row(*row)
    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console.width = WIDTH_IN_A_FILE
    console.print(table)
