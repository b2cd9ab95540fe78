"""What is chosen lives in the address, as codes: it survives a reload and can be sent to others.

Streamlit can tie a widget to the address by itself, but writes what the widget shows there, in
the language of the moment; an address must mean the same to everyone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.ui.widget_state import page_shown, show_as

LANGUAGE, YEAR, PROJECTOR = "lang", "year", "projector"
GOES_ALONG = (LANGUAGE, YEAR, PROJECTOR)
"""What stays chosen from page to page; everything else belongs to one page."""

_KEPT = "kept_in_address"


def chosen(name: str, options: Collection[str], otherwise: str | None = None) -> str | None:
    """The value under a name in the address, if it is one of the options."""
    value = st.query_params.get(name)
    return value if value in options else otherwise


def choose(
    widget: Callable[..., Any],
    label: str,
    options: Collection[str],
    name: str,
    *,
    otherwise: str | None = None,
    **look: Any,
) -> str | None:
    """Show a widget that chooses among codes and keeps its choice in the address.

    ``otherwise`` is what counts when the address says nothing; it is not written there.
    """
    show_as(name, chosen(name, options, otherwise))
    widget(label, list(options), key=name, on_change=_write, args=(name, otherwise), **look)
    return chosen(name, options, otherwise)


def search(label: str, name: str, **look: Any) -> str:
    """Show a text field that keeps its words in the address."""
    show_as(name, st.query_params.get(name, ""))
    st.text_input(label, key=name, on_change=_write, args=(name, ""), **look)
    return st.query_params.get(name, "")


def put(name: str, value: str) -> None:
    """Write a choice into the address; for a button's callback."""
    _put(name, value)


def clear(names: Collection[str]) -> None:
    """Take names out of the address; for a button's callback."""
    for name in names:
        _put(name, None)


def keep() -> None:
    """Carry what goes along into the address of this page, once at the start of every run.

    Streamlit's own menu forgets it. An address that was gone to by a link of ours, Back or
    Forward is whole: what is not in it was not chosen there.
    """
    here = {name: st.query_params[name] for name in GOES_ALONG if name in st.query_params}
    known = here if _is_whole() else kept() | here
    for name in known.keys() - here.keys():
        st.query_params[name] = known[name]
    st.session_state[_KEPT] = known


def _is_whole() -> bool:
    context = get_script_run_ctx()
    return context is not None and context.is_history_navigation


def kept() -> dict[str, str]:
    """What goes along to the next page, by name."""
    return dict(st.session_state.get(_KEPT, {}))


def along() -> str:
    """What goes along, as it stands in an address."""
    return urlencode(kept())


def own() -> dict[str, str]:
    """What was chosen on this page and belongs to it alone."""
    return {name: value for name, value in st.query_params.items() if name not in GOES_ALONG}


def with_kept(address: str) -> str:
    """An address of the product with what goes along, for a link."""
    path, _, query = address.partition("?")
    return to(path, dict(parse_qsl(query)) | kept())


def here(**changed: str) -> str:
    """This page with some of its choices changed, for a link."""
    return to(page_shown(), own() | changed | kept())


def here_again() -> str:
    """The path and query of this very page, as the server is asked for it."""
    path = urlsplit(st.context.url or "").path.lstrip("/")
    return "/" + to(path, dict(st.query_params.items())).removeprefix("./")


def to(path: str, query: Mapping[str, str]) -> str:
    """A link to a page, from any page; the start page is where the product is."""
    return f"{path or './'}?{urlencode(query)}" if query else path or "./"


def _write(name: str, otherwise: str | None) -> None:
    value = st.session_state[name]
    _put(name, None if value == otherwise else value)


def _put(name: str, value: str | None) -> None:
    if value:
        st.query_params[name] = value
    else:
        st.query_params.pop(name, None)
        st.session_state.setdefault(_KEPT, {}).pop(name, None)
