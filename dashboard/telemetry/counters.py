"""Figures of what the server does, of no person; ``exposition`` gives them as OpenMetrics.

Labels are codes of the product only: a page's address, a reason, a kind of error.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram, Info
from prometheus_client.openmetrics.exposition import CONTENT_TYPE_LATEST, generate_latest
from prometheus_client.registry import Collector

from dashboard import __version__

MEDIA_TYPE: Final = CONTENT_TYPE_LATEST
_REGISTRY = CollectorRegistry()
_RUN_SECONDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5)
_SQL_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.05, 0.25, 1, 5)

_RUNS = Histogram(
    "ita_script_run_seconds",
    "Runs of a page by the address of the page.",
    ["page"],
    buckets=_RUN_SECONDS,
    registry=_REGISTRY,
)
_ERRORS = Counter(
    "ita_errors",
    "Errors that nobody foresaw, by where and kind.",
    ["where", "kind"],
    registry=_REGISTRY,
)
_REFUSALS = Counter(
    "ita_refusals", "Requests that were refused, by reason.", ["reason"], registry=_REGISTRY
)
_STATEMENTS = Histogram(
    "ita_database_statement_seconds",
    "Statements the database answered.",
    buckets=_SQL_SECONDS,
    registry=_REGISTRY,
)
_FAILURES = Counter(
    "ita_database_failures",
    "Statements the database refused, by reason.",
    ["reason"],
    registry=_REGISTRY,
)
_WRITES = Counter("ita_writes", "Writes that were committed.", registry=_REGISTRY)
_UPLOADS = Counter("ita_uploads", "Files that were kept.", registry=_REGISTRY)
_UPLOADED = Counter("ita_uploaded_bytes", "Bytes of files that were kept.", registry=_REGISTRY)
_WATCHES = Counter(
    "ita_link_watches",
    "Addresses the link watch opened, by outcome.",
    ["outcome"],
    registry=_REGISTRY,
)
Info("ita_dashboard", "The version that runs.", registry=_REGISTRY).info({"version": __version__})

statement_took = _STATEMENTS.observe
"""Count a statement by the seconds it took."""


@contextmanager
def script_run(page: str) -> Iterator[None]:
    """Time a run of a page, one that was broken off by the next click included."""
    began = perf_counter()
    try:
        yield
    finally:
        _RUNS.labels(page).observe(perf_counter() - began)


def error_met(where: str, error: BaseException) -> None:
    _ERRORS.labels(where, type(error).__name__).inc()


def refused(reason: str) -> None:
    _REFUSALS.labels(reason).inc()


def database_failed(reason: str) -> None:
    _FAILURES.labels(reason).inc()


def written() -> None:
    _WRITES.inc()


def uploaded(size: int) -> None:
    _UPLOADS.inc()
    _UPLOADED.inc(size)


def link_watched(outcome: str) -> None:
    _WATCHES.labels(outcome).inc()


def collect_from(collector: Collector) -> None:
    """Have figures of somebody else's with ours."""
    _REGISTRY.register(collector)


def exposition() -> bytes:
    """All figures as OpenMetrics, ``MEDIA_TYPE``."""
    told: bytes = generate_latest(_REGISTRY)  # type: ignore[no-untyped-call]
    return told
