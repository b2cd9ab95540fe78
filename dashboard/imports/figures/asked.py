"""What is asked of a file: the dataset, the year, and what the person chose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import FiscalYear, Month


@dataclass(frozen=True)
class Choices:
    """What the person chose for a file; all of it may be left open.

    ``columns`` says by squashed title what a column is: the name of a field, or ``""`` to pass
    it by. ``month`` is that of the rows of a file that names its month nowhere. With
    ``spread_quarters`` the amount of a quarter becomes three months, the rest of a satang in the
    last. ``with_hidden`` reads rows and columns that are hidden in the file as well.
    """

    sheet: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    month: Month | None = None
    spread_quarters: bool = False
    with_hidden: bool = False


@dataclass(frozen=True)
class Asked:
    """A dataset of a year, and the choices made for the file."""

    dataset: Dataset
    year: FiscalYear
    choices: Choices
