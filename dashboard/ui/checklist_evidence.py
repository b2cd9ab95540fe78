"""Beside each line of the checklist: how much evidence it has, and attaching more to it."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.catalogue import Requirement
from dashboard.domain.roles import Action
from dashboard.services.year import ItemState, YearState
from dashboard.ui import visit
from dashboard.ui.attach_dialog import open_attach
from dashboard.ui.icons import material


def show_attach(line: Requirement, state: ItemState, year: YearState) -> None:
    """The button of a line; who may not attach sees the number only, where there is one.

    Without a help text: it would put every button on the page twice.
    """
    count = sum(piece.requirement == line.code for piece in state.evidence)
    may_attach = visit.allowed(Action.ATTACH, state)
    if not (count or may_attach):
        return
    if st.button(
        str(count or ""),
        icon=material("attach_file"),
        key=f"attach_{line.code}",
        type="tertiary",
        disabled=not may_attach,
    ):
        open_attach(state, year, requirement=line.code)
