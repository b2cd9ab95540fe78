"""The script and the style sheet of our markup, which a browser fetches once.

Streamlit sends both along with every element of a component, 35 KiB each time; its own way of
serving them by a path wants a manifest in an installed package, which a checkout has not.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

MARKUP = Path(__file__).parent / "markup"
LOOK = [
    *("base", "openers", "wall", "lists", "board", "table", "coverage"),
    *("mine", "item", "figures", "history", "officers", "large"),
]
"""The parts of the style sheet; what comes later wins."""
PATH = "linked.js"
FOREVER = "public, max-age=31536000, immutable"
"""The address holds the version: what it shows never changes."""


@cache
def linked_script() -> bytes:
    """The module, with the style sheet in it: markup is never seen without its look."""
    look = json.dumps("\n".join(_read(f"look/{part}.css") for part in LOOK), ensure_ascii=False)
    return _read("linked.js").replace("(LOOK)", f"({look})", 1).encode()


@cache
def address() -> str:
    """Where the module is, relative to every page; another version has another address."""
    return f"{PATH}?v={sha256(linked_script()).hexdigest()[:12]}"


def loader() -> str:
    """What Streamlit sends with an element instead: where its script is."""
    # Streamlit takes a line with a stroke in it for the path of a file, hence two lines.
    return (
        f'const found = new URL("{address()}", document.baseURI);\n'
        "export default (await import(found)).default;\n"
    )


def preload() -> bytes:
    """A link for the head of the page: the module arrives while Streamlit starts."""
    return f'<link rel="modulepreload" href="{address()}">'.encode()


def send_script(_: Request) -> Response:
    """The module, to be kept for good."""
    headers = {"Cache-Control": FOREVER}
    return Response(linked_script(), media_type="text/javascript", headers=headers)


ROUTES = [Route(f"/{PATH}", send_script, methods=["GET"])]


def _read(name: str) -> str:
    return (MARKUP / name).read_text(encoding="utf-8")
