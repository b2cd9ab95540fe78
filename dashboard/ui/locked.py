"""Why something is shown and locked: it is another's work."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.ownership import Owned
from dashboard.domain.roles import Action
from dashboard.ui import visit
from dashboard.ui.icons import material
from dashboard.ui.language import say
from dashboard.ui.markdown import plain


def show_why_locked(action: Action, owned: Owned) -> None:
    """A quiet line with whose it is; nothing for who may, nor for a role that never may."""
    if why := visit.why_locked(action, owned):
        st.caption(f"{material('lock')} {plain(say(why))}")


def help_locked(action: Action, owned: Owned) -> str | None:
    """The same as the help text of a locked widget."""
    why = visit.why_locked(action, owned)
    return None if why is None else plain(say(why))
