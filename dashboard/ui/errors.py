"""What goes wrong, said calmly, with a reference that is in the log."""

from __future__ import annotations

import logging
from urllib.parse import urlencode
from weakref import WeakSet

import streamlit as st

from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import DatabaseUnusable
from dashboard.services.signing_in import SignedOut
from dashboard.telemetry import counters
from dashboard.telemetry.references import report
from dashboard.text import shell, signing_in
from dashboard.text.refusals import sentence
from dashboard.ui import address, visit
from dashboard.ui.language import say
from dashboard.ui.markdown import plain

log = logging.getLogger(__name__)

_counted: WeakSet[Refused] = WeakSet()
"""A message stays on the screen through many runs; the refusal it tells of happened once."""


def show_error(error: BaseException) -> bool:
    """Show an uncaught error as one sentence; True means that nothing else needs to."""
    if isinstance(error, SignedOut):
        show_signed_out()
        return True
    if isinstance(error, Refused):
        show_refusal(error)
        return True
    counters.error_met("page", error)
    reference = report("a page failed", error)
    st.error(
        say(shell.ERROR_BODY, reference=reference),
        title=say(shell.ERROR_TITLE),
        icon=":material/error:",
    )
    return True


def stop_if_signed_out() -> None:
    """Whoever is not here any more sees no page at all, not even its menu."""
    try:
        visit.actor()
    except SignedOut:
        show_signed_out()
        st.stop()


def show_signed_out() -> None:
    """Say that the sign-in is over, with the way back to this very page."""
    st.info(say(signing_in.ENDED), title=say(signing_in.TITLE), icon=":material/lock:")
    query = {"next": address.here_again()}
    st.markdown(f"[{say(signing_in.ENTER)}](/signin?{urlencode(query)})")


def show_refusal(refused: Refused) -> None:
    """Show why the rules do not allow something, and what to do."""
    count_refusal(refused)
    words = plain(say(sentence(refused)))
    st.warning(words, title=say(shell.REFUSED_TITLE), icon=":material/front_hand:")


def count_refusal(refused: Refused) -> None:
    """Count a refusal among the figures, however often it is shown.

    One that somebody has to mend stands in the log, with what the database answered.
    """
    if refused in _counted:
        return
    _counted.add(refused)
    counters.refused(refused.reason)
    if isinstance(refused, DatabaseUnusable):
        log.error("%s: %s", refused.reason, refused.answered)
    elif refused.reason is Reason.STORAGE_FAILED:
        log.error("%s", refused.reason, exc_info=refused.__cause__)
