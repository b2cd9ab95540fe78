"""Workbooks are read in a child process, with a limit on its time and memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from dashboard.domain.bilingual import Bilingual
from dashboard.imports import sheet_bounds as bounds
from dashboard.imports import workbook_child as child
from dashboard.imports.sheets import (
    CellValue,
    Limits,
    Sheet,
    Uncalculated,
    UnreadableFile,
    column_letters,
    sheet_of,
)
from dashboard.imports.zip_gate import require_safe_workbook
from dashboard.text import files as wording

_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_AT_ONCE = BoundedSemaphore(2)


def read_workbook(content: bytes, limits: Limits) -> list[Sheet]:
    """The visible sheets of an xlsx file, values only: a formula is its last result.

    Where there is no result the formula itself is the value, as `Uncalculated`.

    Raises:
        UnreadableFile: not an ordinary workbook, damaged, too big or too slow.
    """
    require_safe_workbook(content, limits)
    answer = _ask_child(content, limits)
    if "refused" in answer:
        raise UnreadableFile(_refusal(answer["refused"], limits))
    if not answer["sheets"]:
        raise UnreadableFile(wording.DAMAGED)
    return [
        sheet_of(sheet["name"], ((number, _values(row)) for number, row in sheet["rows"]))
        for sheet in answer["sheets"]
    ]


def _ask_child(content: bytes, limits: Limits) -> dict[str, Any]:
    numbers = (limits.rows, limits.columns, limits.sheets, limits.memory_megabytes)
    command = [sys.executable, "-P", "-m", child.__name__, *map(str, numbers)]
    try:
        with _AT_ONCE:
            done = subprocess.run(
                command,
                input=content,
                capture_output=True,
                timeout=limits.seconds,
                env=_environment(),
                creationflags=_NO_WINDOW,
                check=True,
            )
        answer: dict[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired as slow:
        raise UnreadableFile(wording.TOO_SLOW) from slow
    except subprocess.CalledProcessError as failed:
        out_of_memory = b"MemoryError" in failed.stderr
        raise UnreadableFile(
            wording.UNPACKS_TOO_BIG if out_of_memory else wording.DAMAGED
        ) from failed
    return answer


def _environment() -> dict[str, str]:
    """The child finds this package wherever the server was started from."""
    paths = [str(_PACKAGE_ROOT), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONUTF8": "1"}


def _values(row: list[Any]) -> list[CellValue]:
    return [_value(value) if isinstance(value, dict) else value for value in row]


def _value(tagged: dict[str, str]) -> CellValue:
    if child.FORMULA in tagged:
        return Uncalculated(tagged[child.FORMULA])
    return date.fromisoformat(tagged[child.DAY])


def _refusal(refused: list[Any], limits: Limits) -> Bilingual:
    limit, sheet, number, width = refused
    if limit == child.ALL_HIDDEN:
        return wording.ALL_HIDDEN
    if limit == bounds.TOO_MUCH:
        return wording.UNPACKS_TOO_BIG
    if limit == child.TOO_MANY_SHEETS:
        return wording.TOO_MANY_SHEETS.filled(most=limits.sheets)
    if limit == bounds.TOO_MANY_ROWS:
        return wording.TOO_MANY_ROWS.filled(sheet=sheet, most=f"{limits.rows:,}")
    cell = f"{column_letters(width - 1)}{number}"
    most = column_letters(limits.columns - 1)
    return wording.TOO_MANY_COLUMNS.filled(sheet=sheet, cell=cell, most=most)
