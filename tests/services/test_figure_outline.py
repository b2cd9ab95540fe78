"""Purchases as a screen reads them: counted at once, a page of them at a time, never whole."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.procurement import SUMMED, procurement_summary
from dashboard.domain.figures.rows import NIL, FigureRow, StoredRow, Values
from dashboard.domain.fiscal import Month
from dashboard.services.desk import Desk
from dashboard.services.figure_edits import Edits, save_rows
from dashboard.services.figure_outline import EVERY, Outline, Sought, outline_of
from dashboard.services.figures import figures_of
from dashboard.services.samples import load_sample
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2570

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
ROWS: list[Values] = [
    {
        "month": month,
        "name": f"งาน {number}",
        "method": "เฉพาะเจาะจง",
        "reference_price": Decimal("100.00"),
        "agreed_price": Decimal(f"{number}.25"),
        "vendor": "ร้านทดสอบ",
        "egp": f"67000000{number}",
    }
    for number, month in enumerate([OCTOBER, NOVEMBER, OCTOBER, NOVEMBER, OCTOBER], start=11)
]
NOTHING_IN_DECEMBER: Values = {"month": Month(2026, 12), NIL: True}


def save(desk: Desk, edits: Edits) -> None:
    seen = purchases(desk).revision
    save_rows(desk, OFFICER, Y2570, Dataset.PROCUREMENT, edits, seen)


def purchases(desk: Desk) -> Outline:
    return outline_of(desk, VIEWER, Y2570, Dataset.PROCUREMENT)


def names(rows: Iterable[StoredRow]) -> list[object]:
    return [stored.row.values.get("name") for stored in rows]


@pytest.fixture
def filled(any_desk: Desk) -> Desk:
    save(any_desk, Edits(added=[*ROWS, NOTHING_IN_DECEMBER]))
    return any_desk


def test_rows_are_counted_and_not_read(filled: Desk) -> None:
    outline = purchases(filled)
    assert outline.whole is None
    assert outline.count == 6
    assert outline.counted == {"2026-10": (3, 0), "2026-11": (2, 0), "2026-12": (1, 1)}
    assert not outline.are_sample


def test_a_page_has_the_first_rows_in_the_order_they_came(filled: Desk) -> None:
    page = purchases(filled).page(Sought("2026-10"), None, 2)
    assert (names(page.first), page.found) == (["งาน 11", "งาน 13"], 3)


def test_a_page_of_rows_that_pass_a_test(filled: Desk) -> None:
    page = purchases(filled).page(EVERY, _is_dear, 1)
    assert (names(page.first), page.found) == (["งาน 13"], 3)
    assert names(purchases(filled).every(Sought("2026-10"), _is_dear)) == ["งาน 13", "งาน 15"]


def _is_dear(row: FigureRow) -> bool:
    price = row.values.get("agreed_price")
    return isinstance(price, Decimal) and price > 13


def test_the_last_row_that_tells_something(filled: Desk) -> None:
    outline = purchases(filled)
    last, of_november = outline.last_that_tells(EVERY), outline.last_that_tells(Sought("2026-11"))
    assert last is not None
    assert of_november is not None
    assert names([last, of_november]) == ["งาน 15", "งาน 14"]
    assert outline.last_that_tells(Sought("2026-12")) is None


def test_what_is_summed_of_narrow_rows_is_what_whole_ones_say(filled: Desk) -> None:
    whole = [stored.row for stored in figures_of(filled, VIEWER, Y2570, Dataset.PROCUREMENT).rows]
    narrow = purchases(filled).narrow(SUMMED)
    assert all(row.values.keys() <= {*SUMMED, NIL} for row in narrow)
    summary = procurement_summary(narrow, Y2570, [])
    assert summary == procurement_summary(whole, Y2570, [])
    assert summary.spent == Decimal("66.25")


def test_a_change_is_seen_on_every_page(filled: Desk) -> None:
    before = purchases(filled)
    first = before.page(Sought("2026-10"), None, 1).first[0].row
    save(filled, Edits(changed={first.key: {**first.values, "name": "งานใหม่", "month": NOVEMBER}}))
    after = purchases(filled)
    assert after.revision > before.revision
    assert names(after.page(Sought("2026-10"), None, 1).first) == ["งาน 13"]
    assert after.page(Sought("2026-11"), None, 1).found == 3


def test_the_same_of_a_dataset_that_is_read_whole(any_desk: Desk) -> None:
    load_sample(any_desk, COORDINATOR, Y2570, Dataset.CASES)
    whole = figures_of(any_desk, VIEWER, Y2570, Dataset.CASES).rows
    outline = outline_of(any_desk, VIEWER, Y2570, Dataset.CASES)
    assert (outline.whole, outline.count, outline.are_sample) == (whole, len(whole), True)
    october = [row for row in whole if row.row.values["month"] == OCTOBER]
    page = outline.page(Sought("2026-10"), None, 2)
    assert (list(page.first), page.found) == (october[:2], len(october))
    assert outline.last_that_tells(Sought("2026-10")) == october[-1]
