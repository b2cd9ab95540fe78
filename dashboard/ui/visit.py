"""This visit: who is here, at which station's desk, looking at which fiscal year."""

from __future__ import annotations

import os
from functools import cache

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.ownership import Owned
from dashboard.domain.permissions import can, require_own
from dashboard.domain.roles import Action, Actor, Role
from dashboard.services.desk import Desk, open_desk
from dashboard.services.year import ItemState, YearState, year_state
from dashboard.settings import Settings, from_environment, is_loopback
from dashboard.text.owners import not_yours
from dashboard.text.status import THIS_MACHINE
from dashboard.ui.address import PROJECTOR, YEAR


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
    """Who is here: the person at the machine, or a viewer from the network."""
    return actor_at(st.context.ip_address)


def actor_at(address: str | None) -> Actor:
    """Who asks from a network address; None is the machine itself."""
    if address is not None and not is_loopback(address):
        return Actor(name=address, role=Role.VIEWER)
    return Actor(THIS_MACHINE.th, Role(settings().local_role), may_approve=True)


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
