"""Read-only markup of our own whose links and buttons come back as events.

Streamlit's elements cost a third of a millisecond each on the server and as much in the
browser; a wall of 25 tiles or a board of 25 cards is one element here. Markup is made by
autoescaping templates in ``markup/``; an anchor opens its page in the same visit (and stays a
plain link for a new tab), a button with ``data-act`` reports its value.
"""

from __future__ import annotations

from functools import cache
from typing import Any, cast

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from dashboard.ui.address import along, with_kept
from dashboard.ui.language import speaker
from dashboard.ui.linked_script import MARKUP, loader
from dashboard.ui.visit import is_projector

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
        js=loader(),
    )


def markup(template: str, **values: object) -> str:
    """Render a template of ``markup/``; every value is escaped, every Bilingual spoken."""
    return page_template(template).render(
        say=speaker(), to=with_kept, along=along, unbroken=unbroken, **values
    )


def page_template(name: str) -> Template:
    """A template of ``markup/``; every value put into it is escaped."""
    return _ENVIRONMENT.get_template(name)


def unbroken(names: str) -> Markup:
    """Names joined by dots, such that no line breaks inside one of them."""
    one = Markup('<span class="nowrap">{}</span>')
    return Markup(" · ").join(one.format(name) for name in names.split(" · "))


def linked(template: str, *, key: str, **values: object) -> str | None:
    """Show a template, and return the value of the button pressed in it, if any."""
    pressed = _component()(
        key=key,
        data={"html": markup(template, **values), "large": is_projector()},
        on_act_change=_nothing,
    )
    return cast("str | None", pressed.act)


def _nothing() -> None:
    """Events are read after mounting; naming a callback makes the attribute exist."""
