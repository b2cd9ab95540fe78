"""Opening many addresses: a few hosts beside each other, one address of a host after another."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from queue import Empty, SimpleQueue
from threading import Thread

from dashboard.domain.links import LinkVisit, Outcome
from dashboard.links.addresses import Address, UnfitAddress, read_address
from dashboard.links.answers import CannotOpen, Way
from dashboard.links.home_page import HomePage, read_home_page
from dashboard.links.limits import Limits
from dashboard.links.names import Resolve, resolve
from dashboard.links.networks import allowed_from
from dashboard.links.politeness import Stopped, Turns
from dashboard.links.reading import visit_of
from dashboard.links.visiting import open_and_read

_log = logging.getLogger(__name__)

Progress = Callable[[int, int], None]
"""Told after each visit how many are done, and of how many; in the caller's thread."""


@dataclass(frozen=True)
class _Seen:
    """A visit with what the run as a whole judges: was anybody reached, is it certain anyway."""

    visit: LinkVisit
    reached: bool
    certain: bool
    addresses: tuple[Address, ...] = ()


def visit_all(
    urls: Iterable[str],
    site: str | None,
    now: Callable[[], datetime],
    allow: Collection[str] = (),
    progress: Progress | None = None,
    *,
    limits: Limits | None = None,
    resolver: Resolve = resolve,
) -> tuple[LinkVisit, ...]:
    """Open every address once, and say what was seen; one visit each, in the order given.

    ``site`` is the station's own, ``now`` gives aware moments in UTC, ``allow`` is the setting
    ``watch_allow``. Where nothing at all was reached, the site neither, it is this machine that
    is offline: the visits say UNREACHABLE, and nothing of the addresses. Raises nothing of its
    own; what ``progress`` raises ends the run.
    """
    limits = limits or Limits()
    way = Way(limits, allowed_from(allow), Turns(limits.pause), resolver)
    wanted = list(dict.fromkeys(urls))
    seen: dict[str, _Seen] = {}
    try:
        home = read_home_page(site, way)
        for each in _visits(wanted, way, now):
            seen[each.visit.url] = each
            if progress:
                progress(len(seen), len(wanted))
    finally:
        way.turns.stop()
    online = home.reached or any(each.reached for each in seen.values())
    return tuple(_judged(seen[url], home, online) for url in wanted)


def _judged(seen: _Seen, home: HomePage, online: bool) -> LinkVisit:
    if not online and not seen.certain:
        return replace(seen.visit, outcome=Outcome.UNREACHABLE)
    return replace(seen.visit, on_home_page=home.has(seen.addresses) if seen.addresses else None)


def _visits(urls: list[str], way: Way, now: Callable[[], datetime]) -> Iterator[_Seen]:
    """Visits as they end."""
    lanes: SimpleQueue[list[str]] = SimpleQueue()
    done: SimpleQueue[_Seen] = SimpleQueue()
    by_host = _by_host(urls)
    for lane in by_host:
        lanes.put(lane)

    def work() -> None:
        try:
            while True:
                for seen in _lane(lanes.get_nowait(), way, now):
                    done.put(seen)
        except (Empty, Stopped):
            return

    for number in range(min(way.limits.at_once, len(by_host))):
        Thread(target=work, name=f"link watch {number + 1}", daemon=True).start()
    for _ in urls:
        yield done.get()


def _by_host(urls: list[str]) -> list[list[str]]:
    hosts: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        try:
            hosts[read_address(url).host].append(url)
        except UnfitAddress:
            hosts[""].append(url)
    return list(hosts.values())


def _lane(urls: list[str], way: Way, now: Callable[[], datetime]) -> Iterator[_Seen]:
    """The addresses of one host; one that cannot be connected to is not asked for each of them."""
    failures = 0
    last: _Seen | None = None
    for url in urls:
        if last is None or failures < way.limits.host_failures:
            last = _visit(url, way, now)
            failures = 0 if last.certain else failures + 1
            yield last
        else:
            yield replace(last, visit=replace(last.visit, url=url, at=now(), final_url=""))


def _visit(url: str, way: Way, now: Callable[[], datetime]) -> _Seen:
    at = now()
    try:
        start = read_address(url)
        answer, page = open_and_read(start, way)
        ways = (start, *answer.hops, answer.address)
        return _Seen(visit_of(url, at, start, answer, page), True, True, ways)
    except UnfitAddress:
        return _Seen(LinkVisit(url, at, Outcome.FORBIDDEN), False, True)
    except CannotOpen as failed:
        return _not_opened(url, at, start, failed)
    except Stopped:
        raise
    except Exception:
        # One address must never cost the run the others.
        _log.exception("could not visit an address")
        return _Seen(LinkVisit(url, at, Outcome.FAILED), False, True)


def _not_opened(url: str, at: datetime, start: Address, failed: CannotOpen) -> _Seen:
    final_url = str(failed.address) if failed.address else ""
    visit = LinkVisit(url, at, failed.outcome, failed.status, final_url)
    return _Seen(visit, failed.reached, failed.certain, (start,))
