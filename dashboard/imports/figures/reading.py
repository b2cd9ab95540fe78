"""The rows of a dataset from the sheets of a file, by its shape."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.domain.figures.rows import FigureRow
from dashboard.imports.figures.asked import Asked
from dashboard.imports.figures.making import RowMaking
from dashboard.imports.figures.table_values import TableReading
from dashboard.imports.figures.tables import find_figure_tables
from dashboard.imports.problems import Findings
from dashboard.imports.read_rows import ReadRows
from dashboard.imports.sheets import Sheet


def read_figures(
    sheets: Sequence[Sheet],
    asked: Asked,
    existing: Mapping[str, FigureRow],
    findings: Findings,
) -> ReadRows:
    """The rows in the file, in its order; everything wrong with them goes to ``findings``.

    Fields that the file has no column for keep what the row of that key says in ``existing``.
    """
    result = ReadRows()
    repetitions: dict[str, int] = {}
    for table in find_figure_tables(sheets, asked, findings):
        result.columns += table.read_columns
        values = TableReading(table, asked).read()
        RowMaking(values, asked, existing, result, repetitions).make()
    return result
