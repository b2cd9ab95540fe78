"""The hand-over sheet: what stands on it, before and after, safe to open and ready to sign."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.domain.history import Deed
from dashboard.domain.links import LinkVisit, Outcome
from dashboard.domain.marks import Answer
from dashboard.domain.reviews import Step
from dashboard.services.attaching import attach_address
from dashboard.services.closing import close_officer
from dashboard.services.commenting import comment
from dashboard.services.desk import Desk
from dashboard.services.handover_sheet import handover_sheet
from dashboard.services.marking import Wanted, mark
from dashboard.services.proof import Proof
from dashboard.services.reviewing import review_item
from dashboard.services.year import year_state
from dashboard.store.visits import put_visits
from dashboard.text import handover as words
from tests.cast import (
    COMMANDER,
    COORDINATOR,
    OFFICER,
    VIEWER,
    Y2570,
    ask_for_reviews,
    duties,
    moment,
)
from tests.services.test_closing import give
from tests.services.test_officers import id_of

HOSTILE = "=HYPERLINK(1)"


def sheet(desk: Desk, to: str | None = "inquiry") -> Worksheet:
    successor = None if to is None else id_of(desk, to)
    content = handover_sheet(desk, COMMANDER, id_of(desk, "clerk"), successor).content
    found = load_workbook(BytesIO(content)).active
    assert isinstance(found, Worksheet)
    return found


def texts(found: Worksheet) -> list[str]:
    return [str(cell.value) for row in found.iter_rows() for cell in row if cell.value]


def about(found: Worksheet, what: str) -> list[str]:
    """The details of all matters of a kind."""
    rows = found.iter_rows(min_col=4, max_col=5, values_only=True)
    return [str(detail) for kind, detail in rows if kind == what]


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """O1 returned, O2 with a broken address, O7 with a comment, all the clerk's."""
    ask_for_reviews(desk)
    for code in ("O1", "O2", "O7"):
        give(desk, code, "clerk")
    mark(desk, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties("O1")])
    review_item(desk, OFFICER, Y2570, "O1", Step.SUBMIT, seen_version=0)
    seen = year_state(desk, VIEWER).item("O1").review.version
    review_item(desk, COMMANDER, Y2570, "O1", Step.RETURN, reason="ภาพไม่ชัด", seen_version=seen)
    attach_address(desk, OFFICER, Y2570, "O2", "https://a.go.th/2570", Proof("2570"))
    with desk.store.write(desk.station_code, COORDINATOR, desk.now()) as unit:
        visit = LinkVisit("https://a.go.th/2570", moment(), Outcome.GONE, 404)
        unit.record(Deed.WATCH, year=2570, after={"visited": 1, "gone": 1, "trouble": 1})
        put_visits(unit.session, desk.station_id, [visit])
    comment(desk, COORDINATOR, Y2570, "O7", HOSTILE, [id_of(desk, "clerk")])
    return desk


def test_everything_that_has_to_be_followed_stands_on_it(busy: Desk) -> None:
    found = sheet(busy)
    said = texts(found)
    codes = [row[2] for row in found.iter_rows(values_only=True) if row[1] == "2570"]
    assert codes == ["O1", "O2", "O7", "O25", "S3.1"]
    assert "22 พ.ย. 2569" in " ".join(said)
    (returned,) = about(found, words.RETURNED.th)
    assert "ภาพไม่ชัด" in returned
    (broken,) = about(found, words.ADDRESS.th)
    assert "https://a.go.th/2570" in broken
    (asked,) = about(found, words.MENTION.th)
    assert HOSTILE in asked
    assert len(about(found, words.MISSING.th)) == 4
    assert {"เจ้าหน้าที่ทดสอบ 2", "เจ้าหน้าที่ทดสอบ 3", "เจ้าหน้าที่ทดสอบ 1"} <= {
        each.strip("() ") for each in said
    }


def test_no_text_is_a_formula(busy: Desk) -> None:
    kinds = {cell.data_type for row in sheet(busy).iter_rows() for cell in row if cell.value}
    assert kinds == {"s"}


def test_it_prints_on_a4_as_wide_as_the_page_with_its_headings(busy: Desk) -> None:
    found = sheet(busy)
    assert int(found.page_setup.paperSize or 0) == int(Worksheet.PAPERSIZE_A4)
    assert found.sheet_properties.pageSetUpPr is not None
    assert found.sheet_properties.pageSetUpPr.fitToPage
    assert found.page_setup.fitToHeight == 0
    row = int(str(found.print_title_rows).strip("$").split(":")[0].strip("$"))
    assert found.cell(row, 1).value == words.NUMBER.th


def test_after_the_hand_over_it_shows_the_same(busy: Desk) -> None:
    before = texts(sheet(busy))
    close_officer(busy, COMMANDER, id_of(busy, "clerk"), id_of(busy, "inquiry"))
    assert texts(sheet(busy, None)) == before


def test_without_a_successor_and_without_items_there_is_still_a_form(desk: Desk) -> None:
    content = handover_sheet(desk, COMMANDER, id_of(desk, "inquiry")).content
    found = load_workbook(BytesIO(content)).active
    assert isinstance(found, Worksheet)
    said = texts(found)
    assert words.NOTHING.th in said
    assert words.NOT_YET.th in said
    assert words.SIGNED.th in said
