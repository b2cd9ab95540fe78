"""Sign-in, one-time link, second step and sign-out: forms that work without any script."""

from __future__ import annotations

from datetime import datetime

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.domain.accounts import Stage
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.thai import THAILAND
from dashboard.entrance import cookies, errands, pages
from dashboard.entrance.asked import Asked
from dashboard.entrance.forms import SLOW, fields_of, visitor_of
from dashboard.services.accounts import PasswordRefused, accept, account_behind
from dashboard.services.signing_in import (
    Begun,
    SignedOut,
    SignIn,
    SignInFailed,
    find_sign_in,
    second_step,
    sign_in,
    sign_out,
)
from dashboard.services.tokens import token_hash
from dashboard.text import signing_in as words
from dashboard.ui import visit

AFTER = {Stage.SECOND_FACTOR: "/second", Stage.NEW_PASSWORD: "/password"}
NOTES = {"out": words.SIGNED_OUT, "ended": words.ENDED}
"""What the sign-in page can be asked to say, by a word in its address."""


async def show_sign_in(request: Request) -> Response:
    asked = Asked(request.scope)
    query = pages.query_of(asked)
    wanted = pages.safe_next(query.get("next", "/"))
    if await to_thread.run_sync(_is_in, asked):
        return pages.go(wanted)
    note = NOTES.get(query.get("note", ""))
    if note is None and cookies.token_in(asked):
        note = words.ENDED
    return _sign_in_page(asked, wanted, note=note)


async def take_sign_in(request: Request) -> Response:
    asked = Asked(request.scope)
    fields = await fields_of(request)
    wanted = pages.safe_next(fields.get("next", "/"))
    name = fields.get("name", "")
    try:
        begun = await to_thread.run_sync(
            sign_in,
            visit.desk(),
            name,
            fields.get("password", ""),
            visitor_of(asked),
            limiter=SLOW,
        )
    except SignInFailed as failed:
        return _sign_in_page(asked, wanted, name=name, problem=_problem(failed), status=403)
    return await signed_in(asked, begun, wanted)


async def signed_in(asked: Asked, begun: Begun, wanted: str) -> Response:
    """Send the browser on with its cookie: to what was wanted, or to what is still asked.

    A browser has one sign-in: what it had before ends, or it would live on with no way to it.
    """
    await to_thread.run_sync(_sign_out, asked)
    response = pages.go(pages.with_next(AFTER.get(begun.stage, wanted), wanted))
    cookies.give(response, begun.token, secure=asked.is_secure)
    return response


async def show_second(request: Request) -> Response:
    asked = Asked(request.scope)
    found = await to_thread.run_sync(found_in, asked)
    if found is None or found.stage is not Stage.SECOND_FACTOR:
        return pages.go("/signin")
    return pages.page("second.html", asked, words.SECOND_TITLE, problem=None, next=_next(asked))


async def take_second(request: Request) -> Response:
    asked = Asked(request.scope)
    fields = await fields_of(request)
    wanted = pages.safe_next(fields.get("next", "/"))
    found = await to_thread.run_sync(found_in, asked)
    if found is None or found.stage is not Stage.SECOND_FACTOR:
        return pages.go("/signin")
    code = fields.get("code", "")
    try:
        begun = await to_thread.run_sync(
            second_step, visit.desk(), found, code, visitor_of(asked), limiter=SLOW
        )
    except SignedOut:
        return pages.go("/signin?note=ended")
    except SignInFailed as failed:
        problem = _problem(failed) if failed.until else words.CODE_WRONG
        return pages.page(
            "second.html", asked, words.SECOND_TITLE, 403, problem=problem, next=wanted
        )
    return await signed_in(asked, begun, wanted)


async def show_welcome(request: Request) -> Response:
    asked = Asked(request.scope)
    token = pages.query_of(asked).get("link", "")
    try:
        account = await to_thread.run_sync(account_behind, visit.desk(), token)
    except SignedOut:
        return _link_gone(asked)
    return pages.page(
        "welcome.html", asked, words.WELCOME, account=account, link=token, problem=None
    )


