"""What stands on a page: its words, and where it leads."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dashboard.gate import process
from dashboard.gate.process import ChildDied, ChildTooSlow
from dashboard.links import page_child as child
from dashboard.links.addresses import Address, UnfitAddress, linked_from
from dashboard.links.answers import Answer
from dashboard.links.charsets import decode
from dashboard.links.limits import Limits

_HTML = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True)
class Page:
    """A page as read; ``text`` is what is shown, without scripts and what is hidden.

    ``references`` are the addresses it links to or shows, ``frames`` those shown inside it,
    ``entrances`` links past a page of welcome, ``refresh`` where it moves on to by itself.
    """

    title: str
    text: str
    has_password: bool
    references: tuple[Address, ...]
    frames: tuple[Address, ...]
    entrances: tuple[Address, ...]
    refresh: Address | None


def media_type(answer: Answer) -> str:
    """Lower case, without parameters; ``text/html`` where a page was sent without a type."""
    given = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if not given and answer.body.lstrip()[:1] == b"<":
        return "text/html"
    return given


def read_page(answer: Answer, limits: Limits) -> Page | None:
    """The page in an answer, as far as ``limits`` go; None where it holds no HTML.

    None as well where reading took too long or too much memory.
    """
    if not answer.body or media_type(answer) not in _HTML:
        return None
    html = decode(answer.body, answer.headers.get("content-type", ""))[: limits.page_characters]
    read = _ask_child(html, limits)
    return None if read is None else _page(read, answer.address)


def _page(read: dict[str, Any], here: Address) -> Page:
    base = next(iter(_addresses(here, [read["base"]])), here) if read["base"] else here
    return Page(
        title=" ".join(read["title"].split())[:300],
        text=read["text"],
        has_password=read["password"],
        references=_addresses(base, read["references"]),
        frames=_addresses(base, read["frames"]),
        entrances=_addresses(base, read["entrances"]),
        refresh=next(iter(_addresses(base, [read["refresh"]])), None) if read["refresh"] else None,
    )


def _addresses(base: Address, references: Iterable[str]) -> tuple[Address, ...]:
    found = []
    for reference in references:
        try:
            found.append(linked_from(base, reference))
        except UnfitAddress:
            continue
    return tuple(dict.fromkeys(found))


def _ask_child(html: str, limits: Limits) -> dict[str, Any] | None:
    given = html.encode("utf-8", "replace")
    try:
        answered = process.ask(child, given, limits.page_seconds, arguments=[limits.page_megabytes])
        read: dict[str, Any] = json.loads(answered)
    except (ChildDied, ChildTooSlow, ValueError):
        return None
    return read
