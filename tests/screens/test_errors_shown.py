"""How many errors the checks found: on the wall, on the board, in the headline."""

from __future__ import annotations

import re

import pytest

from dashboard.services.desk import Desk
from dashboard.services.year import year_state
from dashboard.text import board, overview
from tests.cast import VIEWER
from tests.screens.visiting import links, markup, open_page, text_of

PLACES: tuple[tuple[str, dict[str, str], str, str], ...] = (
    ("overview", {}, "wall", r'<a class="tile.*?</a>'),
    ("board", {}, "lanes", r"<article.*?</article>"),
    ("board", {"view": "table"}, "board_table", r"<tr class=.*?</tr>"),
    ("coverage", {}, "coverage", r"<tr class=.*?</tr>"),
)


def errors_of(desk: Desk) -> dict[str, int]:
    found = {item.code: len(item.errors) for item in year_state(desk, VIEWER).disclosure}
    assert len({count for count in found.values() if count}) > 1, "the demonstration has some"
    return found


@pytest.mark.parametrize(("address", "query", "key", "piece"), PLACES)
def test_every_item_says_how_many(
    filled: Desk, address: str, query: dict[str, str], key: str, piece: str
) -> None:
    html = markup(open_page(address, **query), key)
    for code, count in errors_of(filled).items():
        (part,) = (each for each in re.findall(piece, html, re.S) if f">{code}<" in each)
        said = re.findall(r'<span class="found" title="(.*?)">.*?</span>(\d+)</span>', part, re.S)
        assert said == ([(board.ERRORS.filled(count=count).th, str(count))] if count else [])


def test_the_headline_leads_to_them_on_the_board(filled: Desk) -> None:
    html = markup(open_page(), "headline_text")
    count = sum(bool(each) for each in errors_of(filled).values())
    assert overview.ERRORS.filled(count=count).th in text_of(html)
    ((page, query),) = links(html)
    shown = markup(open_page(page, **query), "lanes")
    wanted = {code for code, count in errors_of(filled).items() if count}
    assert set(re.findall(r'data-item="(\w+)"', shown)) == wanted


def test_without_errors_nothing_is_said(station: Desk) -> None:
    visit = open_page()
    assert links(markup(visit, "headline_text")) == []
    assert 'class="found"' not in markup(visit, "wall")


def test_a_closed_year_tells_them_without_alarm(station: Desk) -> None:
    html = markup(open_page(year="2568"), "headline_text")
    assert overview.ERRORS.filled(count=25).th in text_of(html)
    assert 'class="bad' not in html
