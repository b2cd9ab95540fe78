"""The page of backups, and the word on the overview where there is none."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.roles import Role
from dashboard.services.backup_place import place_of
from dashboard.services.backups import backup_state
from dashboard.services.desk import Desk
from dashboard.text import backups as words
from dashboard.ui import visit
from tests.backups import work
from tests.cast import COORDINATOR
from tests.screens.conftest import Become
from tests.screens.visiting import markup, open_page, run, text_of
from tests.screens.visiting import words as words_of


def test_a_backup_is_made_from_the_page_and_can_be_had(station: Desk) -> None:
    work(station)
    page = open_page("backup")
    assert words.NEVER.th in words_of(page)
    run(page.button(key="back_up_now").click())
    state = backup_state(station, COORDINATOR, place_of(visit.settings()))
    assert state.last is not None
    shown = markup(page, "backups")
    assert f'href="backups/{state.last.name}"' in unquote(shown)
    assert words.PROVEN.th in words_of(page)
    assert state.last.name in words_of(page)


@pytest.mark.parametrize("role", [Role.VIEWER, Role.OFFICER])
def test_others_are_told_that_it_is_not_theirs(station: Desk, become: Become, role: Role) -> None:
    become(role)
    page = open_page("backup")
    assert len(page.warning) == 1
    assert not page.button


@pytest.mark.parametrize(
    ("role", "told"),
    [(Role.COORDINATOR, True), (Role.COMMANDER, True), (Role.OFFICER, False)],
)
def test_the_overview_tells_of_two_days_without(
    station: Desk, become: Become, monkeypatch: pytest.MonkeyPatch, role: Role, told: bool
) -> None:
    become(role)
    work(station)
    assert not _is_told(open_page())
    monkeypatch.setenv("ITA_TODAY", "2026-11-25")
    assert _is_told(open_page()) is told
    if told:
        page = open_page("backup")
        run(page.button(key="back_up_now").click())
        assert not _is_told(open_page())


def test_an_empty_station_is_left_in_peace(station: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_TODAY", "2027-05-25")
    assert not _is_told(open_page())
    assert words.MISSED_NEVER.th not in words_of(open_page("backup"))


def test_how_to_switch_it_on_and_that_it_is_on_is_told(
    station: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert words.NIGHTLY_OFF.th in words_of(open_page("backup"))
    monkeypatch.setenv("ITA_BACKUP_NIGHTLY", "2:30")
    assert "02:30" in words_of(open_page("backup"))


def _is_told(page: AppTest) -> bool:
    return words.MISSED_IN_BRIEF.th in text_of(markup(page, "headline_text"))
