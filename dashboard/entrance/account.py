"""One's own account: password, second step, and where one is signed in."""

from __future__ import annotations

from base64 import b64encode

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dashboard.domain.accounts import Stage
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.roles import Role
from dashboard.entrance import pages
from dashboard.entrance.asked import Asked
from dashboard.entrance.forms import SLOW, fields_of, visitor_of
from dashboard.entrance.signing_in import different, found_in, too_often
from dashboard.reports.qr import qr_svg
from dashboard.services.accounts import (
    PasswordRefused,
    change_password,
    confirm_second_factor,
    own_account,
)
from dashboard.services.second_factor import address_of, new_secret
from dashboard.services.signing_in import (
    SignedOut,
    SignIn,
    SignInFailed,
    own_sign_ins,
    sign_out,
    sign_out_elsewhere,
)
from dashboard.text import dates, shell
from dashboard.text import signing_in as words
from dashboard.text.status import ROLE
from dashboard.ui import visit

WITH_SECOND_FACTOR = frozenset({Role.COMMANDER, Role.COORDINATOR})


async def show_account(request: Request) -> Response:
    asked = Asked(request.scope)
    found = await to_thread.run_sync(found_in, asked)
    if found is None:
        return pages.go("/")
    notes = {
        "password": words.PASSWORD_SAVED,
        "second": words.SECOND_SET,
        "others": words.OTHERS_ENDED,
    }
    note = notes.get(pages.query_of(asked).get("note", ""))
    return await to_thread.run_sync(_account_page, asked, found, note)


async def show_password(request: Request) -> Response:
    asked = Asked(request.scope)
    found = await to_thread.run_sync(found_in, asked)
    return pages.go("/") if found is None else _password_page(asked, found)


async def take_password(request: Request) -> Response:
    asked = Asked(request.scope)
    fields = await fields_of(request)
    found = await to_thread.run_sync(found_in, asked)
    if found is None:
        return pages.go("/signin?note=ended")
    problem = different(fields)
    if problem is None:
        try:
            await to_thread.run_sync(
                change_password,
                visit.desk(),
                found,
                fields.get("old", ""),
                fields.get("new", ""),
                visitor_of(asked),
                limiter=SLOW,
            )
        except SignInFailed as failed:
            problem = words.OLD_WRONG if failed.until is None else too_often(failed.until)
        except PasswordRefused as refused:
            problem = words.FAULT[refused.fault]
        except SignedOut:
            return pages.go("/signin?note=ended")
    if problem is not None:
        return _password_page(asked, found, problem)
    return pages.go("/" if found.stage is Stage.NEW_PASSWORD else "/account?note=password")


async def show_second_factor(request: Request) -> Response:
    asked = Asked(request.scope)
    found = await to_thread.run_sync(found_in, asked)
    if found is None:
        return pages.go("/")
    return await to_thread.run_sync(_second_factor_page, asked, found, new_secret(), None)


async def take_second_factor(request: Request) -> Response:
    asked = Asked(request.scope)
    fields = await fields_of(request)
    found = await to_thread.run_sync(found_in, asked)
    if found is None or found.role not in WITH_SECOND_FACTOR:
        return pages.go("/")
    secret = fields.get("secret", "")
    try:
        await to_thread.run_sync(
            confirm_second_factor,
            visit.desk(),
            found,
            secret,
            fields.get("code", ""),
            visitor_of(asked),
        )
    except SignInFailed:
        return await to_thread.run_sync(_second_factor_page, asked, found, secret, words.CODE_WRONG)
    return pages.go("/account?note=second")


async def end_others(request: Request) -> Response:
    asked = Asked(request.scope)
    found = await to_thread.run_sync(found_in, asked)
    if found is not None:
        await to_thread.run_sync(sign_out_elsewhere, visit.desk(), found, visitor_of(asked))
    return pages.go("/account?note=others")


async def end_one(request: Request) -> Response:
    asked = Asked(request.scope)
    fields = await fields_of(request)
    found = await to_thread.run_sync(found_in, asked)
    if found is not None:
        which = fields.get("which", "")
        await to_thread.run_sync(sign_out, visit.desk(), found, visitor_of(asked), which)
    return pages.go("/account")


ROUTES = [
    Route("/account", pages.calmly(show_account), methods=["GET"]),
    Route("/password", pages.calmly(show_password), methods=["GET"]),
    Route("/password", pages.calmly(take_password), methods=["POST"]),
    Route("/account/second", pages.calmly(show_second_factor), methods=["GET"]),
    Route("/account/second", pages.calmly(take_second_factor), methods=["POST"]),
    Route("/account/end", pages.calmly(end_one), methods=["POST"]),
    Route("/account/end-others", pages.calmly(end_others), methods=["POST"]),
]


def _account_page(asked: Asked, found: SignIn, note: Bilingual | None) -> Response:
    return pages.page(
        "account.html",
        asked,
        words.ACCOUNT,
        found=found,
        role=ROLE[Role(found.role)],
        account=own_account(visit.desk(), found),
        may_have_second=found.role in WITH_SECOND_FACTOR,
        sign_ins=own_sign_ins(visit.desk(), found),
        moment=dates.moment,
        note=note,
    )


def _password_page(asked: Asked, found: SignIn, problem: Bilingual | None = None) -> Response:
    must = found.stage is Stage.NEW_PASSWORD
    title = words.MUST_CHANGE if must else words.CHANGE_PASSWORD
    status = 200 if problem is None else 422
    return pages.page("password.html", asked, title, status, problem=problem, must=must)


def _second_factor_page(
    asked: Asked, found: SignIn, secret: str, problem: Bilingual | None
) -> Response:
    if found.role not in WITH_SECOND_FACTOR:
        return pages.page(
            "told.html", asked, words.SECOND_FACTOR, 403, body=words.SECOND_NOT_FOR_YOU
        )
    account = own_account(visit.desk(), found)
    picture = qr_svg(address_of(secret, account.name, shell.PRODUCT.th))
    return pages.page(
        "second_factor.html",
        asked,
        words.SECOND_FACTOR,
        200 if problem is None else 422,
        picture=b64encode(picture).decode(),
        secret=secret,
        spaced=" ".join(secret[start : start + 4] for start in range(0, len(secret), 4)),
        problem=problem,
    )
