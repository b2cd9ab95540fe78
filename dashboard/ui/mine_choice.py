"""Whose work is shown: the whole station's, an officer's or a section's, in the address."""

from __future__ import annotations

import streamlit as st

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Section
from dashboard.services.year import OfficerView, YearState
from dashboard.text import mine
from dashboard.ui import address, visit
from dashboard.ui.language import say

OWNER, WHOLE_STATION = "owner", "all"
Owner = OfficerView | Section | None


def show_owner_choice(year: YearState) -> Owner:
    """Let choose whose work is shown; who signed in as an officer sees their own at first."""
    names = {WHOLE_STATION: mine.WHOLE_STATION} | {
        code: _name(owner) for code, owner in _owners(year).items()
    }
    otherwise = str(visit.actor().officer or WHOLE_STATION)
    chosen = address.choose(
        st.selectbox,
        say(mine.WHOSE),
        names,
        OWNER,
        otherwise=otherwise if otherwise in names else WHOLE_STATION,
        label_visibility="collapsed",
        width=320,
        format_func=lambda code: say(names[code]),
    )
    return _owners(year).get(chosen or WHOLE_STATION)


def _owners(year: YearState) -> dict[str, OfficerView | Section]:
    """Everybody by their code in the address: an officer's number, a section's name."""
    officers = {str(each.id): each for each in year.officers if each.active}
    return {**officers, **{each.code: each for each in year.catalogue.sections}}


def _name(owner: OfficerView | Section) -> Bilingual:
    if isinstance(owner, Section):
        return owner.name
    return Bilingual(owner.name, owner.name)
