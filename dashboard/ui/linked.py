"""Read-only markup of our own whose links and buttons come back as events.

Streamlit's elements cost a third of a millisecond each on the server and as much in the
browser; a wall of 25 tiles or a board of 25 cards is one element here. Markup is made by
autoescaping templates in ``markup/``; an anchor opens an item in the same session (and stays
a plain link for a new tab), a button with ``data-act`` reports its value.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qsl

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dashboard.ui.address import kept, with_kept
from dashboard.ui.language import say
from dashboard.ui.pages import page_file
from dashboard.ui.visit import is_projector

MARKUP = Path(__file__).parent / "markup"

_ENVIRONMENT = Environment(
    loader=FileSystemLoader(MARKUP),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)


@cache
def _component() -> Any:
    return st.components.v2.component(
        "ita_linked",
        html='<div class="linked"></div>',
        css=(MARKUP / "linked.css").read_text(encoding="utf-8"),
        js=(MARKUP / "linked.js").read_text(encoding="utf-8"),
    )


def markup(template: str, **values: object) -> str:
    """Render a template of ``markup/``; every value is escaped, every Bilingual spoken."""
    return _ENVIRONMENT.get_template(template).render(say=say, to=with_kept, **values)


def linked(template: str, *, key: str, **values: object) -> str | None:
    """Show a template; follow its links, and return the value of the button pressed, if any.

    A link carries ``data-open="PAGE"`` or ``data-open="PAGE?name=value"``.
    """
    pressed = _component()(
        key=key,
        data={"html": markup(template, **values), "large": is_projector()},
        on_open_change=_nothing,
        on_act_change=_nothing,
    )
    if pressed.open:
        follow(pressed.open)
    return cast("str | None", pressed.act)


def follow(address: str) -> None:
    """Go to a page of the product by its address, e.g. ``item?code=O12``."""
    path, _, query = address.partition("?")
    st.switch_page(page_file(path), query_params=kept() | dict(parse_qsl(query)))


def _nothing() -> None:
    """Events are read after mounting; naming a callback makes the attributes exist."""
