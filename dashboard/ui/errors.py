"""What goes wrong, said calmly, with a reference that is in the log."""

from __future__ import annotations

import logging
import secrets
from urllib.parse import urlencode

import streamlit as st

from dashboard.domain.refusals import Refused
from dashboard.services.signing_in import SignedOut
from dashboard.text import shell, signing_in
from dashboard.text.refusals import sentence
from dashboard.ui import address
from dashboard.ui.language import say
from dashboard.ui.markdown import plain

log = logging.getLogger(__name__)


def show_error(error: BaseException) -> bool:
    """Show an uncaught error as one sentence; True means that nothing else needs to."""
    if isinstance(error, SignedOut):
        show_signed_out()
        return True
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


def show_signed_out() -> None:
    """Say that the sign-in is over, with the way back to this very page."""
    st.info(say(signing_in.ENDED), title=say(signing_in.TITLE), icon=":material/lock:")
    query = {"next": address.here_again()}
    st.markdown(f"[{say(signing_in.ENTER)}](/signin?{urlencode(query)})")


def show_refusal(refused: Refused) -> None:
    """Show why the rules do not allow something, and what to do."""
    words = plain(say(sentence(refused)))
    st.warning(words, title=say(shell.REFUSED_TITLE), icon=":material/front_hand:")
