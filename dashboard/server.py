"""The ASGI server around the Streamlit script: tuned, configured from any folder, in Thai."""

from __future__ import annotations

import gc
import logging
import os
import tomllib
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import Any

import streamlit as st
from starlette.middleware import Middleware

from dashboard.entrance import account, provider_sign_in, signing_in
from dashboard.entrance.guard import Guard
from dashboard.entrance.proxies import Proxies
from dashboard.services import passwords
from dashboard.services.backup_place import place_of
from dashboard.services.left_behind import remove_left_behind
from dashboard.services.nightly_backup import back_up_if_due
from dashboard.services.watch_schedule import watch_if_due
from dashboard.settings import HERE, Settings, shipped
from dashboard.ui import backup_routes, file_routes, health_routes, linked_script, streamlit_logs
from dashboard.ui.cut_uploads import CutUploads
from dashboard.ui.errors import show_error
from dashboard.ui.health_routes import ClosedFigures
from dashboard.ui.plain_answers import PlainAnswers
from dashboard.ui.thai_page import ThaiPage
from dashboard.ui.visit import SIGN_IN, SIGN_IN_HEADER, desk_for

log = logging.getLogger(__name__)

SECONDS_BETWEEN_LOOKS = 10 * 60
"""How often is asked whether the link watch is due."""

SECONDS_BETWEEN_LOOKS_AT_BACKUPS = 60
"""How often is asked whether a nightly backup is due."""

SECONDS_AFTER_A_FAILED_BACKUP = 60 * 60
"""When a backup that failed is tried again: a full disk is not filled over and over."""

SECONDS_BETWEEN_CLEANINGS = 24 * 60 * 60
"""How often is removed what uploads left behind."""


def build(settings: Settings) -> st.App:
    """The application for one installation; the database is opened when the server starts.

    Raises:
        BadSetting: a provider is configured and the library for it is not installed.
    """
    if settings.provider:
        provider_sign_in.require_library(settings.provider)

    @asynccontextmanager
    async def lifespan(_: object) -> AsyncIterator[None]:
        desk_for(settings)
        _warm_up()
        stopped = Event()
        chores = [_keep_clean]
        if settings.watch_hours:
            chores.append(_keep_watch)
        if settings.backup_nightly:
            chores.append(_keep_backups)
        for chore in chores:
            # Daemons: whoever stops the server does not wait for pages that never answer.
            Thread(target=chore, args=(settings, stopped), daemon=True).start()
        yield
        stopped.set()

    return st.App(
        HERE / "app.py",
        lifespan=lifespan,
        routes=[
            *signing_in.ROUTES,
            *provider_sign_in.ROUTES,
            *account.ROUTES,
            *file_routes.ROUTES,
            *backup_routes.ROUTES,
            *health_routes.ROUTES,
            *linked_script.ROUTES,
        ],
        middleware=[
            Middleware(Proxies, proxies=settings.proxies),
            Middleware(PlainAnswers),
            Middleware(Guard, settings=settings),
            Middleware(ClosedFigures, token=settings.metrics_token),
            Middleware(CutUploads),
            Middleware(ThaiPage),
        ],
        on_script_error=show_error,
    )


def _keep_clean(settings: Settings, stopped: Event) -> None:
    """Remove what uploads left behind, at the start and every day; a failure waits its turn."""
    while not stopped.is_set():
        try:
            remove_left_behind(desk_for(settings), datetime.now(UTC))
        except Exception:
            log.exception("what uploads left behind could not be removed")
        stopped.wait(SECONDS_BETWEEN_CLEANINGS)


def _keep_watch(settings: Settings, stopped: Event) -> None:
    """Open what is published every so many hours; a failure waits its turn."""
    every = timedelta(hours=settings.watch_hours)
    while not stopped.is_set():
        try:
            watch_if_due(desk_for(settings), every)
        except Exception:
            log.exception("the link watch failed")
        stopped.wait(SECONDS_BETWEEN_LOOKS)


def _keep_backups(settings: Settings, stopped: Event) -> None:
    """Back up every night; one that failed is tried again after a while."""
    place = place_of(settings)
    while not stopped.is_set():
        wait = SECONDS_BETWEEN_LOOKS_AT_BACKUPS
        try:
            back_up_if_due(desk_for(settings), place)
        except Exception:
            log.exception("the nightly backup failed")
            wait = SECONDS_AFTER_A_FAILED_BACKUP
        stopped.wait(wait)


def serve(settings: Settings, *, open_browser: bool) -> None:
    """Serve until interrupted; the browser is opened when there is one and it is wanted."""
    # Whose word is taken on who connects is decided in front of the product, not by uvicorn.
    os.environ["FORWARDED_ALLOW_IPS"] = ""
    streamlit_logs.join()
    build(settings).run(
        config={
            **streamlit_config(),
            **identity_config(),
            **(
                {"server.sslCertFile": settings.tls_certificate} if settings.tls_certificate else {}
            ),
            **({"server.sslKeyFile": settings.tls_key} if settings.tls_key else {}),
            "server.address": settings.host,
            "server.port": settings.port,
            "server.headless": not open_browser,
            "server.showEmailPrompt": False,
            # The address people open: nobody can browse to 0.0.0.0.
            "browser.serverAddress": settings.host if settings.is_loopback else "localhost",
        }
    )


def identity_config() -> dict[str, Any]:
    """Let pages know whose sign-in the guard found; nobody else can set that header."""
    return {"server.trustedUserHeaders": {SIGN_IN_HEADER: SIGN_IN}}


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

    passwords.warm_up()
    gc.collect()
    gc.freeze()
