"""The ASGI server around the Streamlit script: tuned, configured from any folder, in Thai."""

from __future__ import annotations

import gc
import logging
import tomllib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

from dashboard.settings import HERE, Settings, shipped
from dashboard.ui.errors import show_error
from dashboard.ui.thai_page import ThaiPage
from dashboard.ui.visit import desk_for

log = logging.getLogger(__name__)


def build(settings: Settings) -> st.App:
    """The application for one installation; the database is opened when the server starts."""

    @asynccontextmanager
    async def lifespan(_: object) -> AsyncIterator[None]:
        desk_for(settings)
        _warm_up()
        yield

    return st.App(
        HERE / "app.py",
        lifespan=lifespan,
        middleware=[Middleware(ThaiPage)],
        on_script_error=show_error,
    )


def serve(settings: Settings, *, open_browser: bool) -> None:
    """Serve until interrupted; the browser is opened when there is one and it is wanted."""
    build(settings).run(
        config={
            **streamlit_config(),
            "server.address": settings.host,
            "server.port": settings.port,
            "server.headless": not open_browser,
            "server.showEmailPrompt": False,
            # The address people open: nobody can browse to 0.0.0.0.
            "browser.serverAddress": settings.host if settings.is_loopback else "localhost",
        }
    )


def streamlit_config() -> dict[str, Any]:
    """The shipped ``.streamlit/config.toml`` as dotted options, for any working folder."""
    path = shipped(".streamlit") / "config.toml"
    return _flat(tomllib.loads(path.read_text(encoding="utf-8")))


def _flat(options: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in options.items():
        if isinstance(value, dict):
            flat |= _flat(value, f"{prefix}{name}.")
        else:
            flat[prefix + name] = value
    return flat


def _warm_up() -> None:
    """Load what pages need and freeze it: a collection after every click costs 60 to 90 ms."""
    import pandas  # noqa: F401
    import plotly.graph_objects  # noqa: F401

    gc.collect()
    gc.freeze()
