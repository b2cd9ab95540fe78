"""What Streamlit and uvicorn log goes the way of everything else, through the same net.

Both give every logger a handler of its own that writes as it likes.
"""

from __future__ import annotations

import logging

import streamlit.logger
import uvicorn.config


def join() -> None:
    """To be called before the server starts; loggers that are made later join as well."""
    streamlit.logger.setup_formatter = _pass_on
    streamlit.logger.update_formatter()
    uvicorn.config.LOGGING_CONFIG.update(handlers={}, loggers={})


def _pass_on(logger: logging.Logger) -> None:
    """In the place of Streamlit's function that gives a logger its handler."""
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
    logger.propagate = True
