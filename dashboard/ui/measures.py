"""The other measures as cards, under the side they belong to."""

from __future__ import annotations

from dashboard.services.year import YearState
from dashboard.ui.board_cards import show_cards
from dashboard.ui.board_lanes import Lane


def show_measures(year: YearState) -> None:
    """One lane per group of measures, in the catalogue's order."""
    groups = {state.item.group: year.catalogue.group(state.item.group) for state in year.measures}
    lanes = [
        Lane(group.name, "", [state for state in year.measures if state.item.group == group.code])
        for group in groups.values()
    ]
    show_cards(lanes, year)
