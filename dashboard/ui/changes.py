"""The last changes as sentences: who did what, when."""

from __future__ import annotations

import streamlit as st

from dashboard.services.history import recent
from dashboard.services.year import YearState
from dashboard.text import dates, item, overview, shell
from dashboard.text.history import happening
from dashboard.ui import visit
from dashboard.ui.language import say
from dashboard.ui.linked import linked

LATEST = 8
ALL = 10_000
"""More entries than an item gathers in a year of daily marking."""


def show_changes(year: YearState, *, code: str | None = None) -> None:
    """The latest entries of the year's history; of one item's all of them where it is asked for."""
    unfolded = f"history_{code}"
    shows_all = code is not None and st.session_state.get(unfolded, False)
    found = recent(
        *(visit.desk(), visit.actor(), year.year, ALL if shows_all else LATEST + 1),
        subject=code,
        revision=year.revision,
    )
    shown = found if shows_all else found[:LATEST]
    linked(
        "changes.html",
        key="changes",
        title=item.HISTORY if code else overview.RECENT,
        entries=[
            {"words": happening(entry, year.catalogue), "at": dates.moment(entry.at)}
            for entry in shown
        ],
        empty=item.NO_HISTORY if code else overview.NO_CHANGES,
    )
    if code is not None and len(found) > LATEST:
        st.button(
            say(shell.SEE_LESS if shows_all else shell.SEE_ALL),
            icon=":material/expand_less:" if shows_all else ":material/expand_more:",
            key="all_changes",
            type="tertiary",
            on_click=_unfold,
            args=(unfolded, not shows_all),
        )


def _unfold(key: str, wanted: bool) -> None:
    st.session_state[key] = wanted
