"""Opening an address: following redirects by hand, each checked like the first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from time import monotonic

from dashboard.domain.links import Outcome
from dashboard.links.addresses import Address, UnfitAddress, linked_from
from dashboard.links.answers import Answer, CannotOpen, Way
from dashboard.links.asking import ask
from dashboard.links.deadline import Deadline
from dashboard.links.redirects import Cookies, leads_to


def open_address(start: Address, way: Way, after: Answer | None = None) -> Answer:
    """Open an address and follow where it redirects to.

    ``after`` is what led here: its redirects and seconds count towards the same visit.

    Raises:
        CannotOpen: no answer, too many redirects, or one that must not be followed.
    """
    cookies = Cookies()
    hops = (*after.hops, start) if after else ()
    if len(hops) > way.limits.redirects:
        raise CannotOpen(Outcome.FAILED, reached=True, address=start)
    here, seconds = start, after.seconds_left if after else way.limits.seconds
    while True:
        answer, spent = _ask_in_turn(here, way, cookies, seconds, reached=bool(hops))
        seconds -= spent
        there = leads_to(answer.status, answer.headers)
        if there is None:
            return replace(
                answer, hops=hops, seconds_left=seconds, insecure=_lost_tls((start, *hops))
            )
        if len(hops) == way.limits.redirects:
            raise CannotOpen(Outcome.FAILED, reached=True, address=here, status=answer.status)
        here = _next(here, there, answer.status)
        hops = (*hops, here)


def _next(here: Address, there: str, status: int) -> Address:
    try:
        return linked_from(here, there)
    except UnfitAddress as unfit:
        raise CannotOpen(Outcome.FORBIDDEN, reached=True, address=here, status=status) from unfit


def _lost_tls(visited: Iterable[Address]) -> bool:
    schemes = [address.scheme for address in visited]
    return "https" in schemes and "http" in schemes[schemes.index("https") :]


def _ask_in_turn(
    address: Address, way: Way, cookies: Cookies, seconds: float, *, reached: bool
) -> tuple[Answer, float]:
    """One request, and the seconds it took once its turn had come."""
    with way.turns.at(address.host):
        began = monotonic()
        answer = ask(address, way, cookies, Deadline(seconds), reached)
        return answer, monotonic() - began
