"""Starting the server from the command line."""

from __future__ import annotations

import errno
import os
import socket
import sys
import webbrowser

import click

from dashboard.domain.bilingual import Bilingual
from dashboard.settings import Settings, is_unspecified
from dashboard.text import command_line as words


def serve(settings: Settings, no_browser: bool) -> None:
    """Serve until interrupted; the Streamlit script reads the settings from the environment."""
    _require_free_port(settings)
    os.environ.update(settings.as_environment())
    from dashboard.server import serve as serve_dashboard  # it takes a second
    from dashboard.services.signing_in import can_be_served
    from dashboard.ui.visit import desk_for

    desk = desk_for(settings)  # a database that cannot be opened is told before anything starts
    if not settings.is_loopback and not can_be_served(desk):
        click.echo(words.NO_ACCOUNTS.filled(host=settings.host).th, err=True)
        raise SystemExit(2)

    click.echo(words.SERVING.filled(address=address_of(settings)).th)
    if not settings.is_loopback:
        click.echo(words.NETWORK.th)
    serve_dashboard(settings, open_browser=not no_browser and _has_browser())


def address_of(settings: Settings) -> str:
    """Where people open this server, as far as the settings tell."""
    scheme = "https" if settings.tls_certificate else "http"
    host = settings.hosts[0] if settings.hosts else browsable(settings.host)
    return f"{scheme}://{host}:{settings.port}"


def browsable(host: str) -> str:
    """The host as this machine's browser takes it: ``[::1]``, and localhost for every address."""
    if is_unspecified(host):
        return "localhost"
    return f"[{host}]" if ":" in host else host


def _require_free_port(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except (OSError, TypeError) as refused:
            click.echo(_cannot_listen(settings, refused).th, err=True)
            raise SystemExit(2) from None


def _cannot_listen(settings: Settings, refused: OSError | TypeError) -> Bilingual:
    host, port = browsable(settings.host), settings.port
    if isinstance(refused, OSError) and refused.errno == errno.EADDRINUSE:
        other = port + 1 if port < 65535 else port - 1
        return words.PORT_TAKEN.filled(host=host, port=port, other=other)
    problem = getattr(refused, "strerror", None) or refused
    return words.ADDRESS_UNUSABLE.filled(host=settings.host, port=port, problem=problem)


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
