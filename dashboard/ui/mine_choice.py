"""Whose work is shown: the whole station's, an officer's or a section's, in the address."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Section
from dashboard.domain.roles import Actor
from dashboard.services.inbox import Owner
from dashboard.services.year import OfficerView, YearState
from dashboard.text import mine
from dashboard.ui import address, visit
from dashboard.ui.language import say

OWNER, WHOLE_STATION, OWN = "owner", "all", "own"


def show_owner_choice(year: YearState) -> Owner:
    """Let choose whose work is shown; who signed in as an officer sees their own at first."""
    person = visit.actor()
    owners = _owners(year, person)
    names = {WHOLE_STATION: mine.WHOLE_STATION} | {
        code: _name(owner) for code, owner in owners.items()
    }
    chosen = address.choose(
        st.selectbox,
        say(mine.WHOSE),
        names,
        OWNER,
        otherwise=OWN if OWN in owners else WHOLE_STATION,
        label_visibility="collapsed",
        width=320,
        format_func=lambda code: say(names[code]),
    )
    return owners.get(chosen or WHOLE_STATION)


def _owners(year: YearState, person: Actor) -> dict[str, OfficerView | Section | Actor]:
    """Everybody by their code in the address: an officer's number, a section's name.

    Who signed in comes first, with all that is theirs by name or by section.
    """
    own = {OWN: person} if person.officer is not None or person.sections else {}
    officers = {str(each.id): each for each in year.officers if each.active}
    return {**own, **officers, **{each.code: each for each in year.catalogue.sections}}


def _name(owner: OfficerView | Section | Actor) -> Bilingual:
    if isinstance(owner, Actor):
        return mine.OWN.filled(name=owner.name)
    if isinstance(owner, Section):
        return owner.name
    return Bilingual(owner.name, owner.name)
