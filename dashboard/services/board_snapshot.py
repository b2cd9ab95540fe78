"""The board of a year as it goes onto a sheet."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from dashboard.domain.board import Board, BoardItem, Person, matched
from dashboard.services.desk import Desk
from dashboard.services.views import ItemState, OfficerView, YearState


def board_of(desk: Desk, state: YearState) -> Board:
    """Everything of a year that can be edited in a spreadsheet, and what it is read with."""
    return Board(
        desk.station_code,
        state.year,
        state.revision,
        state.catalogue,
        tuple(_item(each) for each in state.items),
        _people(state.officers),
    )


def _item(state: ItemState) -> BoardItem:
    return BoardItem(
        item=state.item,
        state=state.assessment.state,
        sections=tuple(sorted(section.code for section in state.sections)),
        officers=tuple(sorted(officer.id for officer in state.officers)),
        chosen_due=state.chosen_due,
        note=state.note,
        version=state.version,
        duties=state.duties,
        marks=state.marks,
        confirmed=frozenset(state.confirmations),
    )


def _people(officers: Collection[OfficerView]) -> tuple[Person, ...]:
    """Officers by name; those of the same name with their position, or else their number."""
    labels = {each.id: _no_comma(each.name) for each in officers}
    named = {each.id: f"{labels[each.id]} ({_no_comma(each.position)})" for each in officers}
    labels = {id_: named[id_] if _is_shared(id_, labels) else labels[id_] for id_ in labels}
    return tuple(
        Person(
            each.id,
            f"{labels[each.id]} #{each.id}" if _is_shared(each.id, labels) else labels[each.id],
            each.active,
        )
        for each in officers
    )


def _no_comma(name: str) -> str:
    """Commas stand between names."""
    return " ".join(name.replace(",", " ").replace(";", " ").split())


def _is_shared(id_: int, labels: Mapping[int, str]) -> bool:
    return [matched(label) for label in labels.values()].count(matched(labels[id_])) > 1
