"""Boards made by hand, as the year's state would give them."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.domain.assessment import State
from dashboard.domain.board import Board, BoardItem, Person
from dashboard.domain.duties import DutyKey, duties_of
from dashboard.domain.marks import Mark
from tests.cast import Y2570, catalogue_2568


def board(note: str = "", marks: Mapping[DutyKey, Mark] | None = None) -> Board:
    """Every item with two sections, one officer, a note, and these marks."""
    catalogue = catalogue_2568()
    items = tuple(
        BoardItem(
            item,
            State.NOT_STARTED,
            ("administration", "traffic"),
            (7,),
            None,
            note,
            3,
            duties_of(item, Y2570),
            marks or {},
            (),
        )
        for item in catalogue.items
    )
    people = (Person(7, "เจ้าหน้าที่ทดสอบ", True), Person(8, "เจ้าหน้าที่ทดสอบ 2", False))
    return Board("test", Y2570, 12, catalogue, items, people)
