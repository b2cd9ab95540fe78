"""Addresses that were sent, typed or spoiled: each opens something sensible on a fresh visit."""

from __future__ import annotations

import pytest

from dashboard.services.desk import Desk
from dashboard.text import board, item, shell
from dashboard.ui import address as kept_address
from dashboard.ui.markdown import plain
from tests.cast import catalogue_2568
from tests.screens.visiting import (
    alerts,
    go,
    has,
    links,
    markup,
    open_page,
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


@pytest.mark.parametrize(
    "along", [{}, {"year": "2568"}, {"lang": "en"}, {"lang": "en", "year": "2568"}]
)
def test_a_link_of_a_page_takes_along_what_goes_along_and_nothing_else(
    filled: Desk, along: dict[str, str]
) -> None:
    visit = open_page("board", section="administration", q="O1", **along)
    found = links(markup(visit, "lanes"))
    assert found
    assert all(query == {"code": query["code"], **along} for _, query in found)


def test_the_menu_is_told_what_goes_along(filled: Desk) -> None:
    html = markup(open_page("board", year="2568", view="due"), "headline_text")
    assert 'data-along="year=2568"' in html
    assert 'data-along=""' in markup(open_page("board", view="due"), "headline_text")


def test_another_page_of_the_menu_keeps_the_year(filled: Desk) -> None:
    visit = go(open_page(year="2568"), "board", view="due")
    assert visit.query_params == {"view": "due", "year": "2568"}


def test_back_to_an_address_without_a_year_is_the_current_one(
    filled: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Back, Forward and our own links go to an address that is whole."""
    visit = open_page("board", year="2568")
    monkeypatch.setattr(kept_address, "_is_whole", lambda: True)
    assert go(visit, "board").query_params == {}
    assert shell.EYEBROW.filled(station="สภ.ทดสอบ", year=2570).th in words(visit)


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("item?code=O7", "item?code=O7&year=2568"),
        ("complaints", "complaints?year=2568"),
        ("", "./?year=2568"),
        ("board?q=ก ข&state=overdue", "board?q=%E0%B8%81+%E0%B8%82&state=overdue&year=2568"),
    ],
)
def test_how_a_link_is_spelled(monkeypatch: pytest.MonkeyPatch, address: str, link: str) -> None:
    monkeypatch.setattr(kept_address, "kept", lambda: {"year": "2568"})
    assert kept_address.with_kept(address) == link


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
    assert has(visit, "board_table") is (view == "table")
    assert has(visit, "lanes") is (view != "table")
    shown = links(markup(visit, "board_table" if view == "table" else "lanes"))
    assert {f"O{n}" for n in range(1, 26)} <= {query.get("code") for _, query in shown}


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
    codes = [query["code"] for _, query in links(markup(visit, "lanes"))]
    assert some in codes
    assert none not in codes


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
