"""The log: one line of JSON on standard error for everything that happens, or text to read.

Fields: ``time`` (UTC, ISO 8601), ``level``, ``logger``, ``message``, ``version``; ``reference``
where a person was given one; ``exception`` where there is a traceback.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Final

from pythonjsonlogger.json import JsonFormatter

from dashboard import __version__
from dashboard.telemetry.masking import masked

STYLES: Final = ("json", "text")
"""What ``ITA_LOG`` may be."""

_LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_FIELDS = {"levelname": "level", "name": "logger", "exc_info": "exception"}
_KEPT = frozenset({"time", "level", "logger", "message", "reference", "version", "exception"})


def start(style: str = "") -> None:
    """Send every logger of the process to standard error; text where a person watches.

    To be called by whoever owns the process, before anything is logged; again changes the style.
    """
    if style not in STYLES:
        style = "text" if sys.stderr.isatty() else "json"
    handler = logging.StreamHandler()
    handler.addFilter(_mask)
    handler.setFormatter(_Json() if style == "json" else _Text())
    root = logging.getLogger()
    for earlier in [each for each in root.handlers if _mask in each.filters]:
        root.removeHandler(earlier)
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.captureWarnings(True)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    sys.excepthook = _unforeseen
    threading.excepthook = _unforeseen_in_thread


def _unforeseen(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """The process ends of it: told as everything else is, not as Python would."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    logging.getLogger(__name__).critical("the process ends", exc_info=(kind, error, trace))


def _unforeseen_in_thread(met: threading.ExceptHookArgs) -> None:
    if met.exc_value is not None:
        logging.getLogger(__name__).error("a thread ended", exc_info=met.exc_value)


def _mask(record: logging.LogRecord) -> bool:
    """Let nothing through as it came: the message, and the traceback with what it quotes."""
    record.msg, record.args = masked(record.getMessage()), ()
    if record.exc_info:
        record.exc_text = masked(logging.Formatter().formatException(record.exc_info))
        record.exc_info = None
    elif record.exc_text:
        record.exc_text = masked(record.exc_text)
    if record.stack_info:
        record.stack_info = masked(record.stack_info)
    return True


class _Json(JsonFormatter):
    def __init__(self) -> None:
        super().__init__(
            ["levelname", "name", "message"],
            rename_fields=_FIELDS,
            static_fields={"version": __version__},
            json_ensure_ascii=False,
        )

    def add_fields(
        self, log_data: dict[str, Any], record: logging.LogRecord, message_dict: dict[str, Any]
    ) -> None:
        moment = datetime.fromtimestamp(record.created, UTC)
        log_data["time"] = moment.isoformat(timespec="milliseconds")
        super().add_fields(log_data, record, message_dict)

    def process_log_record(self, log_data: dict[str, Any]) -> dict[str, Any]:
        """What a library attaches to a record is nobody's promise to be harmless."""
        return {name: value for name, value in log_data.items() if name in _KEPT}


class _Text(logging.Formatter):
    converter = staticmethod(time.gmtime)
    default_time_format = "%Y-%m-%dT%H:%M:%S"
    default_msec_format = "%s.%03dZ"

    def __init__(self) -> None:
        super().__init__(_LINE)

    def format(self, record: logging.LogRecord) -> str:
        line = super().format(record)
        reference = getattr(record, "reference", None)
        return f"reference {reference} {line}" if reference else line
