"""How long, how much and how often the link watch may ask."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.gate.sizes import MEGABYTE


@dataclass(frozen=True)
class Limits:
    """Bounds of a run.

    ``seconds`` is wall-clock time for one visit with its redirects; waiting for a turn is not
    counted. ``body_bytes`` counts after decompression. ``page_characters`` is how much of a page
    is read for text, in a process that may take ``page_seconds`` and ``page_megabytes`` for it.
    ``at_once`` visits run beside each other, never two at one host, and a host rests ``pause``
    seconds between two. After ``host_failures`` failures to connect to a host in a row, a run
    asks it no more. ``frames`` and ``entrances`` are pages read beside the home page.
    """

    seconds: float = 10.0
    body_bytes: int = 20 * MEGABYTE
    page_characters: int = 5_000_000
    page_seconds: float = 10.0
    page_megabytes: int = 1024
    redirects: int = 5
    at_once: int = 4
    pause: float = 0.5
    host_failures: int = 2
    frames: int = 8
    entrances: int = 1
