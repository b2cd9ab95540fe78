"""This visit: who is here, at which station's desk, looking at which fiscal year."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from time import monotonic
from typing import Any, TypeVar, cast

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.ownership import Owned
from dashboard.domain.permissions import can, require_own
from dashboard.domain.roles import Action, Actor, Role
from dashboard.services.desk import Desk, open_desk
from dashboard.services.signing_in import SignedOut, actor_of, asks_for_sign_in
from dashboard.services.year import ItemState, YearState, year_state
from dashboard.settings import Settings, from_environment, is_loopback
from dashboard.text.owners import not_yours
from dashboard.text.status import THIS_MACHINE
from dashboard.ui.address import PROJECTOR, YEAR

Seen = TypeVar("Seen")

SIGN_IN = "sign_in"
"""Under which name Streamlit tells a page whose sign-in the guard found."""
SIGN_IN_HEADER = "x-ita-sign-in"
"""The header the guard tells it by, and takes away from whoever sends it."""


@cache
def desk_for(settings: Settings) -> Desk:
    """The station's desk for an installation's settings, opened once per process."""
    return open_desk(settings)


def desk() -> Desk:
    return desk_for(settings())


def settings() -> Settings:
    """The settings of this installation; asked for dozens of times in every run of a page."""
    return _settings(tuple((name, os.environ[name]) for name in os.environ if name[:4] == "ITA_"))


@cache
def _settings(environment: tuple[tuple[str, str], ...]) -> Settings:
    return from_environment(dict(environment))


def actor() -> Actor:
    """Who is here: whoever signed in, or the person at the machine where nobody has to.

    Raises:
        SignedOut: the sign-in is over, or there never was one.
    """
    return actor_behind(_sign_in(), st.context.ip_address)


def actor_behind(sign_in: str | None, address: str | None) -> Actor:
    """Who asks, by the sign-in the guard found and the network address; None: the machine itself.

    Raises:
        SignedOut: as of ``actor``.
    """
    if sign_in:
        return _SIGNED_IN.get(sign_in, lambda: actor_of(desk(), sign_in))
    if address is not None and not is_loopback(address):
        raise SignedOut
    if settings().expects_network or _SIGNED_IN.get("", lambda: asks_for_sign_in(desk())):
        raise SignedOut
    return Actor(name=THIS_MACHINE.th, role=Role(settings().local_role), may_approve=True)


def is_signed_in() -> bool:
    """Is somebody here by name, and not simply at the machine?"""
    return bool(_sign_in())


def _sign_in() -> str | None:
    found = st.user.get(SIGN_IN)
    return found if isinstance(found, str) else None


class _Glances:
    """What was just asked of the database and is asked again many times in a run of a page.

    A page looks who is here dozens of times; a sign-in that is ended elsewhere is over a second
    later.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._seen: dict[tuple[str, str], tuple[float, Any]] = {}

    def get(self, what: str, look: Callable[[], Seen]) -> Seen:
        key, now = (settings().database_url, what), monotonic()
        seen = self._seen.get(key)
        if seen is not None and now - seen[0] < self._seconds:
            return cast("Seen", seen[1])
        found = look()
        if len(self._seen) > 1000:
            self._seen.clear()
        self._seen[key] = (now, found)
        return found

    def forget(self) -> None:
        self._seen.clear()


_SIGNED_IN = _Glances(seconds=1)


def allowed(action: Action, item: ItemState | None = None) -> bool:
    """May the person here do this, with this item or at all? For what the screen offers."""
    return can(actor(), action, None if item is None else item.owned)


def allowed_figures(dataset: Dataset, year: YearState) -> bool:
    """May the person here enter figures of this set?"""
    return can(actor(), Action.IMPORT_FIGURES, year.figures_owned(dataset))


def why_locked(action: Action, owned: Owned) -> Bilingual | None:
    """Why what others may do with this is locked here: whose it is; None where that is not why."""
    person = actor()
    if can(person, action, owned) or not can(person, action):
        return None
    return not_yours(owned)


def required(action: Action, item: ItemState | None = None) -> Actor:
    """The person here, once the table of roles lets them do this; Refused otherwise."""
    person = actor()
    desk().require(person, action)
    if item is not None:
        require_own(person, action, item.owned)
    return person


def state() -> YearState:
    """Everything the station knows of the chosen year, or of the current one."""
    place, person = desk(), required(Action.SEE)
    current = year_state(place, person)
    wanted = st.query_params.get(YEAR)
    year = next((each for each in current.years if str(each) == wanted), current.year)
    return current if year == current.year else year_state(place, person, year)


def is_projector() -> bool:
    """Is this the large view for a meeting (``?projector=1``)?"""
    return st.query_params.get(PROJECTOR) == "1"
