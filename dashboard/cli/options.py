"""Options that several commands share, and how their JSON is documented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

STATUS_JSON = """
\b
JSON: fiscal_year; as_of (YYYY-MM-DD C.E.); summary {complete, total, overdue, due_soon,
findings {error, warning, note}} of the 25 disclosure items; items [{code, title, group,
sections, officers, due, next_due, status, overdue, duties_total, duties_done, evidence, review,
findings}]. title and sections are in Thai. due is the
month (YYYY-MM C.E.) of the item's last duty, next_due that of its earliest unfinished one or
null. status is one of not_started, in_progress, in_review, returned, complete. An item is
overdue from the first day after an unfinished duty's month; in a closed year nothing is.
due_soon counts items not overdue whose next_due month ends within 14 days.

evidence is the number of files and addresses of the item. review is open, submitted, returned
or approved, and null where the year asks for no reviews; an item that lacks nothing but its
submission has the status in_review and the review open. findings [{code, level, requirement,
period, evidence, message, message_en, next_step}]: level is error, warning or note; requirement,
period and evidence (a name) are null where it is about none of them; next_step is in Thai.

Marks count as they stand now; --as-of changes the day they are judged on. A year closes at the
end of 30 September: from 1 October on it is judged as of its close.
"""

IMPORT_JSON = """
\b
JSON: dataset, new, changed, same (numbers of lines), warnings and errors
[{sheet, cell, value, message}] (messages in Thai; sheet and cell are empty where they concern
the whole file), applied (true when --apply was given and there are no errors, also when every
line was there already and nothing had to be written).

Exit code 1, and nothing written, when a line is wrong.

With --undo: undone (rows put back as they were) and kept (rows that were edited since).

Of the board: dataset, fiscal_year, marks [{requirement, period, before, answer, reason}], plans
[{item, field, before, after}] (field is sections, officers, due or note; a due of null is the
form's own), same, kept (cells that others changed since and that were not edited), warnings,
errors and applied as above, entry_id (for --undo, or null). With import board --undo ID: undone,
and kept as a list of names.
"""

IMPORTS_JSON = """
\b
JSON: imports, newest first [{id, dataset, at, by, file, sha256, size, new, changed, kept,
undone}]. id goes to import --undo; at is UTC; kept is false where only the file's hash was kept.
"""


OFFICERS_JSON = """
\b
JSON: officers, those who are here first [{key, name, position, role, may_approve, sections,
active, closed_on, handed_to, from_seeds, items, open, late}]. sections and items are codes, open
and late those of the items that are not complete and overdue, in the current fiscal year.
closed_on is YYYY-MM-DD C.E. or null, handed_to a key or null. from_seeds is true while the
officers.toml of the station is still followed for them.
"""


WATCH_JSON = """
\b
JSON: offline (true: nothing at all was reached, nothing was recorded); visits [{address,
outcome, status, final_address, title, content_hash, on_home_page, at}]. outcome is one of open,
gone, sign_in, failed, too_slow, too_large, forbidden, unreachable; status is the HTTP status or
null; on_home_page is null where the home page could not be read; at is UTC.

Only http and https, 10 seconds and 20 MB an address; private addresses are refused unless
ITA_WATCH_ALLOW names them.
"""

BACKUPS_JSON = """
\b
JSON: folder; nightly (HH:MM in Thailand, or null); missed (true: none for two days); backups,
newest first [{file, at, occasion, size, encrypted}]. at is UTC; occasion is nightly, backup or
before-restore; size is in bytes. Each was read back before it got its name.
"""


HISTORY_JSON = """
\b
JSON: total; entries, newest first [{id, at, by, role, address, action, subject, year, sentence,
before, after, undoes, undone, erased, hash}]. at is UTC; by is empty for the product itself,
address for the machine itself; sentence is in Thai; undone is true while the undoing stands;
erased is true where the law took personal data out. hash is what the next entry carries.
"""


def data_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--data",
        "data_dir",
        type=click.Path(file_okay=False, path_type=Path),
        help="Folder of the station's data (default: ITA_DATA_DIR, else data/local).",
    )(command)


def format_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--format",
        "output",
        type=click.Choice(["table", "json"]),
        default="table",
        show_default=True,
        help="How to print the answer.",
    )(command)


def serving_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in (
        click.option(
            "--no-browser", is_flag=True, help="Do not open the browser, even if there is one."
        ),
        click.option("--port", type=click.IntRange(1, 65535), help="Port (default: 8501)."),
        click.option("--host", help="Address to serve on (default: 127.0.0.1)."),
    ):
        command = option(command)
    return data_option(command)
