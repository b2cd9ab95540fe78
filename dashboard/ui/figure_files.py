"""Files of figures to download: the template to fill in, and a table as it is seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow, StoredRow
from dashboard.reports.figure_exports import figures_csv, figures_xlsx
from dashboard.reports.templates import template
from dashboard.services.figure_settings import settings_of
from dashboard.services.year import YearState
from dashboard.text import figure_page, importing
from dashboard.ui import visit
from dashboard.ui.language import say

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"


def show_template(dataset: Dataset, year: YearState) -> None:
    """The button that downloads the sheet to fill in."""
    desk, actor = visit.desk(), visit.actor()
    name = say(importing.DATASETS[dataset])
    st.download_button(
        say(importing.TEMPLATE),
        data=lambda: template(
            dataset, year.year, settings_of(desk, actor, year.year).case_headings
        ),
        file_name=say(importing.TEMPLATE_FILE, dataset=name, year=year.year),
        mime=XLSX,
        icon=":material/download:",
        key=f"template_{dataset}",
        on_click="ignore",
    )


def show_downloads(
    dataset: Dataset, rows: Callable[[], Iterable[StoredRow]], year: YearState
) -> None:
    """The rows that were asked for, as a workbook and as plain text; read when it is downloaded."""

    def shown() -> list[FigureRow]:
        return [stored.row for stored in rows()]

    name = say(importing.DATASETS[dataset]).replace("/", "-")
    st.download_button(
        say(figure_page.AS_EXCEL),
        data=lambda: figures_xlsx(dataset, year.year, shown()),
        file_name=say(importing.EXPORT_FILE, dataset=name, year=year.year, ending="xlsx"),
        mime=XLSX,
        icon=":material/download:",
        key=f"xlsx_{dataset}",
        on_click="ignore",
    )
    st.download_button(
        say(figure_page.AS_CSV),
        data=lambda: figures_csv(dataset, year.year, shown()),
        file_name=say(importing.EXPORT_FILE, dataset=name, year=year.year, ending="csv"),
        mime=CSV,
        icon=":material/download:",
        key=f"csv_{dataset}",
        on_click="ignore",
    )
