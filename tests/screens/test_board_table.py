"""The board as a table: links, states by icon and word, ordered by its heads."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain import thai
from dashboard.domain.assessment import State
from dashboard.services.desk import Desk
from dashboard.services.year import year_state
from dashboard.text import board
from dashboard.ui.board_table import COLUMNS, URGENCY
from tests.cast import VIEWER
from tests.screens.visiting import has, links, markup, open_page, run

EVERYTHING = [f"O{number}" for number in range(1, 26)]


def codes(visit: AppTest) -> list[str]:
    return re.findall(r'<tr class="\w+" data-item="(\w+)"', markup(visit, "board_table"))


def orders(visit: AppTest) -> dict[str, str]:
    found = re.findall(r'<th class="(\w+)" aria-sort="(\w+)"', markup(visit, "board_table"))
    return dict(found)


def test_every_item_is_a_row_that_opens_it(filled: Desk) -> None:
    visit = open_page("board", view="table")
    assert codes(visit) == EVERYTHING
    leads = [query["code"] for page, query in links(markup(visit, "board_table")) if page == "item"]
    assert leads == EVERYTHING


def test_a_state_is_told_by_icon_word_and_colour(filled: Desk) -> None:
    html = markup(open_page("board", view="table"), "board_table")
    for item in year_state(filled, VIEWER).disclosure:
        state = item.assessment.state
        (row,) = re.findall(rf'<tr class="{state}" data-item="{item.code}">.*?</tr>', html, re.S)
        assert re.search(r'class="icon" aria-hidden="true">\w+</span> \S', row)


@pytest.mark.parametrize("column", ["next", "last"])
def test_months_run_as_the_calendar_does(filled: Desk, column: str) -> None:
    by_code = {item.code: item.assessment for item in year_state(filled, VIEWER).disclosure}
    shown = [by_code[code] for code in codes(open_page("board", view="table", sort=column))]
    months = [each.next_due if column == "next" else each.due for each in shown]
    known = [month for month in months if month]
    assert known == sorted(known)
    assert months == known + [None] * (25 - len(known)), "what is complete comes last"


@pytest.mark.parametrize("column", COLUMNS)
def test_a_head_turns_its_own_order_round(filled: Desk, column: str) -> None:
    visit = open_page("board", view="table", sort=column, section="administration", lang="en")
    assert {name for name, order in orders(visit).items() if order != "none"} == {column}
    assert orders(visit)[column] == "ascending"
    heads = [query for page, query in links(markup(visit, "board_table")) if page == "board"]
    (again,) = (query for query in heads if query["sort"] == f"-{column}")
    assert again.items() >= {"view": "table", "section": "administration", "lang": "en"}.items()
    turned = open_page("board", **again)
    assert orders(turned)[column] == "descending"
    assert sorted(codes(turned)) == sorted(codes(visit))
    assert codes(turned) != codes(visit)


@pytest.mark.parametrize("sort", ["", "nothing", "-", "--code"])
def test_an_order_it_does_not_know_is_that_of_the_form(filled: Desk, sort: str) -> None:
    assert codes(open_page("board", view="table", sort=sort)) == EVERYTHING


def test_the_large_view_keeps_the_order(filled: Desk) -> None:
    ordinary = open_page("board", view="table", sort="-progress")
    assert codes(open_page("board", view="table", sort="-progress", projector="1")) == codes(
        ordinary
    )


def test_names_sort_as_in_a_dictionary() -> None:
    words = ["แผน", "ข่าว", "เงิน", "โครงสร้าง", "มาตรการ", "E-Service"]
    assert sorted(words, key=thai.dictionary_order) == [
        *("E-Service", "ข่าว", "โครงสร้าง", "เงิน", "แผน", "มาตรการ")
    ]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({}, board.FILTERS.th),
        ({"q": "O1", "state": "overdue"}, board.FILTERS_IN_FORCE.filled(count=2).th),
    ],
)
def test_on_a_phone_one_button_opens_the_filters(
    filled: Desk, query: dict[str, str], said: str
) -> None:
    visit = open_page("board", **query)
    button = visit.button(key="filters_opener")
    assert button.label == said
    assert has(visit, "filters_folded")
    assert has(run(button.click()), "filters_open")


def test_every_state_has_its_place_in_the_order() -> None:
    assert sorted(URGENCY) == sorted(State)
