"""The files figures came from: who brought which one when, back again, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.refusals import Refused
from dashboard.services.imported_files import ImportRecord, imports_of, original_file
from dashboard.services.year import YearState
from dashboard.text import dates, figure_page, importing, shell
from dashboard.ui import visit
from dashboard.ui.figure_undo import taking_back
from dashboard.ui.language import say
from dashboard.ui.markdown import plain
from dashboard.ui.refusal_message import refuse
from dashboard.ui.undo import take_back_now

FEW = 5


def show_imports(year: YearState, datasets: Sequence[Dataset]) -> None:
    """The last imports into these datasets; nothing where there was none."""
    every = imports_of(visit.desk(), visit.actor(), year.year)
    found = [record for record in every if record.dataset in datasets]
    if not found:
        return
    with st.container(border=True, key="imports"):
        is_of_one = len(datasets) < len(Dataset)
        title = figure_page.IMPORTS if is_of_one else figure_page.IMPORTS_OF_YEAR
        st.subheader(say(title), anchor=False)
        for record in found[: FEW if is_of_one else 4 * FEW]:
            _show(record, year, names_dataset=not is_of_one)
        if (rest := len(found) - (FEW if is_of_one else 4 * FEW)) > 0:
            st.caption(say(figure_page.MORE_IMPORTS, count=rest))


def _show(record: ImportRecord, year: YearState, *, names_dataset: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(_line(record, names_dataset=names_dataset), width="stretch")
        if not visit.allowed_figures(record.dataset, year):
            return
        if record.is_kept:
            _show_download(record)
        if record.stands:
            st.button(
                say(shell.UNDO),
                icon=":material/undo:",
                key=f"undo_import_{record.entry_id}",
                type="tertiary",
                on_click=take_back_now,
                args=(record.entry_id, taking_back(record.dataset)),
            )


def _line(record: ImportRecord, *, names_dataset: bool) -> str:
    counts = say(figure_page.IMPORT_COUNTS, new=f"{record.new:,}", changed=f"{record.changed:,}")
    who = say(figure_page.IMPORTED_BY, by=record.by, at=dates.moment(record.at))
    dataset = [say(importing.DATASETS[record.dataset])] if names_dataset else []
    undone = [] if record.stands else [f":gray-badge[{say(figure_page.WAS_UNDONE)}]"]
    kept = [] if record.is_kept else [f":gray[{say(figure_page.NOT_KEPT)}]"]
    said = " · ".join([*map(plain, dataset), plain(counts), plain(who), *kept])
    return " ".join([f"**{plain(record.file_name)}**", *undone, f"  \n:gray[{said}]"])


def _show_download(record: ImportRecord) -> None:
    st.download_button(
        say(figure_page.ORIGINAL),
        data=lambda: _content(record),
        file_name=record.file_name,
        icon=":material/download:",
        key=f"original_{record.entry_id}",
        type="tertiary",
        on_click="ignore",
    )


def _content(record: ImportRecord) -> bytes:
    try:
        with original_file(visit.desk(), visit.actor(), record.entry_id).content as content:
            return content.read()
    except Refused as refused:
        refuse(refused)
        raise
