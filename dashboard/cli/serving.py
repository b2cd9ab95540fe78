"""Starting the server from the command line."""

from __future__ import annotations

import os
import socket
import sys
import webbrowser

import click

from dashboard.settings import Settings
from dashboard.text import command_line as words


def serve(settings: Settings, no_browser: bool) -> None:
    """Serve until interrupted; the Streamlit script reads the settings from the environment."""
    _require_free_port(settings)
    os.environ.update(settings.as_environment())
    from dashboard.server import serve as serve_dashboard  # it takes a second
    from dashboard.ui.visit import desk_for

    desk_for(settings)  # a database that cannot be opened is told before anything starts

    click.echo(words.SERVING.filled(host=settings.host, port=settings.port).th)
    if not settings.is_loopback:
        click.echo(words.NETWORK.th)
    serve_dashboard(settings, open_browser=not no_browser and _has_browser())


def _require_free_port(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError:
            taken = words.PORT_TAKEN.filled(
                host=settings.host, port=settings.port, other=settings.port + 1
            )
            click.echo(taken.th, err=True)
            raise SystemExit(2) from None


def _has_browser() -> bool:
    if sys.platform == "linux" and not (
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    ):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True
