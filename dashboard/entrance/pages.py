"""The entrance's own pages: whole, in two languages, without any script."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import cache, wraps
from hashlib import sha256
from typing import cast
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from dashboard.domain.bilingual import Bilingual, Language
from dashboard.domain.refusals import Refused
from dashboard.entrance.asked import Asked
from dashboard.entrance.forms import TooLarge
from dashboard.services.signing_in import SignedOut
from dashboard.text import shell, signing_in
from dashboard.text.refusals import sentence
from dashboard.ui.address import LANGUAGE
from dashboard.ui.language import THAI
from dashboard.ui.linked import page_template
from dashboard.ui.linked_script import FOREVER, MARKUP

Endpoint = Callable[[Request], Awaitable[Response]]
STYLE = "/entrance.css"
POLICY = (
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
}
LONGEST_NEXT = 1000


def page(
    template: str, asked: Asked, title: Bilingual, status: int = 200, **values: object
) -> Response:
    """A page of the entrance, in the language of its address."""
    spoken = language_of(asked)

    def say(words: Bilingual, **filled: object) -> str:
        return (words.filled(**filled) if filled else words).into(spoken)

    body = page_template(f"entrance/{template}").render(
        say=say,
        text=signing_in,
        language=spoken,
        other=_other_language(asked, spoken),
        tab=shell.TAB.format(title=title.into(spoken)),
        title=title,
        product=shell.PRODUCT,
        style=style_address(),
        **values,
    )
    return HTMLResponse(body, status_code=status, headers=HEADERS)


def calmly(endpoint: Endpoint) -> Endpoint:
    """The same page, but what keeps it from being shown is told in words."""

    @wraps(endpoint)
    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except Refused as refused:
            told = sentence(refused)
            return page("told.html", Asked(request.scope), signing_in.NOT_NOW, 503, body=told)
        except SignedOut:
            return go("/signin?note=ended")
        except TooLarge:
            large = signing_in.TOO_LARGE
            return page("told.html", Asked(request.scope), large, 413, body=large)

    return answer


def go(address: str) -> Response:
    """Send the browser on to a page of ours; what it posted is not posted again."""
    return RedirectResponse(address, status_code=303, headers={"Cache-Control": "no-store"})


def language_of(asked: Asked) -> Language:
    chosen = query_of(asked).get(LANGUAGE, THAI)
    return cast("Language", chosen if chosen in shell.LANGUAGES else THAI)


def query_of(asked: Asked) -> dict[str, str]:
    return dict(parse_qsl(asked.scope["query_string"].decode("latin-1")))


def safe_next(wanted: str) -> str:
    """Where to go on to: a path of this server, or its start. Never another site."""
    if len(wanted) > LONGEST_NEXT or not wanted.startswith("/"):
        return "/"
    if wanted[:2] in ("//", "/\\") or "\\" in wanted or any(ord(letter) < 33 for letter in wanted):
        return "/"
    parts = urlsplit(wanted)
    return "/" if parts.scheme or parts.netloc else wanted


def with_next(path: str, wanted: str) -> str:
    """A page of the entrance that goes on to what was wanted."""
    return path if wanted in ("/", path) else f"{path}?{urlencode({'next': wanted})}"


def here(asked: Asked) -> str:
    """What was asked for, as a path of this server."""
    query = asked.scope["query_string"].decode("latin-1")
    return safe_next(f"{asked.path}?{query}" if query else asked.path)


def sign_in_address(asked: Asked) -> str:
    """The sign-in page, with the way back to what was asked for."""
    wanted = here(asked)
    carried = {} if wanted == "/" else {"next": wanted}
    if (spoken := language_of(asked)) != THAI:
        carried[LANGUAGE] = spoken
    return f"/signin?{urlencode(carried)}" if carried else "/signin"


@cache
def style() -> bytes:
    return (MARKUP / "entrance" / "entrance.css").read_bytes()


@cache
def style_address() -> str:
    return f"{STYLE}?v={sha256(style()).hexdigest()[:12]}"


def send_style(_: object) -> Response:
    """The style sheet, to be kept for good: its address holds the version."""
    return Response(style(), media_type="text/css", headers={"Cache-Control": FOREVER})


def _other_language(asked: Asked, spoken: Language) -> tuple[str, str]:
    """The same page in the other language: its name and address."""
    other = next(code for code in shell.LANGUAGES if code != spoken)
    query = {key: value for key, value in query_of(asked).items() if key != LANGUAGE}
    if other != THAI:
        query[LANGUAGE] = other
    address = f"{asked.path}?{urlencode(query)}" if query else asked.path
    return shell.LANGUAGES[other].into(cast("Language", other)), address
