"""Addresses for whoever watches over the server: is it alive, can it work, and its figures."""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from typing import Any

from prometheus_client.metrics_core import CounterMetricFamily, GaugeMetricFamily, Metric
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from streamlit import runtime

from dashboard.services.fitness import Need, unmet
from dashboard.settings import is_loopback
from dashboard.telemetry import counters
from dashboard.telemetry.references import report
from dashboard.ui import visit

HEALTH, READY, METRICS = "/healthz", "/readyz", "/metrics"
OPEN_PATHS = (HEALTH, READY)
"""What answers to everybody, signed in or not: it says no more than yes or no."""
STREAMLIT_METRICS = "/_stcore/metrics"
NEVER_KEPT = {"Cache-Control": "no-store"}
FORWARDED = (
    *("forwarded", "via", "x-real-ip"),
    *("x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"),
)
"""Headers of a proxy, behind which everybody seems to be this machine."""


def send_health(_: Request) -> Response:
    """The process answers; nothing else is looked at."""
    return PlainTextResponse("ok\n", headers=NEVER_KEPT)


def send_ready(_: Request) -> Response:
    """200 when people can work here now; 503 with the names of what is missing."""
    try:
        missing: tuple[Need, ...] = unmet(visit.desk())
    except Exception as error:
        report("whether the server is ready could not be found out", error)
        missing = (Need.DATABASE,)
    answer = {"ready": not missing, "failed": list(missing)}
    return JSONResponse(answer, 503 if missing else 200, NEVER_KEPT)


def send_metrics(_: Request) -> Response:
    """Figures as OpenMetrics; ``ClosedFigures`` decides who gets as far as this."""
    return Response(counters.exposition(), headers=NEVER_KEPT, media_type=counters.MEDIA_TYPE)


ROUTES = [
    Route(HEALTH, send_health, methods=["GET"]),
    Route(READY, send_ready, methods=["GET"]),
    Route(METRICS, send_metrics, methods=["GET"]),
]


class ClosedFigures:
    """Pure ASGI middleware: our figures and Streamlit's own are for this machine, or a token."""

    def __init__(self, app: Any, token: str) -> None:
        self.app = app
        self.token = token

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http" and _is_figures(scope["path"]) and not self._may_see(scope):
            await Response(status_code=403, headers=NEVER_KEPT)(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _may_see(self, scope: Any) -> bool:
        headers = Headers(scope=scope)
        given = headers.get("authorization", "").encode()
        if self.token and hmac.compare_digest(given, f"Bearer {self.token}".encode()):
            return True
        client = scope.get("client")
        is_direct = not any(name in headers for name in FORWARDED)
        return is_direct and client is not None and is_loopback(client[0])


def _is_figures(path: str) -> bool:
    path = path.rstrip("/")
    return path == METRICS or path.endswith(STREAMLIT_METRICS)


class _Sessions:
    """Streamlit's own count of visits."""

    def collect(self) -> Iterator[Metric]:
        if not runtime.exists():
            return
        families = ["active_sessions", "session_events"]
        stats = runtime.get_instance().stats_mgr.get_stats(families)
        for stat in stats.get("active_sessions", ()):
            yield GaugeMetricFamily("ita_open_sessions", "Open pages.", stat.value)  # type: ignore[attr-defined]
        events = CounterMetricFamily(
            "ita_session_events", "Pages that were opened, came back or went.", labels=["type"]
        )
        for stat in stats.get("session_events", ()):
            events.add_metric([stat.labels["type"]], stat.value)  # type: ignore[attr-defined]
        yield events


counters.collect_from(_Sessions())
