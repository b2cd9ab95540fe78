"""Saving a setting of figures."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.figures.settings import Setting, Value
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.refusals import Refused
from dashboard.services.figure_settings import set_setting, undo_setting
from dashboard.text import figure_page
from dashboard.ui import visit
from dashboard.ui.errors import show_refusal
from dashboard.ui.undo import offer_undo


def save_setting(year: FiscalYear, setting: Setting, value: Value, seen: int) -> None:
    """Save one setting and show the page anew, or say why not."""
    try:
        change = set_setting(visit.desk(), visit.actor(), year, setting, value, seen)
    except Refused as refused:
        show_refusal(refused)
    else:
        offer_undo(figure_page.SETTINGS_SAVED, change.entry_id, undo_setting)
        st.rerun()
