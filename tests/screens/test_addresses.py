"""Addresses that were sent, typed or spoiled: each opens something sensible on a fresh visit."""

from __future__ import annotations

import pytest

from dashboard.services.desk import Desk
from dashboard.text import board, item, shell
from dashboard.ui.markdown import plain
from tests.cast import Y2568, catalogue_2568
from tests.screens.visiting import (
    alerts,
    go,
    has,
    markup,
    open_page,
    press,
    run,
    text_of,
    words,
)


def headline(address: str, **query: str) -> str:
    return text_of(markup(open_page(address, **query), "headline_text"))


@pytest.mark.parametrize("code", ["O12", "o12", " o12 ", "S1.1", "s1.1"])
def test_an_item_opens_by_its_code(filled: Desk, code: str) -> None:
    wanted = code.strip().upper()
    assert f"{wanted} {catalogue_2568().item(wanted).title.th}" in headline("item", code=code)


@pytest.mark.parametrize(
    "code", ["O26", "O0", "ข้อ 12", "O12.1", "[x](http://x)", "![x](http://x)", "**x**", "<b>x</b>"]
)
def test_an_unknown_code_is_named_and_the_list_is_offered(filled: Desk, code: str) -> None:
    visit = open_page("item", code=code)
    assert text_of(markup(visit, "headline_text")).endswith(item.WHICH.th)
    assert alerts(visit) == [f"\n{item.UNKNOWN.filled(code=plain(code)).th}"]
    assert visit.selectbox(key="item_choice").value is None
    assert not has(visit, "checklist")
    assert len(visit.selectbox(key="item_choice").options) == 38


def test_without_a_code_nothing_is_wrong(filled: Desk) -> None:
    visit = open_page("item")
    assert text_of(markup(visit, "headline_text")).endswith(item.WHICH.th)
    assert alerts(visit) == []


@pytest.mark.parametrize(
    ("year", "shown"),
    [
        ("2568", 2568),
        ("2570", 2570),
        ("", 2570),
        ("2569", 2570),
        ("9999", 2570),
        ("abc", 2570),
        ("-2568", 2570),
        ("2568.0", 2570),
        (" 2568", 2570),
        ("๒๕๖๘", 2570),
        ("²", 2570),
        ("0", 2570),
        ("9" * 5000, 2570),
    ],
)
@pytest.mark.parametrize("address", ["overview", "item"])
def test_a_year_opens_when_the_station_has_it(
    filled: Desk, address: str, year: str, shown: int
) -> None:
    said = shell.EYEBROW.filled(station="สภ.ทดสอบ", year=shown).th
    assert said in headline(address, year=year, code="O1")


def test_choosing_a_year_writes_it_in_the_address_and_goes_along(filled: Desk) -> None:
    visit = open_page()
    assert "year" not in visit.query_params
    visit.selectbox(key="year").select("2568")
    run(visit)
    assert visit.query_params["year"] == "2568"
    go(visit, "board")
    assert visit.query_params["year"] == "2568"
    visit.selectbox(key="year").select("2570")
    run(visit)
    assert "year" not in visit.query_params
    assert shell.EYEBROW.filled(station="สภ.ทดสอบ", year=2570).th in words(visit)


def test_a_link_of_the_page_carries_the_year_and_opens_in_the_same_visit(filled: Desk) -> None:
    visit = open_page(year="2568")
    assert 'href="item?code=O7&amp;year=2568" data-open="item?code=O7"' in markup(visit, "wall")
    press(visit, "wall", open="item?code=O7")
    assert visit.query_params == {"code": "O7", "year": "2568"}
    assert f"O7 {catalogue_2568().item('O7').title.th}" in words(visit)
    assert shell.EYEBROW.filled(station="สภ.ทดสอบ", year=Y2568).th in words(visit)


@pytest.mark.parametrize("address", ["", "nowhere?x=1", "../etc/passwd", "item?code=O99", "?"])
def test_a_link_that_leads_nowhere_opens_a_page_of_ours(filled: Desk, address: str) -> None:
    visit = open_page()
    press(visit, "wall", open=address)
    assert text_of(markup(visit, "headline_text"))


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [("O1", "S3.5", "O2"), ("O25", "O24", "S1.1"), ("S3.5", "S3.4", "O1")],
)
def test_the_neighbours_go_round(filled: Desk, code: str, before: str, after: str) -> None:
    visit = open_page("item", code=code)
    assert visit.button(key="neighbour_chevron_left").help == f"{item.PREVIOUS.th}: {before}"
    assert visit.button(key="neighbour_chevron_right").help == f"{item.NEXT.th}: {after}"


@pytest.mark.parametrize("view", board.VIEWS)
def test_every_view_of_the_board_opens(filled: Desk, view: str) -> None:
    visit = open_page("board", view=view)
    assert bool(visit.dataframe) is (view == "table")
    assert has(visit, "lanes") is (view != "table")
    for code in ("O1", "O25"):
        shown = visit.dataframe[0].value[board.CODE.th].to_list() if view == "table" else []
        assert code in shown or f'"item?code={code}"' in markup(visit, "lanes")


@pytest.mark.parametrize(
    "query",
    [
        {"view": "nothing"},
        {"section": "nobody"},
        {"officer": "999"},
        {"officer": "abc"},
        {"due": "2026-13"},
        {"due": "soon"},
        {"state": "perfect"},
        {"q": "   "},
    ],
)
def test_what_a_filter_does_not_know_narrows_nothing(filled: Desk, query: dict[str, str]) -> None:
    visit = open_page("board", **query)
    assert board.SHOWN.filled(shown=25, total=25).th in words(visit)
    assert has(visit, "lanes")


@pytest.mark.parametrize(
    ("query", "some", "none"),
    [
        ({"q": "o12"}, "O12", "O13"),
        ({"q": "๑๒"}, "O12", "O13"),
        ({"section": "administration"}, "O1", "O11"),
        ({"state": "complete"}, "O1", "O7"),
        ({"due": "2026-11"}, "O7", "O1"),
        ({"officer": "2"}, "O25", "O1"),
    ],
)
def test_filters_in_the_address_narrow_the_board(
    filled: Desk, query: dict[str, str], some: str, none: str
) -> None:
    visit = open_page("board", **query)
    links = markup(visit, "lanes")
    assert f'data-open="item?code={some}"' in links
    assert f'data-open="item?code={none}"' not in links


@pytest.mark.parametrize(
    "hostile", ["<script>alert(1)</script>", "' OR 1=1 --", "100%", "(*", "*" * 500]
)
def test_a_search_for_anything_finds_at_most_nothing(filled: Desk, hostile: str) -> None:
    visit = open_page("board", q=hostile)
    assert board.NOTHING_FOUND.th in "".join(alerts(visit))
    visit.button(key="clear").click().run()
    assert not visit.query_params
    assert board.SHOWN.filled(shown=25, total=25).th in words(visit)


def test_choosing_a_filter_writes_its_code_in_the_address(filled: Desk) -> None:
    visit = open_page("board")
    visit.selectbox(key="section").select("traffic")
    run(visit)
    assert visit.query_params == {"section": "traffic"}
    visit.text_input(key="q").set_value("o12")
    run(visit)
    assert visit.query_params == {"section": "traffic", "q": "o12"}
