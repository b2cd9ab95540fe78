"""Every statement of a database, counted among the figures by how long it took."""

from __future__ import annotations

from time import perf_counter
from typing import Any

from sqlalchemy import Engine, event

from dashboard.telemetry import counters


def measure(engine: Engine) -> None:
    """Count what the engine runs from now on; one that fails is counted by its reason instead."""
    event.listen(engine, "before_cursor_execute", _begun)
    event.listen(engine, "after_cursor_execute", _ended)


def _begun(_connection: Any, _cursor: Any, _sql: str, _values: Any, context: Any, _: bool) -> None:
    context.ita_began = perf_counter()


def _ended(_connection: Any, _cursor: Any, _sql: str, _values: Any, context: Any, _: bool) -> None:
    counters.statement_took(perf_counter() - context.ita_began)
