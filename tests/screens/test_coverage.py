"""Coverage: cells that say what they mean and lead where they say; filters; the workbook."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from dashboard.domain.coverage import Cover
from dashboard.domain.marks import Answer
from dashboard.domain.roles import Role
from dashboard.services.coverage import coverage, coverage_file
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.year import year_state
from dashboard.text import board
from dashboard.text import coverage as words
from dashboard.ui import board_filters
from dashboard.ui.icons import COVER
from tests.cast import OFFICER, VIEWER, Y2570, duties
from tests.screens.conftest import Become
from tests.screens.visiting import alerts, has, links, markup, open_page, text_of

EVERYTHING = [f"O{number}" for number in range(1, 26)]
CELL = r'<a class="cell (\w+)" href="([^"]*)" title="([^"]*)" aria-label="([^"]*)"'


def rows(visit: AppTest) -> dict[str, str]:
    found = re.findall(r'<tr class="\w+" data-item="([\w.]+)">(.*?)</tr>', _html(visit), re.S)
    return dict(found)


def cells(visit: AppTest, code: str) -> list[str]:
    """What each of the twelve months of an item says, ``-`` where nothing is asked."""
    squares = re.findall(r"<td>(.*?)</td>", rows(visit)[code], re.S)
    covers = [re.search(r'class="cell (\w+)"', square) for square in squares]
    return [found[1] if found else "-" for found in covers]


def _html(visit: AppTest) -> str:
    return markup(visit, "coverage")


@pytest.mark.parametrize("role", Role)
def test_the_25_stand_by_twelve_months_for_everybody(
    filled: Desk, become: Become, role: Role
) -> None:
    become(role)
    visit = open_page("coverage")
    assert list(rows(visit)) == EVERYTHING
    assert {len(cells(visit, code)) for code in EVERYTHING} == {12}
    assert has(visit, "export_coverage")


def test_a_cell_says_its_month_state_and_period_and_leads_there(filled: Desk) -> None:
    row = rows(open_page("coverage"))["O4"]
    cover, _, title, spoken = re.findall(CELL, row)[0]
    assert title == spoken
    for said in ("O4", "ต.ค. 2569", words.COVER[Cover(cover)].th, "พ.ย. 2569"):
        assert said in title
    assert f">{COVER[Cover(cover)]}<" in row
    page, query = links(row)[1]
    assert (page, query) == ("item", {"code": "O4", "at": "2026-10"})


def test_quarters_are_named_where_they_are_due(filled: Desk) -> None:
    ((_, _, title, _),) = re.findall(CELL, rows(open_page("coverage"))["O13"])
    assert "ไตรมาส 4/2569" in title and "ไตรมาส 1/2570" in title
    assert cells(open_page("coverage"), "O13")[3] != "-"


def test_an_answer_shows_at_once(station: Desk) -> None:
    before = cells(open_page("coverage"), "O14")
    months = [duty for duty in duties("O14") if duty.period.code == "2026-10"]
    mark(station, OFFICER, Y2570, [Wanted(duty.key, Answer.NIL) for duty in months])
    after = cells(open_page("coverage"), "O14")
    assert (before[0], after[0]) == ("due_soon", "nil")
    assert before[1:] == after[1:]


@pytest.mark.parametrize(
    ("group", "shown"), [("OIT", 25), ("S1", 6), ("S2", 2), ("all", 38), ("nothing", 25)]
)
def test_a_group_is_chosen_in_the_address(filled: Desk, group: str, shown: int) -> None:
    assert len(rows(open_page("coverage", group=group))) == shown


@pytest.mark.parametrize(
    "query", [{"section": "administration"}, {"state": "complete"}, {"q": "O12"}]
)
def test_the_filters_are_those_of_the_board(filled: Desk, query: dict[str, str]) -> None:
    shown = list(rows(open_page("coverage", **query)))
    on_board = set(re.findall(r'data-item="(\w+)"', markup(open_page("board", **query), "lanes")))
    assert set(shown) == on_board
    assert shown != EVERYTHING


def test_where_nothing_matches_it_says_so(filled: Desk) -> None:
    visit = open_page("coverage", q="ไม่มีคำนี้")
    assert any(board.NOTHING_FOUND.th in each for each in alerts(visit))


def test_the_legend_explains_what_is_shown_and_no_more(filled: Desk) -> None:
    html = _html(open_page("coverage"))
    legend = html.partition('class="legend"')[2]
    used = set(re.findall(r'class="cell (\w+)"', html))
    assert {cover for cover in Cover if words.COVER[cover].th in text_of(legend)} == used


def test_the_large_view_shows_the_matrix_alone(filled: Desk) -> None:
    visit = open_page("coverage", projector="1")
    assert list(rows(visit)) == EVERYTHING
    assert not (has(visit, "filters") or has(visit, "export_coverage"))


def test_the_workbook_holds_what_the_filters_leave(filled: Desk) -> None:
    year = year_state(filled, VIEWER)
    items = board_filters.apply(board_filters.Filters(words="O12"), year.disclosure, year)
    content = coverage_file(year, coverage(year, items), [board.SEARCH])
    sheet = load_workbook(BytesIO(content)).worksheets[0]
    assert [row[0].value for row in sheet.iter_rows(min_row=4)] == ["O12"]
    assert sheet["A2"].value == words.FILTERED.filled(filters=board.SEARCH).th
    assert year.station.short_name in str(sheet["A1"].value)


def test_the_month_that_runs_stands_out(filled: Desk) -> None:
    head = re.findall(r'<th scope="col" class="now">([^<]*)</th>', _html(open_page("coverage")))
    assert head == ["พ.ย."]


def test_a_closed_year_is_grey_and_not_late(station: Desk) -> None:
    visit = open_page("coverage", year="2568")
    assert 'class="now"' not in _html(visit)
    found = {cover for code in EVERYTHING for cover in cells(visit, code)}
    assert found == {"unfinished", "-"}
