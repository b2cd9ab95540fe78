"""The frame of every page of figures: headline, charts, periods, table, files, settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import plotly.graph_objects as go
import streamlit as st

from dashboard.domain.bilingual import Bilingual, Language
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow
from dashboard.services.figure_outline import Outline, outline_of
from dashboard.services.memory import Memory
from dashboard.services.year import YearState
from dashboard.ui import projector, visit
from dashboard.ui.figure_imports import show_imports
from dashboard.ui.figure_periods import show_periods
from dashboard.ui.figure_table import show_table
from dashboard.ui.figures import chart_type_size, show_empty, show_sample_mark
from dashboard.ui.header import show_header
from dashboard.ui.headline import Part
from dashboard.ui.language import language

Made = TypeVar("Made")
_MEMORY: Memory[object] = Memory(size=48)


@dataclass(frozen=True)
class Figures:
    """A dataset's rows in the year that is looked at, and that year."""

    dataset: Dataset
    table: Outline
    year: YearState

    @property
    def rows(self) -> list[FigureRow]:
        """All of them; a page whose rows are never read whole asks for ``narrow`` ones."""
        assert self.table.whole is not None
        return [stored.row for stored in self.table.whole]

    def narrow(self, *names: str) -> tuple[FigureRow, ...]:
        """Every row with no more than these fields."""
        return self.table.narrow(names)

    def chart(self, name: str, draw: Callable[[Language, int], go.Figure]) -> go.Figure:
        """A figure in the language and the size of this visit; drawing one takes long."""
        spoken, size = language(), chart_type_size()
        return self.remembered(f"{name} {spoken} {size}", lambda: draw(spoken, size))

    def remembered(self, name: str, make: Callable[[], Made]) -> Made:
        """What is made of the rows, kept until they change: a year may have thousands."""
        desk = visit.desk()
        year = self.year
        place = (desk.store.url, desk.station_id, year.year, year.catalogue.edition, year.today)
        key = (*place, self.dataset, name)
        return _MEMORY.get(key, self.table.revision, make)  # type: ignore[return-value]


@dataclass(frozen=True)
class FigurePage:
    """What is special about the page of one dataset.

    ``show`` draws what its rows say; ``show_more`` comes last, rows or none (settings). Where
    ``shows_rows`` is False, ``show`` has a table of its own.
    """

    dataset: Dataset
    title: Bilingual
    empty_title: Bilingual
    empty: Bilingual
    parts: Callable[[Figures], list[Part]]
    show: Callable[[Figures], None]
    show_more: Callable[[Figures], None] | None = None
    shows_rows: bool = True


def show_figure_page(page: FigurePage) -> None:
    """The whole page; in the large view only what a meeting looks at."""
    year = visit.state()
    table = outline_of(visit.desk(), visit.actor(), year.year, page.dataset)
    figures = Figures(page.dataset, table, year)
    parts = page.parts(figures) if table.count else []
    show_header(year, page.title, parts, projector_page=page.dataset.value)
    if not table.count:
        show_empty(page.dataset, year, page.empty_title, page.empty)
    else:
        if table.are_sample:
            show_sample_mark(page.dataset, year)
        page.show(figures)
    if visit.is_projector():
        projector.follow_changes(year.revision)
        return
    show_periods(page.dataset, table, year)
    show_table(page.dataset, table, year, shows_rows=page.shows_rows)
    if page.show_more is not None:
        page.show_more(figures)
    show_imports(year, [page.dataset])


def figures_beside(figures: Figures, dataset: Dataset) -> Figures:
    """Another dataset that the same page shows."""
    year = figures.year
    table = outline_of(visit.desk(), visit.actor(), year.year, dataset)
    return Figures(dataset, table, year)


def show_columns(*draw: Callable[[], None]) -> None:
    """Side by side where there is room."""
    for column, each in zip(st.columns(len(draw), gap="medium"), draw, strict=True):
        with column:
            each()
