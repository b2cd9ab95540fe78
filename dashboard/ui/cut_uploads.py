"""An upload whose line is cut is no fault of the server's: one line in the log, not a hundred."""

from __future__ import annotations

import logging
from typing import Any

from starlette.requests import ClientDisconnect

log = logging.getLogger(__name__)


class CutUploads:
    """Pure ASGI middleware: whoever sent half a request is gone, and nobody waits for an answer.

    What was received of it is let go by then.
    """

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        try:
            await self.app(scope, receive, send)
        except ClientDisconnect:
            log.warning("an upload was cut off; nothing of it was kept")
