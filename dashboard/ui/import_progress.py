"""A bar that moves while a file is read, or its rows are written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from streamlit.runtime.scriptrunner_utils.exceptions import ScriptControlException

from dashboard.domain.progress import Progress


@contextmanager
def moving_bar(words: str) -> Iterator[Progress]:
    """Shows how far the work within is; another click ends it, as it ends any run."""
    place = st.empty()
    bar = place.progress(0.0, text=words)

    def show(share: float) -> None:
        bar.progress(min(1.0, share), text=words)

    yield show
    place.empty()


@contextmanager
def uninterrupted_bar(words: str) -> Iterator[Progress]:
    """As `moving_bar`, for work that a click meanwhile must not end: its turn comes afterwards."""
    waiting: list[ScriptControlException] = []
    with moving_bar(words) as show:

        def show_or_wait(share: float) -> None:
            if waiting:
                return
            try:
                show(share)
            except ScriptControlException as click:
                waiting.append(click)

        yield show_or_wait
        if waiting:
            raise waiting[0]
