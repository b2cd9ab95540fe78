"""The cookie that holds a sign-in's token: never read by scripts, never sent by other sites."""

from __future__ import annotations

from starlette.responses import Response

from dashboard.domain.accounts import LONGEST
from dashboard.entrance.asked import Asked
from dashboard.services.tokens import LENGTH

PLAIN, SECURE = "ita_sign_in", "__Host-ita_sign_in"


def token_in(asked: Asked) -> str:
    """The token a browser sent, empty when it sent none that could be one."""
    token = asked.cookies.get(SECURE if asked.is_secure else PLAIN, "")
    return token if len(token) == LENGTH and token.isascii() else ""


def give(response: Response, token: str, *, secure: bool) -> None:
    response.set_cookie(
        SECURE if secure else PLAIN,
        token,
        max_age=int(LONGEST.total_seconds()),
        path="/",
        secure=secure,
        httponly=True,
        samesite="lax",
    )


def take_away(response: Response, *, secure: bool) -> None:
    name = SECURE if secure else PLAIN
    response.delete_cookie(name, path="/", secure=secure, httponly=True, samesite="lax")
