"""Sign-in by an agency's own OpenID provider: the way there, and what comes back."""

from __future__ import annotations

from urllib.parse import urlencode

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from dashboard.domain.refusals import Refused
from dashboard.entrance import errands, pages
from dashboard.entrance.asked import Asked
from dashboard.entrance.errands import Errand
from dashboard.entrance.forms import visitor_of
from dashboard.entrance.signing_in import signed_in
from dashboard.entrance.unproven import Unproven, said
from dashboard.services.signing_in import Begun, SignInFailed, Visitor, sign_in_named
from dashboard.settings import BadSetting, Provider
from dashboard.telemetry.references import report
from dashboard.text import signing_in as words
from dashboard.text.refusals import sentence
from dashboard.ui import visit
from dashboard.ui.address import LANGUAGE

AT_ONCE = CapacityLimiter(4)
"""Who waits for a slow provider must not take the threads that everybody else needs."""


async def start(request: Request) -> Response:
    asked = Asked(request.scope)
    provider = visit.settings().provider
    if provider is None:
        return pages.go("/signin")
    wanted = pages.safe_next(pages.query_of(asked).get("next", "/"))
    errand, back = errands.new_errand(asked, wanted), errands.back_address(asked)
    try:
        address = await to_thread.run_sync(_address, provider, errand, back, limiter=AT_ONCE)
    except Unproven as failed:
        return _failed(asked, provider, errand, failed)
    response = RedirectResponse(address, 303, {"Cache-Control": "no-store"})
    errands.give(response, errand, provider, secure=asked.is_secure)
    return response


async def come_back(request: Request) -> Response:
    asked = Asked(request.scope)
    provider = visit.settings().provider
    if provider is None:
        return pages.go("/signin")
    errand = errands.errand_in(asked, provider)
    response = await _answer(asked, provider, errand)
    errands.take_away(response, secure=asked.is_secure)
    return response


def require_library(provider: Provider) -> None:
    """Find out at the start, not at the first sign-in, that the extra is not installed.

    Raises:
        BadSetting: it is not.
    """
    try:
        import dashboard.entrance.provider  # noqa: F401, PLC0415 - an extra
    except ImportError as missing:
        raise BadSetting("ITA_OIDC_ISSUER", f"{provider.issuer} (Authlib)") from missing


ROUTES = [
    Route(errands.START, pages.calmly(start), methods=["GET"]),
    Route(errands.BACK, pages.calmly(come_back), methods=["GET"]),
]


async def _answer(asked: Asked, provider: Provider, errand: Errand | None) -> Response:
    query = pages.query_of(asked)
    try:
        if errand is None or not errand.is_answered_by(query.get("state", "")):
            raise Unproven("not what this browser asked for")
        if not errands.is_first(errand):
            raise Unproven("an answer that came before")
        if "error" in query:
            raise Unproven(f"the provider answered {said(query['error'])}")
        begun = await to_thread.run_sync(
            _begun,
            provider,
            errand,
            query.get("code", ""),
            errands.back_address(asked),
            visitor_of(asked),
            limiter=AT_ONCE,
        )
    except Unproven as failed:
        return _failed(asked, provider, errand, failed)
    except SignInFailed:
        body = words.NO_ACCOUNT_HERE.filled(provider=provider.name)
        return pages.page("told.html", _calm(asked, errand), words.TITLE, 403, body=body)
    except Refused as refused:
        told = sentence(refused)
        return pages.page("told.html", _calm(asked, errand), words.NOT_NOW, 503, body=told)
    return await signed_in(asked, begun, errand.wanted)


def _address(provider: Provider, errand: Errand, back: str) -> str:
    from dashboard.entrance.provider import authorization_address  # noqa: PLC0415 - an extra

    return authorization_address(provider, errand, back)


def _begun(provider: Provider, errand: Errand, code: str, back: str, visitor: Visitor) -> Begun:
    from dashboard.entrance.provider import proven_name  # noqa: PLC0415 - an extra

    name = proven_name(provider, errand, code, back)
    return sign_in_named(visit.desk(), name, visitor)


def _failed(asked: Asked, provider: Provider, errand: Errand | None, failed: Unproven) -> Response:
    reference = report(f"sign-in by the provider failed, {failed}", failed)
    body = words.NOT_THE_PROVIDER_S.filled(provider=provider.name, reference=reference)
    return pages.page("told.html", _calm(asked, errand), words.TITLE, 403, body=body)


def _calm(asked: Asked, errand: Errand | None) -> Asked:
    """The request as if for the sign-in page: what the provider sent goes into no page's links."""
    query = urlencode({LANGUAGE: errand.language}) if errand else ""
    return Asked({**asked.scope, "path": "/signin", "query_string": query.encode()})
