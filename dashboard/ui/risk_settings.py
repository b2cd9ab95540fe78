"""From which score on a risk is medium, high or very high: the station's own choice."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.figures.risk_levels import STEPS, Level, RiskLevels
from dashboard.domain.figures.settings import Setting
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.roles import Action
from dashboard.services.figure_settings import settings_of
from dashboard.text import figure_page, risks, shell
from dashboard.text.figure_names import LEVEL
from dashboard.ui import visit
from dashboard.ui.figure_settings import save_setting
from dashboard.ui.language import say

RISING = (Level.MEDIUM, Level.HIGH, Level.VERY_HIGH)
HIGHEST = STEPS[-1] ** 2


def risk_levels(year: FiscalYear) -> RiskLevels:
    return settings_of(visit.desk(), visit.actor(), year).risk_levels


def show_risk_settings(year: FiscalYear) -> None:
    """Three scores to choose, for who may set the year."""
    if not visit.allowed(Action.SET_YEAR):
        return
    settings = settings_of(visit.desk(), visit.actor(), year)
    with st.expander(say(risks.SETTINGS), icon=":material/tune:", key="risk_settings"):
        st.caption(say(risks.SETTINGS_HELP))
        with st.form("risk_settings_form", border=False):
            columns = st.columns(3)
            chosen = [
                column.number_input(
                    say(figure_page.LEVEL_FROM, level=LEVEL[level]), 2, HIGHEST, value=start, step=1
                )
                for column, level, start in zip(
                    columns, RISING, settings.risk_levels.boundaries, strict=True
                )
            ]
            if not st.form_submit_button(say(shell.SAVE), type="primary"):
                return
        try:
            levels = RiskLevels(*chosen)
        except ValueError:
            st.error(say(risks.NOT_RISING), icon=":material/error:")
        else:
            seen = settings.version(Setting.RISK_LEVELS)
            save_setting(year, Setting.RISK_LEVELS, levels, seen)
