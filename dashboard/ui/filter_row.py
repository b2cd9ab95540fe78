"""A row of filters that live in the address; on a phone it folds below one button."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.text import board
from dashboard.ui import address
from dashboard.ui.language import say

_OPEN = "filters_are_open"


@contextmanager
def filter_row(count: int, first: Callable[[], object] | None = None) -> Iterator[None]:
    """The row its filters are shown in; ``count`` of them are in force.

    ``first`` shows what stands before the button and never folds.
    """
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="filters"):
        if first is not None:
            first()
        opener = say(board.FILTERS_IN_FORCE, count=count) if count else say(board.FILTERS)
        st.button(
            opener, icon=":material/filter_alt:", key="filters_opener", on_click=_open_or_fold
        )
        shape = "open" if st.session_state.get(_OPEN) else "folded"
        with st.container(
            horizontal=True, gap="small", vertical_alignment="center", key=f"filters_{shape}"
        ):
            yield


def show_choice(
    name: str, label: Bilingual, options: Mapping[str, Bilingual], width: int = 152
) -> None:
    """A filter with a list to choose from; chosen from nothing it narrows nothing."""
    address.choose(
        st.selectbox,
        say(label),
        options,
        name,
        index=None,
        placeholder=say(label),
        label_visibility="collapsed",
        format_func=lambda option: say(options[option]),
        width=width,
    )


def show_clear(names: Sequence[str]) -> None:
    """The button that takes these names out of the address."""
    st.button(
        say(board.CLEAR),
        icon=":material/filter_alt_off:",
        key="clear",
        on_click=address.clear,
        args=(tuple(names),),
    )


def named(label: Bilingual, value: Bilingual) -> Bilingual:
    """A filter in words: ``สายงาน อำนวยการ``."""
    return Bilingual(f"{label.th} {value.th}", f"{label.en} {value.en}")


def _open_or_fold() -> None:
    st.session_state[_OPEN] = not st.session_state.get(_OPEN)
