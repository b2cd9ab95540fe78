"""A server of its own for the tests, with Streamlit's local API for driving it over HTTP."""

from __future__ import annotations

from dashboard.server import build, identity_config, streamlit_config
from dashboard.settings import from_environment
from dashboard.telemetry import logs
from dashboard.ui import streamlit_logs

if __name__ == "__main__":
    settings = from_environment()
    logs.start(settings.log_style)
    streamlit_logs.join()
    build(settings).run(
        config={
            **streamlit_config(),
            **identity_config(),
            "server.address": settings.host,
            "server.port": settings.port,
            "server.headless": True,
            "server.enableAgentApi": True,
        }
    )
