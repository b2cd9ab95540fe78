"""A closed year in grey, an open one by the calendar; Thai first, English by the switch."""

from __future__ import annotations

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.assessment import State
from dashboard.services.desk import Desk
from dashboard.text import (
    board,
    budget,
    complaints,
    dates,
    importing,
    item,
    overview,
    shell,
    status,
)
from dashboard.ui import icons
from tests.cast import Y2568, catalogue_2568
from tests.screens.visiting import all_markup, choice, has, markup, open_page, run, text_of, words
from tests.text.wordings import has_thai


def tiles(visit: AppTest) -> dict[str, str]:
    """The state of every tile by its code."""
    found = re.findall(r'<a class="tile (\w+)"[^>]*href="item\?code=(\w+)', markup(visit, "wall"))
    return {code: state for state, code in found}


def test_a_closed_year_is_unfinished_in_grey_and_never_overdue(filled: Desk) -> None:
    visit = open_page(year="2568")
    assert tiles(visit) == {f"O{n}": State.UNFINISHED.value for n in range(1, 26)}
    said = words(visit)
    assert status.STATE[State.UNFINISHED].th in said
    assert status.STATE[State.OVERDUE].th not in said
    assert overview.UNFINISHED.filled(count=25).th in said
    assert overview.LATE.th not in said
    assert shell.CLOSED_YEAR.filled(year=Y2568, day=dates.day(Y2568.last_day)).th in said


@pytest.mark.parametrize("address", ["board", "item", "measures", "overview"])
def test_nothing_of_a_closed_year_is_red(filled: Desk, address: str) -> None:
    visit = open_page(address, year="2568", code="O7")
    assert not visit.error
    html = all_markup(visit)
    for alarm in ("overdue", "due_soon", icons.STATE[State.OVERDUE]):
        assert not re.search(rf'[ "]{alarm}[ "]|>{alarm}<', html), alarm


def test_what_the_close_left_is_listed_with_its_month(filled: Desk) -> None:
    visit = open_page(year="2568")
    assert overview.AT_CLOSE.th in words(visit)
    assert 'href="board?state=unfinished&amp;year=2568"' in markup(visit, "agenda_at_close")


@pytest.mark.parametrize(
    ("today", "is_overdue"), [("2026-11-30", False), ("2026-12-01", True), ("2027-09-30", True)]
)
def test_an_open_year_goes_by_the_calendar(
    station: Desk, monkeypatch: pytest.MonkeyPatch, today: str, is_overdue: bool
) -> None:
    """October's duty is due in November: on its last day nothing is late, on the next it is."""
    monkeypatch.setenv("ITA_TODAY", today)
    visit = open_page(year="2570")
    assert (State.OVERDUE.value in tiles(visit).values()) is is_overdue
    assert (overview.NOTHING_OVERDUE.th in words(visit)) is not is_overdue
    assert has(visit, "agenda_late") is is_overdue


def test_the_first_of_october_closes_the_year(
    station: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ITA_TODAY", "2027-10-01")
    assert shell.EYEBROW.filled(station="สภ.ทดสอบ", year=2571).th in words(open_page())
    assert set(tiles(open_page(year="2570")).values()) == {State.UNFINISHED.value}


def test_what_is_late_says_why_since_when_and_whose(
    station: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ITA_TODAY", "2026-12-01")
    visit = open_page("item", code="O7")
    html = markup(visit, "item_top")
    said = text_of(html)
    assert 'class="late overdue"' in html
    assert item.DO_NEXT.th in said
    assert "พ.ย. 2569" in said
    assert overview.LATE_DAYS.filled(days=1).th in said
    for section in catalogue_2568().item("O7").sections:
        assert catalogue_2568().section(section).short.th in said


def test_the_wall_says_each_state_by_icon_word_and_colour(filled: Desk) -> None:
    visit = open_page()
    shown = tiles(visit)
    assert set(shown) == {f"O{n}" for n in range(1, 26)}
    html = markup(visit, "wall")
    for state in {State(state) for state in shown.values()}:
        assert icons.STATE[state] in html
        assert status.STATE[state].th in html
    for code, word in shown.items():
        label = unescape(re.findall(rf'aria-label="({code} [^"]*)"', html)[0])
        assert status.STATE[State(word)].th in label


def test_thai_is_first_and_english_is_a_switch_in_the_address(filled: Desk) -> None:
    visit = open_page()
    said = overview.READY.filled(complete=8, total=25)
    assert said.th.replace("*", "") in text_of(markup(visit, "headline_text"))
    switch = choice(visit, "lang")
    assert switch.value == "th"
    run(switch.set_value("en"))
    assert visit.query_params["lang"] == "en"
    assert said.en.replace("*", "") in text_of(markup(visit, "headline_text"))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("overview", overview.NOTHING_OVERDUE.en),
        ("board", board.TITLE.en),
        ("item", item.WHICH.en),
        ("measures", item.MEASURES_TITLE.en),
        ("complaints", complaints.TITLE.en),
        ("budget", budget.TITLE.en),
        ("imports", importing.TITLE.en),
    ],
)
def test_a_reload_keeps_english(filled: Desk, address: str, said: str) -> None:
    assert said in text_of(markup(open_page(address, lang="en"), "headline_text"))


@pytest.mark.parametrize("language", ["", "xx", "EN", "th"])
def test_any_other_language_is_thai(filled: Desk, language: str) -> None:
    assert has_thai(text_of(markup(open_page("board", lang=language), "headline_text")))


@pytest.mark.parametrize("key", ["wall", "agenda_next", "briefs"])
def test_nothing_of_ours_stays_thai_in_english(filled: Desk, key: str) -> None:
    """Names of people and of the station stay as they are; none stands here."""
    said = text_of(markup(open_page(lang="en"), key))
    assert said
    assert not has_thai(said)


def test_links_carry_the_language_along(filled: Desk) -> None:
    html = markup(open_page(lang="en"), "wall")
    assert 'href="item?code=O1&amp;lang=en"' in html
