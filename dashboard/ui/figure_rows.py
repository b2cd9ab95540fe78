"""Rows of figures as a table on the screen, with sums of the columns that do not fit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Field, Form
from dashboard.domain.figures.rows import FigureRow
from dashboard.domain.figures.shapes import SHAPES
from dashboard.text import amounts, figure_editing, figure_page
from dashboard.text.figure_columns import title_of
from dashboard.ui.figure_values import shown
from dashboard.ui.language import say
from dashboard.ui.linked import linked

COLUMNS: Mapping[Dataset, tuple[str, ...]] = {
    Dataset.PROCUREMENT: (
        *("month", "name", "method", "reference_price", "agreed_price", "vendor", "egp"),
    ),
    Dataset.BUDGET: ("source", "category", "name", "yearly_plan", "obstacle"),
}
"""What a table shows of datasets with more columns than fit; a download has all of them."""
SUMS = (("planned_", figure_page.PLANNED_SUM), ("spent_", figure_page.SPENT_SUM))
"""What stands for the twenty-four months of a line of the budget."""
IN_FIGURES = (Form.COUNT, Form.SCALE, Form.BAHT)


@dataclass(frozen=True)
class Cell:
    """A value as it is shown, under the heading it has on a phone."""

    heading: str
    text: str
    is_number: bool


def show_figure_rows(dataset: Dataset, rows: Sequence[FigureRow], key: str) -> None:
    """The rows in order, numbers to the right; on a phone a block for each."""
    lines = [_cells(dataset, row) for row in rows]
    headings = [(cell.heading, cell.is_number) for cell in lines[0]] if lines else []
    linked("figure_rows.html", key=key, fields=headings, rows=lines)


def _fields(dataset: Dataset) -> Sequence[Field]:
    by_name = SHAPES[dataset].by_name
    return [by_name[name] for name in COLUMNS.get(dataset, tuple(by_name))]


def _cells(dataset: Dataset, row: FigureRow) -> list[Cell]:
    cells = [
        Cell(
            say(title_of(dataset, field.name)),
            shown(dataset, field, row.values.get(field.name)),
            field.form in IN_FIGURES,
        )
        for field in _fields(dataset)
    ]
    if dataset is Dataset.BUDGET:
        cells[-1:-1] = _sums(row)
    if not row.is_nil:
        return cells
    nil = say(figure_editing.NIL_SENTENCE[dataset])
    return [cells[0], Cell(cells[1].heading, nil, is_number=False), *cells[2:]]


def _sums(row: FigureRow) -> list[Cell]:
    return [Cell(say(heading), _sum(row, months), is_number=True) for months, heading in SUMS]


def _sum(row: FigureRow, months: str) -> str:
    """Of the months that were told; empty where none was."""
    told = [value for name, value in row.values.items() if name.startswith(months)]
    amounts_told = [value for value in told if isinstance(value, Decimal)]
    return amounts.baht(sum(amounts_told, Decimal())) if amounts_told else ""
