"""What a browser takes along to the provider and must bring back, in a cookie that we signed.

The cookie can be read by whoever holds the browser and forged by nobody: its key comes of the
client's secret. It says which answer of the provider is the one that was asked for.
"""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from hashlib import sha256
from hmac import compare_digest
from threading import Lock
from time import monotonic
from urllib.parse import urlencode

from itsdangerous import BadData, URLSafeTimedSerializer
from starlette.responses import Response

from dashboard.entrance import pages
from dashboard.entrance.asked import Asked
from dashboard.settings import Provider
from dashboard.ui.address import LANGUAGE
from dashboard.ui.language import THAI

START, BACK = "/oidc/start", "/oidc/back"
PLAIN, SECURE = "ita_errand", "__Host-ita_errand"
SECONDS = 10 * 60
"""How long somebody may take at the provider: long enough to look for a telephone."""


@dataclass(frozen=True)
class Errand:
    """One way to the provider and back, and where it goes on to."""

    state: str
    nonce: str
    verifier: str
    wanted: str
    language: str

    def is_answered_by(self, state: str) -> bool:
        return compare_digest(self.state.encode(), state.encode())


def new_errand(asked: Asked, wanted: str) -> Errand:
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    return Errand(state, nonce, verifier, wanted, pages.language_of(asked))


def start_address(asked: Asked, wanted: str) -> str:
    """Where the sign-in page sends whoever chooses the provider."""
    carried = {} if wanted == "/" else {"next": wanted}
    if (spoken := pages.language_of(asked)) != THAI:
        carried[LANGUAGE] = spoken
    return f"{START}?{urlencode(carried)}" if carried else START


def back_address(asked: Asked) -> str:
    """Where the provider sends the browser back to; the guard looked at the host."""
    scheme = "https" if asked.is_secure else "http"
    return f"{scheme}://{asked.header('host')}{BACK}"


def give(response: Response, errand: Errand, provider: Provider, *, secure: bool) -> None:
    response.set_cookie(
        SECURE if secure else PLAIN,
        _signer(provider).dumps(asdict(errand)),
        max_age=SECONDS,
        path="/",
        secure=secure,
        httponly=True,
        samesite="lax",
    )


def errand_in(asked: Asked, provider: Provider) -> Errand | None:
    """The errand a browser is on; None where there is none, it is not ours or it is too old."""
    signed = asked.cookies.get(SECURE if asked.is_secure else PLAIN, "")
    try:
        return Errand(**_signer(provider).loads(signed, max_age=SECONDS))
    except (BadData, TypeError):
        return None


def take_away(response: Response, *, secure: bool) -> None:
    name = SECURE if secure else PLAIN
    response.delete_cookie(name, path="/", secure=secure, httponly=True, samesite="lax")


def is_first(errand: Errand) -> bool:
    """Is this the first answer to an errand? Told once; a copied cookie brings nothing again."""
    now = monotonic()
    with _LOCK:
        for state, at in list(_ANSWERED.items()):
            if now - at <= SECONDS:
                break  # kept in the order they came
            del _ANSWERED[state]
        if errand.state in _ANSWERED:
            return False
        _ANSWERED[errand.state] = now
        return True


_ANSWERED: dict[str, float] = {}
_LOCK = Lock()


def _signer(provider: Provider) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(
        provider.secret,
        salt=f"errand of {provider.client} to {provider.issuer}",
        signer_kwargs={"key_derivation": "hmac", "digest_method": sha256},
    )
