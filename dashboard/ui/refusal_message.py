"""A refusal that a click met, shown above the page on the run that follows."""

import streamlit as st

from dashboard.domain.refusals import Refused
from dashboard.ui.errors import show_refusal
from dashboard.ui.undo import MESSAGE


def show_refusal_message() -> None:
    """Show the last click's refusal once, if there was one."""
    refused: Refused | None = st.session_state.pop(MESSAGE, None)
    if refused is not None:
        show_refusal(refused)