async def take_welcome(request: Request) -> Response:
    asked = Asked(request.scope)
    fields = await fields_of(request)
    token = fields.get("link", "")
    try:
        account = await to_thread.run_sync(account_behind, visit.desk(), token)
        problem = different(fields)
        if problem is None:
            begun = await to_thread.run_sync(
                accept,
                visit.desk(),
                token,
                fields.get("new", ""),
                visitor_of(asked),
                limiter=SLOW,
            )
            return await signed_in(asked, begun, "/")
    except SignedOut:
        return _link_gone(asked)
    except PasswordRefused as refused:
        problem = words.FAULT[refused.fault]
    return pages.page(
        "welcome.html", asked, words.WELCOME, 422, account=account, link=token, problem=problem
    )


async def show_sign_out(request: Request) -> Response:
    return pages.page("sign_out.html", Asked(request.scope), words.SIGN_OUT)


async def take_sign_out(request: Request) -> Response:
    asked = Asked(request.scope)
    await to_thread.run_sync(_sign_out, asked)
    response = pages.go("/signin?note=out")
    cookies.take_away(response, secure=asked.is_secure)
    return response


ROUTES = [
    Route("/signin", pages.calmly(show_sign_in), methods=["GET"]),
    Route("/signin", pages.calmly(take_sign_in), methods=["POST"]),
    Route("/second", pages.calmly(show_second), methods=["GET"]),
    Route("/second", pages.calmly(take_second), methods=["POST"]),
    Route("/welcome", pages.calmly(show_welcome), methods=["GET"]),
    Route("/welcome", pages.calmly(take_welcome), methods=["POST"]),
    Route("/signout", pages.calmly(show_sign_out), methods=["GET"]),
    Route("/signout", pages.calmly(take_sign_out), methods=["POST"]),
    Route(pages.STYLE, pages.send_style, methods=["GET"]),
]


def different(fields: dict[str, str]) -> Bilingual | None:
    """Were the two new passwords typed differently?"""
    return None if fields.get("new", "") == fields.get("again", "") else words.DIFFERENT


def _sign_in_page(
    asked: Asked,
    wanted: str,
    *,
    name: str = "",
    note: Bilingual | None = None,
    problem: Bilingual | None = None,
    status: int = 200,
) -> Response:
    return pages.page(
        "sign_in.html",
        asked,
        words.TITLE,
        status,
        next=wanted,
        name=name,
        note=note,
        problem=problem,
        provider=_provider(asked, wanted),
    )


def _provider(asked: Asked, wanted: str) -> dict[str, str] | None:
    """The button beside the form: what it says and where it leads; None where there is none."""
    provider = visit.settings().provider
    if provider is None:
        return None
    return {"name": provider.name, "address": errands.start_address(asked, wanted)}


def _link_gone(asked: Asked) -> Response:
    return pages.page("told.html", asked, words.LINK_GONE, 410, body=words.LINK_GONE_BODY)


def _problem(failed: SignInFailed) -> Bilingual:
    if failed.until is None:
        return words.FAILED
    return too_often(failed.until)


def too_often(until: datetime) -> Bilingual:
    return words.TOO_OFTEN.filled(time=f"{until.astimezone(THAILAND):%H:%M:%S}")


def _next(asked: Asked) -> str:
    return pages.safe_next(pages.query_of(asked).get("next", "/"))


def found_in(asked: Asked) -> SignIn | None:
    """The sign-in behind a request, at whatever stage."""
    token = cookies.token_in(asked)
    try:
        return find_sign_in(visit.desk(), token_hash(token)) if token else None
    except SignedOut:
        return None


def _is_in(asked: Asked) -> bool:
    found = found_in(asked)
    return found is not None and found.stage is Stage.FULL


def _sign_out(asked: Asked) -> None:
    found = found_in(asked)
    if found is not None:
        sign_out(visit.desk(), found, visitor_of(asked))
