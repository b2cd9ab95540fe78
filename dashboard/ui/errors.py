"""What goes wrong, said calmly, with a reference that is in the log."""

from __future__ import annotations

import logging
import secrets

import streamlit as st

from dashboard.domain.refusals import Refused
from dashboard.text import shell
from dashboard.text.refusals import sentence
from dashboard.ui.language import say
from dashboard.ui.markdown import plain

log = logging.getLogger(__name__)


def show_error(error: BaseException) -> bool:
    """Show an uncaught error as one sentence; True means that nothing else needs to."""
    if isinstance(error, Refused):
        show_refusal(error)
        return True
    reference = secrets.token_hex(4).upper()
    log.error("reference %s", reference, exc_info=error)
    st.error(
        say(shell.ERROR_BODY, reference=reference),
        title=say(shell.ERROR_TITLE),
        icon=":material/error:",
    )
    return True


def show_refusal(refused: Refused) -> None:
    """Show why the rules do not allow something, and what to do."""
    words = plain(say(sentence(refused)))
    st.warning(words, title=say(shell.REFUSED_TITLE), icon=":material/front_hand:")
