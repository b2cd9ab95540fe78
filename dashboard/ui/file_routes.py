"""Addresses of evidence: a file to download, and pictures of it for the screen.

What people gave us is never shown as a page of ours: it goes out as an attachment of the type
its bytes have, and nothing in it may run.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, Role
from dashboard.services.downloads import NoPreview, download, picture
from dashboard.services.signing_in import SignedOut
from dashboard.text import shell
from dashboard.text.refusals import sentence
from dashboard.ui import visit
from dashboard.ui.errors import count_refusal
from dashboard.ui.plain_answers import told, wants_page

PIECE = 256 * 1024
"""Bytes that are sent at a time."""
HARMLESS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
}
A_DAY = "private, max-age=86400"
"""What an address of a picture shows never changes; only its neighbours must not see it."""
STATUS = {Reason.NOT_ALLOWED: 403, Reason.UNKNOWN_EVIDENCE: 404, Reason.UNKNOWN_BACKUP: 404}


def send_file(request: Request) -> Response:
    """The file of a piece of evidence, under its own name."""
    try:
        file = download(visit.desk(), actor_of(request), request.path_params["evidence"])
    except Refused as refused:
        return refusal(request, refused)
    headers = {
        **HARMLESS,
        "Content-Length": str(file.size),
        "Content-Disposition": attachment(file.name),
        "Cache-Control": "private, no-cache",
    }
    return StreamingResponse(_pieces(file.content), media_type=file.media_type, headers=headers)


def send_picture(request: Request) -> Response:
    """A picture of a piece of evidence: small, or ``?page=N`` of it in full width."""
    page = request.query_params.get("page")
    if page is not None and not (page.isascii() and page.isdigit() and len(page) < 6):
        return Response(status_code=404)
    try:
        path = picture(
            visit.desk(),
            actor_of(request),
            request.path_params["evidence"],
            None if page is None else int(page),
        )
    except NoPreview:
        return Response(status_code=404)
    except Refused as refused:
        return refusal(request, refused)
    headers = {**HARMLESS, "Cache-Control": A_DAY}
    return FileResponse(path, media_type="image/webp", headers=headers)


ROUTES = [
    Route("/files/{evidence:int}", send_file, methods=["GET"]),
    Route("/previews/{evidence:int}", send_picture, methods=["GET"]),
]


def attachment(name: str) -> str:
    """The header that makes a browser save a file under a Thai name (RFC 6266, RFC 8187)."""
    plain = "".join(letter if letter.isalnum() and letter.isascii() else "_" for letter in name)
    stem, _, ending = plain.rpartition("_")
    known = f"{stem.strip('_') or 'file'}.{ending}"
    return f"attachment; filename=\"{known}\"; filename*=UTF-8''{quote(name, safe='')}"


def actor_of(request: Request) -> Actor:
    """Who asks; one whose sign-in has just ended is refused like anybody who may not."""
    address = request.client.host if request.client else None
    try:
        return visit.actor_behind(request.headers.get(visit.SIGN_IN_HEADER), address)
    except SignedOut:
        raise Refused(Reason.NOT_ALLOWED, action=Action.SEE, role=Role.VIEWER) from None


def _pieces(content: BinaryIO) -> Iterator[bytes]:
    with content:
        while piece := content.read(PIECE):
            yield piece


def refusal(request: Request, refused: Refused) -> Response:
    count_refusal(refused)
    words = sentence(refused)
    status = STATUS.get(refused.reason, 503)
    if wants_page(request.scope):
        return told(request.scope, status, shell.REFUSED_TITLE, words)
    return PlainTextResponse(f"{words.th}\n{words.en}\n", status_code=status, headers=HARMLESS)
