"""Rows of figures as files to download, which import again without a change."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from openpyxl import Workbook

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import NIL, FigureRow
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import FiscalYear
from dashboard.reports.figure_cells import NO_PROCUREMENT, guarded, in_sheet, titles_of, written
from dashboard.reports.figure_sheets import HEADER_ROW, figure_sheet, put_row
from dashboard.reports.sheets import saved

BYTE_ORDER_MARK = "\ufeff"
"""Excel takes a csv for Thai in UTF-8 only if it begins with this."""


def figures_xlsx(dataset: Dataset, year: FiscalYear, rows: Sequence[FigureRow]) -> bytes:
    """An xlsx of the rows as given, with real numbers and days."""
    book = Workbook(write_only=True)
    sheet = figure_sheet(book, dataset, year, HEADER_ROW + len(rows))
    for row in rows:
        put_row(sheet, dataset, in_sheet(dataset, row.values))
    return saved(book)


def figures_csv(dataset: Dataset, year: FiscalYear, rows: Iterable[FigureRow]) -> bytes:
    """A csv of the rows as given: UTF-8 with its mark, days as 15/10/2567, nothing a formula."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    titles = titles_of(dataset, year)[: len(SHAPES[dataset].fields)]
    writer.writerow(titles)
    for row in rows:
        writer.writerow(_written_row(dataset, row))
    return (BYTE_ORDER_MARK + text.getvalue()).encode()


def _written_row(dataset: Dataset, row: FigureRow) -> list[str]:
    cells = []
    for field in SHAPES[dataset].fields:
        value = row.values.get(field.name)
        text = "" if value is None else written(dataset, field, value)
        is_nil_sentence = NIL in row.values and field.name == "name"
        cells.append(NO_PROCUREMENT if is_nil_sentence else guarded(text))
    return cells
